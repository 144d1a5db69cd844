import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCompany } from '../../src/admin/companies.ts';
import { createUserArgs } from '../../src/operations/commands.ts';
import { operations } from '../../src/operations/index.ts';
import { digestToken, parseToken } from '../../src/tokens.ts';
import { asOperator, openRegion, start } from '../region.ts';
import { person } from '../store/stories/desk.ts';

const created = new Date(start).toISOString();
const unknown = '00000000-1111-4222-8333-444444444444';

test('a new company has a GUID for a key, and a first token that opens it', async (t) => {
  const { admin, clock } = await openRegion(t, { region: 'uk', publicUrl: 'https://uk.example.com' });
  const { token, companyKey, ...company } = await asOperator(admin)('createCompany', { body: { name: 'Acme' } });
  assert.match(companyKey, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const baseUrl = `https://uk.example.com/scim/${companyKey}`;
  assert.deepEqual(company, { name: 'Acme', state: 'active', region: 'uk', baseUrl, created });
  assert.deepEqual(parseToken(token), { region: 'uk' });
  const credential = await admin.store.findCredential(companyKey, digestToken(token), clock.now);
  assert.deepEqual([credential?.company.key, credential?.label], [companyKey, 'first']);
});

test('a company is found by its key in any letter case', async (t) => {
  const { admin } = await openRegion(t);
  const { companyKey } = await asOperator(admin)('createCompany', { body: { name: 'Acme' } });
  assert.equal((await getCompany(companyKey.toUpperCase(), admin)).key, companyKey);
  await assert.rejects(getCompany(unknown, admin), { status: 404 });
});

test('two companies may have one name, and a company may take another', async (t) => {
  const { admin } = await openRegion(t);
  const ask = asOperator(admin);
  const [one, two] = [
    await ask('createCompany', { body: { name: 'Acme' } }),
    await ask('createCompany', { body: { name: 'Acme' } }),
  ];
  assert.notEqual(one.companyKey, two.companyKey);
  const renamed = await ask('renameCompany', { parameters: { companyKey: two.companyKey }, body: { name: 'Ajax' } });
  assert.deepEqual([renamed.companyKey, renamed.name], [two.companyKey, 'Ajax']);
  assert.equal((await ask('getCompany', { parameters: { companyKey: one.companyKey } })).name, 'Acme');
});

for (const name of ['', '   ', 'x'.repeat(257), 'Ac\u0000me', 'Ac\nme', 7, undefined]) {
  test(`a company is not called ${JSON.stringify(name)?.slice(0, 10)}`, async (t) => {
    const { admin } = await openRegion(t);
    await assert.rejects(asOperator(admin)('createCompany', { body: { name } }), { status: 400 });
    assert.deepEqual(await admin.store.read('listCompanies', {}), []);
  });
}

test('companies are listed in the order in which they were made, a page at a time, of one state or of all', async (t) => {
  const { admin } = await openRegion(t);
  const ask = asOperator(admin);
  const keys: string[] = [];
  for (const name of ['A', 'B', 'C']) keys.push((await ask('createCompany', { body: { name } })).companyKey);
  const first = await ask('listCompanies', { parameters: { count: 2 } });
  assert.deepEqual(
    first.items.map(({ name }) => name),
    ['A', 'B'],
  );
  const second = await ask('listCompanies', { parameters: { count: 2, cursor: first.nextCursor } });
  assert.deepEqual([second.items.map(({ name }) => name), second.nextCursor], [['C'], undefined]);
  await ask('suspendCompany', { parameters: { companyKey: keys[1] } });
  const suspended = await ask('listCompanies', { parameters: { state: 'suspended' } });
  assert.deepEqual(
    suspended.items.map(({ name }) => name),
    ['B'],
  );
  const ofOtherList = { state: 'active', cursor: first.nextCursor };
  await assert.rejects(ask('listCompanies', { parameters: ofOtherList }), { status: 400, scimType: 'invalidCursor' });
});

test('a suspended company is known as such to whoever asks for its credential, until it is resumed', async (t) => {
  const { admin, clock } = await openRegion(t);
  const ask = asOperator(admin);
  const { companyKey, token } = await ask('createCompany', { body: { name: 'Acme' } });
  const state = async () =>
    (await admin.store.findCredential(companyKey, digestToken(token), clock.now))?.company.state;
  const parameters = { companyKey };
  assert.equal(await state(), 'active');
  assert.equal((await ask('suspendCompany', { parameters })).state, 'suspended');
  assert.equal((await ask('suspendCompany', { parameters })).state, 'suspended');
  assert.equal(await state(), 'suspended');
  assert.equal((await ask('resumeCompany', { parameters })).state, 'active');
  assert.equal(await state(), 'active');
});

test('a company is shown with what its requests bring in vain, the most frequent first; not when it is dead, and not in a list', async (t) => {
  const { admin, clock } = await openRegion(t);
  const ask = asOperator(admin);
  const { companyKey } = await ask('createCompany', { body: { name: 'Acme' } });
  const parameters = { companyKey };
  assert.deepEqual((await ask('getCompany', { parameters })).ignoredAttributes, []);
  const { number: company } = await getCompany(companyKey, admin);
  for (const [userName, fields] of [
    ['ann', { shoeSize: 43, 'ann@example.com': true }],
    ['ben', { shoeSize: 44 }],
  ] as const) {
    clock.now += 1_000;
    const aim = { company, id: admin.newId(), now: clock.now, ifMatch: undefined, baseUrl: 'https://a' };
    await admin.store.write('createUser', createUserArgs(person(userName, fields), aim));
  }
  await admin.store.write('countIgnored', { company, limit: 10 });
  const at = (seconds: number) => new Date(start + seconds * 1_000).toISOString();
  assert.deepEqual((await ask('getCompany', { parameters })).ignoredAttributes, [
    { name: 'shoeSize', times: 2, last: at(2) },
    { times: 1, last: at(1) },
  ]);
  assert.ok((await ask('listCompanies')).items.every((listed) => !('ignoredAttributes' in listed)));
  await ask('deleteCompany', { parameters });
  const dead = await ask('getCompany', { parameters });
  assert.deepEqual([dead.state, dead.brake, dead.ignoredAttributes], ['deleting', undefined, undefined]);
});

test("the sample user has every attribute that Okta's SPEC test reads", async (t) => {
  const { admin, clock } = await openRegion(t);
  const { companyKey } = await asOperator(admin)('createCompany', { body: { name: 'Acme', withSampleUser: true } });
  const origin = {
    id: admin.newId(),
    requestId: 'r',
    operation: 'listUsers',
    at: clock.now,
    token: 't',
    provider: 'p',
  };
  const call = {
    company: await getCompany(companyKey, admin),
    baseUrl: 'https://a',
    id: '',
    query: { count: '1' },
    ifMatch: undefined,
    ifNoneMatch: undefined,
    body: null,
    origin,
  };
  const { body } = await operations.listUsers(call, admin);
  assert.ok(Array.isArray(body));
  const [user] = JSON.parse(body.join('')).Resources;
  const { id, name, userName, active, emails } = user;
  for (const value of [id, name.familyName, name.givenName, userName, active, emails[0].value]) assert.ok(value);
});
