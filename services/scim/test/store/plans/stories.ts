/*
 * What identity providers ask for, as scripts: every statement of theirs runs when these run.
 */
import type { JsonObject } from '@metacompliance/scim-protocol';
import { ScimError } from '@metacompliance/scim-protocol';
import {
  createGroupArgs,
  createUserArgs,
  deleteGroupArgs,
  deleteUserArgs,
  patchGroupArgs,
  patchUserArgs,
  replaceGroupArgs,
  replaceUserArgs,
} from '../../../src/operations/commands.ts';
import type { Dialect } from '../../../src/store/dialect.ts';
import type { Script } from '../../../src/store/script.ts';
import { getGroup } from '../../../src/store/scripts/groups.ts';
import { countIgnored } from '../../../src/store/scripts/ignored.ts';
import { type ListRequest, listGroups, listUsers } from '../../../src/store/scripts/lists.ts';
import { listMembers } from '../../../src/store/scripts/members.ts';
import type { PageRequest } from '../../../src/store/scripts/positions.ts';
import { sealRuns } from '../../../src/store/scripts/runs.ts';
import { countTokenChanges, findCredential, revokeToken } from '../../../src/store/scripts/tokens.ts';
import { getUser } from '../../../src/store/scripts/users.ts';
import type { Origin } from '../../../src/store/store.ts';
import { noteRefusal, runWrite } from '../../../src/store/write.ts';
import { aim, keyOfCompany } from './crowd.ts';

export type Story = readonly [name: string, script: (d: Dialect) => Script<unknown>];

const company = 1;
const firstPage: PageRequest = { kind: 'index', startIndex: 1, count: 100 };

const users = (request: Partial<ListRequest>) => (d: Dialect) =>
  listUsers({ company, page: firstPage, groups: true, ...request }, d);
const groups = (request: Partial<ListRequest>) => (d: Dialect) =>
  listGroups({ company, page: firstPage, groups: false, ...request }, d);

const origin: Origin = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  requestId: 'r1',
  operation: 'createUser',
  at: 1,
  token: 'first',
  provider: 'Okta',
};
const write = (name: string, args: object) => (d: Dialect) => runWrite(name, args, origin, d);

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patch = (...Operations: readonly JsonObject[]): JsonObject => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const person = (userName: string): JsonObject => ({
  schemas: [`${core}:User`, enterprise],
  userName,
  externalId: userName,
  name: { givenName: 'Ann', familyName: 'Archer' },
  emails: [{ value: userName, type: 'work', primary: true }],
  [enterprise]: { manager: { value: 'u9' } },
});
const ann = { ...aim, id: 'u77' };
const big = { ...aim, id: 'g1' };
const small = { ...aim, id: 'g77' };
const inGroup = { op: 'add', path: 'members', value: [{ value: 'u77' }, { value: 'u78' }] };

/** Look-ups and pages. `last` is the number of users. */
export function readingStories(last: number): readonly Story[] {
  const behind = (seq: number) => ({ page: { kind: 'after', position: { key: null, seq }, count: 100 } }) as const;
  const before = (seq: number) => ({ page: { kind: 'before', position: { key: null, seq }, count: 100 } }) as const;
  const at = (startIndex: number) => ({ page: { kind: 'index', startIndex, count: 100 } }) as const;
  return [
    ['a credential is looked up', (d) => findCredential({ key: keyOfCompany(1), digest: 'digest1', now: 1 }, d)],
    ['changes of tokens are counted', (d) => countTokenChanges({}, d)],
    ['a user is read by id', (d) => getUser({ company, id: 'u77' }, d)],
    ['a user is looked up by userName', users({ filter: 'userName eq "USER77@example.com"' })],
    ['a userName is looked up that nobody has', users({ filter: 'userName eq "nobody@example.com"' })],
    ['a user is looked up by externalId', users({ filter: 'externalId eq "x77"' })],
    ['an externalId is looked up that nobody has', users({ filter: 'externalId eq "nobody"' })],
    ['a user is looked up by work address', users({ filter: 'emails[type eq "work"].value eq "user77@example.com"' })],
    ['a user is looked up by any address', users({ filter: 'emails.value eq "user77@example.com"' })],
    ['a user is looked up by userName or externalId', users({ filter: 'userName eq "a" or externalId eq "b"' })],
    ["Entra asks whether a user's manager is another", users({ filter: 'id eq "u77" and manager eq "u9"' })],
    ['the users of a group are listed', users({ filter: 'groups.value eq "g77"' })],
    ['the first users are listed', users(at(1))],
    ['users in the middle are listed', users(at(Math.floor(last / 2)))],
    ['the last users are listed', users(at(last - 50))],
    ['users beyond the last are listed', users(at(last + 100))],
    ['nobody is listed, for the total', users({ page: { kind: 'index', startIndex: 1, count: 0 } })],
    ['the first users are listed by cursor', users({ page: { kind: 'after', position: undefined, count: 100 } })],
    ['users in the middle are listed by cursor', users(behind(Math.floor(last / 2)))],
    ['users in the middle are listed by cursor, backwards', users(before(Math.floor(last / 2)))],
    ['a group is read by id', (d) => getGroup({ company, id: 'g77' }, d)],
    ['a group is looked up by displayName', groups({ filter: 'displayName eq "GROUP77"' })],
    ['a displayName is looked up that no group has', groups({ filter: 'displayName eq "none"' })],
    ['a group is looked up by externalId', groups({ filter: 'externalId eq "x77"' })],
    ['the groups of a user are listed', groups({ filter: 'members eq "u77"' })],
    ['Entra asks whether a user is in a group', groups({ filter: 'id eq "g1" and members eq "u77"' })],
    ['the first groups are listed', groups(at(1))],
    ['groups in the middle are listed', groups(at(Math.floor(last / 20)))],
    [
      'the first members of a large group are read',
      (d) => listMembers({ company, group: 1, after: 0, limit: 1000 }, d),
    ],
    ['its next members are read', (d) => listMembers({ company, group: 1, after: last / 2, limit: 1000 }, d)],
  ];
}

/** Every kind of change. */
export const writingStories: readonly Story[] = [
  ['a user is created', write('createUser', createUserArgs(person('new@example.com'), { ...aim, id: 'new' }))],
  [
    'a user is created with an attribute that there is not',
    write('createUser', createUserArgs({ ...person('odd@example.com'), shoeSize: 43 }, { ...aim, id: 'odd' })),
  ],
  ['what is ignored is counted', (d) => countIgnored({ company, limit: 500 }, d)],
  ['a user is replaced', write('updateUser', replaceUserArgs(person('renamed@example.com'), ann))],
  [
    'a user is deactivated',
    write('updateUser', patchUserArgs(patch({ op: 'replace', path: 'active', value: false }), ann)),
  ],
  ['a user is deleted', write('deleteUser', deleteUserArgs(ann))],
  [
    'a group is created with members',
    write(
      'createGroup',
      createGroupArgs(
        { schemas: [`${core}:Group`], displayName: 'New', members: [{ value: 'u77' }] },
        { ...aim, id: 'new' },
      ),
    ),
  ],
  [
    'a group is replaced, with other members',
    write(
      'updateGroup',
      replaceGroupArgs({ schemas: [`${core}:Group`], displayName: 'Renamed', members: [{ value: 'u77' }] }, small),
    ),
  ],
  ['users are added to a large group', write('updateGroup', patchGroupArgs(patch(inGroup), big))],
  [
    'users are taken out of a large group',
    write('updateGroup', patchGroupArgs(patch({ ...inGroup, op: 'remove' }), big)),
  ],
  [
    'a user is taken out of a large group by value path',
    write('updateGroup', patchGroupArgs(patch({ op: 'remove', path: 'members[value eq "u76"]' }), big)),
  ],
  ['a group is emptied', write('updateGroup', patchGroupArgs(patch({ op: 'remove', path: 'members' }), small))],
  ['a group is deleted', write('deleteGroup', deleteGroupArgs(small))],
  ['a refusal is kept in the log', (d) => noteRefusal(ScimError.uniqueness('taken'), ann, origin, d)],
  ['a token is revoked', (d) => revokeToken({ company, digest: 'digest1', now: 1 }, d)],
  ['complete stretches are sealed', (d) => sealRuns({ company, resource: 'User' }, d)],
];
