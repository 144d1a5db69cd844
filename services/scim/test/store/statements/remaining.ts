import { groupSchema, userSchema } from '@metacompliance/scim-protocol';
import type { AuditRow } from '../../../src/store/scripts/audit.ts';
import type { ListRequest } from '../../../src/store/scripts/lists.ts';
import type { PageRequest } from '../../../src/store/scripts/positions.ts';
import { sortable } from '../oracle/questions.ts';
import { aDesk, type Stage } from '../stories/desk.ts';

/** Asks what no story asks: every attribute in a filter and an order, and the scripts of operators and of the start. */
export async function askTheRest(stage: Stage): Promise<void> {
  await askLists(stage);
  await askOperators(stage);
}

const pages: readonly PageRequest[] = [
  { kind: 'index', startIndex: 2, count: 10 },
  { kind: 'after', position: { key: null, seq: 1 }, count: 10 },
  { kind: 'before', position: { key: 'k', seq: 1 }, count: 10 },
];

async function askLists(stage: Stage): Promise<void> {
  const { store, company } = await aDesk(stage);
  for (const schema of [userSchema, groupSchema]) {
    for (const name of sortable(schema)) {
      const page = pages[name.length % 2] ?? { kind: 'after', position: undefined, count: 10 };
      const sort = { sortBy: name, sortOrder: name.length % 4 < 2 ? 'ascending' : 'descending' };
      const request: ListRequest = {
        company: company.number,
        filter: `not (${name} pr) or ${name} ne null`,
        page,
        groups: true,
      };
      await store.scan(schema === userSchema ? 'listUsers' : 'listGroups', { ...request, sort });
      await store.scan(schema === userSchema ? 'listUsers' : 'listGroups', request);
      await store.scan('searchAll', { ...request, sort, acrossTypes: true });
    }
  }
}

const audit: AuditRow = {
  id: 'first',
  at: 1,
  actor: 'ann',
  via: 'command line',
  operation: 'renameCompany',
  company_key: null,
  subject: null,
  status: 200,
  detail: null,
  request_id: null,
};

async function askOperators(stage: Stage): Promise<void> {
  const { store, company } = await aDesk(stage);
  const of = { company: company.number };
  await store.read('listCompanyFacts', { after: 0, limit: 10 });
  await store.read('listCompanyFacts', { after: 0, limit: 10, state: 'active' });
  await store.read('listTokens', of);
  await store.read('findRefresh', of);
  await store.read('countTokenChanges', {});
  await store.read('ping', {});
  await store.read('schemaVersion', {});
  await store.read('findUserId', { ...of, name: 'ann' });
  await store.write('noteTokenUses', { uses: [{ ...of, digest: 'digest', at: 1 }] });
  await store.write('createAdminSecret', { name: 'ann', digest: 'digest', role: 'viewer', now: 1 });
  await store.read('findAdminSecret', { digest: 'digest' });
  await store.write('noteSecretUse', { name: 'ann', at: 2 });
  await store.read('listAdminSecrets', {});
  await store.write('revokeAdminSecret', { name: 'ann', now: 3 });
  await store.write('keepAudit', { audit });
  await store.read('listAudit', { limit: 10 });
  await store.write('settle', { name: 'key', value: 'value' });
  for (const resource of ['User', 'Group'] as const) await store.write('sealRuns', { ...of, resource });
  await store.write('refoldUsers', { ...of, after: 0 });
  await store.write('refoldGroups', { ...of, after: 0 });
  await store.write('setFold', { fold: '1/1.1' });
  await store.write('eraseName', { ...of, userKey: 'ann' });
  await store.write('trimLosses', { now: 1 });
}
