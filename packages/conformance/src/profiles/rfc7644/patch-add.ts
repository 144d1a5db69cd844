import { type Case, rulesOf } from '../../case.ts';
import { expectSame, expectThat } from '../../expect.ts';
import { at, listAt, print, textAt, valuesOf } from '../../json.ts';
import { enterpriseUrn } from '../../urns.ts';
import { change } from '../change.ts';

const { must, should } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.5.2.1';

/** The operation add. @see RFC 7644 §3.5.2.1 */
export const patchAdd: readonly Case[] = [
  must('patch-add-sets-a-missing-value', {
    section,
    title: 'add gives a value to an attribute that had none',
    needs: ['patch', 'User.title'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'add', path: 'title', value: 'Engineer' });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('patch-add-replaces-a-single-value', {
    section,
    title: 'add on a single-valued attribute that has a value replaces it',
    needs: ['patch', 'User.title'],
    async run(t) {
      const user = await t.makeUser({ title: 'Engineer' });
      const answer = await change(t, user, { op: 'add', path: 'title', value: 'Architect' });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Architect' });
    },
  }),
  must('patch-add-appends-to-many-values', {
    section,
    title: 'add on a multi-valued attribute keeps the values that are there',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const user = await t.makeUser();
      const value = `${t.name()}@example.org`;
      const answer = await change(t, user, { op: 'add', path: 'emails', value: [{ value, type: 'home' }] });
      const found = valuesOf(answer.body, 'emails');
      const isBoth = found.length === 2 && found.includes(user.name) && found.includes(value);
      expectThat(answer, `emails ${user.name} and ${value}`, isBoth, print(found));
    },
  }),
  must('patch-add-without-path', {
    section,
    title: 'add without path adds the attributes of its value',
    needs: ['patch', 'User.title', 'User.emails'],
    async run(t) {
      const user = await t.makeUser();
      const email = `${t.name()}@example.org`;
      const value = { title: 'Engineer', emails: [{ value: email, type: 'home' }] };
      const answer = await change(t, user, { op: 'add', value });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
      const found = valuesOf(answer.body, 'emails');
      const isBoth = found.includes(user.name) && found.includes(email);
      expectThat(answer, `emails ${user.name} and ${email}`, isBoth, print(found));
    },
  }),
  must('patch-add-sets-a-sub-attribute', {
    section,
    title: 'add on a sub-attribute leaves its siblings alone',
    needs: ['patch', 'User.name.honorificPrefix'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'add', path: 'name.honorificPrefix', value: 'Dr.' });
      const name = at(answer.body, 'name');
      expectSame(answer, 'name.honorificPrefix', { found: at(name, 'honorificPrefix'), expected: 'Dr.' });
      expectSame(answer, 'name.familyName', { found: at(name, 'familyName'), expected: 'Kit' });
    },
  }),
  must('patch-add-in-an-extension', {
    section: 'RFC 7644 §3.5.2.1, §3.10',
    title: 'A path may name an attribute of an extension by its URN',
    needs: ['patch', 'enterprise'],
    async run(t) {
      const path = `${enterpriseUrn}:department`;
      const answer = await change(t, await t.makeUser(), { op: 'add', path, value: 'Compliance' });
      expectSame(answer, 'department', { found: at(answer.body, enterpriseUrn, 'department'), expected: 'Compliance' });
    },
  }),
  should('patch-add-of-a-present-value-adds-nothing', {
    section,
    title: 'add of a value that is there already leaves one of it',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const user = await t.makeUser();
      const value = [{ value: user.name, type: 'work', primary: true }];
      const answer = await change(t, user, { op: 'add', path: 'emails', value });
      const found = valuesOf(answer.body, 'emails');
      expectThat(answer, `${user.name} once in emails`, found.length === 1, print(found));
    },
  }),
  must('patch-primary-moves', {
    section: 'RFC 7644 §3.5.2',
    title: 'A value that becomes primary takes that from the one that was',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const user = await t.makeUser();
      const value = `${t.name()}@example.org`;
      const email = { value, type: 'home', primary: true };
      const answer = await change(t, user, { op: 'add', path: 'emails', value: [email] });
      const primaries = listAt(answer.body, 'emails').filter((one) => at(one, 'primary') === true);
      expectSame(answer, 'primary emails', { found: primaries.map((one) => textAt(one, 'value')), expected: [value] });
    },
  }),
  must('patch-add-members', {
    section,
    title: 'add on members keeps the members that are there',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann);
      const answer = await change(t, group, { op: 'add', path: 'members', value: [{ value: bob.id }] });
      const found = valuesOf(answer.body, 'members');
      const isBoth = found.length === 2 && found.includes(ann.id) && found.includes(bob.id);
      expectThat(answer, `members ${ann.id} and ${bob.id}`, isBoth, print(found));
    },
  }),
  should('patch-add-of-a-present-member-adds-nothing', {
    section,
    title: 'add of a member that is there already leaves it once',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const ann = await t.makeUser();
      const group = await t.makeGroupOf(ann);
      const answer = await change(t, group, { op: 'add', path: 'members', value: [{ value: ann.id }] });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [ann.id] });
    },
  }),
];
