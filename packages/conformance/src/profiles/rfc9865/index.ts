import { type Case, rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectError, expectStatus, expectThat, idsOf } from '../../expect.ts';
import { at, isUnassigned, print, textAt } from '../../json.ts';
import type { QueryParameters, Trial } from '../../trial.ts';
import { searchUrn } from '../../urns.ts';
import { Unsupported } from '../../verdict.ts';
import { threeUsers } from '../three-users.ts';

const { must, should } = rulesOf('rfc9865');
const needs = ['cursor', 'filter'] as const;

/** Paging by cursor, over three users that nobody else matches. @see RFC 9865 */
export const rfc9865: readonly Case[] = [
  must('config-announces-pagination', {
    section: 'RFC 9865 §4',
    title: '/ServiceProviderConfig says by booleans whether cursor and index are supported',
    needs: ['cursor'],
    async run(t) {
      const answer = await t.get('/ServiceProviderConfig');
      for (const name of ['cursor', 'index']) {
        const value = at(answer.body, 'pagination', name);
        expectThat(answer, `pagination.${name} as a boolean`, typeof value === 'boolean', print(value));
      }
    },
  }),
  must('empty-cursor-asks-for-the-first-page', {
    section: 'RFC 9865 §2',
    title: 'An empty cursor asks for the first page, which has a nextCursor when there are more',
    needs,
    async run(t) {
      const answer = await page(t, await threeUsers(t), { cursor: '', count: 2 });
      const next = textAt(answer.body, 'nextCursor');
      expectThat(answer, 'nextCursor as text', next !== '', print(at(answer.body, 'nextCursor')));
    },
  }),
  must('cursor-without-value-asks-for-the-first-page', {
    section: 'RFC 9865 §2',
    title: 'cursor without a value asks for the first page',
    needs,
    async run(t) {
      const filter = encodeURIComponent(await threeUsers(t));
      const answer = await t.get(`/Users?filter=${filter}&cursor&count=2`);
      expectStatus(answer, 200);
      expectThat(answer, 'nextCursor as text', textAt(answer.body, 'nextCursor') !== '', print(answer.body));
    },
  }),
  must('cursors-lead-through-every-resource-once', {
    section: 'RFC 9865 §2',
    title: 'Following nextCursor yields every match once',
    needs,
    async run(t) {
      const pages = await walk(t, await threeUsers(t));
      const ids = pages.flatMap(idsOf);
      const isEach = ids.length === 3 && new Set(ids).size === 3;
      expectThat(lastOf(pages), 'three different resources', isEach, print(ids));
    },
  }),
  must('last-page-has-no-next-cursor', {
    section: 'RFC 9865 §2',
    title: 'The last page has no nextCursor',
    needs,
    async run(t) {
      const answer = await page(t, await threeUsers(t), { cursor: '', count: 5 });
      const next = at(answer.body, 'nextCursor');
      expectThat(answer, 'no nextCursor', isUnassigned(next), print(next));
    },
  }),
  must('first-page-has-no-previous-cursor', {
    section: 'RFC 9865 §2',
    title: 'The first page has no previousCursor',
    needs,
    async run(t) {
      const answer = await page(t, await threeUsers(t), { cursor: '', count: 2 });
      const previous = at(answer.body, 'previousCursor');
      expectThat(answer, 'no previousCursor', isUnassigned(previous), print(previous));
    },
  }),
  must('previous-cursor-leads-back', {
    section: 'RFC 9865 §2',
    title: 'previousCursor, where there is one, leads back to the page before',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      const first = await page(t, filter, { cursor: '', count: 2 });
      const second = await page(t, filter, { cursor: textAt(first.body, 'nextCursor'), count: 2 });
      const previous = textAt(second.body, 'previousCursor');
      if (previous === '') throw new Unsupported('the second page has no previousCursor');
      const answer = await page(t, filter, { cursor: previous, count: 2 });
      const isFirst = print(idsOf(answer)) === print(idsOf(first));
      expectThat(answer, `the resources of the first page, ${print(idsOf(first))}`, isFirst, print(idsOf(answer)));
    },
  }),
  must('cursor-page-is-no-longer-than-count', {
    section: 'RFC 9865 §2',
    title: 'A page by cursor never holds more than count resources',
    needs,
    async run(t) {
      const answer = await page(t, await threeUsers(t), { cursor: '', count: 2 });
      expectThat(answer, 'at most 2 resources', idsOf(answer).length <= 2, `${idsOf(answer).length}`);
    },
  }),
  must('cursors-are-safe-in-a-url', {
    section: 'RFC 9865 §2',
    title: 'A cursor has only characters that need no encoding in a URL',
    needs,
    async run(t) {
      const answer = await page(t, await threeUsers(t), { cursor: '', count: 1 });
      const next = textAt(answer.body, 'nextCursor');
      expectThat(answer, 'letters, digits, - . _ ~', /^[A-Za-z0-9\-._~]+$/.test(next), print(next));
    },
  }),
  should('wrong-cursor-is-refused', {
    section: 'RFC 9865 §2.1',
    title: 'A cursor that the server never gave answers 400 invalidCursor',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      expectError(await t.list('/Users', { filter, cursor: 'no-such-cursor', count: 2 }), 400, 'invalidCursor');
    },
  }),
  should('other-count-is-refused', {
    section: 'RFC 9865 §2.1',
    title: 'A cursor with another count than that of the first page answers 400 invalidCount',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      const first = await page(t, filter, { cursor: '', count: 1 });
      const cursor = textAt(first.body, 'nextCursor');
      expectError(await t.list('/Users', { filter, cursor, count: 2 }), 400, 'invalidCount');
    },
  }),
  must('cursor-in-a-search', {
    section: 'RFC 9865 §3',
    title: 'A search by POST takes a cursor too',
    needs,
    async run(t) {
      const filter = await threeUsers(t);
      const body = { schemas: [searchUrn], filter, cursor: '', count: 2 };
      const answer = await t.post('/Users/.search', body);
      if ([404, 405, 501].includes(answer.status))
        throw new Unsupported(`POST /Users/.search answers ${answer.status}`);
      expectStatus(answer, 200);
      expectThat(answer, 'nextCursor as text', textAt(answer.body, 'nextCursor') !== '', print(answer.body));
    },
  }),
];

async function page(t: Trial, filter: string, parameters: QueryParameters): Promise<Answer> {
  const answer = await t.list('/Users', { filter, ...parameters });
  expectStatus(answer, 200);
  return answer;
}

/** All pages of one resource each; gives up after five, should a cursor lead in a circle. */
async function walk(t: Trial, filter: string): Promise<readonly Answer[]> {
  const pages = [await page(t, filter, { cursor: '', count: 1 })];
  for (let next = nextOf(pages); next !== '' && pages.length < 5; next = nextOf(pages)) {
    pages.push(await page(t, filter, { cursor: next, count: 1 }));
  }
  return pages;
}

function nextOf(pages: readonly Answer[]): string {
  return textAt(pages.at(-1)?.body, 'nextCursor');
}

function lastOf(pages: readonly Answer[]): Answer {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('a walk has at least one page');
  return last;
}
