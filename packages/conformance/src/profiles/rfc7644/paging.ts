import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectSame, expectStatus, expectThat, idsOf } from '../../expect.ts';
import { at, listAt, print } from '../../json.ts';
import type { QueryParameters, Trial } from '../../trial.ts';

import { threeUsers } from '../three-users.ts';

const { must } = rulesOf('rfc7644');
const needs = ['index', 'filter'] as const;

/** Paging by index, over three users that nobody else matches. @see RFC 7644 §3.4.2.4 */
export const paging = [
  must('page-is-no-longer-than-count', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'A page never holds more than count resources',
    needs,
    async run(t) {
      const answer = await page(t, { startIndex: 1, count: 2 });
      expectThat(answer, 'at most 2 resources', idsOf(answer).length <= 2, `${idsOf(answer).length}`);
    },
  }),
  must('total-counts-every-match', {
    section: 'RFC 7644 §3.4.2',
    title: 'totalResults counts all matches, not those of the page',
    needs,
    async run(t) {
      const answer = await page(t, { startIndex: 1, count: 2 });
      expectSame(answer, 'totalResults', { found: Number(at(answer.body, 'totalResults')), expected: 3 });
    },
  }),
  must('items-per-page-counts-the-page', {
    section: 'RFC 7644 §3.4.2',
    title: 'itemsPerPage is the number of resources in the page',
    needs,
    async run(t) {
      for (const startIndex of [2, 9]) {
        const answer = await page(t, { startIndex, count: 5 });
        const found = Number(at(answer.body, 'itemsPerPage') ?? 0);
        expectSame(answer, 'itemsPerPage', { found, expected: listAt(answer.body, 'Resources').length });
      }
    },
  }),
  must('start-index-is-repeated', {
    section: 'RFC 7644 §3.4.2',
    title: 'startIndex of a page is the index of its first resource',
    needs,
    async run(t) {
      const answer = await page(t, { startIndex: 2, count: 1 });
      expectSame(answer, 'startIndex', { found: Number(at(answer.body, 'startIndex')), expected: 2 });
    },
  }),
  must('pages-hold-every-resource-once', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'Pages, one after the other, hold every resource once',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      const pages = [];
      for (const startIndex of [1, 2, 3]) pages.push(await t.list('/Users', { filter, startIndex, count: 1 }));
      const ids = pages.flatMap(idsOf);
      const last = pages.at(-1);
      const isEach = ids.length === 3 && new Set(ids).size === 3;
      if (last !== undefined) expectThat(last, 'three different resources on three pages', isEach, print([...ids]));
    },
  }),
  must('start-index-below-one-is-one', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'A startIndex below 1 means 1',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      const first = await t.prepare('page 1', [200], () => t.list('/Users', { filter, startIndex: 1, count: 1 }));
      for (const startIndex of [0, -3]) {
        const answer = await t.list('/Users', { filter, startIndex, count: 1 });
        expectStatus(answer, 200);
        expectThat(answer, 'the first page', print(idsOf(answer)) === print(idsOf(first)), print(idsOf(answer)));
      }
    },
  }),
  must('count-zero-gives-only-the-total', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'With count=0 no resource is returned, only totalResults',
    needs,
    async run(t) {
      const answer = await page(t, { count: 0 });
      expectStatus(answer, 200);
      expectThat(answer, 'no Resources', idsOf(answer).length === 0, `${idsOf(answer).length}`);
      expectSame(answer, 'totalResults', { found: Number(at(answer.body, 'totalResults')), expected: 3 });
    },
  }),
  must('negative-count-is-zero', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'A negative count means 0',
    needs,
    async run(t) {
      const answer = await page(t, { count: -1 });
      expectStatus(answer, 200);
      expectThat(answer, 'no Resources', idsOf(answer).length === 0, `${idsOf(answer).length}`);
    },
  }),
  must('page-beyond-the-end-is-empty', {
    section: 'RFC 7644 §3.4.2.4',
    title: 'A startIndex beyond the last match answers 200 with no resources',
    needs,
    async run(t) {
      const answer = await page(t, { startIndex: 4, count: 2 });
      expectStatus(answer, 200);
      expectThat(answer, 'no Resources', idsOf(answer).length === 0, `${idsOf(answer).length}`);
    },
  }),
];

async function page(t: Trial, parameters: QueryParameters): Promise<Answer> {
  return t.list('/Users', { filter: await threeUsers(t), ...parameters });
}
