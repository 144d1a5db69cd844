import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Query } from '../../src/operations/operation.ts';
import { acme, bearer, testServer } from '../harness.ts';

const base = `/scim/${acme.key}`;

const readings: [rule: string, url: string, query: Query][] = [
  ['no query is an empty one', '/Users', {}],
  ['values are handed over as sent', '/Users?startIndex=1&count=02', { startIndex: '1', count: '02' }],
  ['%20 is a blank', '/Users?filter=userName%20eq%20%22a%22', { filter: 'userName eq "a"' }],
  [
    '+ is a blank, as old clients of Okta send it',
    '/Users?filter=userName+eq+%22a%2Bb%22',
    { filter: 'userName eq "a+b"' },
  ],
  ['a percent sign alone stands for itself', '/Users?filter=title%20eq%20%22100%%22', { filter: 'title eq "100%"' }],
  ['an empty value is a value', '/Users?filter=', { filter: '' }],
  ['a name without a value has an empty one (RFC 9865 §2)', '/Users?cursor', { cursor: '' }],
  ['unknown parameters are ignored', '/Users?aadOptscim062020&attributes=userName', { attributes: 'userName' }],
  ['an unknown parameter may come twice', '/Users?x=1&x=2', {}],
  ['a parameter of another operation is unknown', '/Users/1?filter=a&filter=b&attributes=name', { attributes: 'name' }],
  ['names are spelled as the standard spells them', '/Users?Filter=x', {}],
  ['discovery ignores paging and sorting', '/Schemas?startIndex=5&count=1&sortBy=id', {}],
];
for (const [rule, url, query] of readings) {
  test(`query: ${rule}`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ url: base + url, headers: bearer });
    assert.equal(answer.statusCode, 200, answer.payload);
    assert.deepEqual(calls[0]?.query, query);
  });
}

const refusals: [rule: string, url: string, status: number, scimType: string | undefined, detail: RegExp][] = [
  [
    'a known parameter given twice',
    '/Users?count=1&count=2',
    400,
    'invalidValue',
    /^The query parameter count comes twice/,
  ],
  [
    'even with the same value',
    '/Users?filter=a&filter=a',
    400,
    'invalidValue',
    /^The query parameter filter comes twice/,
  ],
  ['a NUL', '/Users?filter=%00', 400, 'invalidValue', /^The query parameter filter contains the character NUL/],
  ['a value that is not UTF-8', '/Users?filter=%ff', 400, 'invalidSyntax', /^The address has characters/],
  ['half of a UTF-8 character', '/Users?filter=%C3', 400, 'invalidSyntax', /^The address has characters/],
  ['an id that is not UTF-8', '/Users/%C3%28', 400, 'invalidSyntax', /^The address has characters/],
  ['a filter on discovery (RFC 7644 §4)', '/Schemas?filter=id%20pr', 403, undefined, /^Filters are not supported/],
  ['an empty filter on discovery', '/ServiceProviderConfig?filter=', 403, undefined, /^Filters are not supported/],
];
for (const [rule, url, status, scimType, detail] of refusals) {
  test(`query: refuses ${rule}`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ url: base + url, headers: bearer });
    const body = JSON.parse(answer.payload);
    assert.deepEqual([answer.statusCode, body.scimType], [status, scimType]);
    assert.match(body.detail, detail);
    assert.equal(calls.length, 0);
  });
}
