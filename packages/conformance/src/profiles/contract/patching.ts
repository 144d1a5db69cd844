import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, listAt, print, textAt } from '../../json.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, PATCH';
const needs = ['patch'] as const;

/** What PATCH does where the standard leaves the choice. */
export const patching: readonly Case[] = [
  must('patch-of-a-user-answers-the-user', {
    section,
    title: 'A PATCH of a user answers 200 with the user',
    needs,
    async run(t) {
      const { path, id } = await t.makeUser({ title: 'Trainee' });
      const answer = await t.patch(path, [{ op: 'replace', path: 'title', value: 'Engineer' }]);
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: id });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('patch-without-operations-is-refused', {
    section,
    title: 'A PATCH without operations answers 400',
    needs,
    async run(t) {
      expectError(await t.patch((await t.makeUser()).path, []), 400);
    },
  }),
  must('patch-of-nothing-new-changes-nothing', {
    section,
    title: 'A PATCH that changes nothing leaves meta.version and meta.lastModified as they are',
    needs: ['patch', 'etag'],
    async run(t) {
      const user = await t.makeUser({ title: 'Engineer' });
      const before = await t.read(user);
      expectSuccess(await t.patch(user.path, [{ op: 'replace', path: 'title', value: 'Engineer' }]));
      const answer = await t.read(user);
      for (const name of ['version', 'lastModified']) {
        const expected = at(before.body, 'meta', name) ?? null;
        expectSame(answer, `meta.${name}`, { found: at(answer.body, 'meta', name), expected });
      }
    },
  }),
  must('patch-without-path-ignores-unknown-keys', {
    section,
    title: 'An unknown key in a value without path is ignored, the others are applied',
    needs,
    async run(t) {
      const user = await t.makeUser();
      expectStatus(
        await t.patch(user.path, [{ op: 'replace', value: { noSuchAttribute: 1, title: 'Engineer' } }]),
        200,
      );
      const answer = await t.read(user);
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('patch-makes-a-typed-primary-value', {
    section,
    title: 'An add to phoneNumbers[type eq "work"].value of a user without any makes one, which is primary',
    needs,
    async run(t) {
      const user = await t.makeUser();
      const operation = { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '+353 1 555 0100' };
      expectSuccess(await t.patch(user.path, [operation]));
      const answer = await t.read(user);
      const [phone] = listAt(answer.body, 'phoneNumbers');
      expectSame(answer, 'phoneNumbers[0].type', { found: at(phone, 'type'), expected: 'work' });
      expectSame(answer, 'phoneNumbers[0].primary', { found: at(phone, 'primary'), expected: true });
    },
  }),
  must('patch-remove-of-nothing-succeeds', {
    section,
    title: 'A remove of what is not there succeeds and changes nothing',
    needs: ['patch', 'etag'],
    async run(t) {
      const user = await t.makeUser();
      const before = textAt((await t.read(user)).body, 'meta', 'version');
      expectSuccess(await t.patch(user.path, [{ op: 'remove', path: 'phoneNumbers[type eq "fax"]' }]));
      const answer = await t.read(user);
      expectSame(answer, 'meta.version', { found: at(answer.body, 'meta', 'version'), expected: before });
    },
  }),
  must('patch-of-a-mandatory-attribute-to-nothing-is-refused', {
    section,
    title: 'A PATCH that empties a mandatory attribute answers 400 mutability',
    needs,
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'remove', path: 'name.familyName' }]), 400, 'mutability');
    },
  }),
  must('patch-errors-name-the-attribute', {
    section,
    title: 'The detail of a refused PATCH names the attribute',
    needs,
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.patch(path, [{ op: 'replace', path: 'groups', value: [] }]);
      expectError(answer, 400, 'mutability');
      const detail = textAt(answer.body, 'detail');
      expectThat(answer, 'a detail that names groups', detail.includes('groups'), print(detail));
    },
  }),
];
