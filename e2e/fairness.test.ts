import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection.ts';
import { startOn } from './harness.ts';
import { userBody } from './messages.ts';

/** What a company may send, in requests a second; the noisy one sends ten times as much. */
const rate = 40;
const seconds = 6;

interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

/** Sends at a fixed rate, whether answers come or not, as many identity providers do; gives each status and its time. */
async function send(target: Target, perSecond: number, name: string): Promise<readonly (readonly [number, number])[]> {
  const connections = Array.from({ length: 32 }, () => new Connection(target));
  const answers: Promise<readonly [number, number]>[] = [];
  const started = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const due = started + (count * 1_000) / perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    const connection = connections[count % connections.length];
    if (connection === undefined) break;
    const isWrite = count % 4 === 0;
    const request = isWrite
      ? { method: 'POST', path: '/Users', body: userBody(`${name}.${count}@acme.example`) }
      : { method: 'GET', path: '/Users?count=1' };
    answers.push(connection.send(request).then(({ status }) => [status, performance.now() - due] as const));
  }
  const ended = await Promise.all(answers);
  for (const connection of connections) connection.close();
  return ended;
}

function p99(answers: readonly (readonly [number, number])[]): number {
  const times = answers.map(([, time]) => time).sort((a, b) => a - b);
  return Math.round((times[Math.floor(times.length * 0.99)] ?? 0) * 10) / 10;
}

const countOf = (answers: readonly (readonly [number, number])[], status: number) =>
  answers.filter(([one]) => one === status).length;

test('a company at ten times its rate is told so, and does not slow another', async (t) => {
  const service = await startOn('sqlite', t, { rateLimit: rate, rateBurst: rate * 2 });
  const quiet = await service.createCompany();
  const noisy = await service.createCompany();
  await send(quiet, rate, 'warm');
  const alone = await send(quiet, rate, 'alone');
  const [beside, noise] = await Promise.all([send(quiet, rate, 'beside'), send(noisy, rate * 10, 'noise')]);
  t.diagnostic(`p99 of the quiet company: ${p99(alone)} ms alone, ${p99(beside)} ms beside the noisy one`);
  t.diagnostic(`the noisy company: ${countOf(noise, 429)} of ${noise.length} refused with 429`);
  assert.equal(countOf(beside, 429) + countOf(beside, 503), 0, 'the quiet company is never refused');
  assert.equal(countOf(beside, 200) + countOf(beside, 201), beside.length);
  assert.ok(countOf(noise, 429) > noise.length * 0.6, 'what is too much is refused');
  assert.ok(countOf(noise, 200) + countOf(noise, 201) >= rate * seconds, 'what is its right is served');
  assert.ok(p99(beside) < Math.max(250, p99(alone) * 5), `p99 went from ${p99(alone)} to ${p99(beside)} ms`);
});
