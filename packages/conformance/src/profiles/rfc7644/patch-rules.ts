import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectErrorOf, expectRefusal, expectSame, expectStatus, expectThat } from '../../expect.ts';
import { at, isUnassigned, print } from '../../json.ts';
import { patchUrn } from '../../urns.ts';
import { change } from '../change.ts';

const { must } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.5.2';

/** What holds for every PATCH. @see RFC 7644 §3.5.2 */
export const patchRules: readonly Case[] = [
  must('patch-answers-200-or-204', {
    section,
    title: 'A successful PATCH answers 200 with the whole resource, or 204 without a body',
    needs: ['patch', 'User.title'],
    async run(t) {
      const { path, id } = await t.makeUser({ title: 'Trainee' });
      const answer = await t.patch(path, [{ op: 'replace', path: 'title', value: 'Engineer' }]);
      expectStatus(answer, 200, 204);
      if (answer.status === 204) expectThat(answer, 'no body', answer.text === '', print(answer.text, 60));
      else expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: id });
    },
  }),
  must('patch-with-attributes-answers-200', {
    section,
    title: 'A PATCH with attributes in the query answers 200 with them',
    needs: ['patch', 'User.title'],
    async run(t) {
      const { path, name } = await t.makeUser({ title: 'Trainee' });
      const operation = { op: 'replace', path: 'title', value: 'Engineer' };
      const answer = await t.patch(`${path}?attributes=userName`, [operation]);
      expectStatus(answer, 200);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: name });
    },
  }),
  must('patch-runs-in-order', {
    section,
    title: 'Operations are applied in their order',
    needs: ['patch', 'User.title'],
    async run(t) {
      const first = { op: 'replace', path: 'title', value: 'Engineer' };
      const answer = await change(t, await t.makeUser({ title: 'Trainee' }), first, { ...first, value: 'Architect' });
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Architect' });
    },
  }),
  must('patch-is-all-or-nothing', {
    section,
    title: 'When one operation fails, none of the PATCH is applied',
    needs: ['patch', 'User.title'],
    async run(t) {
      const user = await t.makeUser();
      const operations = [
        { op: 'add', path: 'title', value: 'Engineer' },
        { op: 'replace', path: 'id', value: 'scim-conformance' },
      ];
      expectRefusal(await t.patch(user.path, operations));
      const answer = await t.read(user);
      const title = at(answer.body, 'title');
      expectThat(answer, 'no title, as before', isUnassigned(title), print(title));
    },
  }),
  must('patch-of-a-read-only-attribute-is-refused', {
    section,
    title: 'A PATCH of a read-only attribute answers 400 mutability',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      const operation = { op: 'replace', path: 'meta.created', value: '2001-02-03T04:05:06Z' };
      expectError(await t.patch(path, [operation]), 400, 'mutability');
    },
  }),
  must('patch-of-an-unknown-path-is-refused', {
    section: 'RFC 7644 §3.5.2, §3.12',
    title: 'A PATCH of a path that does not exist answers 400, with no other scimType than invalidPath',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectErrorOf(await t.patch(path, [{ op: 'add', path: 'noSuchAttribute', value: 'x' }]), 400, 'invalidPath');
    },
  }),
  must('patch-of-a-broken-path-is-refused', {
    section: 'RFC 7644 §3.5.2, §3.12',
    title: 'A PATCH of a path with an open bracket answers 400',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'add', path: 'emails[type eq "work"', value: 'x' }]), 400);
    },
  }),
  must('patch-of-an-unknown-operation-is-refused', {
    section,
    title: 'A PATCH with an op that is none of add, remove and replace answers 400',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'move', path: 'title', value: 'x' }]), 400);
    },
  }),
  must('patch-of-a-wrong-type-is-refused', {
    section: 'RFC 7644 §3.5.2, §3.12',
    title: 'A PATCH with a value that is not of the attribute’s type answers 400',
    needs: ['patch'],
    async run(t) {
      const { path } = await t.makeUser();
      expectError(await t.patch(path, [{ op: 'replace', path: 'name', value: 7 }]), 400);
    },
  }),
  must('patch-without-schema-is-refused', {
    section,
    title: 'A PATCH without the URN of the PatchOp message answers 400',
    needs: ['patch', 'User.title'],
    async run(t) {
      const { path } = await t.makeUser();
      const Operations = [{ op: 'replace', path: 'title', value: 'Engineer' }];
      const body = JSON.stringify({ schemas: [`${patchUrn}:NoSuchMessage`], Operations });
      expectError(await t.send('PATCH', path, { body }), 400);
    },
  }),
  must('patch-of-an-unknown-id-is-404', {
    section: 'RFC 7644 §3.12',
    title: 'A PATCH of a user that does not exist answers 404',
    needs: ['patch'],
    async run(t) {
      const operation = { op: 'replace', path: 'active', value: false };
      expectError(await t.patch(`/Users/${t.name()}`, [operation]), 404);
    },
  }),
  must('patch-to-a-taken-user-name-is-409', {
    section: 'RFC 7644 §3.5.2, §3.12',
    title: 'A PATCH to a userName that another user has answers 409',
    needs: ['patch'],
    async run(t) {
      const { name } = await t.makeUser();
      const { path } = await t.makeUser();
      expectErrorOf(await t.patch(path, [{ op: 'replace', path: 'userName', value: name }]), 409, 'uniqueness');
    },
  }),
];
