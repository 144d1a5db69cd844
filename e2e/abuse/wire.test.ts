/* What no HTTP library would send: straight to the socket, with a good token, so that nothing but the request's form is wrong. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { userBody } from '../messages.ts';
import { inWorlds, type Place, stateOf } from './world.ts';

const line = '\r\n';
const megabyte = 1_048_576;

/** Writes what it is given and reads until the service closes or has answered once. */
async function say({ company }: Place, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(company.baseUrl);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => {}); // the service may close while we still write
  for (const part of parts) socket.write(part);
  const silence = setTimeout(() => socket.destroy(), 5_000);
  await once(socket, 'close');
  clearTimeout(silence);
  return Buffer.concat(chunks).toString();
}

/** A request with a good token that asks for the connection to be closed, and further header lines. */
function head({ company }: Place, method: string, path: string, ...fields: readonly string[]): string {
  const { pathname, host } = new URL(company.baseUrl);
  const own = [`Host: ${host}`, `Authorization: Bearer ${company.token}`, 'Connection: close', ...fields];
  return [`${method} ${pathname}${path} HTTP/1.1`, ...own, '', ''].join(line);
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const json = (body: string) => ['Content-Type: application/scim+json', `Content-Length: ${Buffer.byteLength(body)}`];
const user = JSON.stringify(userBody('wire'));

const odd: readonly (readonly [
  rule: string,
  status: number,
  request: (place: Place) => readonly (string | Buffer)[],
])[] = [
  ['two Host fields', 400, (place) => [head(place, 'GET', '/Users', 'Host: evil.example')]],
  [
    'two Host fields that are the same',
    400,
    (place) => [head(place, 'GET', '/Users', `Host: ${new URL(place.company.baseUrl).host}`)],
  ],
  ['no Host field', 400, (place) => [head(place, 'GET', '/Users').replace(/Host: .*\r\n/, '')]],
  [
    'two Authorization fields',
    400,
    (place) => [head(place, 'GET', '/Users', `Authorization: Bearer ${place.company.token}`)],
  ],
  [
    'two Content-Type fields',
    400,
    (place) => [head(place, 'POST', '/Users', ...json(user), 'Content-Type: text/plain'), user],
  ],
  ['two lengths', 400, (place) => [head(place, 'POST', '/Users', ...json(user), 'Content-Length: 1'), user]],
  [
    'a length and chunks',
    400,
    (place) => [head(place, 'POST', '/Users', ...json(user), 'Transfer-Encoding: chunked'), user],
  ],
  [
    'a length that is none',
    400,
    (place) => [head(place, 'POST', '/Users', 'Content-Type: application/json', 'Content-Length: 1e3'), user],
  ],
  [
    'a negative length',
    400,
    (place) => [head(place, 'POST', '/Users', 'Content-Type: application/json', 'Content-Length: -5'), user],
  ],
  [
    'chunks that are none',
    400,
    (place) => [
      head(place, 'POST', '/Users', 'Content-Type: application/json', 'Transfer-Encoding: chunked'),
      'zz\r\n',
    ],
  ],
  ['a field name with a blank', 400, (place) => [head(place, 'GET', '/Users', 'X-Odd : a')]],
  [
    'a field that goes on in the next line',
    400,
    (place) => [head(place, 'GET', '/Users').replace('Bearer ', `${line} Bearer `).replace('Authorization:', 'X:a')],
  ],
  ['NUL in a field', 400, (place) => [head(place, 'GET', '/Users', 'X-Odd: a\0b')]],
  ['a bare line feed between fields', 400, (place) => [head(place, 'GET', '/Users', 'X-Odd: a\nX-Injected: b')]],
  ['fields of more than 16 KiB', 431, (place) => [head(place, 'GET', '/Users', `X-Odd: ${'x'.repeat(17_000)}`)]],
  ['an address of more than 16 KiB', 431, (place) => [head(place, 'GET', `/Users?filter=${'x'.repeat(17_000)}`)]],
  ['HTTP/3.0', 400, (place) => [head(place, 'GET', '/Users').replace('HTTP/1.1', 'HTTP/3.0')]],
  ['no HTTP at all', 400, () => ['{"hello":1}\r\n\r\n']],
  ['TLS', 400, () => [Buffer.from('160301020001000100', 'hex'), line, line]],
  ['a blank in the address', 400, (place) => [head(place, 'GET', '/Users?filter=id pr')]],
  ['letters beyond ASCII in the address', 400, (place) => [head(place, 'GET', '/Users/é')]],
  ['an encoding that is no UTF-8', 400, (place) => [head(place, 'GET', '/Users/%ff')]],
  ['more than 4 MiB in chunks', 413, (place) => chunked(place, 4 * megabyte + 2)],
  [
    'more than 4 MiB by its length',
    413,
    (place) => [
      head(place, 'POST', '/Users', 'Content-Type: application/json', `Content-Length: ${5 * megabyte}`),
      Buffer.alloc(5 * megabyte, ' '),
    ],
  ],
  [
    'an expectation that is not 100-continue',
    417,
    (place) => [head(place, 'POST', '/Users', ...json(user), 'Expect: 200-ok'), user],
  ],
];

function chunked(place: Place, size: number): readonly (string | Buffer)[] {
  const fields = ['Content-Type: application/json', 'Transfer-Encoding: chunked'];
  const chunk = `10000${line}${' '.repeat(65_536)}${line}`;
  return [
    head(place, 'POST', '/Users', ...fields),
    ...Array<string>(Math.ceil(size / 65_536)).fill(chunk),
    `0${line}${line}`,
  ];
}

inWorlds('a request of odd form', (world) => {
  for (const [rule, status, request] of odd) {
    test(`${rule}: ${status}, as a SCIM error, and nothing changes`, async () => {
      const state = await stateOf(world());
      const answer = await say(world().here, ...request(world().here));
      assert.equal(statusOf(answer), status, answer.slice(0, 600));
      assert.match(answer, /content-type: application\/scim\+json/i);
      assert.ok(answer.includes(`"status":"${status}"`), answer.slice(0, 600));
      assert.equal(await stateOf(world()), state);
    });
  }
  test('line breaks in an id, a filter or a Host field make no field of the answer', async () => {
    const { here } = world();
    for (const path of [
      '/Users/%0d%0aX-Injected:%20a',
      '/Users?filter=%0d%0aX-Injected:%20a',
      '/Users?cursor=%0d%0aX-Injected:a',
      '/%0d%0aX-Injected:a',
    ]) {
      const answer = await say(here, head(here, 'GET', path));
      assert.ok(statusOf(answer) >= 400 && statusOf(answer) < 500, answer.slice(0, 300));
      assert.ok(!/^x-injected/im.test(answer), answer);
    }
  });
  test('spellings of a path without a token are never 200', async () => {
    const { here } = world();
    const { pathname, host } = new URL(here.company.baseUrl);
    const ends = [
      '/Users',
      '/%55sers',
      '//Users',
      '/./Users',
      '/x/../Users',
      '/%2e/Users',
      '/x/%2e%2e/Users',
      '/Users/',
      '/Users//',
      '/Users;v=1',
      '/Users%00',
      '/Users%20',
      '/Users?',
      '/Users#',
      '/USERS',
      '/users',
      '/Users.json',
      '\\Users',
      '/Users%2f',
      `/Users/${here.ann}`,
      `/Users/${here.ann}/`,
      '/ServiceProviderConfig',
      '/Schemas/',
      '/.search',
      '/Bulk',
      '/Me',
    ];
    const forms = (end: string) => [
      `${pathname}${end}`,
      `http://${host}${pathname}${end}`,
      `/health/live/..${pathname}${end}`,
      `/health/live/%2e%2e/..${pathname}${end}`,
      pathname.replace('/scim', '/%73cim') + end,
      `//${host}${pathname}${end}`,
    ];
    for (const target of ends.flatMap(forms)) {
      const answer = await say(
        here,
        [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', '', ''].join(line),
      );
      assert.ok([400, 401, 404, 405].includes(statusOf(answer)), `${target}: ${answer.slice(0, 200)}`);
    }
  });
  test('two requests in one packet are answered in order, and the second is not read as the body of the first', async () => {
    const { here } = world();
    const first = head(here, 'GET', '/Users?count=0').replace('Connection: close', 'Content-Length: 0');
    const answer = await say(here, first + head(here, 'GET', '/Groups?count=0'));
    assert.equal(answer.match(/HTTP\/1\.1 200/g)?.length, 2, answer);
  });
});
