import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { User, UserListResponse } from '@metacompliance/scim-contract';
import { createCompany, type ServiceProcess, startProcess } from './service-process.ts';

const crashes = 20;
const clients = 16;

interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

function headersOf({ token }: Target): Record<string, string> {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
}

/** Creates one person after the other until the server is gone; notes the id of each that was acknowledged. */
async function createUntilGone(target: Target, name: string, acknowledged: Map<string, string>): Promise<void> {
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
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return; // the connection broke: nobody knows what became of this one
    }
  }
}

/** Kills the process once so many were acknowledged, while all clients are in the middle of a request. */
async function crash(service: ServiceProcess, target: Target, acknowledged: Map<string, string>): Promise<void> {
  const enough = acknowledged.size + 20 + Math.floor(Math.random() * 60);
  const round = `${acknowledged.size}`;
  const burst = Array.from({ length: clients }, (_, client) =>
    createUntilGone(target, `${round}.${client}`, acknowledged),
  );
  while (acknowledged.size < enough) await new Promise(setImmediate);
  await service.kill();
  await Promise.all(burst);
}

/** Every user that the server lists, id to userName. */
async function listAll(target: Target): Promise<{ users: Map<string, string>; totalResults: number }> {
  const users = new Map<string, string>();
  for (let startIndex = 1; ; startIndex += 1000) {
    const response = await fetch(`${target.baseUrl}/Users?startIndex=${startIndex}&count=1000`, {
      headers: headersOf(target),
    });
    const { Resources, totalResults } = (await response.json()) as UserListResponse; // the transcripts prove the shape
    for (const { id, userName } of Resources) users.set(id, userName);
    if (startIndex + 1000 > totalResults) return { users, totalResults };
  }
}

async function aDatabase(t: TestContext): Promise<{ url: string; companyKey: string; token: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-crash-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'crash.db')}`;
  return { url, ...(await createCompany(url)) };
}

test(`after kill -9 in a burst of concurrent creates every acknowledged user is there, ${crashes} times`, async (t) => {
  const { url, companyKey, token } = await aDatabase(t);
  const acknowledged = new Map<string, string>();
  let service = await startProcess(url);
  t.after(() => service.kill());
  for (let count = 1; count <= crashes; count += 1) {
    await crash(service, { baseUrl: `${service.publicUrl}/scim/${companyKey}`, token }, acknowledged);
    service = await startProcess(url);
    const { users, totalResults } = await listAll({ baseUrl: `${service.publicUrl}/scim/${companyKey}`, token });
    const lost = [...acknowledged].filter(([id, userName]) => users.get(id) !== userName);
    assert.deepEqual(lost, [], `crash ${count} lost users that were acknowledged`);
    assert.equal(users.size, totalResults, `after crash ${count} the total is not what the pages hold`);
  }
  t.diagnostic(`${acknowledged.size} users were acknowledged and kept`);
});
