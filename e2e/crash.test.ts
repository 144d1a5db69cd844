import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { User, UserListResponse } from '@metacompliance/scim-contract';
import { patchOp } from './messages.ts';
import { createCompany, type ServiceProcess, scim, startProcess } from './service-process.ts';

const crashes = Number(process.env.CRASHES ?? 20);
const clients = 16;

interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

function headersOf({ token }: Target): Record<string, string> {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
}

/** What the server said it had done: userNames by id, and the ids of those that it said it had changed. */
interface Acknowledged {
  readonly acknowledged: Map<string, string>;
  readonly changed: Set<string>;
}

/** Creates and changes one person after the other until the server is gone; notes the id of each that was acknowledged. */
async function createUntilGone(target: Target, name: string, { acknowledged, changed }: Acknowledged): Promise<void> {
  for (let count = 0; ; count += 1) {
    const userName = `${name}.${count}@acme.example`;
    const body = JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName,
      name: { givenName: 'Ann', familyName: 'Archer' },
      emails: [{ value: userName, type: 'work', primary: true }],
    });
    try {
      const response = await fetch(`${target.baseUrl}/Users`, { method: 'POST', headers: headersOf(target), body });
      const user = (await response.json()) as User; // the status is asserted below
      assert.equal(response.status, 201, JSON.stringify(user));
      acknowledged.set(user.id, userName);
      const patch = await fetch(`${target.baseUrl}/Users/${user.id}`, {
        method: 'PATCH',
        headers: headersOf(target),
        body: JSON.stringify(patchOp({ op: 'replace', path: 'title', value: 'Analyst' })),
      });
      assert.equal(patch.status, 200, await patch.text());
      changed.add(user.id);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return; // the connection broke: nobody knows what became of this one
    }
  }
}

/** Kills the process once so many were acknowledged, while all clients are in the middle of a request. */
async function crash(service: ServiceProcess, target: Target, noted: Acknowledged): Promise<void> {
  const { acknowledged } = noted;
  const enough = acknowledged.size + 20 + Math.floor(Math.random() * 60);
  const round = `${acknowledged.size}`;
  const burst = Array.from({ length: clients }, (_, client) => createUntilGone(target, `${round}.${client}`, noted));
  while (acknowledged.size < enough) await new Promise(setImmediate);
  await service.kill();
  await Promise.all(burst);
}

/** Every user that the server lists, by id, and the version of each. */
async function listAll(
  target: Target,
): Promise<{ users: Map<string, string>; versions: Map<string, string>; totalResults: number }> {
  const users = new Map<string, string>();
  const versions = new Map<string, string>();
  for (let startIndex = 1; ; startIndex += 1000) {
    const response = await fetch(`${target.baseUrl}/Users?startIndex=${startIndex}&count=1000`, {
      headers: headersOf(target),
    });
    const { Resources, totalResults } = (await response.json()) as UserListResponse; // the transcripts prove the shape
    for (const { id, userName, meta } of Resources) {
      users.set(id, userName);
      versions.set(id, meta.version);
    }
    if (startIndex + 1000 > totalResults) return { users, versions, totalResults };
  }
}

/** How many changes of each resource the provisioning log has. */
async function changesInLog(url: string, companyKey: string): Promise<Map<string, number>> {
  const { stdout } = await scim(url, ['log', '--company', companyKey, '--json']);
  const changes = new Map<string, number>();
  for (const line of stdout.trim().split('\n')) {
    const { resourceId, outcome } = JSON.parse(line);
    if (outcome === 'changed') changes.set(resourceId, (changes.get(resourceId) ?? 0) + 1);
  }
  return changes;
}

async function aDatabase(t: TestContext): Promise<{ url: string; companyKey: string; token: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-crash-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'crash.db')}`;
  return { url, ...(await createCompany(url)) };
}

test(`after kill -9 in a burst of creates and changes all that was acknowledged is there, each change with its row in the log, ${crashes} times`, async (t) => {
  const { url, companyKey, token } = await aDatabase(t);
  const noted: Acknowledged = { acknowledged: new Map(), changed: new Set() };
  let service = await startProcess(url);
  t.after(() => service.kill());
  for (let count = 1; count <= crashes; count += 1) {
    await crash(service, { baseUrl: `${service.publicUrl}/scim/${companyKey}`, token }, noted);
    service = await startProcess(url);
    const target = { baseUrl: `${service.publicUrl}/scim/${companyKey}`, token };
    const { users, versions, totalResults } = await listAll(target);
    const lost = [...noted.acknowledged].filter(([id, userName]) => users.get(id) !== userName);
    assert.deepEqual(lost, [], `crash ${count} lost users that were acknowledged`);
    assert.equal(users.size, totalResults, `after crash ${count} the total is not what the pages hold`);
    const unchanged = [...noted.changed].filter((id) => versions.get(id) !== 'W/"2"');
    assert.deepEqual(unchanged, [], `crash ${count} lost changes that were acknowledged`);
    if (count % 5 !== 0) continue;
    const logged = await changesInLog(url, companyKey);
    const told = new Map([...logged].map(([id, changes]) => [id, `W/"${changes}"`]));
    assert.deepEqual(told, versions, `after crash ${count} the log has other changes than there were`);
  }
  const { code, stderr } = await scim(url, ['backup', `${url.slice('sqlite:'.length)}.copy`]);
  assert.equal(code, 0, stderr); // a copy is made only of what passes SQLite's integrity check
  t.diagnostic(`${noted.acknowledged.size} users and ${noted.changed.size} changes were acknowledged and kept`);
});
