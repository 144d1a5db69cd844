import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectThat } from '../../expect.ts';
import { at, isUnassigned, print, valuesOf } from '../../json.ts';
import { change } from '../change.ts';

const { must } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.5.2.2';

/** The operation remove. @see RFC 7644 §3.5.2.2 */
export const patchRemove: readonly Case[] = [
  must('patch-remove-takes-a-value-away', {
    section,
    title: 'remove takes the value of a single-valued attribute away',
    needs: ['patch', 'User.title'],
    async run(t) {
      const answer = await change(t, await t.makeUser({ title: 'Engineer' }), { op: 'remove', path: 'title' });
      const title = at(answer.body, 'title');
      expectThat(answer, 'no title', isUnassigned(title), print(title));
    },
  }),
  must('patch-remove-takes-a-sub-attribute-away', {
    section,
    title: 'remove of a sub-attribute leaves its siblings alone',
    needs: ['patch', 'User.name.honorificPrefix'],
    async run(t) {
      const name = { givenName: 'Ann', familyName: 'Kit', honorificPrefix: 'Dr.' };
      const answer = await change(t, await t.makeUser({ name }), { op: 'remove', path: 'name.honorificPrefix' });
      const prefix = at(answer.body, 'name', 'honorificPrefix');
      expectThat(answer, 'no name.honorificPrefix', isUnassigned(prefix), print(prefix));
      expectSame(answer, 'name.familyName', { found: at(answer.body, 'name', 'familyName'), expected: 'Kit' });
    },
  }),
  must('patch-remove-takes-all-values-away', {
    section,
    title: 'remove of a multi-valued attribute without filter takes all values away',
    needs: ['patch', 'User.phoneNumbers'],
    async run(t) {
      const phoneNumbers = ['work', 'home'].map((type) => ({ value: `tel:+353-1-55501${type.length}`, type }));
      const answer = await change(t, await t.makeUser({ phoneNumbers }), { op: 'remove', path: 'phoneNumbers' });
      const found = at(answer.body, 'phoneNumbers');
      expectThat(answer, 'no phoneNumbers', isUnassigned(found), print(found));
    },
  }),
  must('patch-remove-takes-selected-values-away', {
    section,
    title: 'remove with a filter takes the values away that fit it, and no others',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const userName = `${t.name()}@example.com`;
      const emails = [
        { value: userName, type: 'work', primary: true },
        { value: `${t.name()}@example.org`, type: 'home' },
      ];
      const user = await t.makeUser({ userName, emails });
      const answer = await change(t, user, { op: 'remove', path: 'emails[type eq "home"]' });
      expectSame(answer, 'emails', { found: valuesOf(answer.body, 'emails'), expected: [userName] });
    },
  }),
  must('patch-remove-selected-member', {
    section,
    title: 'remove of members[value eq "…"] takes that member away, and no other',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann, bob);
      const answer = await change(t, group, { op: 'remove', path: `members[value eq "${ann.id}"]` });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  must('patch-remove-all-members', {
    section,
    title: 'remove of members without filter empties the group',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const group = await t.makeGroupOf(await t.makeUser(), await t.makeUser());
      const answer = await change(t, group, { op: 'remove', path: 'members' });
      const members = at(answer.body, 'members');
      expectThat(answer, 'no members', isUnassigned(members), print(members));
    },
  }),
  must('patch-remove-without-path-is-refused', {
    section,
    title: 'remove without path answers 400 noTarget',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'remove' }]), 400, 'noTarget');
    },
  }),
  must('patch-remove-of-a-required-attribute-is-refused', {
    section,
    title: 'remove of a required attribute answers 400 mutability',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'remove', path: 'userName' }]), 400, 'mutability');
    },
  }),
];
