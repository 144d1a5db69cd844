import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, test } from 'node:test';
import { createScimClient, type LogEntry, type Middleware } from '../../src/index.ts';
import { baseUrl, clientOf, errorOf, json, scimError, token } from '../answering.ts';

const ann = json({ id: 'ann', meta: { version: 'W/"1"' } });
/** A fetch that never answers, but ends when it is told to. It keeps the process alive, as a socket would. */
function silence(_: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    const socket = setTimeout(() => {}, 60_000);
    signal?.addEventListener('abort', () => {
      clearTimeout(socket);
      reject(signal.reason);
    });
  });
}

describe('a call has a time', () => {
  test('an attempt that does not answer is ended and made again, and the error says how often', async () => {
    const scim = createScimClient({
      baseUrl,
      token,
      fetch: silence,
      timeout: { attempt: 5 },
      retry: { baseDelay: 1, retries: 2 },
    });
    const error = await errorOf(scim.users.get('ann'));
    assert.equal(error.name, 'TimeoutError');
    assert.equal(error.attempts, 3);
  });

  test('the whole call ends at its total time, whatever the attempts may take', async () => {
    const scim = createScimClient({ baseUrl, token, fetch: silence, timeout: { attempt: 60_000, total: 20 } });
    const started = performance.now();
    const error = await errorOf(scim.users.get('ann'));
    assert.equal(error.name, 'TimeoutError');
    assert.equal(error.attempts, 1);
    assert.ok(performance.now() - started < 5_000);
  });

  test('it may be set for one call', async () => {
    const scim = createScimClient({ baseUrl, token, fetch: silence });
    const error = await errorOf(scim.users.get('ann', { timeout: { attempt: 5 }, retries: 0 }));
    assert.equal(error.name, 'TimeoutError');
    assert.equal(error.attempts, 1);
  });

  test('a body that does not end counts as no answer', async () => {
    const endless = () =>
      new Response(new ReadableStream({ pull: () => new Promise<void>(() => {}) }), {
        headers: { 'content-type': 'application/json' },
      });
    const scim = createScimClient({
      baseUrl,
      token,
      retry: { retries: 0 },
      timeout: { attempt: 20 },
      fetch: async (url, init) => Object.assign(endless(), { text: () => silence(url, init) }),
    });
    assert.equal((await errorOf(scim.users.get('ann'))).name, 'TimeoutError');
  });
});

describe('a signal ends a call', () => {
  test('before it began: nothing is sent', async () => {
    const { scim, sent } = clientOf(ann);
    const error = await errorOf(scim.users.get('ann', { signal: AbortSignal.abort(new Error('closing')) }));
    assert.equal(error.name, 'AbortedError');
    assert.match(String((error.cause as Error).message), /closing/);
    assert.equal(sent.length, 0);
  });
  test('while it waits for an answer', async () => {
    const controller = new AbortController();
    const scim = createScimClient({ baseUrl, token, fetch: silence });
    const ended = errorOf(scim.users.get('ann', { signal: controller.signal }));
    setImmediate(() => controller.abort());
    assert.equal((await ended).name, 'AbortedError');
  });
  test('while it waits for the next attempt', async () => {
    const controller = new AbortController();
    const { scim, sent } = clientOf(json({}, 429, { 'retry-after': '50' }));
    const ended = errorOf(scim.users.get('ann', { signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    assert.equal((await ended).name, 'AbortedError');
    assert.equal(sent.length, 1);
  });
});

test('an answered call leaves no timer and no listener behind', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { signal } = new AbortController();
  const { scim } = clientOf(ann);
  const before = timers();
  await scim.users.get('ann', { signal });
  assert.equal(timers(), before);
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
});

test('JSON that comes as text is JSON', async () => {
  const { scim } = clientOf(new Response('{"id":"ann"}', { headers: { 'content-type': 'text/plain' } }));
  assert.equal((await scim.users.get('ann')).id, 'ann');
});

describe('what a request carries', () => {
  test('the token, SCIM as what it takes, and no content type without a body', async () => {
    const { scim, sent } = clientOf(ann);
    await scim.users.get('ann', { headers: { 'x-trace': '7' } });
    const headers = Object.fromEntries(sent[0]?.headers ?? []);
    assert.deepEqual(headers, { accept: 'application/scim+json', authorization: `Bearer ${token}`, 'x-trace': '7' });
  });
  test('a token that changes is asked for at every attempt', async () => {
    const tokens = ['first', 'second'];
    const sent: (string | null)[] = [];
    const scim = createScimClient({
      baseUrl,
      token: async () => tokens.shift() ?? '',
      retry: { baseDelay: 1 },
      async fetch(_, { headers }) {
        sent.push(new Headers(headers).get('authorization'));
        return sent.length === 1 ? scimError(503) : ann.clone();
      },
    });
    await scim.users.get('ann');
    assert.deepEqual(sent, ['Bearer first', 'Bearer second']);
  });
  test('an id is encoded, and one that leads elsewhere is refused', async () => {
    const { scim, sent } = clientOf(ann);
    await scim.users.get('a/b?c#d');
    assert.equal(sent[0]?.url, '/Users/a/b?c#d');
    for (const id of ['', '.', '..']) assert.equal((await errorOf(scim.users.get(id))).name, 'UsageError');
    assert.equal(sent.length, 1);
  });
});

describe('middlewares', () => {
  test('never see the token, and may set one of their own', async () => {
    const seen: string[] = [];
    const look: Middleware = (request, next) => {
      seen.push(...Object.keys(request.headers));
      return next(request);
    };
    const authorize: Middleware = (request, next) =>
      next({ ...request, headers: { ...request.headers, authorization: 'Own' } });
    const { scim, sent } = clientOf(ann, { middleware: [look], attemptMiddleware: [look, authorize] });
    await scim.users.get('ann');
    assert.deepEqual(seen, ['accept', 'accept']);
    assert.equal(sent[0]?.headers.get('authorization'), 'Own');
  });
  const note =
    (name: string, seen: string[]): Middleware =>
    async (request, next) => {
      seen.push(`${name} ${request.method}`);
      const response = await next(request);
      seen.push(`${name} ${response.status}`);
      return response;
    };
  test('run once a call and once an attempt, the first one outermost', async () => {
    const seen: string[] = [];
    const { scim } = clientOf([scimError(503), ann], {
      middleware: [note('call', seen), note('inner', seen)],
      attemptMiddleware: [note('attempt', seen)],
    });
    await scim.users.get('ann');
    const attempts = ['attempt GET', 'attempt 503', 'attempt GET', 'attempt 200'];
    assert.deepEqual(seen, ['call GET', 'inner GET', ...attempts, 'inner 200', 'call 200']);
  });
  test('may answer in place of the server', async () => {
    const answer = { status: 200, headers: new Headers(), text: '', body: { id: 'cached' } };
    const { scim, sent } = clientOf(ann, { middleware: [async () => answer] });
    assert.equal((await scim.users.get('ann')).id, 'cached');
    assert.equal(sent.length, 0);
  });
  test('may change the request', async () => {
    const { scim, sent } = clientOf(ann, {
      middleware: [
        (request, next) =>
          next({ ...request, url: `${request.url}?a=b`, headers: { ...request.headers, 'x-trace': '7' } }),
      ],
    });
    await scim.users.get('ann');
    assert.equal(sent[0]?.url, '/Users/ann?a=b');
    assert.equal(sent[0]?.headers.get('x-trace'), '7');
  });
});

test('onResponse is shown the answer behind a result', async () => {
  const { scim } = clientOf(json({ id: 'ann' }, 200, { 'request-id': 'r-1' }));
  let seen: string | null | undefined;
  await scim.users.get('ann', { onResponse: ({ headers }) => (seen = headers.get('request-id')) });
  assert.equal(seen, 'r-1');
});

describe('the log', () => {
  const failing = [json({ detail: token }, 503, { 'request-id': 'r-1' }), new Error(`sent ${token}`), ann];
  const create = async (logBodies: boolean) => {
    const entries: LogEntry[] = [];
    const { scim } = clientOf(failing, { log: (entry) => entries.push(entry), logBodies });
    const user = {
      userName: 'ann',
      password: 'pa"ss',
      name: { givenName: 'A', familyName: 'B' },
      emails: [{ value: 'a@b.c' }],
    };
    await scim.users.create(user);
    return entries;
  };
  test('has an entry for every attempt, with the wait that follows', async () => {
    const entries = await create(false);
    assert.deepEqual(
      entries.map(({ milliseconds, retryIn, ...rest }) => ({ ...rest, waits: retryIn !== undefined })),
      [
        { method: 'POST', path: '/Users', attempt: 1, status: 503, requestId: 'r-1', waits: true },
        { method: 'POST', path: '/Users', attempt: 2, error: 'NetworkError', waits: true },
        { method: 'POST', path: '/Users', attempt: 3, status: 200, waits: false },
      ],
    );
  });
  test('never holds the token or a password, and bodies only when asked', async () => {
    const [without, withBodies] = [JSON.stringify(await create(false)), JSON.stringify(await create(true))];
    assert.ok(!without.includes('userName'));
    assert.ok(withBodies.includes('userName'));
    for (const text of [without, withBodies]) {
      assert.ok(!text.includes('canary'));
      assert.ok(!/pa\W*ss/.test(text.replaceAll('password', '')));
    }
  });
});
