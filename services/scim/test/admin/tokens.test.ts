import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCompany } from '../../src/admin/companies.ts';
import { issueCompanyToken, listTokens, refreshToken, revokeToken } from '../../src/admin/tokens.ts';
import { digestToken } from '../../src/tokens.ts';
import { openRegion } from '../region.ts';

const day = 86_400_000;

async function companyWithToken(t: Parameters<typeof openRegion>[0]) {
  const { admin, clock } = await openRegion(t);
  const { company, connection } = await createCompany('Acme', admin);
  const opens = async (token: string) =>
    (await admin.store.findCredential(company.key, digestToken(token), clock.now)) !== undefined;
  return { admin, clock, company, first: connection.token, opens };
}

test('after a refresh the new token works at once and the old one for seven more days (design section 6)', async (t) => {
  const { admin, clock, company, first, opens } = await companyWithToken(t);
  const second = await refreshToken(company, 'refreshed', admin);
  assert.deepEqual([await opens(first), await opens(second)], [true, true]);
  clock.now += 7 * day - 1;
  assert.deepEqual([await opens(first), await opens(second)], [true, true]);
  clock.now += 1;
  assert.deepEqual([await opens(first), await opens(second)], [false, true]);
});

test('a refresh is locked for seven days after the last: 409 saying until when', async (t) => {
  const { admin, clock, company } = await companyWithToken(t);
  await refreshToken(company, 'refreshed', admin);
  clock.now += 7 * day - 1;
  await assert.rejects(refreshToken(company, 'again', admin), { status: 409, detail: /2026-01-22T12:00:00.000Z/ });
  clock.now += 1;
  await refreshToken(company, 'again', admin);
  assert.equal((await listTokens(company, admin)).length, 3);
});

test('a revoked token ends at once, and revoking the old one does not unlock the refresh', async (t) => {
  const { admin, company, first, opens } = await companyWithToken(t);
  const second = await refreshToken(company, 'refreshed', admin);
  await revokeToken(company, digestToken(first).slice(0, 12), admin);
  assert.deepEqual([await opens(first), await opens(second)], [false, true]);
  await assert.rejects(refreshToken(company, 'again', admin), { status: 409 });
  await assert.rejects(revokeToken(company, digestToken(first).slice(0, 12), admin), { status: 404 });
});

test('an id that several tokens begin with revokes none', async (t) => {
  const { admin, company, first, opens } = await companyWithToken(t);
  await issueCompanyToken(company, 'issued', admin);
  await assert.rejects(revokeToken(company, '', admin), { status: 409 });
  assert.ok(await opens(first));
});

test('a list of tokens tells label, times and a short id, and nothing that opens anything', async (t) => {
  const { admin, company, first } = await companyWithToken(t);
  const tokens = await listTokens(company, admin);
  const id = digestToken(first).slice(0, 12);
  assert.deepEqual(tokens, [
    { id, label: 'first', created: '2026-01-15T12:00:00.000Z', expires: null, lastUsed: null, revoked: null },
  ]);
});

test('a token of one company is not revoked through another', async (t) => {
  const { admin, first, opens } = await companyWithToken(t);
  const other = await createCompany('Other', admin);
  await assert.rejects(revokeToken(other.company, digestToken(first), admin), { status: 404 });
  assert.ok(await opens(first));
});
