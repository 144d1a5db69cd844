import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import { acme, bearer, scim, testServer } from '../harness.ts';

const base = `/scim/${acme.key}`;

test('every operation of the contract is served at its path, and nothing else reaches an operation', async () => {
  const { server, calls } = testServer();
  for (const [id, { method, path, requestSchema }] of Object.entries(operationTable)) {
    const url = base + path.replace('{id}', 'some-id');
    const answer = await server.inject({ method, url, headers: scim, ...(requestSchema && { payload: '{}' }) });
    assert.equal(answer.statusCode, 200, id);
    assert.equal(calls.at(-1)?.origin.operation, id);
    assert.equal(calls.at(-1)?.id, path.includes('{id}') ? 'some-id' : '');
  }
  assert.equal(calls.length, Object.keys(operationTable).length);
});

const wrongMethods: [method: string, path: string, allow: string][] = [
  ['PUT', '/Users', 'GET, HEAD, POST'],
  ['POST', '/Users/some-id', 'GET, HEAD, PUT, PATCH, DELETE'],
  ['GET', '/Users/.search', 'POST'],
  ['HEAD', '/Users/.search', 'POST'],
  ['DELETE', '/Groups/.search', 'POST'],
  ['GET', '/.search', 'POST'],
  ['GET', '/Bulk', 'POST'],
  ['POST', '/Schemas', 'GET, HEAD'],
  ['PATCH', '/ServiceProviderConfig', 'GET, HEAD'],
  ['OPTIONS', '/Users', 'GET, HEAD, POST'],
  ['TRACE', '/Users', 'GET, HEAD, POST'],
  ['PROPFIND', '/Groups', 'GET, HEAD, POST'],
];
for (const [method, path, allow] of wrongMethods) {
  test(`${method} ${path} is 405 with Allow (RFC 9110 §15.5.6), with a token or without`, async () => {
    const { server, calls } = testServer();
    for (const headers of [{}, bearer]) {
      const answer = await server.inject({ method, url: base + path, headers });
      assert.equal(answer.statusCode, 405);
      assert.deepEqual(answer.headers.allow?.toString().split(', ').sort(), allow.split(', ').sort());
    }
    assert.equal(calls.length, 0);
  });
}

const longBases: [method: string, path: string, end: string][] = [
  ['GET', '/Users/Users?startIndex=1&count=2', '/Users'],
  ['POST', '/Users/Users', '/Users'],
  ['PATCH', '/Users/Users/some-id', '/Users'],
  ['GET', '/Users/Groups', '/Users'],
  ['GET', '/Users/ServiceProviderConfig', '/Users'],
  ['POST', '/Users/Users/.search', '/Users'],
  ['DELETE', '/Groups/Groups/some-id', '/Groups'],
  ['PROPFIND', '/Groups/Users/', '/Groups'],
];
for (const [method, path, end] of longBases) {
  test(`${method} ${path} says that the base URL is too long, with a token or without`, async () => {
    const { server, calls } = testServer();
    for (const headers of [{}, bearer]) {
      const answer = await server.inject({ method, url: base + path, headers });
      assert.equal(answer.statusCode, 404);
      assert.ok(answer.payload.includes(`The base URL must end with the company key: take ${end} off`), answer.payload);
    }
    assert.equal(calls.length, 0);
  });
}

test('HEAD is GET without the body: the same status and the same header fields (RFC 9110 §9.3.2)', async () => {
  const operation = async () => ({ status: 200, body: '{"id":"1"}', headers: { ETag: 'W/"1"' } });
  const { server, calls } = testServer({ operation });
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map((method) => server.inject({ method, url: `${base}/Users/1`, headers: bearer })),
  );
  const volatile = { 'request-id': '', date: '' };
  assert.deepEqual({ ...head?.headers, ...volatile }, { ...get?.headers, ...volatile });
  assert.deepEqual([head?.statusCode, head?.payload, get?.headers['content-length']], [200, '', 10]);
  assert.equal(calls.length, 2);
});

test('the base of the addresses in an answer is PUBLIC_URL with the key in lower case, whatever Host says (design: never from headers)', async () => {
  const { server, calls } = testServer();
  const headers = {
    ...bearer,
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
  };
  await server.inject({ url: `/scim/${acme.key.toUpperCase()}/Users`, headers });
  assert.equal(calls[0]?.baseUrl, `https://ire.example.com/scim/${acme.key}`);
});

test('an id with a NUL is an unknown id: 404', async () => {
  const { server, calls } = testServer();
  const answer = await server.inject({ url: `${base}/Users/a%00b`, headers: bearer });
  assert.deepEqual([answer.statusCode, calls.length], [404, 0]);
});

test('an id is handed over decoded, with slashes and all', async () => {
  const { server, calls } = testServer();
  await server.inject({ url: `${base}/Users/${encodeURIComponent('a/b?c#d é')}`, headers: bearer });
  assert.equal(calls[0]?.id, 'a/b?c#d é');
});
