import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectFound, expectThat, idsOf } from '../../expect.ts';

const { must } = rulesOf('rfc7644');

const refused: readonly (readonly [name: string, title: string, filter: string])[] = [
  ['unknown-operator', 'An operator that does not exist answers 400 invalidFilter', 'userName like "b"'],
  ['broken', 'A filter that is cut off answers 400 invalidFilter', 'userName eq "b" and'],
  ['unbalanced', 'A filter with an open parenthesis answers 400 invalidFilter', '(userName eq "b"'],
  ['ordered-boolean', 'gt with a boolean answers 400 invalidFilter', 'active gt true'],
];

/** What filters do not do, and filters on groups. @see RFC 7644 §3.4.2.2 */
export const filterRefusals = [
  ...refused.map(
    ([name, title, filter]): Case =>
      must(`filter-${name}-is-refused`, {
        section: 'RFC 7644 §3.4.2.2, §3.12',
        title,
        needs: ['filter'],
        async run(t) {
          expectError(await t.list('/Users', { filter, count: 1 }), 400, 'invalidFilter');
        },
      }),
  ),
  must('filter-on-an-unknown-attribute-finds-nobody', {
    section: 'RFC 7644 §3.4.2.2',
    title: 'A filter on an attribute that does not exist is refused or finds nobody; it never finds everybody',
    needs: ['filter'],
    async run(t) {
      await t.makeUser();
      const answer = await t.list('/Users', { filter: 'noSuchAttribute eq "b"', count: 1 });
      const isHarmless = answer.status === 400 || (answer.status === 200 && idsOf(answer).length === 0);
      expectThat(answer, 'status 400, or no resources', isHarmless, `status ${answer.status}`);
    },
  }),
  must('filter-on-groups', {
    section: 'RFC 7644 §3.4.2.2',
    title: 'Groups can be asked for by displayName',
    needs: ['filter', 'groups'],
    async run(t) {
      const group = await t.makeGroup();
      await t.makeGroup();
      expectFound(await t.list('/Groups', { filter: `displayName eq "${group.name}"` }), [group.id]);
    },
  }),
  must('filter-on-members', {
    section: 'RFC 7644 §3.4.2.2',
    title: 'Groups can be asked for by the id of a member',
    needs: ['filter', 'groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      expectFound(await t.list('/Groups', { filter: `members.value eq "${user.id}"` }), [group.id]);
    },
  }),
];
