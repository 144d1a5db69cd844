import { type Case, rulesOf } from '../../case.ts';
import { expectActive, expectError, expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, print, textAt, valuesOf } from '../../json.ts';
import { enterpriseUrn } from '../../urns.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, creating and replacing';

/** What POST and PUT do where the standard leaves the choice. */
export const replacing: readonly Case[] = [
  must('missing-attributes-are-all-named', {
    section,
    title: 'A POST without mandatory attributes answers 400 invalidValue and names all of them in one detail',
    async run(t) {
      const { name: _, emails: __, ...body } = t.userBody();
      const answer = await t.post('/Users', body);
      expectError(answer, 400, 'invalidValue');
      const detail = textAt(answer.body, 'detail');
      for (const name of ['name.givenName', 'name.familyName', 'emails']) {
        expectThat(answer, `a detail that names ${name}`, detail.includes(name), print(detail));
      }
    },
  }),
  must('absent-active-is-true', {
    section,
    title: 'A POST without active makes an active user',
    async run(t) {
      const { active: _, ...body } = t.userBody();
      const answer = await t.post('/Users', body);
      expectSuccess(answer);
      expectActive(answer, true);
    },
  }),
  must('put-keeps-absent-active', {
    section,
    title: 'A PUT without active leaves an inactive user inactive',
    async run(t) {
      const user = await t.makeUser({ active: false });
      const { active: _, ...body } = t.userBody({ userName: user.name });
      expectSuccess(await t.put(user.path, body));
      const answer = await t.read(user);
      expectActive(answer, false);
    },
  }),
  must('put-clears-absent-attributes', {
    section,
    title: 'A PUT clears the attributes that it does not mention',
    async run(t) {
      const user = await t.makeUser({ title: 'Engineer', [enterpriseUrn]: { department: 'Compliance' } });
      expectSuccess(await t.put(user.path, t.userBody({ userName: user.name })));
      const answer = await t.read(user);
      expectThat(answer, 'no title', isUnassigned(at(answer.body, 'title')), print(at(answer.body, 'title')));
      const department = at(answer.body, enterpriseUrn, 'department');
      expectThat(answer, 'no department', isUnassigned(department), print(department));
    },
  }),
  must('put-keeps-absent-members', {
    section,
    title: 'A PUT of a group without members keeps them',
    needs: ['groups'],
    async run(t) {
      const ann = await t.makeUser();
      const group = await t.makeGroupOf(ann);
      expectSuccess(await t.put(group.path, t.groupBody({ displayName: t.name() })));
      const answer = await t.read(group);
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [ann.id] });
    },
  }),
  must('put-of-no-members-empties', {
    section,
    title: 'A PUT of a group with an empty members empties it',
    needs: ['groups'],
    async run(t) {
      const group = await t.makeGroupOf(await t.makeUser());
      expectSuccess(await t.put(group.path, t.groupBody({ displayName: group.name, members: [] })));
      const answer = await t.read(group);
      expectThat(answer, 'no members', isUnassigned(at(answer.body, 'members')), print(at(answer.body, 'members')));
    },
  }),
  must('put-of-the-same-changes-nothing', {
    section,
    title: 'A PUT that changes nothing leaves meta.version and meta.lastModified as they are',
    needs: ['etag'],
    async run(t) {
      const body = t.userBody({ title: 'Engineer' });
      const user = await t.makeUser(body);
      const before = await t.read(user);
      expectSuccess(await t.put(user.path, body));
      const answer = await t.read(user);
      for (const name of ['version', 'lastModified']) {
        const expected = at(before.body, 'meta', name) ?? null;
        expectSame(answer, `meta.${name}`, { found: at(answer.body, 'meta', name), expected });
      }
    },
  }),
  must('taken-by-an-inactive-user', {
    section,
    title: 'The userName of an inactive user is taken: 409 uniqueness',
    async run(t) {
      const { name } = await t.makeUser({ active: false });
      expectError(await t.post('/Users', t.userBody({ userName: name })), 409, 'uniqueness');
    },
  }),
  must('taken-in-another-normal-form', {
    section,
    title: 'A userName in another Unicode normal form and letter case is the same: 409 uniqueness',
    async run(t) {
      const userName = `${t.name()}-zoë@example.com`;
      await t.makeUser({ userName });
      const other = userName.normalize('NFD').replace('zo', 'ZO');
      expectError(await t.post('/Users', t.userBody({ userName: other })), 409, 'uniqueness');
    },
  }),
];
