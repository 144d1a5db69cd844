import { rulesOf } from '../../case.ts';
import { expectErrorOf, expectSame, expectThat } from '../../expect.ts';
import { at, listAt, print, valuesOf } from '../../json.ts';
import { groupUrn } from '../../urns.ts';

const { must } = rulesOf('rfc7643');

/** The group. @see RFC 7643 §4.2 */
export const group = [
  must('group-names-its-type', {
    section: 'RFC 7643 §3, §3.1',
    title: 'A group has the URN of its schema and meta.resourceType "Group"',
    needs: ['groups'],
    async run(t) {
      const answer = await t.read(await t.makeGroup());
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${groupUrn}`, schemas.includes(groupUrn), print(schemas));
      expectSame(answer, 'meta.resourceType', { found: at(answer.body, 'meta', 'resourceType'), expected: 'Group' });
    },
  }),
  must('group-display-name-is-required', {
    section: 'RFC 7643 §4.2',
    title: 'A group without displayName is refused',
    needs: ['groups'],
    async run(t) {
      expectErrorOf(await t.post('/Groups', { schemas: [groupUrn] }), 400, 'invalidValue');
    },
  }),
  must('group-display-name-is-kept', {
    section: 'RFC 7643 §4.2',
    title: 'The displayName of a group is kept',
    needs: ['groups'],
    async run(t) {
      const group = await t.makeGroup();
      const answer = await t.read(group);
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: group.name });
    },
  }),
  must('members-are-user-ids', {
    section: 'RFC 7643 §4.2',
    title: 'members of a group holds the ids of its users',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const answer = await t.read(await t.makeGroup({ members: [{ value: ann.id }, { value: bob.id }] }));
      const found = valuesOf(answer.body, 'members');
      const isSet = found.length === 2 && found.includes(ann.id) && found.includes(bob.id);
      expectThat(answer, `members ${ann.id} and ${bob.id}`, isSet, print(found));
    },
  }),
  must('member-reference-leads-to-the-member', {
    section: 'RFC 7643 §4.2, §2.3.7',
    title: '$ref of a member, where there is one, is the address of the user',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.read(await t.makeGroupOf(user));
      const reference = at(answer.body, 'members', 0, '$ref');
      const isAddress = reference === undefined || (typeof reference === 'string' && reference.endsWith(user.path));
      expectThat(answer, `$ref that ends with ${user.path}`, isAddress, print(reference));
    },
  }),
];
