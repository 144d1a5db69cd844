import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Connection } from './connection.ts';
import { userBody } from './messages.ts';
import { createCompany, type ServiceProcess, scim, startProcess } from './service-process.ts';
import { listUserNames } from './user-names.ts';

const clients = 8;

/** Creates one user after the other until it is told to end; every creation must be acknowledged, and is noted when it is. */
async function createUntil(
  signal: AbortSignal,
  target: { readonly baseUrl: string; readonly token: string },
  name: string,
  acknowledged: string[],
): Promise<void> {
  const connection = new Connection(target);
  for (let count = 0; !signal.aborted; count += 1) {
    const userName = `${name}.${count}@acme.example`;
    const { status, text } = await connection.send({ method: 'POST', path: '/Users', body: userBody(userName) });
    assert.equal(status, 201, text);
    acknowledged.push(userName);
  }
  connection.close();
}

async function start(t: TestContext, databaseUrl: string): Promise<ServiceProcess> {
  const service = await startProcess(databaseUrl);
  t.after(() => service.kill());
  return service;
}

async function command(databaseUrl: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await scim(databaseUrl, args);
  assert.equal(code, 0, stderr);
  return stdout;
}

test('a backup made in a burst of creates, restored elsewhere and served, has all that was acknowledged before it began, and after that no gap', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-backup-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [here, elsewhere] = ['here', 'elsewhere'].map((name) => `sqlite:${join(folder, name)}.db`) as [string, string]; // one for each name
  const backup = join(folder, 'backup.db');
  const { companyKey, token } = await createCompany(here);
  const targetOf = ({ publicUrl }: ServiceProcess) => ({ baseUrl: `${publicUrl}/scim/${companyKey}`, token });

  const service = await start(t, here);
  const acknowledged: string[] = [];
  const stopping = new AbortController();
  const burst = Promise.all(
    Array.from({ length: clients }, (_, client) =>
      createUntil(stopping.signal, targetOf(service), `client${client}`, acknowledged),
    ),
  );
  while (acknowledged.length < 100) await Promise.race([burst, new Promise(setImmediate)]);
  const before = acknowledged.slice();
  await command(here, 'backup', backup);
  const during = acknowledged.length - before.length;
  stopping.abort();
  await burst;
  assert.ok(during > 0, 'nobody was created while the backup was made');
  const all = await listUserNames(targetOf(service));
  assert.deepEqual(all.toSorted(), acknowledged.toSorted());

  await command(elsewhere, 'restore', backup);
  const restored = await start(t, elsewhere);
  const names = await listUserNames(targetOf(restored));
  assert.deepEqual(names, all.slice(0, names.length), 'what was restored is not how the creations began');
  const there = new Set(names);
  assert.deepEqual(
    before.filter((name) => !there.has(name)),
    [],
    'users are lost that were acknowledged before the backup began',
  );
  assert.ok(names.length < all.length, 'the burst ended before the backup did');

  const log = (await command(elsewhere, 'log', '--company', companyKey, '--json')).trim().split('\n');
  assert.deepEqual(log.map((line) => JSON.parse(line).userName).toSorted(), names.toSorted());
  const goingOn = new Connection(targetOf(restored));
  const { status } = await goingOn.send({ method: 'POST', path: '/Users', body: userBody('newcomer@acme.example') });
  goingOn.close();
  assert.equal(status, 201);
  assert.deepEqual(await listUserNames(targetOf(restored)), [...names, 'newcomer@acme.example']);
  t.diagnostic(
    `${before.length} users were acknowledged before, ${during} during the backup, which has ${names.length} of ${all.length}`,
  );
});
