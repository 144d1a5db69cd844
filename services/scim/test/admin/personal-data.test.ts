import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eraseUser, exportUser } from '../../src/admin/personal-data.ts';
import { createSampleUser } from '../../src/admin/sample-user.ts';
import { openRegion } from '../region.ts';

const name = 'sample.user@example.com';

test('a person is found by name or id with all that is held, and after the erasure nothing is, but for what happened', async (t) => {
  const { admin, clock } = await openRegion(t);
  const by = { admin, actor: { name: 'night-shift', role: 'operator', via: 'command line' } } as const;
  const company = await admin.store.write('createCompany', { key: crypto.randomUUID(), name: 'Acme', now: 0 });
  await createSampleUser(company, admin);
  const { user, log } = await exportUser(company, name.toUpperCase(), by);
  assert.equal(user?.userName, name);
  assert.deepEqual(
    log.map(({ operation, userName }) => [operation, userName]),
    [['createUser', name]],
  );
  const id = String(user?.id);
  assert.deepEqual(await exportUser(company, id, by), { user, log });

  clock.now += 1_000;
  await eraseUser(company, name, by);
  await assert.rejects(exportUser(company, name, by), { status: 404 });
  const left = await exportUser(company, id, by);
  assert.equal(left.user, undefined);
  assert.deepEqual(
    left.log.map(({ operation, userName, token }) => [operation, userName, token]),
    [
      ['createUser', undefined, 'command line'],
      ['deleteUser', undefined, 'night-shift'],
    ],
  );
  const [audit] = await admin.store.read('listAudit', { limit: 10 } as never); // the latest first
  assert.equal(audit?.operation, 'eraseUser');
  assert.ok(!JSON.stringify(audit).includes(name));
});
