/* Parameters that contradict each other or are none: refused, never "no filter" and never a guess (design 4, Parameters). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, type Sending } from '../connection.ts';
import { searchRequest } from '../messages.ts';
import { assertAllRefused, assertRefused, inWorlds, type Place } from './world.ts';

type Query = Readonly<Record<string, unknown>>;

/** What a list refuses by query and by the body of a search alike. */
const questions: readonly (readonly [rule: string, query: Query, scimType: string, words: readonly string[]])[] = [
  [
    'attributes beside excludedAttributes',
    { attributes: 'userName', excludedAttributes: 'emails' },
    'invalidValue',
    ['attributes', 'excludedAttributes', 'together'],
  ],
  ['cursor beside startIndex', { cursor: '', startIndex: 1 }, 'invalidValue', ['"cursor"', '"startIndex"', 'together']],
  [
    'an unknown sortOrder',
    { sortBy: 'id', sortOrder: 'up' },
    'invalidValue',
    ['"sortOrder"', 'ascending', 'descending'],
  ],
  ['a sortOrder in capitals', { sortBy: 'id', sortOrder: 'ASCENDING' }, 'invalidValue', ['"sortOrder"']],
  ['a sortOrder without sortBy is checked too', { sortOrder: 'x' }, 'invalidValue', ['"sortOrder"']],
  ['an unknown sortBy', { sortBy: 'nonsense' }, 'invalidValue', ['"sortBy"']],
  ['an empty sortBy', { sortBy: '' }, 'invalidValue', ['"sortBy"']],
  ['sortBy meta, which is complex', { sortBy: 'meta' }, 'invalidValue', ['"sortBy"', 'complex']],
  ['two names in sortBy', { sortBy: 'id,externalId' }, 'invalidValue', ['"sortBy"']],
  ['a value path in sortBy', { sortBy: 'emails[type eq "work"].value' }, 'invalidValue', ['"sortBy"']],
  ['count that is no number', { count: 'ten' }, 'invalidValue', ['"count"', 'whole number']],
  ['count of 1.5', { count: '1.5' }, 'invalidValue', ['"count"', 'whole number']],
  ['count of 1e3', { count: '1e3' }, 'invalidValue', ['"count"', 'whole number']],
  ['count of 0x10', { count: '0x10' }, 'invalidValue', ['"count"', 'whole number']],
  ['count of +1', { count: '+1' }, 'invalidValue', ['"count"']],
  ['an empty count', { count: '' }, 'invalidValue', ['"count"']],
  ['count with a blank', { count: ' 1' }, 'invalidValue', ['"count"']],
  ['count in Arabic digits', { count: '١' }, 'invalidValue', ['"count"']],
  ['startIndex that is no number', { startIndex: 'NaN' }, 'invalidValue', ['"startIndex"', 'whole number']],
  ['startIndex Infinity', { startIndex: 'Infinity' }, 'invalidValue', ['"startIndex"', 'whole number']],
  ['an empty startIndex', { startIndex: '' }, 'invalidValue', ['"startIndex"']],
  ['count over 1,000 by cursor', { cursor: '', count: 1001 }, 'invalidCount', ['"count"', '1000']],
  ['a cursor that is none', { cursor: 'abc' }, 'invalidCursor', ['cursor']],
  ['an empty filter', { filter: '' }, 'invalidFilter', ['empty']],
  ['a filter of blanks', { filter: '  ' }, 'invalidFilter', ['empty']],
  ['a filter that breaks off', { filter: 'id eq' }, 'invalidFilter', ['ends']],
  ['an attribute that the type lacks', { filter: 'nonsense eq "x"' }, 'invalidFilter', ['nonsense']],
  ['a second half that is nonsense', { filter: 'id pr and nonsense' }, 'invalidFilter', ['nonsense']],
];

/** What only the body of a search can say. */
const searches: readonly (readonly [rule: string, query: Query, scimType: string, words: readonly string[]])[] = [
  ['a filter that is no string', { filter: 1 }, 'invalidValue', ['filter', 'string']],
  ['a filter that is an object', { filter: { toString: 1 } }, 'invalidValue', ['filter', 'string']],
  ['a filter that is a list', { filter: ['id pr'] }, 'invalidValue', ['filter', 'string']],
  ['count that is a flag', { count: true }, 'invalidValue', ['count', 'number']],
  ['count that is a list', { count: [1] }, 'invalidValue', ['count', 'number']],
  ['count of 0.5', { count: 0.5 }, 'invalidValue', ['"count"', 'whole number']],
  ['startIndex that is an object', { startIndex: {} }, 'invalidValue', ['startIndex', 'number']],
  ['sortBy that is a list', { sortBy: ['id'] }, 'invalidValue', ['sortBy', 'string']],
  ['cursor that is a number', { cursor: 1 }, 'invalidValue', ['cursor', 'string']],
  ['attributes that are a number', { attributes: 1 }, 'invalidValue', ['attributes']],
  ['attributes that hold a number', { attributes: ['id', 1] }, 'invalidValue', ['attributes']],
  [
    'attributes of more than 16 KiB',
    { attributes: 'id,'.repeat(5462) },
    'invalidValue',
    ['attributes', '16384 characters'],
  ],
  [
    'excludedAttributes of more than 16 KiB in a list',
    { excludedAttributes: Array(5462).fill('id') },
    'invalidValue',
    ['excludedAttributes', '16384 characters'],
  ],
  ['a filter of more than 16 KiB', { filter: `id eq "${'x'.repeat(16_384)}"` }, 'invalidFilter', ['16384 bytes']],
  [
    'two filters that differ in letter case',
    { filter: 'id pr', FILTER: 'id eq "x"' },
    'invalidSyntax',
    ['"filter"', '"FILTER"'],
  ],
];

const lists = ['/Users', '/Groups'] as const;
const places = ['/Users/.search', '/Groups/.search', '/.search'] as const;

/** A parameter that only one of the types has, and what it answers. */
const twice = [
  'filter',
  'attributes',
  'excludedAttributes',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'cursor',
] as const;

inWorlds('a list', (world) => {
  for (const [rule, query, scimType, words] of questions) {
    test(`refuses ${rule}`, async () => {
      const parameters = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, `${value}`]),
      );
      const gets = lists.map((list) => ({ method: 'GET', path: `${list}?${parameters}` }));
      const tries = [...gets, ...places.map((path) => search(path, query))];
      await assertAllRefused(world(), tries, { status: 400, scimType, words });
    });
  }
  for (const [rule, query, scimType, words] of searches) {
    test(`refuses, in a search, ${rule}`, async () => {
      const tries = places.map((path) => search(path, query));
      await assertAllRefused(world(), tries, { status: 400, scimType, words });
    });
  }
  for (const name of twice) {
    test(`refuses ${name} given twice`, async () => {
      const expected = { status: 400, scimType: 'invalidValue', words: [name, 'twice'] };
      const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
      const queries = [`${name}=1&${name}=1`, `${name}=&${name}=`, `${name}=1&x=1&${encoded}=2`];
      const tries = lists.flatMap((list) => queries.map((query) => ({ method: 'GET', path: `${list}?${query}` })));
      await assertAllRefused(world(), tries, expected);
    });
  }
  for (const path of ['/Users', '/Groups'] as const) {
    test(`refuses NUL and broken encodings in the query of ${path}`, async () => {
      const nul = { status: 400, scimType: 'invalidValue', words: ['filter', 'NUL'] };
      await assertRefused(world(), { method: 'GET', path: `${path}?filter=id%20eq%20%22%00%22` }, nul);
      const encoded = { status: 400, scimType: 'invalidSyntax', words: ['percent-encoded', 'UTF-8'] };
      for (const broken of ['%ff', '%c0%80', '%ed%a0%80', '%f4%90%80%80'])
        await assertRefused(world(), { method: 'GET', path: `${path}?filter=id%20eq%20%22${broken}%22` }, encoded);
    });
  }
  test('attributes and excludedAttributes of one resource contradict each other too', async () => {
    const expected = { status: 400, scimType: 'invalidValue', words: ['attributes', 'excludedAttributes', 'together'] };
    const query = '?attributes=id&excludedAttributes=meta';
    await assertAllRefused(world(), requestsOfOne(world().here, query), expected);
  });
  test('numbers out of range mean the nearest that has a meaning (RFC 7644 §3.4.2.4)', async () => {
    const page = async (query: Query) => {
      const answer = await world().here.connection.send(search('/Users/.search', query));
      assert.equal(answer.status, 200, answer.text);
      const { startIndex, itemsPerPage, totalResults, Resources } = bodyOf<Record<string, unknown>>(answer);
      return [startIndex, itemsPerPage, totalResults, (Resources as unknown[]).length];
    };
    for (const startIndex of [0, -1, -9e15, '-99999999999999999999', '0']) {
      assert.deepEqual(await page({ startIndex }), [1, 2, 2, 2], `startIndex ${startIndex}`);
    }
    for (const count of [0, -1, -9e15, '-99999999999999999999', '0', '00']) {
      assert.deepEqual(await page({ count }), [1, 0, 2, 0], `count ${count}`);
    }
    for (const count of [1000, 1001, 1e300, '99999999999999999999', '9'.repeat(400)]) {
      assert.deepEqual(await page({ count }), [1, 2, 2, 2], `count ${count}`);
    }
    for (const startIndex of [3, 9007199254740991, 1e300, '9'.repeat(400)]) {
      const [, ...rest] = await page({ startIndex });
      assert.deepEqual(rest, [0, 2, 0], `startIndex ${startIndex}`);
    }
  });
});

function search(path: string, query: Query): Sending {
  return { method: 'POST', path, body: searchRequest(query) };
}

function requestsOfOne({ ann, group }: Place, query: string): readonly Sending[] {
  return [
    { method: 'GET', path: `/Users/${ann}${query}` },
    { method: 'GET', path: `/Groups/${group}${query}` },
    { method: 'PUT', path: `/Users/${ann}${query}`, body: {} },
    { method: 'PATCH', path: `/Groups/${group}${query}`, body: {} },
    { method: 'POST', path: `/Users${query}`, body: {} },
    { method: 'POST', path: `/Groups${query}`, body: {} },
  ];
}
