import { test } from 'node:test';
import type { Group, GroupInput, PartialUser, User, UserInput } from '../src/index.ts';

const urn = 'urn:ietf:params:scim:schemas:core:2.0:User';

const aPartialUser: PartialUser = { schemas: [urn], id: '1' };

/** Compiles when the value fits the type. */
function fits<T>(_value: T): void {}

test('a user to create needs userName, both names and an e-mail address, and nothing else', () => {
  const input = {
    schemas: [urn],
    userName: 'bjensen',
    name: { givenName: 'Barbara', familyName: 'Jensen' },
    emails: [{ value: 'b@example.com' }],
  };
  fits<UserInput>(input);
  fits<UserInput>({ ...input, password: 'secret', active: false });
  // @ts-expect-error userName is missing
  fits<UserInput>({ schemas: [urn], name: input.name, emails: input.emails });
  // @ts-expect-error name.familyName is missing
  fits<UserInput>({ ...input, name: { givenName: 'Barbara' } });
  // @ts-expect-error emails.value is missing
  fits<UserInput>({ ...input, emails: [{ type: 'work' }] });
  // @ts-expect-error id is read-only
  fits<UserInput>({ ...input, id: '1' });
  // @ts-expect-error dsplayName is no attribute
  fits<UserInput>({ ...input, dsplayName: 'Babs' });
});

test('a complete user has everything mandatory, an id and meta, and no password', () => {
  const read = (user: User): string[] => [
    user.id,
    user.userName,
    user.name.familyName,
    user.meta.version,
    ...user.emails.map((email) => email.value),
  ];
  fits<(user: User) => string[]>(read);
  // @ts-expect-error password is never returned
  fits<(user: User) => unknown>((user) => user.password);
  // @ts-expect-error of a partial user only schemas and id are sure
  fits<Pick<User, 'userName'>>(aPartialUser);
  fits<(user: User) => PartialUser>((user) => user);
});

test('a group to create needs a displayName, and each member a value', () => {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  fits<GroupInput>({ schemas, displayName: 'Tour Guides', members: [{ value: '1' }] });
  // @ts-expect-error displayName is missing
  fits<GroupInput>({ schemas, members: [] });
  // @ts-expect-error members.value is missing
  fits<GroupInput>({ schemas, displayName: 'Tour Guides', members: [{ type: 'User' }] });
  fits<(group: Group) => string[]>((group) => [
    group.displayName,
    ...(group.members ?? []).map((member) => member.value),
  ]);
});
