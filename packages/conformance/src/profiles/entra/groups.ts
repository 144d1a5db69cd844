import { type Case, rulesOf } from '../../case.ts';
import { expectFound, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, print, valuesOf } from '../../json.ts';
import { groupUrn } from '../../urns.ts';
import { change } from '../change.ts';

const { must, should } = rulesOf('entra');
const section = 'Entra, use SCIM to provision users and groups';
const needs = ['groups', 'Group.members', 'patch'] as const;
const groupOfEntra = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** How Entra provisions groups. */
export const groups: readonly Case[] = [
  must('group-look-up-without-members', {
    section,
    title: 'A group is found by displayName with excludedAttributes=members, and comes without members',
    needs: ['groups', 'Group.members', 'filter'],
    async run(t) {
      const group = await t.makeGroupOf(await t.makeUser());
      const filter = `displayName eq "${group.name}"`;
      const answer = await t.list('/Groups', { excludedAttributes: 'members', filter });
      expectFound(answer, [group.id]);
      const members = at(answer.body, 'Resources', 0, 'members');
      expectThat(answer, 'no members', members === undefined, print(members));
    },
  }),
  must('group-with-a-schema-of-its-own', {
    section,
    title: 'A POST of a group with a second URN, externalId and no members answers 201',
    needs: ['groups'],
    async run(t) {
      const body = { schemas: [groupUrn, groupOfEntra], externalId: t.name(), displayName: t.name() };
      const answer = await t.post('/Groups', { ...body, meta: { resourceType: 'Group' } });
      expectSuccess(answer);
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: body.displayName });
    },
  }),
  must('group-gets-members', {
    section,
    title: 'Add of members with $ref null adds them',
    needs,
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const value = [{ $ref: null, value: bob.id }];
      const answer = await change(t, await t.makeGroupOf(ann), { op: 'Add', path: 'members', value });
      const found = valuesOf(answer.body, 'members');
      const isBoth = found.length === 2 && found.includes(ann.id) && found.includes(bob.id);
      expectThat(answer, `members ${ann.id} and ${bob.id}`, isBoth, print(found));
    },
  }),
  must('group-loses-the-members-listed', {
    section,
    title: 'Remove of members with a list of values removes those, and no others',
    needs,
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const value = [{ $ref: null, value: ann.id }];
      const answer = await change(t, await t.makeGroupOf(ann, bob), { op: 'Remove', path: 'members', value });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [bob.id] });
    },
  }),
  should('group-change-answers-204', {
    section,
    title: 'A PATCH of the members of a group answers 204, not all members',
    needs,
    async run(t) {
      const [user, group] = [await t.makeUser(), await t.makeGroup()];
      expectStatus(await t.patch(group.path, [{ op: 'Add', path: 'members', value: [{ value: user.id }] }]), 204);
    },
  }),
  must('group-rename-keeps-members', {
    section,
    title: 'Replace of the displayName of a group keeps its members',
    needs,
    async run(t) {
      const ann = await t.makeUser();
      const displayName = t.name();
      const operation = { op: 'Replace', path: 'displayName', value: displayName };
      const answer = await change(t, await t.makeGroupOf(ann), operation);
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: displayName });
      expectSame(answer, 'members', { found: valuesOf(answer.body, 'members'), expected: [ann.id] });
    },
  }),
  must('group-external-id-is-added', {
    section,
    title: 'Add of the externalId of a group sets it',
    needs: ['groups', 'patch'],
    async run(t) {
      const externalId = t.name();
      const answer = await change(t, await t.makeGroup(), { op: 'Add', path: 'externalId', value: externalId });
      expectSame(answer, 'externalId', { found: at(answer.body, 'externalId'), expected: externalId });
    },
  }),
  must('group-keeps-all-of-many-adds-at-once', {
    section,
    title: 'Of five PATCHes at the same time that add a member each, none is lost',
    needs,
    async run(t) {
      const users = [];
      for (let count = 0; count < 5; count++) users.push(await t.makeUser());
      const group = await t.makeGroup();
      const add = (id: string) => t.patch(group.path, [{ op: 'Add', path: 'members', value: [{ value: id }] }]);
      for (const answer of await Promise.all(users.map(({ id }) => add(id)))) expectStatus(answer, 200, 204);
      const answer = await t.read(group);
      const found = valuesOf(answer.body, 'members').toSorted();
      expectSame(answer, 'members', { found, expected: users.map(({ id }) => id).toSorted() });
    },
  }),
];
