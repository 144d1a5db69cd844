import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildRequest, type Target } from '../src/request.ts';
import type { HeaderFields, StepRequest } from '../src/transcript.ts';

const target: Target = { baseUrl: 'http://127.0.0.1:80/scim/key/', token: 'secret', authorization: 'bearer' };
const headers: HeaderFields = {
  Accept: 'application/scim+json',
  'Content-Type': 'application/scim+json',
  Authorization: '{{authorization}}',
  'Content-Length': '{{contentLength}}',
  Host: '{{host}}',
};
const build = (request: Partial<StepRequest>, common = headers, form: Target = target) =>
  buildRequest(
    { headers: common },
    { method: 'GET', path: '/Users', ...request },
    { target: form, variables: { id: 'u1' } },
  );
const names = (request: Partial<StepRequest>, common = headers) => build(request, common).headers.map(([name]) => name);

describe('buildRequest', () => {
  test('the path is kept byte for byte below the base URL', () =>
    assert.equal(
      build({ path: '/Users/{{id}}?filter=a+eq%20%22x%40y"' }).path,
      '/scim/key/Users/u1?filter=a+eq%20%22x%40y"',
    ));
  test('header fields keep the order of the transcript', () =>
    assert.deepEqual(names({ body: {} }), ['Accept', 'Content-Type', 'Authorization', 'Content-Length', 'Host']));
  test('fields that describe a body go only with a body', () =>
    assert.deepEqual(names({}), ['Accept', 'Authorization', 'Host']));
  test('the length counts bytes, not characters', () =>
    assert.deepEqual(build({ body: 'ø' }).headers.at(-2), ['Content-Length', '4']));
  test('Host and Content-Length are added when the transcript does not place them', () =>
    assert.deepEqual(names({ body: {} }, { Accept: '*/*' }), ['Accept', 'Host', 'Content-Length']));
  test('a step replaces a field in its place, in any letter case', () =>
    assert.deepEqual(build({ headers: { AUTHORIZATION: 'non-token' } }).headers.slice(1, 2), [
      ['Authorization', 'non-token'],
    ]));
  test('a step removes a field with null', () =>
    assert.deepEqual(names({ headers: { Authorization: null } }), ['Accept', 'Host']));
  test('a step adds a field behind the others', () =>
    assert.deepEqual(names({ headers: { 'If-Match': '*' } }).at(-1), 'If-Match'));
  test('bearer puts the scheme before the token', () =>
    assert.deepEqual(build({}).headers[1], ['Authorization', 'Bearer secret']));
  test('bare sends the token alone', () =>
    assert.deepEqual(build({}, headers, { ...target, authorization: 'bare' }).headers[1], ['Authorization', 'secret']));
  test('a raw body need not be JSON', () => assert.equal(build({ rawBody: '{"a":' }).body, '{"a":'));
});
