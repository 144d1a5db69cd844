import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun, runConformance } from '../src/index.ts';
import type { Answer } from './fault-servers/message.ts';
import { toFetch } from './fault-servers/transport.ts';

const baseUrl = 'http://server.example/scim';
const detail = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail: 'Ask Ann' };

const hopeless: readonly (readonly [what: string, answer: Answer, says: RegExp])[] = [
  [
    'a token that is not accepted',
    { status: 401, body: detail },
    /the token is not accepted \(401\). The server says: Ask Ann/,
  ],
  ['a token that may not read', { status: 403, body: detail }, /the token may not read users \(403\)/],
  ['an address without /Users', { status: 404 }, /there is no \/Users below this address/],
  ['a server that fails', { status: 500 }, /GET \/Users answers 500/],
  [
    'a web page',
    { status: 200, text: '<html>', headers: { 'Content-Type': 'text/html' } },
    /answers text\/html that is not a JSON object/,
  ],
  ['a JSON array', { status: 200, body: [] }, /not a JSON object/],
];

for (const [what, answer, says] of hopeless) {
  test(`cannot run against ${what}, and says so`, async () => {
    const fetch = toFetch(() => answer, baseUrl);
    const run = runConformance({ baseUrl, token: 'x', fetch });
    await assert.rejects(run, (error) => error instanceof CannotRun && says.test(error.message));
  });
}

test('cannot run without a server, and says why', async () => {
  const run = runConformance({ baseUrl: 'http://127.0.0.1:9', token: 'x' });
  await assert.rejects(run, (error) => error instanceof CannotRun && /Cannot reach the server/.test(error.message));
});

test('cannot run a rule that does not exist', async () => {
  await assert.rejects(runConformance({ baseUrl, token: 'x', only: ['rfc7644/none'] }), /No rule fits rfc7644\/none/);
});
