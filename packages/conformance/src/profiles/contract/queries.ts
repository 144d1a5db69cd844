import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectFound, expectSame, expectStatus } from '../../expect.ts';
import { at } from '../../json.ts';
import { findAmong, makePair } from '../rfc7644/filter-fixture.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, queries';

const refused: readonly (readonly [name: string, title: string, scimType: string, query: string])[] = [
  ['unknown-attribute', 'A filter on an unknown attribute', 'invalidFilter', 'filter=noSuchAttribute%20eq%20%22b%22'],
  ['empty-filter', 'An empty filter', 'invalidFilter', 'filter='],
  ['filter-on-password', 'A filter on password, which is never returned,', 'invalidFilter', 'filter=password%20pr'],
  [
    'filter-of-wrong-type',
    'A filter that compares a boolean with text',
    'invalidFilter',
    'filter=active%20eq%20%22yes%22',
  ],
  ['start-index-of-letters', 'A startIndex that is no number', 'invalidValue', 'startIndex=first'],
  ['parameter-twice', 'A parameter that is given twice', 'invalidValue', 'count=1&count=2'],
  [
    'both-projections',
    'attributes together with excludedAttributes',
    'invalidValue',
    'attributes=id&excludedAttributes=meta',
  ],
  ['cursor-with-start-index', 'cursor together with startIndex', 'invalidValue', 'cursor=&startIndex=1'],
  ['unknown-sort-order', 'An unknown sortOrder', 'invalidValue', 'sortBy=userName&sortOrder=upwards'],
  ['unknown-sort-by', 'An unknown sortBy', 'invalidValue', 'sortBy=noSuchAttribute'],
];

/** What queries do where the standard leaves the choice. */
export const queries: readonly Case[] = [
  ...refused.map(
    ([name, title, scimType, query]): Case =>
      must(`${name}-is-refused`, {
        section,
        title: `${title} answers 400 ${scimType}`,
        needs: query.startsWith('filter') ? ['filter'] : [],
        async run(t) {
          expectError(await t.get(`/Users?${query}`), 400, scimType);
        },
      }),
  ),
  must('count-is-capped', {
    section,
    title: 'A count above the cap is taken as the cap, not refused',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      expectFound(await t.list('/Users', { filter: `userName eq "${user.name}"`, count: 1_000_000 }), [user.id]);
    },
  }),
  must('ne-holds-without-a-value', {
    section,
    title: 'ne finds resources that have no value: an absent attribute counts as null',
    needs: ['filter'],
    async run(t) {
      const pair = await makePair(t);
      expectFound(await findAmong(t, pair, 'title ne "Architect"'), [pair.ann.id, pair.bob.id]);
    },
  }),
  must('eq-null-finds-the-absent', {
    section,
    title: 'eq null finds resources that have no value',
    needs: ['filter'],
    async run(t) {
      const pair = await makePair(t);
      expectFound(await findAmong(t, pair, 'title eq null'), [pair.bob.id]);
    },
  }),
  must('members-stands-for-their-value', {
    section,
    title: 'members eq, without sub-attribute, means members.value eq',
    needs: ['filter', 'groups'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      expectFound(await t.list('/Groups', { filter: `members eq "${user.id}"` }), [group.id]);
    },
  }),
  must('wildcards-are-text', {
    section,
    title: '% and _ in a co are text, not wildcards',
    needs: ['filter'],
    async run(t) {
      const { name } = await t.makeUser();
      expectFound(await t.list('/Users', { filter: `userName co "${name.slice(0, -5)}%_"` }), []);
    },
  }),
  must('unknown-names-in-attributes-are-ignored', {
    section,
    title: 'An unknown name in attributes is ignored',
    async run(t) {
      const { path, name } = await t.makeUser();
      const answer = await t.get(`${path}?attributes=noSuchAttribute,userName`);
      expectStatus(answer, 200);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: name });
    },
  }),
  must('search-takes-digits-and-commas', {
    section,
    title: 'A search takes count as digits in text and attributes as a list with commas',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      const body = { filter: `userName eq "${user.name}"`, count: '5', attributes: 'userName,active' };
      const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'];
      expectFound(await t.post('/Users/.search', { schemas, ...body }), [user.id]);
    },
  }),
];
