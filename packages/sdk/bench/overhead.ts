// Prints what a call costs beside a plain fetch of the same answer: `node bench/overhead.ts` after `pnpm build`. The server is a
// process of its own. They alternate every 200 calls and are compared round by round, so that a busy machine slows down all of
// them. CPU time of this process is the steadier measure; the clock also counts the server and whoever else is at work.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createScimClient as Create } from '../src/index.ts';

const { createScimClient } = (await import(pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href)) as {
  createScimClient: typeof Create;
};
const rounds = 100;
const calls = 200;
const warmUp = 8;

const user = JSON.stringify({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: 'a',
  userName: 'ann',
  meta: { version: 'W/"1"' },
});
const program = `require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/scim+json').end(${JSON.stringify(user)});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
const server = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = (await once(server.stdout, 'data')) as [Buffer];
const baseUrl = `http://127.0.0.1:${String(port).trim()}`;
const scim = createScimClient({ baseUrl, token: 'secret' });
const headers = { authorization: 'Bearer secret', accept: 'application/scim+json' };

const url = `${baseUrl}/Users/a`;
const work = {
  'plain fetch': async () => (await fetch(url, { headers })).json(),
  'fetch with AbortSignal.timeout': async () =>
    (await fetch(url, { headers, signal: AbortSignal.timeout(30_000) })).json(),
  'users.get': () => scim.users.get('a'),
};
type Name = keyof typeof work;
type Cost = Readonly<Record<'wall' | 'cpu', number>>;
const names = Object.keys(work) as Name[]; // an object literal has the keys it was written with
const costs: Record<Name, Cost[]> = { 'plain fetch': [], 'fetch with AbortSignal.timeout': [], 'users.get': [] };

/** Microseconds that one of many calls takes, on the clock and of this process's CPU time. */
async function costOf(call: () => Promise<unknown>): Promise<Cost> {
  const [usage, started] = [process.cpuUsage(), performance.now()];
  for (let at = 0; at < calls; at++) await call();
  const [wall, { user, system }] = [performance.now() - started, process.cpuUsage(usage)];
  return { wall: (wall * 1000) / calls, cpu: (user + system) / calls };
}

for (let round = -warmUp; round < rounds; round++) {
  for (const place of names.keys()) {
    // Whoever comes last is charged with the garbage of the others, so everybody does in turn.
    const name = names[(place + round + warmUp) % names.length] ?? 'plain fetch';
    const cost = await costOf(work[name]);
    if (round >= 0) costs[name].push(cost);
  }
}
server.kill();

const at = (share: number, values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
const plain = costs['plain fetch'];
console.log(`${rounds} rounds of ${calls} calls each: median, and in brackets the quartiles, of the rounds' ratios`);
for (const name of names) {
  const said = (['wall', 'cpu'] as const).map((kind) => {
    const ratios = costs[name].map((cost, round) => cost[kind] / (plain[round]?.[kind] ?? cost[kind]));
    const [median, low, high] = [0.5, 0.25, 0.75].map((share) => at(share, ratios).toFixed(3));
    const microseconds = at(
      0.5,
      costs[name].map((cost) => cost[kind]),
    ).toFixed(0);
    return `${microseconds} us ${kind}, ${median} (${low}–${high}) times a plain fetch`;
  });
  console.log(`${name}: ${said.join('; ')}`);
}
