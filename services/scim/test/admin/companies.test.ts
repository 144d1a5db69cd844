import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCompany, getCompany } from '../../src/admin/companies.ts';
import { createSampleUser } from '../../src/admin/sample-user.ts';
import { operations } from '../../src/operations/index.ts';
import { digestToken, parseToken } from '../../src/tokens.ts';
import { openRegion } from '../region.ts';

test('a new company has a GUID for a key, and a first token that opens it', async (t) => {
  const { admin, clock } = await openRegion(t, { region: 'uk', publicUrl: 'https://uk.example.com' });
  const { company, connection } = await createCompany('Acme', admin);
  assert.match(connection.companyKey, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual([connection.region, connection.baseUrl], ['uk', `https://uk.example.com/scim/${company.key}`]);
  assert.deepEqual(parseToken(connection.token), { region: 'uk' });
  const credential = await admin.store.findCredential(company.key, digestToken(connection.token), clock.now);
  assert.deepEqual([credential?.company, credential?.label], [company, 'first']);
});

test('a company is found by its key in any letter case', async (t) => {
  const { admin } = await openRegion(t);
  const { company } = await createCompany('Acme', admin);
  assert.deepEqual(await getCompany(company.key.toUpperCase(), admin), company);
  await assert.rejects(getCompany('00000000-1111-4222-8333-444444444444', admin), { status: 404 });
});

test('two companies may have one name', async (t) => {
  const { admin } = await openRegion(t);
  const [one, two] = [await createCompany('Acme', admin), await createCompany('Acme', admin)];
  assert.notEqual(one.company.key, two.company.key);
});

for (const name of ['', '   ', 'x'.repeat(257), 'Ac\u0000me', 'Ac\nme']) {
  test(`a company is not called ${JSON.stringify(name.slice(0, 10))}`, async (t) => {
    const { admin } = await openRegion(t);
    await assert.rejects(createCompany(name, admin), { status: 400, scimType: 'invalidValue' });
    assert.deepEqual(await admin.store.read('listCompanies', {}), []);
  });
}

test("the sample user has every attribute that Okta's SPEC test reads", async (t) => {
  const { admin, clock } = await openRegion(t);
  const { company } = await createCompany('Acme', admin);
  await createSampleUser(company, admin);
  const origin = {
    id: admin.newId(),
    requestId: 'r',
    operation: 'listUsers',
    at: clock.now,
    token: 't',
    provider: 'p',
  };
  const call = {
    company,
    baseUrl: 'https://a',
    id: '',
    query: { count: '1' },
    ifMatch: undefined,
    ifNoneMatch: undefined,
    body: null,
    origin,
  };
  const { body } = await operations.listUsers(call, admin);
  const [user] = JSON.parse(String(body)).Resources;
  for (const value of [
    user.id,
    user.name.familyName,
    user.name.givenName,
    user.userName,
    user.active,
    user.emails[0].value,
  ])
    assert.ok(value);
});
