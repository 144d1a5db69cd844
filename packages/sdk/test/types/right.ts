// What a partner writes, and compiles. Checked by `pnpm check` with TypeScript 5.9 and 7; it is never run.

import { at, createScimClient, enterpriseUser, filter, patch, type User, where } from '../../src/index.ts';

const scim = createScimClient({ region: 'ire', companyKey: '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77', token: 'secret' });
createScimClient({ baseUrl: 'https://scim.example.com/scim/acme', token: async () => 'secret' });

/** Reads: whole answers have everything mandatory, partial ones may lack it. */
export async function read(): Promise<User> {
  const user = await scim.users.get('1');
  const version: string = user.meta.version;
  const active: boolean = user.active;
  const partial = await scim.users.get('1', {
    attributes: ['userName', 'name.givenName', `${enterpriseUser}:manager.Email`],
  });
  const name: string | undefined = partial.userName;
  const email: string | undefined = partial[enterpriseUser]?.manager?.Email;
  for await (const one of scim.users.list({
    filter: where('active').eq(true),
    sortBy: 'name.familyName',
    count: 500,
  })) {
    console.log(one.userName, one.active, version, active, name, email);
  }
  for await (const { Resources, next } of scim.groups.pages({ excludedAttributes: ['members'] })) {
    console.log(Resources[0]?.displayName, next);
  }
  for await (const { value, display } of scim.groups.members('1')) console.log(value, display);
  const anything = await scim.search({ filter: where('displayName').sw('A') });
  return anything.Resources.length > 0 ? user : scim.users.get(user);
}

/** Writes: an object that was read may be spread into a new value. */
export async function write(): Promise<void> {
  const created = await scim.users.create({
    userName: 'ann@example.com',
    name: { givenName: 'Ann', familyName: 'Lee' },
    emails: [{ value: 'ann@example.com', type: 'work', primary: true }],
    password: 'secret',
    [enterpriseUser]: { department: 'Tours', manager: { Email: 'boss@example.com' } },
  });
  await scim.users.replace(created, { ...created, title: 'Guide' });
  await scim.users.update(created.id, (user) => ({ ...user, title: `Senior ${user.title}` }));
  await scim.users.delete(created, { ifMatch: false });
  await scim.groups.create({ displayName: 'Tours', members: [{ value: created.id }] });
  await scim.raw.GET('/Users/{id}', { params: { path: { id: created.id } } });
}

/** Filters: paths and values of the contract. */
export const filters = [
  where('userName').eq('ann@example.com').and(where('active').eq(true)),
  where('emails').match((email) => email('type').eq('work').and(email('primary').eq(true))),
  where('meta.created').gt(new Date()).or(where('meta.lastModified').lt('2026-01-01T00:00:00Z')),
  where(`${enterpriseUser}:manager.Email`).ew('@example.com').not(),
  where('groups.value').present(),
  filter`userName eq ${'ann'} and active eq ${true}`,
];

/** Patches of a user. */
export const userPatch = [
  patch.replace('name.givenName', 'Ann'),
  patch.replace('name', { givenName: 'Ann' }),
  patch.replace('active', false),
  patch.replace('externalId', '00u1'),
  patch.add('emails', [{ value: 'ann@example.org', type: 'home' }]),
  patch.replace('emails[type eq "work"].value', 'ann@example.net'),
  patch.replace(
    at('emails', (email) => email('type').eq('work'), 'value'),
    'ann@example.net',
  ),
  patch.replace(
    at('phoneNumbers', (phone) => phone('type').eq('work')),
    { value: '+1', display: 'desk' },
  ),
  patch.replace(`${enterpriseUser}:department`, 'Tours'),
  patch.replace(`${enterpriseUser}:manager`, { value: '26118915' }),
  patch.replace(enterpriseUser, { department: 'Tours' }),
  patch.remove('title'),
  patch.remove('name.middleName'),
  patch.remove(at('addresses', (address) => address('type').eq('home'))),
  patch.remove(`${enterpriseUser}:manager`),
];
/** Patches of a group. */
export const groupPatch = [
  patch.replace('displayName', 'Tours'),
  patch.add('members', [{ value: '1' }]),
  patch.remove(at('members', (member) => member('value').eq('1'))),
  patch.remove('members'),
];

const ann = { userName: 'ann', name: { givenName: 'Ann', familyName: 'Lee' }, emails: [{ value: 'ann@example.com' }] };

/** Sends them. */
export async function send(user: User): Promise<void> {
  await scim.users.patch(user, userPatch);
  await scim.users.patch('1', [patch.replace('title', 'x')], { attributes: ['title'] });
  await scim.groups.patch('1', groupPatch);
  const steps = scim.bulk([
    { method: 'POST', path: '/Users', bulkId: 'ann', data: ann },
    { method: 'PUT', path: '/Users/1', data: { ...user, title: 'Guide' }, version: user.meta.version },
    { method: 'POST', path: '/Groups', data: { displayName: 'x', members: [{ value: 'bulkId:ann' }] } },
    { method: 'PATCH', path: '/Users/1', data: { Operations: userPatch } },
    { method: 'DELETE', path: '/Users/1' },
  ]);
  for await (const { index, status, error } of steps) console.log(index, status, error?.message);
}
