import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { digestToken } from '../../src/tokens.ts';
import { asOperator, openRegion, start } from '../region.ts';

const day = 86_400_000;
const inSevenDays = '2026-01-22T12:00:00.000Z';

async function companyWithToken(t: TestContext) {
  const { admin, clock } = await openRegion(t);
  const ask = asOperator(admin);
  const { companyKey, token: first } = await ask('createCompany', { body: { name: 'Acme' } });
  const parameters = { companyKey };
  return {
    admin,
    clock,
    companyKey,
    first,
    opens: async (token: string) =>
      (await admin.store.findCredential(companyKey, digestToken(token), clock.now)) !== undefined,
    issue: (body = {}) => ask('issueToken', { parameters, body }),
    refresh: (body = {}) => ask('refreshToken', { parameters, body }),
    revoke: (id: string) => ask('revokeToken', { parameters: { companyKey, id } }),
    list: () => ask('listTokens', { parameters }),
  };
}

const idOf = (token: string) => digestToken(token).slice(0, 12);

test('after a refresh the new token works at once and the old one for seven more days (design section 6)', async (t) => {
  const { clock, first, opens, refresh } = await companyWithToken(t);
  const { token: second, previousUntil, label } = await refresh();
  assert.deepEqual([previousUntil, label], [inSevenDays, 'refreshed']);
  assert.deepEqual([await opens(first), await opens(second)], [true, true]);
  clock.now += 7 * day - 1;
  assert.deepEqual([await opens(first), await opens(second)], [true, true]);
  clock.now += 1;
  assert.deepEqual([await opens(first), await opens(second)], [false, true]);
});

test('a refresh is locked for seven days after the last: 409 saying until when', async (t) => {
  const { clock, refresh, list } = await companyWithToken(t);
  assert.equal((await list()).refreshLockedUntil, undefined);
  clock.now += 1;
  await refresh();
  clock.now += 7 * day - 1;
  assert.equal((await list()).refreshLockedUntil, '2026-01-22T12:00:00.001Z');
  await assert.rejects(refresh(), { status: 409, detail: /2026-01-22T12:00:00.001Z/ });
  clock.now += 1;
  await refresh();
  const { items } = await list();
  assert.deepEqual(
    items.map(({ state }) => state),
    ['expired', 'live', 'live'],
  );
});

test('of many refreshes at once, one happens', async (t) => {
  const { refresh, list } = await companyWithToken(t);
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => refresh()));
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal((await list()).items.length, 2);
});

test('a token that ends sooner by itself is not given seven more days', async (t) => {
  const { clock, first, issue, refresh, revoke, opens } = await companyWithToken(t);
  const { token } = await issue({ label: 'trial', expires: new Date(start + 2 * day).toISOString() });
  await revoke(idOf(first));
  assert.equal((await refresh()).previousUntil, new Date(start + 2 * day).toISOString());
  clock.now += 2 * day;
  assert.equal(await opens(token), false);
});

test('an end that an operator chose does not lock the refresh', async (t) => {
  const { first, issue, refresh, revoke } = await companyWithToken(t);
  await issue({ expires: new Date(start + 365 * day).toISOString() });
  await revoke(idOf(first));
  assert.equal((await refresh()).previousUntil, inSevenDays);
});

test('a token ends when it was said to, and not a moment before', async (t) => {
  const { clock, issue, opens } = await companyWithToken(t);
  const { token, expires, label } = await issue({ label: 'trial', expires: '2026-01-16T13:00:00+01:00' });
  assert.deepEqual([expires, label], ['2026-01-16T12:00:00.000Z', 'trial']);
  clock.now += day - 1;
  assert.ok(await opens(token));
  clock.now += 1;
  assert.equal(await opens(token), false);
});

test('a company has at most two live tokens', async (t) => {
  const { clock, first, issue, refresh, revoke } = await companyWithToken(t);
  await issue();
  await assert.rejects(issue(), { status: 409, detail: /two live tokens/ });
  await assert.rejects(refresh(), { status: 409, detail: /two live tokens/ });
  await revoke(idOf(first));
  await refresh();
  await assert.rejects(issue(), { status: 409 });
  clock.now += 7 * day;
  await issue();
});

test('a company whose last token is gone gets another by issue or refresh', async (t) => {
  const { first, refresh, revoke, opens } = await companyWithToken(t);
  await revoke(idOf(first));
  const { token, previousUntil } = await refresh();
  assert.deepEqual([await opens(token), previousUntil], [true, undefined]);
});

test('a revoked token ends at once, and revoking the old one does not unlock the refresh', async (t) => {
  const { first, refresh, revoke, opens } = await companyWithToken(t);
  const { token: second } = await refresh();
  assert.equal((await revoke(idOf(first))).state, 'revoked');
  assert.deepEqual([await opens(first), await opens(second)], [false, true]);
  await assert.rejects(refresh(), { status: 409 });
  await assert.rejects(revoke(idOf(first)), { status: 404 });
});

test('an id that several live tokens begin with revokes none', async (t) => {
  const { issue, revoke, opens, first } = await companyWithToken(t);
  await issue();
  await assert.rejects(revoke(''), { status: 409 });
  assert.ok(await opens(first));
});

test('a list of tokens tells label, state, times and a short id, and nothing that opens anything', async (t) => {
  const { admin, clock, companyKey, first, list } = await companyWithToken(t);
  const known = { id: idOf(first), label: 'first', state: 'live', created: '2026-01-15T12:00:00.000Z' };
  assert.deepEqual(await list(), { items: [known] });
  const { number: company } = (await admin.store.read('findCompany', { key: companyKey })) ?? { number: 0 };
  const use = { company, digest: digestToken(first), at: clock.now + 60_000 };
  await admin.store.write('noteTokenUses', { uses: [use, { ...use, at: clock.now }] });
  assert.deepEqual(await list(), { items: [{ ...known, lastUsed: '2026-01-15T12:01:00.000Z' }] });
});

test('a token of one company is not revoked through another', async (t) => {
  const { admin, first, opens } = await companyWithToken(t);
  const ask = asOperator(admin);
  const { companyKey } = await ask('createCompany', { body: { name: 'Other' } });
  await assert.rejects(ask('revokeToken', { parameters: { companyKey, id: digestToken(first) } }), { status: 404 });
  assert.ok(await opens(first));
});

const refused: [rule: string, body: object, where: string][] = [
  ['an end that has been', { expires: '2026-01-15T12:00:00Z' }, '/expires'],
  ['an end that is no time', { expires: 'tomorrow' }, '/expires'],
  ['a property that there is not', { expire: '2027-01-15T12:00:00Z' }, '/expire'],
  ['an empty label', { label: '' }, '/label'],
  ['a label with control characters', { label: 'a\u0007' }, '/label'],
];
for (const [rule, body, where] of refused) {
  test(`${rule} is refused, and the place named`, async (t) => {
    const { issue } = await companyWithToken(t);
    await assert.rejects(issue(body), (error: { status: number; errors: readonly { where: string }[] }) => {
      assert.equal(error.status, 400);
      assert.ok(error.errors.length > 0 && error.errors.every((place) => place.where === where));
      return true;
    });
  });
}
