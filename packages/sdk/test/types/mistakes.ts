// What a partner gets wrong, and does not compile. Each `@ts-expect-error` is the assertion: `pnpm check` fails, with
// TypeScript 5.9 and with 7, when the line under it compiles. The file is never run.

import { at, createScimClient, enterpriseUser, filter, patch, type User, where } from '../../src/index.ts';

const companyKey = '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77';
declare const scim: ReturnType<typeof createScimClient>;
declare const user: User;
const ann = { userName: 'ann', name: { givenName: 'Ann', familyName: 'Lee' }, emails: [{ value: 'ann@example.com' }] };

// --- the client ---
// @ts-expect-error a region that does not exist
createScimClient({ region: 'de', companyKey, token: 't' });
// @ts-expect-error a region without company key
createScimClient({ region: 'ire', token: 't' });
// @ts-expect-error a region and a base URL
createScimClient({ region: 'ire', companyKey, baseUrl: 'https://x', token: 't' });
// @ts-expect-error no token
createScimClient({ region: 'ire', companyKey });
// @ts-expect-error a misspelt option
createScimClient({ region: 'ire', companyKey, token: 't', timeOut: { attempt: 1 } });

// --- bodies ---
// @ts-expect-error a misspelt attribute
scim.users.create({ ...ann, dsplayName: 'Ann' });
// @ts-expect-error a misspelt sub-attribute
scim.users.create({ ...ann, name: { givenName: 'Ann', familyName: 'Lee', middelName: 'J' } });
// @ts-expect-error a misspelt attribute of the extension
scim.users.create({ ...ann, [enterpriseUser]: { departement: 'Tours' } });
// @ts-expect-error a mandatory attribute left out
scim.users.create({ userName: 'ann', emails: [{ value: 'a@b.c' }], name: { givenName: 'Ann' } });
// @ts-expect-error no e-mail address
scim.users.create({ userName: 'ann', name: { givenName: 'Ann', familyName: 'Lee' } });
// @ts-expect-error a value of the wrong type
scim.users.create({ ...ann, active: 'true' });
// @ts-expect-error one value where a list belongs
scim.users.create({ ...ann, emails: { value: 'a@b.c' } });
// @ts-expect-error a read-only attribute
scim.users.create({ ...ann, id: '1' });
// @ts-expect-error a read-only attribute of the extension
scim.users.create({ ...ann, [enterpriseUser]: { manager: { displayName: 'Boss' } } });
// @ts-expect-error a misspelt attribute beside a spread
scim.users.replace(user, { ...user, titel: 'Guide' });
// @ts-expect-error an attribute that only users have
scim.groups.create({ displayName: 'Tours', userName: 'x' });
// @ts-expect-error a member by bare id
scim.groups.create({ displayName: 'Tours', members: ['1'] });

// --- answers ---
// @ts-expect-error the password is never returned
user.password;
// @ts-expect-error a partial answer may lack what was not asked for
scim.users.get('1', { attributes: ['title'] }).then(({ userName }): string => userName);
// @ts-expect-error a group patch answers nothing unless attributes are asked for
scim.groups.patch('1', [patch.replace('displayName', 'x')]).then(({ id }) => id);
// @ts-expect-error a partial read is no new value
scim.users.get('1', { attributes: ['title'] }).then((part) => scim.users.replace('1', part));

// --- queries ---
// @ts-expect-error a misspelt parameter
scim.users.list({ cuont: 10 });
// @ts-expect-error a filter by hand, whose values nobody quotes
scim.users.list({ filter: 'userName eq "ann"' });
// @ts-expect-error an unknown attribute to select
scim.users.list({ attributes: ['userNam'] });
// @ts-expect-error attributes and excludedAttributes
scim.users.list({ attributes: ['userName'], excludedAttributes: ['title'] });
// @ts-expect-error an unknown sort order
scim.users.list({ sortBy: 'userName', sortOrder: 'asc' });
// @ts-expect-error a complex attribute has no order
scim.users.list({ sortBy: 'name' });
// @ts-expect-error a filter on what only groups have
scim.users.list({ filter: where('members.value').eq('1') });
// @ts-expect-error a filter on what only users have
scim.groups.list({ filter: where('userName').eq('ann') });
// @ts-expect-error a misspelt option of a call
scim.users.get('1', { sinal: AbortSignal.timeout(1) });

// --- filters ---
// @ts-expect-error an unknown attribute
where('userNam').eq('ann');
// @ts-expect-error an unknown attribute of the extension
where(`${enterpriseUser}:departement`).eq('x');
// @ts-expect-error the password is not readable
where('password').eq('x');
// @ts-expect-error a location is made when it is read, and is kept nowhere
where('meta.location').eq('x');
// @ts-expect-error a boolean compared with text
where('active').eq('true');
// @ts-expect-error an order of booleans
where('active').gt(true);
// @ts-expect-error part of an instant
where('meta.created').sw('2026');
// @ts-expect-error a complex attribute compared as a whole
where('name').eq('Ann');
// @ts-expect-error an unknown sub-attribute of a value
where('emails').match((email) => email('kind').eq('work'));
// @ts-expect-error a value of the wrong type in a value path
where('emails').match((email) => email('primary').eq('yes'));
// @ts-expect-error a value path of what has one value
where('name').match((name) => name('givenName').eq('Ann'));
// @ts-expect-error an object in a filter
filter`userName eq ${{ userName: 'ann' }}`;

// --- patches ---
// @ts-expect-error an unknown attribute
patch.replace('titel', 'Guide');
// @ts-expect-error an unknown sub-attribute
patch.replace('name.givenNam', 'Ann');
// @ts-expect-error a read-only attribute
patch.replace('id', '1');
// @ts-expect-error groups are changed by their members
patch.add('groups', [{ value: '1' }]);
// @ts-expect-error meta is the server's
patch.replace('meta.created', '2026-01-01T00:00:00Z');
// @ts-expect-error the schemas follow from the attributes
patch.add('schemas', ['urn:x']);
// @ts-expect-error a read-only attribute of the extension
patch.replace(`${enterpriseUser}:manager.displayName`, 'Boss');
// @ts-expect-error a value of the wrong type
patch.replace('active', 'false');
// @ts-expect-error a value of the wrong type in a selected value
patch.replace('emails[type eq "work"].primary', 'yes');
// @ts-expect-error an unknown sub-attribute of a selected value
patch.replace('emails[type eq "work"].kind', 'home');
// @ts-expect-error values of what has one
patch.replace('name[givenName eq "Ann"].familyName', 'Lee');
// @ts-expect-error members are objects
patch.add('members', ['1']);
// @ts-expect-error the parts of a member are immutable
patch.replace('members[value eq "1"].type', 'User');
// @ts-expect-error a mandatory attribute cannot be removed
patch.remove('userName');
// @ts-expect-error nor a mandatory part of one
patch.remove('name.familyName');
// @ts-expect-error nor what says whether the person may learn
patch.remove('active');
// @ts-expect-error nor the name of a group
patch.remove('displayName') satisfies Parameters<typeof scim.groups.patch>[1][number];
// @ts-expect-error an operation on what only groups have
scim.users.patch('1', [patch.add('members', [{ value: '1' }])]);
// @ts-expect-error an operation on what only users have
scim.groups.patch('1', [patch.replace('title', 'Guide')]);
// @ts-expect-error an operation by hand, whose path nobody checks
scim.users.patch('1', [{ op: 'replace', path: 'titel', value: 'Guide' }]);
// @ts-expect-error an unknown sub-attribute at a selected value
at('emails', (email) => email('type').eq('work'), 'kind');
// @ts-expect-error a selection from what has one value
at('name', (name) => name('givenName').eq('Ann'));

// --- bulk ---
// @ts-expect-error a method that bulk does not have
scim.bulk([{ method: 'GET', path: '/Users/1' }]);
// @ts-expect-error a path that leads to no endpoint
scim.bulk([{ method: 'DELETE', path: '/Usrs/1' }]);
// @ts-expect-error a group's data for a user
scim.bulk([{ method: 'POST', path: '/Users', data: { displayName: 'Tours' } }]);
// @ts-expect-error a user's patch for a group
scim.bulk([{ method: 'PATCH', path: '/Groups/1', data: { Operations: [patch.replace('title', 'x')] } }]);
