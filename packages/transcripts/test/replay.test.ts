import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { printResult } from '../src/print-result.ts';
import { type ReplayOptions, replay, type StepResult } from '../src/replay.ts';
import type { Step, Transcript } from '../src/transcript.ts';

interface Seen {
  readonly line: string;
  readonly headers: readonly string[];
  readonly body: string;
}
type Reply = (
  seen: Seen,
  message: IncomingMessage,
) => { status?: number; headers?: Record<string, string>; body?: string | Buffer };

/** A server of a few lines that notes what it is sent and answers as told. */
async function aServer(t: TestContext, reply: Reply): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (message, response) => {
    const request = {
      line: `${message.method} ${message.url}`,
      headers: message.rawHeaders,
      body: await text(message),
    };
    seen.push(request);
    const { status = 200, headers = {}, body = '' } = reply(request, message);
    response.writeHead(status, { 'content-type': 'application/scim+json', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close().closeAllConnections());
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/key`, seen };
}

const aStep = (change: Partial<Step>): Step => ({
  name: 'a step',
  request: { method: 'GET', path: '/Users' },
  expect: { status: 200, source: 'RFC 7644 §3.4.1' },
  ...change,
});
const aTranscript = (...steps: readonly Step[]): Transcript => ({
  name: 'a story',
  provider: 'okta',
  headers: { Authorization: '{{authorization}}' },
  steps,
});

async function play(
  transcript: Transcript,
  options: Partial<ReplayOptions> & { baseUrl: string },
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for await (const result of replay(transcript, { token: 'secret', contract: false, ...options })) results.push(result);
  return results;
}
const places = (results: readonly StepResult[]) => results.map(({ mismatches }) => mismatches.map(({ at }) => at));

describe('replay', () => {
  test('requests arrive in order, byte for byte', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({ body: '{}' }));
    const path = '/Users?filter=userName+eq+%22a%40b%22&x="';
    await play(
      aTranscript(
        aStep({ request: { method: 'GET', path } }),
        aStep({ request: { method: 'PUT', path: '/Users/1', body: { a: 'ø' } } }),
      ),
      { baseUrl },
    );
    assert.deepEqual(
      seen.map(({ line, body }) => [line, body]),
      [
        [`GET /scim/key${path}`, ''],
        ['PUT /scim/key/Users/1', '{"a":"ø"}'],
      ],
    );
  });

  test('header fields arrive in their order and letter case, nothing of Node’s among them', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({}));
    const headers = { 'user-AGENT': 'x', Host: '{{host}}', Authorization: '{{authorization}}', Connection: 'close' };
    await play({ ...aTranscript(aStep({})), headers }, { baseUrl, authorization: 'bare' });
    assert.deepEqual(seen[0]?.headers, [
      'user-AGENT',
      'x',
      'Host',
      new URL(baseUrl).host,
      'Authorization',
      'secret',
      'Connection',
      'close',
    ]);
  });

  test('a transcript for one form of Authorization is sent in that form', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({}));
    await play({ ...aTranscript(aStep({})), authorization: 'bearer' }, { baseUrl, authorization: 'bare' });
    assert.equal(seen[0]?.headers[1], 'Bearer secret');
  });

  test('what a step captures fills the later ones', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({ body: '{"id":"u7","name":{"givenName":"Ann"}}' }));
    const read = aStep({ capture: { id: '/id', person: '' } });
    const write = aStep({
      request: { method: 'PUT', path: '/Users/{{id}}', body: { $merge: ['{{person}}', { active: false }] } },
    });
    await play(aTranscript(read, write), { baseUrl });
    assert.deepEqual(
      [seen[1]?.line, seen[1]?.body],
      ['PUT /scim/key/Users/u7', '{"id":"u7","name":{"givenName":"Ann"},"active":false}'],
    );
  });

  test('a repeated step counts up to a number that an answer gave, and collects', async (t) => {
    const { baseUrl, seen } = await aServer(t, ({ line }) => ({
      body: JSON.stringify({ total: 205, ids: [/startIndex=(\d+)/.exec(line)?.[1]] }),
    }));
    const first = aStep({ capture: { total: '/total' } });
    const pages = aStep({
      name: 'from {{startIndex}}',
      request: { method: 'GET', path: '/Users?startIndex={{startIndex}}' },
      repeat: { as: 'startIndex', from: 101, step: 100, to: '{{total}}' },
      collect: { ids: '/ids/*' },
    });
    const last = aStep({ expect: { status: 200, variables: { ids: ['101', '201'] }, source: 'x' } });
    const results = await play(aTranscript(first, pages, last), { baseUrl });
    assert.deepEqual(
      results.map(({ name }) => name),
      ['a step', 'from 101', 'from 201', 'a step'],
    );
    assert.deepEqual(places(results), [[], [], [], []]);
    assert.equal(seen.length, 4);
  });

  test('status, header, body and time are each held against the expectation', async (t) => {
    const { baseUrl } = await aServer(t, () => ({ status: 201, headers: { etag: 'W/"1"' }, body: '{"id":1}' }));
    const expect = { status: 200, headers: { ETag: 'W/"2"' }, body: { id: '1' }, source: 'x' };
    const [result] = await play(aTranscript(aStep({ expect })), { baseUrl });
    assert.deepEqual(
      result?.mismatches.map(({ at, found }) => [at, found]),
      [
        ['status', '201'],
        ['/id', '1'],
        ['ETag', '"W/\\"1\\""'],
      ],
    );
  });

  test('an answer later than the expectation allows is a mismatch', async (t) => {
    const { baseUrl } = await aServer(t, () => ({}));
    const slow = async () => ({ status: 200, headers: {}, text: '', milliseconds: 601 });
    const results = await play(aTranscript(aStep({ expect: { status: 200, within: 600, source: 'x' } })), {
      baseUrl,
      send: slow,
    });
    assert.deepEqual(places(results), [['time']]);
  });

  test('a step that needs what was never captured is not sent, and the replay goes on', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({ body: '{}' }));
    const steps = [
      aStep({ capture: { id: '/id' } }),
      aStep({ request: { method: 'GET', path: '/Users/{{id}}' } }),
      aStep({}),
    ];
    assert.deepEqual(places(await play(aTranscript(...steps), { baseUrl })), [['/id'], ['request'], []]);
    assert.equal(seen.length, 2);
  });

  test('a server that is not there is a mismatch of each step', async () => {
    assert.deepEqual(places(await play(aTranscript(aStep({})), { baseUrl: 'http://127.0.0.1:1/scim' })), [['request']]);
  });

  test('an answer that is not JSON is a mismatch', async (t) => {
    const { baseUrl } = await aServer(t, () => ({ body: '<html>' }));
    assert.deepEqual(places(await play(aTranscript(aStep({})), { baseUrl })), [['/']]);
  });

  test('a compressed answer is read', async (t) => {
    const { baseUrl } = await aServer(t, () => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('{"id":"1"}'),
    }));
    assert.deepEqual(
      places(await play(aTranscript(aStep({ expect: { status: 200, body: { id: '1' }, source: 'x' } })), { baseUrl })),
      [[]],
    );
  });

  test('a matcher that does not exist ends the replay', async (t) => {
    const { baseUrl } = await aServer(t, () => ({ body: '{}' }));
    await assert.rejects(
      play(aTranscript(aStep({ expect: { status: 200, body: { $some: 1 }, source: 'x' } })), { baseUrl }),
      /\$some/,
    );
  });

  test('run is the same in every step, and differs from replay to replay', async (t) => {
    const { baseUrl, seen } = await aServer(t, () => ({}));
    const story = aTranscript(aStep({ request: { method: 'GET', path: '/{{run}}/{{RUN}}' } }));
    await play(story, { baseUrl });
    await play(story, { baseUrl });
    const [, run, upper] = /key\/(\w+)\/(\w+)$/.exec(seen[0]?.line ?? '') ?? [];
    assert.match(run ?? '', /^\d{3}[A-Z][a-z]{8}\d{3}$/);
    assert.equal(run?.toUpperCase(), upper);
    assert.notEqual(seen[0]?.line, seen[1]?.line);
  });

  test('every answer is held against the contract unless told otherwise', async (t) => {
    const { baseUrl } = await aServer(t, () => ({ headers: { 'content-type': 'text/html' }, body: '{}' }));
    assert.deepEqual(places(await play(aTranscript(aStep({})), { baseUrl, contract: true })), [
      ['Request-Id', 'Content-Type'],
    ]);
  });
});

test('a printed result shows the mismatch and its source, never the token', async (t) => {
  const { baseUrl } = await aServer(t, () => ({ status: 500 }));
  const [result] = await play(aTranscript(aStep({ next: 'Okta goes on.' })), { baseUrl });
  assert.ok(result);
  const printed = printResult(result);
  assert.match(printed, /^✗ a step\n {4}GET \/scim\/key\/Users\n {4}500, \d+ ms\n/);
  assert.match(printed, /status: expected 200, found 500\n {4}by RFC 7644 §3.4.1\n {4}next: Okta goes on\.$/);
  assert.doesNotMatch(printed, /secret/);
});
