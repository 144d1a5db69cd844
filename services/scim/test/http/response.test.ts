import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { bearer, testServer, users } from '../harness.ts';

test('an answer is application/scim+json without a charset, named by a Request-Id, and kept by nobody', async () => {
  const operation = async () => ({ status: 200, body: '{"displayName":"Zoë"}' });
  const { server } = testServer({ operation });
  const answer = await server.inject({ url: users, headers: { ...bearer, 'accept-encoding': 'gzip' } });
  assert.equal(answer.payload, '{"displayName":"Zoë"}');
  assert.equal(answer.headers['content-type'], 'application/scim+json');
  assert.equal(answer.headers['content-length'], 22);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  assert.equal(answer.headers['content-encoding'], undefined);
  assert.match(String(answer.headers['request-id']), /^[0-9a-f]{4}-[0-9a-f]{12}$/);
});

test('a Request-Id of the client is not taken over', async () => {
  const { server } = testServer();
  const answer = await server.inject({
    url: users,
    headers: { ...bearer, 'request-id': 'mine', 'x-request-id': 'mine' },
  });
  assert.notEqual(answer.headers['request-id'], 'mine');
});

test('Location comes with an equal Content-Location (RFC 7643 §3.1, meta.location)', async () => {
  const headers = { Location: 'https://ire.example.com/scim/x/Users/1', ETag: 'W/"1"' };
  const { server } = testServer({ operation: async () => ({ status: 201, body: '{}', headers }) });
  const answer = await server.inject({ url: users, headers: bearer });
  assert.deepEqual([answer.headers.location, answer.headers['content-location']], [headers.Location, headers.Location]);
});

test('204 has header fields and neither body nor media type', async () => {
  const { server } = testServer({ operation: async () => ({ status: 204, headers: { ETag: 'W/"2"' } }) });
  const { statusCode, payload, headers } = await server.inject({
    method: 'DELETE',
    url: `${users}/1`,
    headers: bearer,
  });
  assert.deepEqual([statusCode, payload, headers.etag], [204, '', 'W/"2"']);
  assert.deepEqual([headers['content-type'], headers['content-length']], [undefined, undefined]);
});

test('304 has its tag and no body, and the operation alone decides on it (RFC 9110 §15.4.5)', async () => {
  const { server, calls } = testServer({ operation: async () => ({ status: 304, headers: { ETag: 'W/"1"' } }) });
  const answer = await server.inject({
    url: `${users}/1`,
    headers: { ...bearer, 'if-none-match': 'W/"0", W/"1"', 'if-match': '*' },
  });
  assert.deepEqual([answer.statusCode, answer.payload, answer.headers.etag], [304, '', 'W/"1"']);
  assert.deepEqual([calls[0]?.ifNoneMatch, calls[0]?.ifMatch], ['W/"0", W/"1"', '*']);
});

test('a range is not honoured: SCIM has no part of a resource', async () => {
  const { server } = testServer();
  const answer = await server.inject({ url: users, headers: { ...bearer, range: 'bytes=0-0' } });
  assert.deepEqual([answer.statusCode, answer.payload, answer.headers['accept-ranges']], [200, '{}', undefined]);
});

/** A body of many pieces that knows how far it was read and whether it was let go. */
function pieces(count: number, failAt = Number.POSITIVE_INFINITY) {
  const state = { given: 0, released: false };
  const source: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({
      async next() {
        await turn();
        if (state.given === failAt) throw new Error('the database went away');
        if (state.given === count) return { done: true, value: undefined };
        state.given++;
        return { done: false, value: '0123456789'.repeat(1_000) };
      },
      async return() {
        state.released = true;
        return { done: true, value: undefined };
      },
    }),
  };
  return { state, source };
}

test('a body in pieces arrives whole, without a length', async () => {
  const { source } = pieces(5);
  const { server } = testServer({ operation: async () => ({ status: 200, body: source }) });
  const answer = await server.inject({ url: users, headers: bearer });
  assert.deepEqual(
    [answer.statusCode, answer.payload.length, answer.headers['content-length']],
    [200, 50_000, undefined],
  );
  assert.equal(answer.headers['content-type'], 'application/scim+json');
});

test('a body whose first piece fails is answered as an error', async () => {
  const { source } = pieces(5, 0);
  const { server } = testServer({ operation: async () => ({ status: 200, body: source }) });
  assert.equal((await server.inject({ url: users, headers: bearer })).statusCode, 500);
});

test('HEAD on a body in pieces lets go of the source', async () => {
  const { source, state } = pieces(1_000);
  const { server } = testServer({ operation: async () => ({ status: 200, body: source }) });
  const answer = await server.inject({ method: 'HEAD', url: users, headers: bearer });
  await turn();
  assert.deepEqual([answer.statusCode, answer.payload], [200, '']);
  assert.ok(state.released && state.given < 10, JSON.stringify(state));
});

test('a long body arrives whole, with its length in bytes', async () => {
  const body = JSON.stringify({ displayName: 'Zoë '.repeat(10_000) });
  const { server } = testServer({ operation: async () => ({ status: 200, body }) });
  const answer = await server.inject({ url: users, headers: bearer });
  assert.equal(answer.payload, body);
  assert.equal(answer.headers['content-length'], Buffer.byteLength(body));
});
