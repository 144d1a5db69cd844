/*
 * Odd requests by the hundred, straight to the socket. Whatever comes, the answer is HTTP and a SCIM error, nothing is let in
 * without a token, nothing is a fault of ours, and the server goes on serving. A failure prints the seed that repeats it.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { testServer, token, users } from '../harness.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 400);
const line = '\r\n';

/** Mostly sound, sometimes odd: a request that is odd all over dies at the parser and tries nothing behind it. */
const mostly = <T>(sound: readonly T[], odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: odd });

const rubbish = fc.string({ unit: 'binary', maxLength: 30 });
const printable = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '%00',
    '%ff',
    '..',
    '//',
    '\\',
    '?',
    '#',
    ';v=1',
    '{id}',
    '__proto__',
    '%2e%2e/',
    '?filter=%',
    '?count=1&count=2',
  ),
);
const method = mostly(
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'M-SEARCH'],
  fc.oneof(fc.constantFrom('CONNECT', 'PRI', 'get', ''), rubbish),
);
const target = mostly(
  [users, `${users}/1`, `${users}/.search`, `${users}?filter=`, `http://x${users}`, '/health/live'],
  fc.oneof(
    fc.constantFrom('*', '', 'x:y'),
    fc.tuple(fc.constantFrom(users, '/scim/', '/'), printable).map((parts) => parts.join('')),
    rubbish,
  ),
);
const version = mostly(['HTTP/1.1'], fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', ''));
const field = mostly(
  [
    'Content-Type: application/scim+json',
    'Content-Type: text/plain',
    'Content-Length: 2',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Cookie: =;=',
    'Range: bytes=0-',
    'Upgrade: h2c',
    'Connection: upgrade',
    'If-Match: "',
    'If-None-Match: W/',
    'Accept-Encoding: *;q=x',
    'Content-Encoding: br',
  ],
  fc.oneof(
    fc.constantFrom(
      'Host: b',
      'Content-Length: -1',
      'Content-Length: 99999999999',
      'Transfer-Encoding: x',
      'Expect: x',
      'X: \x00',
      ' folded',
    ),
    fc.tuple(printable, rubbish).map((parts) => parts.join(': ')),
  ),
);
const body = mostly(
  ['', '{}', '{"a":1}', '2\r\n{}\r\n0\r\n\r\n'],
  fc.oneof(fc.constantFrom('{"a":1', 'zz\r\n', '[[[[', '"\\ud800"'), rubbish),
);
const request = fc.record({
  method,
  target,
  version,
  fields: fc.array(field, { maxLength: 3 }),
  body,
  authorized: fc.boolean(),
});

function print({
  method,
  target,
  version,
  fields,
  body,
  authorized,
}: typeof request extends fc.Arbitrary<infer R> ? R : never): Buffer {
  const all = ['Host: localhost', ...fields, ...(authorized ? [`Authorization: ${token}`] : []), 'Connection: close'];
  return Buffer.from(`${method} ${target} ${version}${line}${all.join(line)}${line}${line}${body}`, 'latin1');
}

test(`${runs} odd requests are each answered as HTTP, with no fault of ours and nothing let in without a token`, async (t) => {
  const { server, calls } = testServer({
    config: { port: 0, headersTimeout: 300, requestTimeout: 400, keepAliveTimeout: 300 },
  });
  await server.start();
  t.after(() => server.stop({ timeout: 100 }));
  const exchange = async (bytes: Buffer): Promise<string> => {
    const socket = connect(Number(server.info.port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
    socket.end(bytes);
    if (!socket.closed) await once(socket, 'close');
    return Buffer.concat(chunks).toString('latin1');
  };
  await fc.assert(
    fc.asyncProperty(request, async (odd) => {
      const reached = calls.length;
      const answer = await exchange(print(odd));
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer.replace(/^HTTP\/1.1 100 Continue\r\n\r\n/, '')) ?? [];
      assert.ok(answer === '' || status !== undefined, `no HTTP: ${answer.slice(0, 80)}`);
      assert.ok(status === undefined || Number(status) < 500, answer);
      if (!odd.authorized) assert.equal(calls.length, reached);
      if (Number(status) >= 400) assert.match(answer, /urn:ietf:params:scim:api:messages:2\.0:Error|\r\n\r\n$/);
    }),
    { numRuns: runs, seed: Number(process.env.FUZZ_SEED ?? 20_261_124), endOnFailure: true },
  );
  assert.match(
    await exchange(
      Buffer.from(
        `GET ${users} HTTP/1.1${line}Host: a${line}Authorization: ${token}${line}Connection: close${line}${line}`,
      ),
    ),
    /^HTTP\/1.1 200 /,
  );
});
