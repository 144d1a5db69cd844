/*
 * A process that writes through the store is killed in the middle, some times over: whatever it acknowledged is there, each
 * change is whole or absent, and each has its row in the log.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { aDatabase, storeNames, type TestDatabase } from './databases.ts';
import { aDesk, Desk } from './stories/desk.ts';

const crashes = 3;
const program = fileURLToPath(new URL('./crash/writing-process.ts', import.meta.url));

for (const name of storeNames) {
  test(`${name}: after kill -9 every acknowledged write is there, whole, with its row in the log, ${crashes} times`, async (t) => {
    const database = await aDatabase(name);
    t.after(() => database.remove());
    const { company, group } = await prepare(database);
    const acknowledged = new Set<string>();
    for (let crash = 0; crash < crashes; crash++) {
      const args = [database.url, String(company.number), group, `crash${crash}`];
      await killAfter(acknowledged.size + 150 + 40 * crash, args, acknowledged);
      const store = await openStore(database.url);
      try {
        await assertKept(new Desk(store, database, company), group, acknowledged);
      } finally {
        await store.close();
      }
      if (name === 'sqlite') await assertIntact(database);
    }
    t.diagnostic(`${acknowledged.size} writes were acknowledged and kept`);
  });
}

async function prepare(database: TestDatabase): Promise<{ company: Desk['company']; group: string }> {
  const store = await openStore(database.url);
  const desk = await aDesk({ store, database });
  const group = await desk.createGroup('Sales');
  await store.close();
  return { company: desk.company, group };
}

/** Lets the program write until so many writes were acknowledged, and kills it then. */
async function killAfter(enough: number, args: readonly string[], acknowledged: Set<string>): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the program has no output');
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.add(line);
    if (acknowledged.size === enough) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  assert.equal(signal, 'SIGKILL');
}

async function assertKept(desk: Desk, group: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const { ask } = desk.database;
  const users = new Map((await ask('select id, version from users')).map(({ id, version }) => [id, Number(version)]));
  const log = await logOf(desk);
  const members = new Set(await desk.members(group));
  for (const line of acknowledged) {
    const [write = '', id = ''] = line.split(' ');
    const isGone = log.get('deleteUser')?.has(id) ?? false;
    if (write === 'create') assert.ok(users.has(id) !== isGone, line);
    if (write === 'patch' && !isGone) assert.equal(users.get(id), 2, line);
    if (write === 'join' && !isGone) assert.ok(members.has(id), line);
    if (write === 'delete') assert.ok(isGone && !users.has(id), line);
  }
  for (const [id, version] of users) {
    assert.equal(log.get('createUser')?.get(String(id)), 1, 'each user has one row of its making');
    assert.equal(log.get('patchUser')?.get(String(id)) ?? 0, version - 1, 'each change of a user has a row');
  }
  const created = log.get('createUser')?.size ?? 0;
  assert.equal(created - (log.get('deleteUser')?.size ?? 0), users.size, 'there is no row of what did not happen');
  assert.equal((await desk.users({ page: { kind: 'index', startIndex: 1, count: 0 } })).total, users.size);
  const addresses = await ask('select count(*) as count from user_emails');
  assert.equal(Number(addresses[0]?.count), users.size, 'no user is half there');
}

/** How many rows the log has of each operation and resource. */
async function logOf(desk: Desk): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { operation, resource_id, status } of await desk.log()) {
    assert.equal(status, 200);
    const ofOperation = counts.get(String(operation)) ?? new Map<string, number>();
    ofOperation.set(String(resource_id), (ofOperation.get(String(resource_id)) ?? 0) + 1);
    counts.set(String(operation), ofOperation);
  }
  return counts;
}

async function assertIntact({ ask }: TestDatabase): Promise<void> {
  assert.deepEqual(await ask('pragma integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(await ask('pragma foreign_key_check'), []);
}
