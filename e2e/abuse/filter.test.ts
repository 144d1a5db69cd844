/*
 * Filters that say nothing, or too much: 400 invalidFilter that names the attribute or the rule, never every resource and never none
 * (RFC 7644 §3.4.2.2, design 4, Filter and Limits).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, type Sending } from '../connection.ts';
import { searchRequest } from '../messages.ts';
import { assertAllRefused, inWorlds } from './world.ts';

const kibi = 1024;
const nested = (depth: number) => `${'('.repeat(depth)}id pr${')'.repeat(depth)}`;
const negated = (depth: number) => `${'not ('.repeat(depth)}id pr${')'.repeat(depth)}`;
const terms = (count: number) => Array(count).fill('id pr').join(' or ');
const sized = (bytes: number) => `id eq "${'x'.repeat(bytes - 8)}"`;

const refused: readonly (readonly [rule: string, words: readonly string[], filters: readonly string[]])[] = [
  ['nothing', ['empty'], ['', ' ', '\t\r\n']],
  [
    'half a filter',
    [],
    [
      'id',
      'id eq',
      'eq',
      '"x"',
      'id "x"',
      'id eq "x" and',
      'or id pr',
      'id pr id pr',
      'not',
      'not id pr',
      'not ()',
      '()',
      '(id pr',
      'id pr)',
      'id pr and ()',
      'id eq "x" "y"',
    ],
  ],
  [
    'what is no literal',
    [],
    [
      "id eq 'x'",
      'id eq x',
      'id eq “x”',
      'id eq "x',
      'id eq x"',
      'id eq "\\x"',
      'id eq "\n"',
      'id eq NaN',
      'id eq undefined',
      'id eq [1]',
      'id eq {}',
      'id eq -',
      'id eq 1e400',
      'id eq 01',
    ],
  ],
  ['what is no operator', ['operator'], ['id is "x"', 'id like "x"', 'id eqx "x"', 'id not eq "x"', 'id in "x"']],
  [
    'strange characters',
    ['The filter'],
    [
      'id = "x"',
      'id == "x"',
      'id eq "x";',
      'id eq "x" -- ',
      'id pr && id pr',
      'id%20pr',
      '*',
      '/id pr',
      "id eq 'x' or '1'='1",
    ],
  ],
  [
    'a text that no value can equal',
    ['NUL or a lone surrogate'],
    ['id eq "\\u0000"', 'externalId eq "a\\ud800"', 'externalId co "\\udc00b"'],
  ],
  [
    'an unknown attribute',
    ['is not an attribute of'],
    [
      'nonsense pr',
      'id pr or nonsense pr',
      'not (nonsense eq "x")',
      '__proto__ pr',
      'constructor eq "x"',
      'toString pr',
      'hasOwnProperty pr',
      'meta.__proto__ pr',
      'meta.constructor pr',
      'urn:x:y pr',
      'ID_ pr',
      'id.value pr',
    ],
  ],
  ['a type that does not fit', ['"id"'], ['id eq 1', 'id eq true', 'id gt 1', 'id co 1']],
  [
    'a date that is none',
    ['"meta.created"', 'date'],
    [
      'meta.created gt "yesterday"',
      'meta.created eq "2026-13-01T00:00:00Z"',
      'meta.created ge "2026-01-01"',
      'meta.created lt 5',
    ],
  ],
  ['a substring of a date', ['"meta.created"', 'co'], ['meta.created co "2026"']],
  ['a complex attribute without a part that stands for it', ['meta'], ['meta eq "x"', 'meta co "x"']],
  ['null with an order', ['null'], ['id gt null', 'id co null', 'externalId le null']],
  ['brackets behind what has no parts', ['brackets'], ['id[value eq "x"]', 'externalId[pr]', 'meta.created[x pr]']],
  [
    '33 levels',
    ['32 levels'],
    [nested(33), negated(33), '('.repeat(16 * kibi), 'not ('.repeat(3 * kibi), '(('.repeat(kibi)],
  ],
  ['257 terms', ['256 terms'], [terms(257), terms(257).replaceAll('or', 'and')]],
  [
    'more than 16 KiB',
    ['16384 bytes', '16 KiB'],
    [sized(16 * kibi + 1), `id eq "${'é'.repeat(8 * kibi)}"`, '('.repeat(64 * kibi), ' '.repeat(16 * kibi + 1)],
  ],
];

/** What only users have, so is asked of them alone. */
const ofUsers: typeof refused = [
  ['the password', ['password'], ['password pr', 'password eq "x"', 'password sw "a"', 'id pr or password co "b"']],
  ['a flag that is none', ['"active"', 'true or false'], ['active eq "yes"', 'active eq 1', 'active ne "0"']],
  ['an order of flags', ['"active"', 'gt'], ['active gt true']],
  ['a substring of a flag', ['"active"', 'co'], ['active co "t"']],
  [
    'an order of certificates',
    ['x509Certificates'],
    ['x509Certificates.value gt "x"', 'x509Certificates.value co "x"'],
  ],
  [
    'an attribute of another attribute',
    ['is not'],
    [
      'emails[nickName eq "x"]',
      'emails[emails.value eq "x"]',
      'name.value pr',
      'emails.nonsense pr',
      'emails[type eq "x"].nonsense pr',
    ],
  ],
  ['a value path in a value path', [], ['emails[type[x pr]]', 'emails[type eq "work"][value pr]']],
  ['empty brackets', ['The filter'], ['emails[]', 'emails[ ]', 'emails[type eq "work"', 'emails type eq "work"]']],
];

const taken: readonly (readonly [rule: string, filter: string])[] = [
  ['32 levels', nested(32)],
  ['32 negations', negated(32)],
  ['256 terms', terms(256)],
  ['16 KiB', sized(16 * kibi)],
  ['16 KiB of blanks around a term', `${' '.repeat(8 * kibi)}id pr${' '.repeat(8 * kibi - 5)}`],
];

const search = (path: string, filter: string): Sending => ({
  method: 'POST',
  path,
  body: searchRequest({ filter, count: 0 }),
});

inWorlds('a filter', (world) => {
  for (const [rows, places] of [
    [refused, ['/Users/.search', '/Groups/.search', '/.search']],
    [ofUsers, ['/Users/.search', '/.search']],
  ] as const) {
    for (const [rule, words, filters] of rows) {
      test(`refuses ${rule}`, async () => {
        const tries = places.flatMap((path) => filters.map((filter) => search(path, filter)));
        await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidFilter', words });
      });
    }
  }
  for (const [rule, filter] of taken) {
    test(`takes ${rule}`, async () => {
      for (const path of ['/Users/.search', '/Groups/.search', '/.search']) {
        const answer = await world().here.connection.send(search(path, filter));
        assert.equal(answer.status, 200, `${path}: ${answer.text}`);
        assert.ok(bodyOf<{ totalResults: number }>(answer).totalResults >= 0);
      }
    });
  }
  test('16 KiB of brackets are refused in less than 50 ms', async () => {
    for (const filter of [
      '('.repeat(16 * kibi),
      'not('.repeat(4 * kibi),
      'emails['.repeat(2 * kibi),
      '"\\'.repeat(8 * kibi),
    ]) {
      const times: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const began = performance.now();
        const answer = await world().here.connection.send(search('/Users/.search', filter));
        times.push(performance.now() - began);
        assert.equal(answer.status, 400, answer.text);
      }
      assert.ok(Math.min(...times) < 50, `${filter.slice(0, 10)}…: ${times}`);
    }
  });
  test('percent, underscore, backslash and quotes are characters like any other, not wildcards', async () => {
    for (const text of ['%', '_', '%nn', 'a%', '_nn', '\\', '\\%', "'", "' or '1'='1", '"', '*', '?', '[a]', '.*']) {
      for (const operator of ['eq', 'co', 'sw', 'ew']) {
        const answer = await world().here.connection.send(
          search('/Users/.search', `userName ${operator} ${JSON.stringify(text)}`),
        );
        assert.equal(answer.status, 200, answer.text);
        assert.equal(bodyOf<{ totalResults: number }>(answer).totalResults, 0, `${operator} ${text}`);
      }
    }
  });
});
