/*
 * Zitadel checked permissions on the undecoded path and routed the decoded one (CVE-2026-32130). Here the route decides, so no
 * spelling can part the two: whatever reaches an operation came through the token check.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import { acme, bearer, testServer } from '../harness.ts';

const spell: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `/${path}`,
  (path) => path.toLowerCase(),
  (path) => path.toUpperCase(),
  (path) =>
    path.replace(/\/(\w)(\w*)$/, (_, first: string, rest: string) => `/%${first.charCodeAt(0).toString(16)}${rest}`),
  (path) => path.replaceAll('/', '%2f'),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replace(/\/(?=[^/]*$)/, '//'),
  (path) => path.replace(/\/(?=[^/]*$)/, '/./'),
  (path) => path.replace(/\/(?=[^/]*$)/, '/x/../'),
  (path) => path.replace(/\/(?=[^/]*$)/, '/x/%2e%2e/'),
  (path) => `/health/live/..${path}`,
  (path) => `/health/live/%2e%2e/..${path}`,
  (path) => `${path}/../../health/live`,
  (path) => `${path};v=1`,
  (path) => `${path}%00`,
  (path) => `${path}%00/health/live`,
  (path) => `${path}.json`,
  (path) => `${path}%20`,
  (path) => `${path}?`,
  (path) => `${path}?/health/live`,
  (path) => `${path}#/health/live`,
  (path) => `${path}%3fa=1`,
  (path) => `${path}%`,
  (path) => `${path}%c0%af`,
  (path) => `http://localhost${path}`,
  (path) => path.replace('/scim/', '/SCIM/'),
  (path) => path.replace('/scim/', '/%73cim/'),
];

test('no spelling of any path opens an operation without a token: it is 401, 404, 405 or 400', async () => {
  const { server, calls } = testServer();
  for (const { method, path } of Object.values(operationTable)) {
    const plain = `/scim/${acme.key}${path.replace('{id}', 'some-id')}`;
    for (const spelling of spell) {
      const url = spelling(plain);
      const isHealth = url.endsWith('/../../health/live') || url.endsWith('/..//health/live');
      const answer = await server.inject({ method, url });
      const refused = [400, 401, 404, 405].includes(answer.statusCode);
      assert.ok(refused || isHealth, `${method} ${url} was answered with ${answer.statusCode}`);
    }
  }
  assert.equal(calls.length, 0);
});

const same: [rule: string, url: string][] = [
  ['a trailing slash', `/scim/${acme.key}/Users/`],
  ['an encoded letter (RFC 3986 §6.2.2.2)', `/scim/${acme.key}/%55sers`],
  ['a dot segment (RFC 3986 §6.2.2.3)', `/scim/${acme.key}/Groups/../Users`],
  ['the absolute form (RFC 9112 §3.2.2)', `http://ire.example.com/scim/${acme.key}/Users`],
];
for (const [rule, url] of same) {
  test(`with a token, ${rule} makes no difference`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ url, headers: bearer });
    assert.equal(answer.statusCode, 200);
    assert.equal(calls[0]?.origin.operation, 'listUsers');
  });
}

const different: readonly string[] = [
  `/scim/${acme.key}/users`,
  `/scim/${acme.key}//Users`,
  `/scim/${acme.key}`,
  '/Users',
  '/',
  '/scim',
];
for (const url of different) {
  test(`${url.replace(acme.key, '{key}')} is no address: 404 with a SCIM error`, async () => {
    const { server } = testServer();
    const answer = await server.inject({ url, headers: bearer });
    assert.equal(answer.statusCode, 404);
    assert.equal(JSON.parse(answer.payload).schemas[0], 'urn:ietf:params:scim:api:messages:2.0:Error');
  });
}
