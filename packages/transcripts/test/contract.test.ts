import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkContract } from '../src/contract.ts';
import type { Answer } from '../src/send.ts';

const error = (status: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  detail: 'No such resource',
});
const list = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
};
const anAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  text: body === undefined ? '' : JSON.stringify(body),
  headers: { 'content-type': 'application/scim+json; charset=utf-8', 'request-id': 'r1', etag: 'W/"1"', ...headers },
  milliseconds: 1,
});

const kept: readonly [rule: string, method: string, path: string, answer: Answer][] = [
  ['a documented answer', 'GET', '/Users?startIndex=1&count=2', anAnswer(200, list)],
  ['a documented error', 'GET', '/Users/1', anAnswer(404, error(404))],
  ['an answer without a body', 'DELETE', '/Users/1', anAnswer(204, undefined)],
  ['HEAD is documented with GET', 'HEAD', '/Users/1', anAnswer(404, error(404))],
  ['a trailing slash makes no other operation', 'GET', '/Users/', anAnswer(200, list)],
  ['a literal path is not an id', 'POST', '/Users/.search', anAnswer(200, list)],
  ['an unknown path is answered with any SCIM error', 'GET', '/Nothing', anAnswer(404, error(404))],
  ['a wrong method is answered with any SCIM error', 'DELETE', '/Users', anAnswer(405, error(405))],
];

const broken: readonly [rule: string, method: string, path: string, answer: Answer, at: string][] = [
  ['a status that is not documented', 'GET', '/Users', anAnswer(418, error(418)), 'status'],
  [
    'a media type other than SCIM’s',
    'GET',
    '/Users',
    anAnswer(200, list, { 'content-type': 'application/json' }),
    'Content-Type',
  ],
  ['counters as text', 'GET', '/Users', anAnswer(200, { ...list, startIndex: '1' }), '/'],
  ['a body where none is documented', 'DELETE', '/Users/1', anAnswer(204, {}), '/'],
  ['no body where one is documented', 'GET', '/Users', anAnswer(200, undefined), '/'],
  ['HTML for an unknown path', 'GET', '/Nothing', anAnswer(404, '<html>'), '/'],
];

describe('checkContract', () => {
  for (const [rule, method, path, answer] of kept) {
    test(`kept: ${rule}`, () => assert.deepEqual(checkContract(method, path, answer), []));
  }
  for (const [rule, method, path, answer, at] of broken) {
    test(`broken: ${rule}`, () =>
      assert.deepEqual(
        checkContract(method, path, answer).map((found) => found.at),
        [at],
      ));
  }
  test('broken: a header field that is documented and missing', () => {
    const { 'request-id': _, ...headers } = anAnswer(200, list).headers;
    assert.deepEqual(
      checkContract('GET', '/Users', { ...anAnswer(200, list), headers }).map(({ at }) => at),
      ['Request-Id'],
    );
  });
});
