/*
 * Broken HTTP cannot be injected, so these tests open a port of loopback and write bytes to it.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../../src/config.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { acme, testServer, token, users } from '../harness.ts';

interface Options {
  readonly config?: Partial<Config>;
  readonly operation?: Operation;
}

async function listening(t: TestContext, { config, operation }: Options = {}) {
  const { server, calls, lines, logText } = testServer({
    config: { port: 0, ...config },
    ...(operation && { operation }),
  });
  await server.start();
  t.after(() => server.stop({ timeout: 100 }));
  const open = async () => {
    const socket = connect(Number(server.info.port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
    await once(socket, 'connect');
    return { socket, text: () => Buffer.concat(chunks).toString() };
  };
  /** Writes the parts one after the other and gives what came back until the server closed. */
  const talk = async (...parts: readonly (string | Buffer)[]) => {
    const { socket, text } = await open();
    for (const part of parts) {
      socket.write(part);
      await wait(20);
    }
    if (!socket.closed) await once(socket, 'close');
    return text();
  };
  return { server, calls, lines, logText, open, talk };
}

function checkScimError(answer: string, status: number) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
  assert.match(head, /^content-type: application\/scim\+json\r?$/im);
  const id = /^request-id: (\S+)/im.exec(head)?.[1];
  const error = JSON.parse(body);
  assert.equal(error.status, String(status));
  assert.ok(error.detail.endsWith(`(Request-Id ${id})`), error.detail);
}

const authorized = `Host: a\r\nAuthorization: ${token}\r\n`;
const broken: [rule: string, status: number, request: string][] = [
  ['no HTTP at all', 400, 'hello\r\n\r\n'],
  ['TLS to a port without', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['an unknown method in small letters', 400, `get ${users} HTTP/1.1\r\n${authorized}\r\n`],
  ['a head larger than 16 kB', 431, `GET ${users} HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['an address longer than that', 431, `GET ${users}?filter=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  [
    'Content-Length and Transfer-Encoding together (RFC 9112 §6.3)',
    400,
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  [
    'two different lengths',
    400,
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  ],
  ['a blank before the colon (RFC 9112 §5.1)', 400, `GET ${users} HTTP/1.1\r\n${authorized}X : 1\r\n\r\n`],
  ['a bare line feed in a field', 400, `GET ${users} HTTP/1.1\r\n${authorized}X: 1\n2\r\n\r\n`],
  ['CONNECT', 400, 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an expectation that nobody knows', 417, `GET ${users} HTTP/1.1\r\n${authorized}Expect: magic\r\n\r\n`],
  [
    'a chunk that is none, in the middle of a body',
    400,
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
  ],
];
for (const [rule, status, request] of broken) {
  test(`is answered with a SCIM error ${status} and closed: ${rule}`, async (t) => {
    const { talk, calls } = await listening(t);
    checkScimError(await talk(request), status);
    assert.equal(calls.length, 0);
  });
}

const doubtful: [rule: string, fields: string][] = [
  ['no Host (RFC 9112 §3.2)', `Authorization: ${token}\r\n`],
  ['two Hosts (RFC 9112 §3.2)', `Host: a\r\nHost: b\r\nAuthorization: ${token}\r\n`],
  ['two Authorizations', `Host: a\r\nAuthorization: x\r\nAuthorization: ${token}\r\n`],
];
for (const [rule, fields] of doubtful) {
  test(`is refused with 400: ${rule}`, async (t) => {
    const { talk, calls } = await listening(t);
    checkScimError(await talk(`GET ${users} HTTP/1.1\r\n${fields}Connection: close\r\n\r\n`), 400);
    assert.equal(calls.length, 0);
  });
}

test('an address with bare bytes beyond ASCII is refused with 400', async (t) => {
  const { talk } = await listening(t);
  const head = Buffer.from(
    `GET ${users}?filter=userName%20eq%20%22Zoë%22 HTTP/1.1\r\n${authorized}Connection: close\r\n\r\n`,
  );
  checkScimError(await talk(head), 400);
});

test('HTTP/1.0 needs no Host and is answered', async (t) => {
  const { talk } = await listening(t);
  assert.match(await talk(`GET ${users} HTTP/1.0\r\nAuthorization: ${token}\r\n\r\n`), /^HTTP\/1.1 200 /);
});

test('what follows a whole request does not cost it its answer, and is refused after it', async (t) => {
  const operation = async () => {
    await wait(50);
    return { status: 200, body: '{"id":"1"}' };
  };
  const { talk } = await listening(t, { operation });
  const answer = await talk(`GET ${users} HTTP/1.1\r\n${authorized}\r\nrubbish\r\n\r\n`);
  assert.match(answer, /^HTTP\/1.1 200 [\s\S]*\{"id":"1"\}HTTP\/1.1 400 /);
});

test('pipelined requests are answered in their order', async (t) => {
  const { talk, calls } = await listening(t);
  const get = (path: string, rest = '') => `GET ${users}/${path} HTTP/1.1\r\n${authorized}${rest}\r\n`;
  const answer = await talk(get('1') + get('2') + get('3', 'Connection: close\r\n'));
  assert.equal(answer.match(/HTTP\/1.1 200 /g)?.length, 3);
  assert.deepEqual(
    calls.map(({ id }) => id),
    ['1', '2', '3'],
  );
});

test('a head that takes too long is answered with 408 (slow loris)', async (t) => {
  const { talk } = await listening(t, { config: { headersTimeout: 500, requestTimeout: 800 } });
  checkScimError(await talk(`GET ${users} HTTP/1.1\r\n`), 408);
});

test('a body that takes too long is answered with 408', async (t) => {
  const { talk, calls } = await listening(t, { config: { headersTimeout: 500, requestTimeout: 800 } });
  checkScimError(
    await talk(`POST ${users} HTTP/1.1\r\n${authorized}Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{`),
    408,
  );
  assert.equal(calls.length, 0);
});

test('a client that waits for leave is refused before it sends its body (RFC 9110 §10.1.1)', async (t) => {
  const { open } = await listening(t);
  const { socket, text } = await open();
  socket.write(`POST ${users} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n`);
  await once(socket, 'close');
  checkScimError(text(), 401);
});

test('a client that waits for leave gets it when its token is good', async (t) => {
  const { talk } = await listening(t);
  const answer = await talk(
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
    '{}',
  );
  assert.match(answer, /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
});

test('a large body of a refused request passes by, so that its sender sees the answer', async (t) => {
  const { talk, calls } = await listening(t);
  const size = 6 * 1_048_576;
  const answer = await talk(
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Type: text/plain\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`,
    Buffer.alloc(size, 'x'),
  );
  checkScimError(answer, 415);
  assert.equal(calls.length, 0);
});

test('a body without a length is cut at the limit: 413', async (t) => {
  const { talk, calls } = await listening(t, { config: { maxBodyBytes: 1_024 } });
  const chunk = `800\r\n${'x'.repeat(2_048)}\r\n`;
  const answer = await talk(
    `POST ${users} HTTP/1.1\r\n${authorized}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`,
    chunk,
    '0\r\n\r\n',
  );
  checkScimError(answer, 413);
  assert.equal(calls.length, 0);
});

test('a text leaves in one piece: head and body are one write to the socket', async (t) => {
  const { server, open } = await listening(t, { operation: async () => ({ status: 200, body: '{"id":"1"}' }) });
  let writes = 0;
  server.listener.on('connection', (socket) => {
    for (const name of ['_write', '_writev'] as const) {
      const original = socket[name]?.bind(socket) as (...args: unknown[]) => void; // a socket has both
      socket[name] = (...args: unknown[]) => {
        writes++;
        original(...args);
      };
    }
  });
  const { socket, text } = await open();
  socket.write(`GET ${users} HTTP/1.1\r\n${authorized}Connection: close\r\n\r\n`);
  await once(socket, 'close');
  assert.match(text(), /\{"id":"1"\}$/);
  assert.equal(writes, 1);
});

test('a source of pieces is let go when its client leaves', async (t) => {
  let released = false;
  let given = 0;
  const body: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({
      async next() {
        given++;
        return { done: false, value: 'x'.repeat(100_000) };
      },
      async return() {
        released = true;
        return { done: true, value: undefined };
      },
    }),
  };
  const { open } = await listening(t, { operation: async () => ({ status: 200, body }) });
  const { socket } = await open();
  socket.pause();
  socket.write(`GET ${users} HTTP/1.1\r\n${authorized}\r\n`);
  await wait(200);
  const heldBack = given;
  socket.destroy();
  for (let turns = 0; turns < 50 && !released; turns++) await wait(20);
  assert.ok(released);
  assert.ok(heldBack < 200, `${heldBack} pieces were made for a client that reads none`);
});

test('a source of pieces that fails late ends the connection without an end of the body, and is logged as a fault', async (t) => {
  async function* body() {
    yield '{"Resources":[';
    throw new Error('the database went away');
  }
  const { talk, logText } = await listening(t, { operation: async () => ({ status: 200, body: body() }) });
  const answer = await talk(`GET ${users} HTTP/1.1\r\n${authorized}\r\n`);
  assert.match(answer, /^HTTP\/1.1 200 /);
  assert.ok(!answer.endsWith('0\r\n\r\n'), answer);
  assert.match(logText(), /the database went away/);
});

test('a client that leaves before the answer is logged as 499, and is no fault', async (t) => {
  let begun = () => {};
  const began = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const operation = async () => {
    begun();
    await wait(100);
    return { status: 200, body: '{}' };
  };
  const { open, lines } = await listening(t, { operation });
  const { socket } = await open();
  socket.write(`GET ${users} HTTP/1.1\r\n${authorized}\r\n`);
  await began;
  socket.destroy();
  for (let turns = 0; turns < 50 && lines().length === 0; turns++) await wait(20);
  await wait(100);
  assert.deepEqual(
    lines().map(({ status, msg }) => [status, msg]),
    [[499, undefined]],
  );
});

test('a server that is asked to stop finishes what it began, and closes what is idle', async (t) => {
  let release = () => {};
  const began = new Promise<void>((resolve) => {
    release = resolve;
  });
  const operation = async () => {
    release();
    await wait(100);
    return { status: 200, body: '{"id":"late"}' };
  };
  const { server, open } = await listening(t, { operation });
  const [busy, idle] = [await open(), await open()];
  busy.socket.write(`GET ${users} HTTP/1.1\r\n${authorized}\r\n`);
  await began;
  const stopped = server.stop({ timeout: 2_000 });
  await Promise.all([once(busy.socket, 'close'), once(idle.socket, 'close'), stopped]);
  assert.match(busy.text(), /connection: close[\s\S]*\{"id":"late"\}$/i);
});

test(`the company's key is the one of the address: ${acme.name}`, async (t) => {
  const { talk, calls } = await listening(t);
  await talk(`GET http://elsewhere${users} HTTP/1.1\r\n${authorized}Connection: close\r\n\r\n`);
  assert.equal(calls[0]?.company.key, acme.key);
});
