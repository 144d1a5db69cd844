import { type Case, rulesOf } from '../../case.ts';
import { expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, print, valuesOf } from '../../json.ts';
import { groupUrn } from '../../urns.ts';
import { change } from '../change.ts';

const { must } = rulesOf('okta');
const section = 'Okta SCIM 2.0 protocol reference, groups';
const needs = ['groups', 'Group.members', 'patch'] as const;

/** How Okta pushes groups. */
export const groups: readonly Case[] = [
  must('group-look-up-of-nothing', {
    section,
    title: 'The look-up of an unknown group answers 200 with totalResults 0',
    needs: ['groups', 'filter'],
    async run(t) {
      const answer = await t.list('/Groups', { filter: `displayName eq "${t.name()}"`, startIndex: 1, count: 100 });
      expectStatus(answer, 200);
      expectSame(answer, 'totalResults', { found: at(answer.body, 'totalResults'), expected: 0 });
    },
  }),
  must('group-is-created-empty', {
    section,
    title: 'A POST of a group with "members": [] answers 201 with the group',
    needs: ['groups'],
    async run(t) {
      const displayName = t.name();
      const answer = await t.post('/Groups', { schemas: [groupUrn], displayName, members: [] });
      expectSuccess(answer);
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: displayName });
    },
  }),
  must('group-gets-members', {
    section,
    title: 'Members are added with value and display',
    needs,
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const value = [ann, bob].map(({ id, name }) => ({ value: id, display: name }));
      const answer = await change(t, await t.makeGroup({ members: [] }), { op: 'add', path: 'members', value });
      const found = valuesOf(answer.body, 'members');
      const isBoth = found.length === 2 && found.includes(ann.id) && found.includes(bob.id);
      expectThat(answer, `members ${ann.id} and ${bob.id}`, isBoth, print(found));
    },
  }),
  must('group-members-change-in-one-request', {
    section,
    title: 'One PATCH renames the group, removes one member by filter and adds another',
    needs,
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann);
      const displayName = t.name();
      const answer = await change(
        t,
        group,
        { op: 'replace', value: { id: group.id, displayName } },
        { op: 'remove', path: `members[value eq "${ann.id}"]` },
        { op: 'add', path: 'members', value: [{ value: bob.id, display: bob.name }] },
      );
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: displayName });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  must('group-rename-repeats-the-id', {
    section,
    title: 'A rename without path whose value repeats the id of the group succeeds and keeps the members',
    needs,
    async run(t) {
      const ann = await t.makeUser();
      const group = await t.makeGroupOf(ann);
      const displayName = t.name();
      const answer = await change(t, group, { op: 'replace', value: { id: group.id, displayName } });
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: displayName });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [ann.id] });
    },
  }),
  must('push-now-replaces-members', {
    section: 'Okta, Push Now',
    title: 'A replace of members leaves exactly the members of its list',
    needs,
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const value = [{ value: bob.id, display: bob.name }];
      const answer = await change(t, await t.makeGroupOf(ann), { op: 'replace', path: 'members', value });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  must('push-now-empties', {
    section: 'Okta, Push Now',
    title: 'A replace of members with an empty list empties the group',
    needs,
    async run(t) {
      const group = await t.makeGroupOf(await t.makeUser());
      const answer = await change(t, group, { op: 'replace', path: 'members', value: [] });
      const members = at(answer.body, 'members');
      expectThat(answer, 'no members', isUnassigned(members), print(members));
    },
  }),
  must('group-by-put', {
    section: 'Okta, apps of the wizard',
    title: 'A PUT of a whole group, id included and display null, sets its members',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann);
      const members = [{ value: bob.id, display: null }];
      const body = { schemas: [groupUrn], id: group.id, displayName: group.name, members };
      expectSuccess(await t.put(group.path, body));
      const answer = await t.read(group);
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  must('group-deletion-keeps-users', {
    section,
    title: 'DELETE of a group answers 204 and leaves its members as users',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      expectStatus(await t.delete(group.path), 204);
      expectStatus(await t.get(user.path), 200);
    },
  }),
];
