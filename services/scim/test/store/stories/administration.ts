import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { AuditRow } from '../../../src/store/scripts/audit.ts';
import { aDesk, type Stage } from './desk.ts';

/** A row of the audit of an actor of its own. */
function aRow(fields: Partial<AuditRow> = {}): AuditRow {
  return {
    id: randomUUID(),
    at: 1,
    actor: randomUUID(),
    via: 'api',
    operation: 'renameCompany',
    company_key: null,
    subject: null,
    status: 200,
    detail: null,
    request_id: null,
    ...fields,
  };
}

/** What operators do, and that it is written down with what it changes. */
export function administrationStories(stage: () => Stage): void {
  test('a company is renamed and suspended; whoever remembers its credential hears of it', async () => {
    const { company, store } = await aDesk(stage());
    const of = { company: company.number };
    await store.write('issueToken', { ...of, digest: company.key, label: 'first', now: 0 });
    const known = async () => (await store.findCredential(company.key, company.key, 1))?.company;
    assert.deepEqual(await known(), company);
    await store.write('renameCompany', { ...of, name: 'Ajax' });
    await store.write('setCompanyState', { ...of, state: 'suspended' });
    assert.deepEqual(await known(), { ...company, name: 'Ajax', state: 'suspended' });
    const facts = { ...company, name: 'Ajax', state: 'suspended', created: 0, deleted: null, emptied: null };
    assert.deepEqual(await store.read('describeCompany', { key: company.key }), facts);
    const after = company.number - 1;
    assert.deepEqual([...(await store.read('listCompanyFacts', { after, limit: 1 }))], [facts]);
    assert.deepEqual([...(await store.read('listCompanyFacts', { after, limit: 1, state: 'suspended' }))], [facts]);
    assert.equal(await store.read('describeCompany', { key: 'nobody' }), undefined);
  });

  test('of refreshes at the same moment one happens, and says when the next may', async () => {
    const { company, store } = await aDesk(stage());
    const of = { company: company.number };
    const token = { ...of, label: 'new', now: 10, overlap: 7 };
    await store.write('issueToken', { ...of, digest: company.key, label: 'first', now: 0 });
    assert.equal(await store.read('findRefresh', of), undefined);
    const tries = Array.from({ length: 8 }, (_, at) =>
      store.write('refreshToken', { ...token, digest: `${company.key} ${at}` }),
    );
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.status);
    assert.deepEqual(refused, Array(7).fill(409));
    assert.equal(await store.read('findRefresh', of), 10);
    const tokens = [...(await store.read('listTokens', of))];
    assert.deepEqual(
      tokens.map(({ created, expires }) => [created, expires]),
      [
        [0, 17],
        [10, null],
      ],
    );
  });

  test('of issues at the same moment as many happen as leave two live tokens', async () => {
    const { company, store } = await aDesk(stage());
    const of = { company: company.number };
    const tries = Array.from({ length: 8 }, (_, at) =>
      store.write('issueToken', { ...of, digest: `${company.key} ${at}`, label: 'new', now: 10 }),
    );
    const outcomes = await Promise.allSettled(tries);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
  });

  test('the last use of a token only moves forward, and no other company can move it', async () => {
    const [{ company, store }, other] = [await aDesk(stage()), await aDesk(stage())];
    const use = { company: company.number, digest: company.key, at: 50 };
    await store.write('issueToken', { company: company.number, digest: company.key, label: 'first', now: 0 });
    await store.write('noteTokenUses', { uses: [use, { ...use, at: 40 }] });
    await store.write('noteTokenUses', { uses: [{ ...use, company: other.company.number, at: 60 }] });
    const [token] = await store.read('listTokens', { company: company.number });
    assert.equal(token?.last_used, 50);
  });

  test('an admin secret is found by its digest until it is revoked; its name is never used again', async () => {
    const { store } = stage();
    const [name, digest] = [randomUUID(), randomUUID()];
    await store.write('createAdminSecret', { name, digest, role: 'viewer', now: 1 });
    await store.write('noteSecretUse', { name, at: 2 });
    const kept = { name, role: 'viewer', created: 1, last_used: 2, revoked: null };
    assert.deepEqual(await store.read('findAdminSecret', { digest }), kept);
    await store.write('revokeAdminSecret', { name, now: 3 });
    assert.equal(await store.read('findAdminSecret', { digest }), undefined);
    const all = [...(await store.read('listAdminSecrets', {}))];
    assert.deepEqual(
      all.filter((secret) => secret.name === name),
      [{ ...kept, revoked: 3 }],
    );
    await assert.rejects(store.write('revokeAdminSecret', { name, now: 4 }), { status: 404 });
    const again = store.write('createAdminSecret', { name, digest: randomUUID(), role: 'viewer', now: 5 });
    await assert.rejects(again, { status: 409 });
  });

  test('the audit has a row for a change, in its transaction, and none for a change that was refused', async () => {
    const { company, store } = await aDesk(stage());
    const audit = aRow({ company_key: company.key, subject: 'Ajax' });
    await store.write('renameCompany', { company: company.number, name: 'Ajax', audit });
    const refused = store.write('renameCompany', { company: 0, name: 'Ajax', audit: aRow({ actor: audit.actor }) });
    await assert.rejects(refused, { status: 404 });
    assert.deepEqual([...(await store.read('listAudit', { actor: audit.actor, limit: 10 }))], [audit]);
  });

  test('the audit is read by company, actor and time, a page at a time, the latest first', async () => {
    const { store } = stage();
    const actor = randomUUID();
    const rows = [1, 2, 3, 4].map((at) =>
      aRow({ id: `${actor} ${at}`, at, actor, company_key: at % 2 ? 'odd' : 'even' }),
    );
    for (const audit of rows) await store.write('keepAudit', { audit });
    const ids = async (query: object) =>
      Array.from(await store.read('listAudit', { actor, limit: 10, ...query }), ({ at }) => at);
    assert.deepEqual(await ids({}), [4, 3, 2, 1]);
    assert.deepEqual(await ids({ companyKey: 'odd' }), [3, 1]);
    assert.deepEqual(await ids({ from: 2, to: 4 }), [3, 2]);
    assert.deepEqual(await ids({ limit: 2 }), [4, 3]);
    assert.deepEqual(await ids({ limit: 2, before: `${actor} 3` }), [2, 1]);
  });
}
