import { rulesOf } from '../../case.ts';
import { expectStatus, expectThat, idsOf } from '../../expect.ts';
import { type JsonObject, print } from '../../json.ts';
import type { Made, QueryParameters, Trial } from '../../trial.ts';
import { Unjudged } from '../../verdict.ts';

const { must } = rulesOf('rfc7644');
const needs = ['sort', 'filter', 'User.title'] as const;

/** Users in the order in which they are made, and where in the sorted list each of them belongs. */
interface Expected {
  readonly users: readonly JsonObject[];
  readonly order: readonly number[];
}

const titles = { users: [{ title: 'Beta' }, { title: 'Alpha' }, { title: 'Gamma' }], order: [1, 0, 2] };
const withOneMissing = { users: [{ title: 'Beta' }, {}, { title: 'Alpha' }], order: [2, 0, 1] };

/** Sorting, among three users that nobody else matches. @see RFC 7644 §3.4.2.3 */
export const sort = [
  must('sort-ascends-by-default', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'Without sortOrder, lists are sorted in ascending order',
    needs,
    run: (t) => expectOrder(t, { sortBy: 'title' }, titles),
  }),
  must('sort-ascends', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'sortOrder ascending sorts in ascending order',
    needs,
    run: (t) => expectOrder(t, { sortBy: 'title', sortOrder: 'ascending' }, titles),
  }),
  must('sort-descends', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'sortOrder descending sorts in descending order',
    needs,
    run: (t) => expectOrder(t, { sortBy: 'title', sortOrder: 'descending' }, { ...titles, order: [2, 0, 1] }),
  }),
  must('sort-ignores-case', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'Text that is not caseExact is sorted without regard to letter case',
    needs,
    run(t) {
      const users = [{ title: 'beta' }, { title: 'Gamma' }, { title: 'Alpha' }];
      return expectOrder(t, { sortBy: 'title' }, { users, order: [2, 0, 1] });
    },
  }),
  must('sort-puts-no-value-last', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'In ascending order, resources without the value come last',
    needs,
    run: (t) => expectOrder(t, { sortBy: 'title', sortOrder: 'ascending' }, withOneMissing),
  }),
  must('sort-puts-no-value-first', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'In descending order, resources without the value come first',
    needs,
    run: (t) => expectOrder(t, { sortBy: 'title', sortOrder: 'descending' }, { ...withOneMissing, order: [1, 0, 2] }),
  }),
  must('sort-by-sub-attribute', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'Lists can be sorted by a sub-attribute',
    needs,
    run(t) {
      const users = ['Baker', 'Archer', 'Carter'].map((familyName) => ({ name: { givenName: 'Kit', familyName } }));
      return expectOrder(t, { sortBy: 'name.familyName' }, { users, order: [1, 0, 2] });
    },
  }),
  must('sort-by-the-primary-value', {
    section: 'RFC 7644 §3.4.2.3',
    title: 'A multi-valued attribute is sorted by its primary value',
    needs: ['sort', 'filter', 'User.emails'],
    run(t) {
      const stem = t.name();
      const users = ['b', 'a', 'c'].map((letter, index) => ({
        emails: [
          { value: `${stem}-${'zxy'[index]}@example.com`, type: 'home' },
          { value: `${stem}-${letter}@example.com`, type: 'work', primary: true },
        ],
      }));
      return expectOrder(t, { sortBy: 'emails.value' }, { users, order: [1, 0, 2] });
    },
  }),
];

async function expectOrder(t: Trial, sort: QueryParameters, { users, order }: Expected): Promise<void> {
  const stem = t.name();
  const made: Made[] = [];
  for (const [index, fields] of users.entries()) {
    made.push(await t.makeUser({ ...fields, userName: `${stem}-${index}@example.com` }));
  }
  const filter = `userName sw "${stem}-"`;
  const unsorted = await t.prepare(`filter ${filter}`, [200], () => t.list('/Users', { filter }));
  if (idsOf(unsorted).length !== users.length) throw new Unjudged(`the filter ${filter} does not find its users`);
  const answer = await t.list('/Users', { filter, ...sort });
  expectStatus(answer, 200);
  const ids = order.map((index) => made[index]?.id ?? '');
  expectThat(answer, `the order ${print(ids)}`, print(ids) === print(idsOf(answer)), print(idsOf(answer)));
}
