// Prints what a call costs beside a plain fetch of the same answer: `node bench/overhead.ts` after `pnpm build`. The server is a
// process of its own. Both alternate every 50 calls and are compared pair by pair, so that a busy machine slows down both.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createScimClient as Create } from '../src/index.ts';

const { createScimClient } = (await import(pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href)) as {
  createScimClient: typeof Create;
};
const pairs = 200;
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

const work = {
  'plain fetch': async () => (await fetch(`${baseUrl}/Users/a`, { headers })).json(),
  'users.get': () => scim.users.get('a'),
};
const times: Record<keyof typeof work, number[]> = { 'plain fetch': [], 'users.get': [] };
for (let pair = -warmUp; pair < pairs; pair++) {
  for (const [name, call] of Object.entries(work) as [keyof typeof work, () => Promise<unknown>][]) {
    const started = performance.now();
    for (let at = 0; at < calls; at++) await call();
    if (pair >= 0) times[name].push(((performance.now() - started) / calls) * 1000);
  }
}
server.kill();

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ratios = times['users.get'].map((time, pair) => time / (times['plain fetch'][pair] ?? time));
console.log(`${pairs} pairs of ${calls} calls, medians`);
console.log(
  `plain fetch ${median(times['plain fetch']).toFixed(0)} us, users.get ${median(times['users.get']).toFixed(0)} us, ` +
    `one to the other ${median(ratios).toFixed(2)} times`,
);
