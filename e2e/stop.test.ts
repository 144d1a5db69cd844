import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Connection } from './connection.ts';
import { userBody } from './messages.ts';
import { createCompany, startProcess } from './service-process.ts';
import { listUserNames } from './user-names.ts';

const stops = 20;
const clients = 16;

interface Burst {
  /** Users whose creation was acknowledged. */
  readonly acknowledged: Set<string>;
  /** Answers that began and did not end, or were no answer of a service that stops in order. */
  readonly wrong: string[];
}

/** Creates one user after the other, keeping the connection or not, until nobody answers any more. */
async function createUntilGone(baseUrl: string, token: string, name: string, { acknowledged, wrong }: Burst) {
  for (let count = 0; ; count += 1) {
    const connection = new Connection({ baseUrl, token });
    try {
      for (let kept = 0; kept < 10; kept += 1) {
        const userName = `${name}.${count}.${kept}@acme.example`;
        const { status, text } = await connection.send({ method: 'POST', path: '/Users', body: userBody(userName) });
        if (status === 201) acknowledged.add(userName);
        else wrong.push(`${status} ${text}`);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException; // what a broken connection gives
      if (code !== 'ECONNRESET' && code !== 'ECONNREFUSED') wrong.push(String(error));
      return;
    } finally {
      connection.close();
    }
  }
}

test(`${stops} stops under load cut no answer: what was done was told, and what was told was done`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-stop-'));
  const databaseUrl = `sqlite:${join(folder, 'stop.db')}`;
  const { companyKey, token } = await createCompany(databaseUrl);
  const burst: Burst = { acknowledged: new Set(), wrong: [] };
  const times: number[] = [];
  let service = await startProcess(databaseUrl);
  t.after(async () => {
    await service.kill();
    rmSync(folder, { recursive: true });
  });
  for (let stop = 1; stop <= stops; stop += 1) {
    const baseUrl = `${service.publicUrl}/scim/${companyKey}`;
    const enough = burst.acknowledged.size + 50 + Math.floor(Math.random() * 100);
    const sending = Array.from({ length: clients }, (_, client) =>
      createUntilGone(baseUrl, token, `${stop}.${client}`, burst),
    );
    while (burst.acknowledged.size < enough) await new Promise(setImmediate);
    const started = performance.now();
    assert.equal(await service.stop(), 0);
    times.push(Math.round(performance.now() - started));
    await Promise.all(sending);
    service = await startProcess(databaseUrl);
    assert.deepEqual(burst.wrong, [], `stop ${stop}`);
    const there = new Set(await listUserNames({ baseUrl: `${service.publicUrl}/scim/${companyKey}`, token }));
    assert.deepEqual(
      [...there].filter((name) => !burst.acknowledged.has(name)),
      [],
      `stop ${stop} left users that were created and not answered`,
    );
    assert.equal(there.size, burst.acknowledged.size, `stop ${stop} lost users that were acknowledged`);
  }
  t.diagnostic(
    `${burst.acknowledged.size} answers, none cut; a stop takes ${Math.min(...times)} to ${Math.max(...times)} ms`,
  );
});
