import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAdminSecret, revokeAdminSecret } from '../../src/admin/secrets.ts';
import { digestToken, isAdminSecret, parseToken } from '../../src/tokens.ts';
import { asOperator, type Ending, openRegion } from '../region.ts';

async function openSecrets(t: Ending) {
  const { admin } = await openRegion(t, { adminToken: 'a-secret-of-an-operator' });
  const by = { actor: { name: 'command line: ann', role: 'operator', via: 'command line' }, admin } as const;
  return {
    ask: asOperator(admin),
    create: (name: string, role: 'viewer' | 'operator' = 'viewer') => createAdminSecret({ name, role }, by),
    revoke: (name: string) => revokeAdminSecret(name, by),
    find: (secret: string) => admin.store.read('findAdminSecret', { digest: digestToken(secret) }),
  };
}

test('a secret is known by its digest until it is revoked', async (t) => {
  const { create, revoke, find } = await openSecrets(t);
  const secret = await create('night-shift', 'operator');
  assert.ok(isAdminSecret(secret) && parseToken(secret) === undefined);
  const { name, role } = (await find(secret)) ?? {};
  assert.deepEqual([name, role], ['night-shift', 'operator']);
  await revoke('night-shift');
  assert.equal(await find(secret), undefined);
  await assert.rejects(revoke('night-shift'), { status: 404 });
});

test('a name is used once, also after it was revoked: the audit speaks of one', async (t) => {
  const { create, revoke } = await openSecrets(t);
  await create('night-shift');
  await assert.rejects(create('night-shift'), { status: 409 });
  await revoke('night-shift');
  await assert.rejects(create('night-shift'), { status: 409 });
  await assert.rejects(create('first'), { status: 409, detail: /ADMIN_TOKEN/ });
});

for (const name of ['', ' ', 'a b', 'a\n', '=cmd()', '-x', 'x'.repeat(65), '<b>']) {
  test(`no secret is called ${JSON.stringify(name.slice(0, 10))}`, async (t) => {
    const { create } = await openSecrets(t);
    await assert.rejects(create(name), { status: 400 });
  });
}

test('secrets are listed with ADMIN_TOKEN as the first, and whoever made or revoked one is in the audit', async (t) => {
  const { ask, create, revoke } = await openSecrets(t);
  await create('night-shift');
  await revoke('night-shift');
  const { items } = await ask('listAdminSecrets');
  assert.deepEqual(
    items.map(({ name, role, keptIn, revoked }) => [name, role, keptIn, revoked]),
    [
      ['first', 'operator', 'environment', undefined],
      ['night-shift', 'viewer', 'database', '2026-01-15T12:00:00.000Z'],
    ],
  );
  const audit = await ask('listAudit', { parameters: { actor: 'command line: ann' } });
  assert.deepEqual(audit.items.map(({ operation, subject, via }) => [operation, subject, via]).sort(), [
    ['createAdminSecret', 'night-shift', 'command line'],
    ['revokeAdminSecret', 'night-shift', 'command line'],
  ]);
});
