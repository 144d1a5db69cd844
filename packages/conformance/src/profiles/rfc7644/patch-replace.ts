import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectThat } from '../../expect.ts';
import { at, listAt, print, textAt, valuesOf } from '../../json.ts';
import { change } from '../change.ts';

const { must } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.5.2.3';

/** The operation replace. @see RFC 7644 §3.5.2.3 */
export const patchReplace: readonly Case[] = [
  must('patch-replace-a-value', {
    section,
    title: 'replace changes the value of a single-valued attribute',
    needs: ['patch', 'User.title'],
    async run(t) {
      const user = await t.makeUser({ title: 'Engineer' });
      const answer = await change(t, user, { op: 'replace', path: 'title', value: 'Architect' });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Architect' });
    },
  }),
  must('patch-replace-a-missing-value-adds-it', {
    section,
    title: 'replace of an attribute that has no value adds it',
    needs: ['patch', 'User.title'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'replace', path: 'title', value: 'Engineer' });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('patch-replace-without-path', {
    section,
    title: 'replace without path changes the attributes of its value, and no others',
    needs: ['patch', 'User.title', 'User.displayName'],
    async run(t) {
      const user = await t.makeUser({ title: 'Engineer', displayName: 'Ann' });
      const answer = await change(t, user, { op: 'replace', value: { title: 'Architect' } });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Architect' });
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: 'Ann' });
    },
  }),
  must('patch-replace-a-sub-attribute', {
    section,
    title: 'replace of a sub-attribute leaves its siblings alone',
    needs: ['patch', 'User.name.familyName'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'replace', path: 'name.familyName', value: 'Archer' });
      expectSame(answer, 'name.familyName', { found: at(answer.body, 'name', 'familyName'), expected: 'Archer' });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Conformance' });
    },
  }),
  must('patch-replace-a-complex-attribute-merges', {
    section,
    title: 'replace of a complex attribute changes the sub-attributes of its value, and no others',
    needs: ['patch', 'User.name.familyName'],
    async run(t) {
      const operation = { op: 'replace', path: 'name', value: { familyName: 'Archer' } };
      const answer = await change(t, await t.makeUser(), operation);
      expectSame(answer, 'name.familyName', { found: at(answer.body, 'name', 'familyName'), expected: 'Archer' });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Conformance' });
    },
  }),
  must('patch-replace-all-values', {
    section,
    title: 'replace of a multi-valued attribute without filter replaces all values',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const value = `${t.name()}@example.org`;
      const operation = { op: 'replace', path: 'emails', value: [{ value, type: 'work', primary: true }] };
      const answer = await change(t, await t.makeUser(), operation);
      expectSame(answer, 'emails', { found: valuesOf(answer.body, 'emails'), expected: [value] });
    },
  }),
  must('patch-replace-a-selected-value', {
    section,
    title: 'replace with a filter changes the sub-attribute of the value that fits, and no other',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const userName = `${t.name()}@example.com`;
      const home = `${t.name()}@example.org`;
      const emails = [
        { value: userName, type: 'work', primary: true },
        { value: home, type: 'home' },
      ];
      const value = `${t.name()}@example.net`;
      const user = await t.makeUser({ userName, emails });
      const answer = await change(t, user, { op: 'replace', path: 'emails[type eq "work"].value', value });
      const found = listAt(answer.body, 'emails').map((email) => `${textAt(email, 'type')} ${textAt(email, 'value')}`);
      expectSame(answer, 'emails', { found: found.toSorted(), expected: [`home ${home}`, `work ${value}`] });
    },
  }),
  must('patch-replace-of-nothing-is-refused', {
    section,
    title: 'replace with a filter that no value fits answers 400 noTarget',
    needs: ['patch', 'User.emails'],
    async run(t) {
      const { path } = await t.makeUser();
      const filter = `emails[value eq "${t.name()}@example.org"]`;
      expectError(await t.patch(path, [{ op: 'replace', path: `${filter}.display`, value: 'x' }]), 400, 'noTarget');
    },
  }),
  must('patch-replace-all-members', {
    section,
    title: 'replace of members leaves exactly the members of its value',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann);
      const answer = await change(t, group, { op: 'replace', path: 'members', value: [{ value: bob.id }] });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  must('patch-replace-keeps-members', {
    section,
    title: 'replace of the displayName of a group keeps its members',
    needs: ['patch', 'groups', 'Group.members'],
    async run(t) {
      const ann = await t.makeUser();
      const group = await t.makeGroupOf(ann);
      const answer = await change(t, group, { op: 'replace', path: 'displayName', value: t.name() });
      const found = valuesOf(answer.body, 'members');
      expectThat(answer, `member ${ann.id}`, found.length === 1 && found[0] === ann.id, print(found));
    },
  }),
];
