import { type Case, rulesOf } from '../../case.ts';
import { expectStatus, expectThat, idsOf } from '../../expect.ts';
import { at, listAt, print, textAt } from '../../json.ts';
import { userUrn } from '../../urns.ts';
import { threeUsers } from '../three-users.ts';

const { must, should } = rulesOf('okta');

/** How Okta imports users, groups and the schema. */
export const imports: readonly Case[] = [
  must('pages-are-full', {
    section: 'Okta, import of users',
    title: 'A page is as long as asked for, unless it is the last: Okta goes on by count, not by what it got',
    needs: ['filter', 'index'],
    async run(t) {
      const filter = await threeUsers(t);
      const answer = await t.list('/Users', { filter, startIndex: 1, count: 2 });
      expectStatus(answer, 200);
      expectThat(answer, '2 resources', idsOf(answer).length === 2, `${idsOf(answer).length}`);
    },
  }),
  must('pages-by-count-hold-everybody', {
    section: 'Okta, import of users',
    title: 'Pages at 1, 1 + count, … hold every user once',
    needs: ['filter', 'index'],
    async run(t) {
      const filter = await threeUsers(t);
      const first = await t.list('/Users', { filter, startIndex: 1, count: 2 });
      const second = await t.list('/Users', { filter, startIndex: 3, count: 2 });
      expectStatus(first, 200);
      expectStatus(second, 200);
      const ids = [...idsOf(first), ...idsOf(second)];
      expectThat(
        second,
        'three different users on both pages',
        ids.length === 3 && new Set(ids).size === 3,
        print(ids),
      );
    },
  }),
  must('list-without-parameters', {
    section: 'Okta, import of users',
    title: 'GET /Users without parameters answers the first page',
    async run(t) {
      await t.makeUser();
      const answer = await t.get('/Users');
      expectStatus(answer, 200);
      expectThat(answer, 'some resources', listAt(answer.body, 'Resources').length > 0, print(answer.body, 120));
    },
  }),
  must('import-of-groups', {
    section: 'Okta, import of groups',
    title: 'GET /Groups?startIndex=1&count=100 answers a list whose counters are numbers',
    needs: ['groups'],
    async run(t) {
      await t.makeGroup();
      const answer = await t.list('/Groups', { startIndex: 1, count: 100 });
      expectStatus(answer, 200);
      for (const name of ['itemsPerPage', 'startIndex', 'totalResults']) {
        const value = at(answer.body, name);
        expectThat(answer, `${name} as a number`, typeof value === 'number', print(value));
      }
      const first = at(answer.body, 'Resources', 0);
      const isWhole = textAt(first, 'id') !== '' && textAt(first, 'displayName') !== '';
      expectThat(answer, 'a group with id and displayName', isWhole, print(first));
    },
  }),
  should('import-of-the-schema', {
    section: 'Okta, Import User Schema',
    title: '/Schemas holds the core schema for users with its attributes',
    async run(t) {
      const answer = await t.get('/Schemas');
      expectStatus(answer, 200);
      const user = listAt(answer.body, 'Resources').find((schema) => textAt(schema, 'id') === userUrn);
      expectThat(answer, `${userUrn} with attributes`, listAt(user, 'attributes').length > 0, print(user));
    },
  }),
];
