import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { linkUser } from '../../src/admin/link-user.ts';
import { exportUser } from '../../src/admin/personal-data.ts';
import { createSampleUser } from '../../src/admin/sample-user.ts';
import { createUserArgs } from '../../src/operations/commands.ts';
import { openRegion } from '../region.ts';

const name = 'sample.user@example.com';

async function aCompany(t: TestContext) {
  const { admin } = await openRegion(t);
  const by = { admin, actor: { name: 'night-shift', role: 'operator', via: 'command line' } } as const;
  const company = await admin.store.write('createCompany', { key: crypto.randomUUID(), name: 'Acme', now: 0 });
  await createSampleUser(company, admin);
  const show = async (person: string) => (await exportUser(company, person, by)).user;
  return { admin, by, company, show };
}

test('a person gets the identifiers of an identity provider, keeps the id, and audit and log say who did it', async (t) => {
  const { admin, by, company, show } = await aCompany(t);
  const before = await show(name);
  const id = await linkUser(company, name.toUpperCase(), { externalId: '00u1', userName: 'ann@acme.example' }, by);
  const after = await show(id);
  assert.equal(id, before?.id);
  assert.deepEqual([after?.externalId, after?.userName], ['00u1', 'ann@acme.example']);
  assert.deepEqual(after?.emails, before?.emails);
  const { log } = await exportUser(company, id, by);
  assert.deepEqual(
    log.map(({ operation, token }) => [operation, token]).find(([operation]) => operation === 'patchUser'),
    ['patchUser', 'night-shift'],
  );
  const [audit] = await admin.store.read('listAudit', { limit: 1 } as never); // the latest first
  assert.deepEqual([audit?.operation, audit?.subject, audit?.actor], ['linkUser', id, 'night-shift']);
});

test('nobody is linked to what is somebody else’s, and nothing is changed', async (t) => {
  const { admin, by, company, show } = await aCompany(t);
  const other = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'bob@acme.example',
    externalId: '00u2',
    name: { givenName: 'Bob', familyName: 'Baker' },
    emails: [{ value: name }],
  };
  const aim = { company: company.number, id: admin.newId(), now: 1, ifMatch: undefined, baseUrl: '' };
  await admin.store.write('createUser', createUserArgs(other, aim));
  const before = await show(name);
  for (const [link, status] of [
    [{ externalId: '00u2' }, 409],
    [{ externalId: ' ' }, 400],
    [{ externalId: 'x'.repeat(20_000) }, 400],
    [{ externalId: '00u3', userName: 'BOB@acme.example' }, 409],
    [{ externalId: '00u3', userName: ' bob' }, 400],
  ] as const)
    await assert.rejects(linkUser(company, name, link, by), { status });
  await assert.rejects(linkUser(company, 'eve@acme.example', { externalId: '00u3' }, by), { status: 404 });
  assert.deepEqual(await show(name), before);
});
