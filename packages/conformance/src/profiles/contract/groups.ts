import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, print, textAt, valuesOf } from '../../json.ts';
import { Unjudged } from '../../verdict.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, groups';
const needs = ['groups'] as const;

/** What groups do where the standard leaves the choice. */
export const groups: readonly Case[] = [
  must('taken-group-name-is-409', {
    section,
    title: 'A displayName that differs from a taken one in letter case only answers 409 uniqueness',
    needs,
    async run(t) {
      const { name } = await t.makeGroup();
      expectError(await t.post('/Groups', t.groupBody({ displayName: name.toUpperCase() })), 409, 'uniqueness');
    },
  }),
  must('group-in-a-group-is-refused', {
    section,
    title: 'A group as a member of a group answers 400 invalidValue',
    needs,
    async run(t) {
      const { id } = await t.makeGroup();
      const body = t.groupBody({ members: [{ value: id, type: 'Group' }] });
      expectError(await t.post('/Groups', body), 400, 'invalidValue');
    },
  }),
  must('unknown-member-is-refused', {
    section,
    title: 'A PATCH that adds an unknown member answers 400 invalidValue, names its id, and adds nobody',
    needs: ['groups', 'patch'],
    async run(t) {
      const [user, group] = [await t.makeUser(), await t.makeGroup()];
      const unknown = t.name();
      const value = [{ value: user.id }, { value: unknown }];
      const refusal = await t.patch(group.path, [{ op: 'add', path: 'members', value }]);
      expectError(refusal, 400, 'invalidValue');
      const detail = textAt(refusal.body, 'detail');
      expectThat(refusal, `a detail that names ${unknown}`, detail.includes(unknown), print(detail));
      const answer = await t.read(group);
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [] });
    },
  }),
  must('remove-of-an-empty-list-removes-nobody', {
    section,
    title: 'A remove of members with an empty list removes nobody',
    needs: ['groups', 'patch'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      expectSuccess(await t.patch(group.path, [{ op: 'remove', path: 'members', value: [] }]));
      const answer = await t.read(group);
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [user.id] });
    },
  }),
  must('patch-of-a-group-carries-its-etag', {
    section,
    title: 'A PATCH of a group carries the ETag that a GET then gives',
    needs: ['groups', 'patch', 'etag'],
    async run(t) {
      const [user, group] = [await t.makeUser(), await t.makeGroup()];
      const answer = await t.patch(group.path, [{ op: 'add', path: 'members', value: [{ value: user.id }] }]);
      expectSuccess(answer);
      const expected = (await t.read(group)).headers.get('etag');
      expectSame(answer, 'ETag', { found: answer.headers.get('etag'), expected });
    },
  }),
  must('adding-a-member-again-changes-nothing', {
    section,
    title: 'Adding a member that is there leaves meta.version of the group as it is',
    needs: ['groups', 'patch', 'etag'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      const expected = textAt((await t.read(group)).body, 'meta', 'version');
      expectSuccess(await t.patch(group.path, [{ op: 'add', path: 'members', value: [{ value: user.id }] }]));
      const answer = await t.read(group);
      expectSame(answer, 'meta.version', { found: at(answer.body, 'meta', 'version'), expected });
    },
  }),
  must('membership-is-no-change-of-the-user', {
    section,
    title: 'A user that joins a group can still be changed with the ETag from before',
    needs: ['groups', 'etag'],
    async run(t) {
      const user = await t.makeUser();
      const tag = (await t.read(user)).headers.get('etag');
      if (tag === null) throw new Unjudged('GET of a user carries no ETag');
      await t.makeGroupOf(user);
      expectSuccess(await t.put(user.path, t.userBody({ userName: user.name }), { 'if-match': tag }));
    },
  }),
];
