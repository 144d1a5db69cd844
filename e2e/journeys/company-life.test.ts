/*
 * What operators do to a company, seen from its identity provider: suspended, resumed, deleted in the middle of a burst, and a
 * deletion that a crash interrupts. Gone means that every table was counted.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type BulkStep, createScimClient, type ScimClient } from '@metacompliance/scim';
import { createAdminClient } from '@metacompliance/scim-admin';
import type { TestService } from '@metacompliance/scim-service/testing';
import { aUser, startOn, stores } from '../harness.ts';
import { createCompany, type ServiceProcess, scim, startCommand, startProcess } from '../service-process.ts';

const patience = 60_000;

const clientOf = ({ baseUrl, token }: { baseUrl: string; token: string }) =>
  createScimClient({ baseUrl, token, retry: { retries: 0 } });
const administer = ({ adminUrl, adminSecret }: TestService) =>
  createAdminClient({ baseUrl: adminUrl, secret: adminSecret });

/** Asks until the answer is the one that is waited for, or patience ends. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, 'it did not come to pass');
    await pause(20);
  }
}

for (const store of stores) {
  test(`a suspended company is refused with a sentence for its administrator, and finds everything again, on ${store}`, async (t) => {
    const service = await startOn(store, t);
    const [people, neighbour] = [clientOf(service), clientOf(await service.createCompany())];
    const { id } = await people.users.create(aUser({ userName: 'ann@acme.example' }));
    const params = { path: { companyKey: service.companyKey } };
    const admin = administer(service);
    await admin.PUT('/companies/{companyKey}/suspension', { params });
    for (const call of [() => people.users.get(id), () => people.users.delete(id), () => people.groups.page()]) {
      await assert.rejects(call(), { status: 403, detail: /^This company is suspended in MetaCompliance/ });
    }
    await neighbour.users.page();
    await admin.DELETE('/companies/{companyKey}/suspension', { params });
    assert.equal((await people.users.get(id)).id, id);
  });

  test(`a company that is deleted in the middle of a burst lets nobody in after the answer, and leaves no row, on ${store}`, async (t) => {
    const service = await startOn(store, t);
    const neighbour = clientOf(await service.createCompany());
    const burst = new Burst(clientOf(service));
    t.after(() => burst.stop());
    await until(() => burst.created > 30);
    const admin = administer(service);
    const params = { path: { companyKey: service.companyKey } };
    const { data, response } = await admin.DELETE('/companies/{companyKey}', { params });
    const deletedAt = performance.now();
    assert.deepEqual([response.status, data?.state], [202, 'deleting']);
    await until(() => burst.refused > 30);
    await burst.stop();
    assert.deepEqual(burst.admittedAfter(deletedAt), []);
    assert.deepEqual([...burst.statuses].sort(), [201, 401]);
    await until(async () => {
      const { data: company } = await admin.GET('/companies/{companyKey}', { params });
      return company?.state === 'deleted';
    });
    assert.equal((await neighbour.users.page()).totalResults, 0);
  });
}

/** Eight clients that create one person after the other, whatever they are answered. */
class Burst {
  created = 0;
  refused = 0;
  readonly statuses = new Set<number>();
  readonly #begun: [start: number, status: number][] = [];
  #isStopped = false;
  readonly #clients: readonly Promise<void>[];

  constructor(people: ScimClient) {
    this.#clients = Array.from({ length: 8 }, (_, client) => this.#run(people, client));
  }

  /** Requests that began after a moment and were let in all the same. */
  admittedAfter(moment: number): readonly [number, number][] {
    return this.#begun.filter(([start, status]) => start > moment && status !== 401);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#clients);
  }

  async #run(people: ScimClient, client: number): Promise<void> {
    for (let count = 0; !this.#isStopped; count++) {
      const start = performance.now();
      const user = aUser({ userName: `burst.${client}.${count}@acme.example` });
      const status = await people.users.create(user).then(
        () => 201,
        (error: { status: number }) => error.status,
      );
      this.#begun.push([start, status]);
      this.statuses.add(status);
      if (status === 201) this.created++;
      else this.refused++;
    }
  }
}

test('a deletion that kill -9 interrupts is ended by the next start, and every table is empty', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-deletion-'));
  const running: Pick<ServiceProcess, 'kill'>[] = [];
  t.after(async () => {
    for (const process of running) await process.kill();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'region.db');
  const url = `sqlite:${file}`;
  const first = await startProcess(url);
  running.push(first);
  const company = await createCompany(url);
  const neighbour = await createCompany(url);
  for (const { companyKey, token } of [company, neighbour])
    await fill(clientOf({ baseUrl: `${first.publicUrl}/scim/${companyKey}`, token }), 3_000);
  await first.kill();

  const whole = rowsOf(file, 1);
  assert.ok(whole > 9_000, `${whole} rows`);
  const untouched = rowsOf(file, 2);
  const deletion = startCommand(url, ['company', 'delete', company.companyKey]);
  running.push(deletion);
  await until(() => rowsOf(file, 1) < whole);
  await deletion.kill();
  const left = rowsOf(file, 1);
  assert.ok(left > 0 && left < whole, `${left} of ${whole} rows were left`);

  const second = await startProcess(url);
  running.push(second);
  const address = `${second.publicUrl}/scim/${company.companyKey}/Users`;
  assert.equal((await fetch(address, { headers: { Authorization: company.token } })).status, 401);
  await until(() => rowsOf(file, 1) === 0);
  const { stdout } = await scim(url, ['company', 'show', company.companyKey, '--json']);
  assert.equal(JSON.parse(stdout).state, 'deleted');
  assert.equal(rowsOf(file, 2), untouched);
});

async function fill(people: ScimClient, count: number): Promise<void> {
  const users = Array.from({ length: count }, (_, at) => aUser({ userName: `person.${at}@acme.example` }));
  const steps = users.map((data, at): BulkStep => ({ method: 'POST', path: '/Users', bulkId: `${at}`, data }));
  for await (const { error } of people.bulk(steps)) assert.equal(error, undefined);
}

/** How many rows a company has in all tables that have any for companies, as the file itself says. */
function rowsOf(file: string, company: number): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const tables = database
      .prepare(
        "select m.name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'company'",
      )
      .all();
    const counts = tables.map(
      ({ name }) => database.prepare(`select count(*) as n from ${name} where company = ?`).get(company)?.n,
    );
    return counts.reduce<number>((sum, rows) => sum + Number(rows), 0);
  } finally {
    database.close();
  }
}
