import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultCount, listResponse, maxCount, type Paging, type PagingQuery, parsePaging } from '../src/index.ts';

const pages: [rule: string, query: PagingQuery, paging: Paging][] = [
  ['the first hundred unless asked otherwise', {}, { kind: 'index', startIndex: 1, count: defaultCount }],
  ['text from a query', { startIndex: '101', count: '50' }, { kind: 'index', startIndex: 101, count: 50 }],
  ['numbers from a search', { startIndex: 101, count: 50 }, { kind: 'index', startIndex: 101, count: 50 }],
  ['startIndex 0 is 1 (RFC 7644 §3.4.2.4)', { startIndex: '0' }, { kind: 'index', startIndex: 1, count: 100 }],
  ['negative startIndex is 1 (RFC 7644 §3.4.2.4)', { startIndex: '-7' }, { kind: 'index', startIndex: 1, count: 100 }],
  ['negative count is 0 (RFC 7644 §3.4.2.4)', { count: '-1' }, { kind: 'index', startIndex: 1, count: 0 }],
  ['count 0 asks for the total only (RFC 7644 §3.4.2.4)', { count: 0 }, { kind: 'index', startIndex: 1, count: 0 }],
  ['count is capped', { count: '1001' }, { kind: 'index', startIndex: 1, count: maxCount }],
  ['the cap itself is granted', { count: '1000' }, { kind: 'index', startIndex: 1, count: 1000 }],
  [
    'a startIndex beyond any list is one',
    { startIndex: '9'.repeat(400) },
    { kind: 'index', startIndex: Number.MAX_SAFE_INTEGER, count: 100 },
  ],
  ['an endless negative one is 1', { startIndex: `-${'9'.repeat(400)}` }, { kind: 'index', startIndex: 1, count: 100 }],
  [
    'null in a search is absent',
    { startIndex: null, count: null, cursor: null },
    { kind: 'index', startIndex: 1, count: 100 },
  ],
  ['an empty cursor asks for the first page (RFC 9865 §2)', { cursor: '' }, { kind: 'cursor', cursor: '', count: 100 }],
  [
    'a cursor is kept as sent (RFC 9865 §2)',
    { cursor: 'aB-_', count: '10' },
    { kind: 'cursor', cursor: 'aB-_', count: 10 },
  ],
  ['count 1000 by cursor', { cursor: '', count: 1000 }, { kind: 'cursor', cursor: '', count: 1000 }],
];
for (const [rule, query, paging] of pages) {
  test(`paging: ${rule}`, () => assert.deepEqual(parsePaging(query), paging));
}

const refusals: [rule: string, query: PagingQuery, scimType: string, detail: RegExp][] = [
  ['words', { startIndex: 'one' }, 'invalidValue', /"startIndex"/],
  ['nothing between = and &', { count: '' }, 'invalidValue', /"count"/],
  ['fractions', { count: '1.5' }, 'invalidValue', /"count"/],
  ['fractions in a search', { count: 1.5 }, 'invalidValue', /"count"/],
  ['exponents', { count: '1e3' }, 'invalidValue', /"count"/],
  ['hexadecimal', { startIndex: '0x10' }, 'invalidValue', /"startIndex"/],
  ['blanks', { startIndex: ' 1' }, 'invalidValue', /"startIndex"/],
  ['truth values', { count: true }, 'invalidValue', /"count"/],
  ['lists', { count: ['1'] }, 'invalidValue', /"count"/],
  ['garbage beside a cursor', { cursor: '', count: 'x' }, 'invalidValue', /"count"/],
  ['cursor with startIndex', { cursor: '', startIndex: '1' }, 'invalidValue', /"cursor" and "startIndex"/],
  ['more than 1000 by cursor (RFC 9865 §2.1)', { cursor: '', count: '1001' }, 'invalidCount', /1000/],
  ['a cursor that is no string (RFC 9865 §2.1)', { cursor: 7 }, 'invalidCursor', /"cursor"/],
];
for (const [rule, query, scimType, detail] of refusals) {
  test(`paging refuses ${rule}`, () => {
    assert.throws(() => parsePaging(query), { status: 400, scimType, message: detail });
  });
}

test('a list response counts what is really in it (RFC 7644 §3.4.2)', () => {
  assert.deepEqual(listResponse({ totalResults: 7, startIndex: 6, resources: [{ id: 'a' }, { id: 'b' }] }), {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 7,
    itemsPerPage: 2,
    startIndex: 6,
    Resources: [{ id: 'a' }, { id: 'b' }],
  });
});

test('a page by cursor has cursors and no startIndex (RFC 9865 §2)', () => {
  const page = listResponse({ totalResults: 9, nextCursor: 'n', previousCursor: 'p', resources: [] });
  assert.deepEqual(Object.keys(page), [
    'schemas',
    'totalResults',
    'itemsPerPage',
    'nextCursor',
    'previousCursor',
    'Resources',
  ]);
});
