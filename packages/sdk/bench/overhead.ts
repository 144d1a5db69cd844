// Prints what a call costs beside a plain fetch of the same answer: `node bench/overhead.ts` after `pnpm build`. The server is a
// process of its own. They alternate every 50 calls and are compared round by round, so that a busy machine
// slows down all of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createScimClient as Create } from '../src/index.ts';

const { createScimClient } = (await import(pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href)) as {
  createScimClient: typeof Create;
};
const rounds = 200;
const calls = 50;
const warmUp = 30;

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
const names = Object.keys(work) as Name[]; // an object literal has the keys it was written with
const times: Record<Name, number[]> = { 'plain fetch': [], 'fetch with AbortSignal.timeout': [], 'users.get': [] };
for (let round = -warmUp; round < rounds; round++) {
  for (const place of names.keys()) {
    // Whoever comes last is charged with the garbage of the others, so everybody does in turn.
    const name = names[(place + round + warmUp) % names.length] ?? 'plain fetch';
    const started = performance.now();
    for (let at = 0; at < calls; at++) await work[name]();
    if (round >= 0) times[name].push(((performance.now() - started) / calls) * 1000);
  }
}
server.kill();

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const plain = times['plain fetch'];
console.log(`${rounds} rounds of ${calls} calls each, medians`);
for (const name of names) {
  const ratio = median(times[name].map((time, round) => time / (plain[round] ?? time)));
  console.log(`${name}: ${median(times[name]).toFixed(0)} us, ${ratio.toFixed(2)} times a plain fetch`);
}
