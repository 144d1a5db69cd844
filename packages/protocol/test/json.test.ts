import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ScimError } from '../src/error.ts';
import { parseJson } from '../src/json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

const accepted: readonly [rule: string, text: string, value: unknown][] = [
  ['32 levels are read', `{"a":${nested(31)}}`, JSON.parse(`{"a":${nested(31)}}`)],
  [
    'brackets and colons inside of strings count for nothing',
    `{"a":"${'[{:'.repeat(40)}\\""}`,
    { a: `${'[{:'.repeat(40)}"` },
  ],
  ['one name may stand in two objects', '{"a":{"b":1},"c":{"b":2},"b":3}', { a: { b: 1 }, c: { b: 2 }, b: 3 }],
  ["names are compared exactly; letter case is the schema's business", '{"a":1,"A":2}', { a: 1, A: 2 }],
  ['a name of 256 characters is read', `{"${'n'.repeat(256)}":1}`, { ['n'.repeat(256)]: 1 }],
  ['whitespace may stand before a colon', '{"a" \n\t: 1}', { a: 1 }],
  ['a pair of surrogates may be escaped', '"\\ud83d\\ude00"', '😀'],
  ['a byte order mark is skipped (RFC 8259 §8.1)', '\ufeff{"a":1}', { a: 1 }],
  ['names of Object.prototype are plain names', '{"constructor":1,"toString":2}', { constructor: 1, toString: 2 }],
];

for (const [rule, text, value] of accepted) {
  test(rule, () => assert.deepEqual(parseJson(bytes(text)), value));
}

const refused: readonly [rule: string, body: string | Uint8Array, scimType: string, detail: RegExp][] = [
  ['an empty body is no JSON', '', 'invalidSyntax', /not JSON/],
  ['the place of a mistake is told', '{"a":1,\n"b" 2}', 'invalidSyntax', /not JSON \(line 2 column 5\)/],
  ['a trailing comma is no JSON', '{"a":1,}', 'invalidSyntax', /not JSON/],
  ['a body that ends in a string is no JSON', '{"a', 'invalidSyntax', /not JSON/],
  ['a bare NUL is no JSON', '{"a":"\0"}', 'invalidSyntax', /not JSON/],
  ['33 levels are refused', nested(33), 'invalidSyntax', /32 levels/],
  ['a megabyte of brackets is refused at once', '['.repeat(1 << 20), 'invalidSyntax', /32 levels/],
  ['a name of 257 characters is refused', `{"${'n'.repeat(257)}":1}`, 'invalidSyntax', /256/],
  [
    'a name twice in one object is refused by name',
    '{"a":[{"b":1,"c":"\\":","b":2}]}',
    'invalidSyntax',
    /"b" comes twice/,
  ],
  ['a name twice is seen through an escape', '{"ab":1,"\\u0061b":2}', 'invalidSyntax', /"ab" comes twice/],
  ['__proto__ is refused as a name', '{"a":{"__proto__":{"polluted":1}}}', 'invalidSyntax', /__proto__/],
  ['__proto__ is seen through an escape', '{"\\u005f_proto__":1}', 'invalidSyntax', /__proto__/],
  ['broken UTF-8 is refused', Uint8Array.of(0x22, 0xc3, 0x28, 0x22), 'invalidSyntax', /UTF-8/],
  ['a surrogate in the bytes is no UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), 'invalidSyntax', /UTF-8/],
  ['an escaped NUL is refused', '{"a":"x\\u0000"}', 'invalidValue', /NUL/],
  ['a lone surrogate is refused', '{"a":["\\ud83d"]}', 'invalidValue', /surrogate/],
  ['a lone surrogate in a name is refused', '{"\\ude00":1}', 'invalidValue', /surrogate/],
  ['a number beyond a double is refused', '[1e999]', 'invalidValue', /number/],
];

for (const [rule, body, scimType, detail] of refused) {
  test(rule, () => {
    const read = () => parseJson(typeof body === 'string' ? bytes(body) : body);
    assert.throws(read, { name: 'ScimError', status: 400, scimType, detail });
  });
}

test('reads what JSON.parse reads, for any value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, stringUnit: 'grapheme' }), (text) => {
      const value = JSON.parse(text);
      fc.pre(!text.includes('__proto__') && !text.includes('\\u'));
      assert.deepEqual(parseJson(bytes(text)), value);
    }),
  );
});

test('any bytes give a value or a ScimError', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (body) => {
      try {
        parseJson(body);
      } catch (error) {
        assert.ok(error instanceof ScimError);
      }
    }),
  );
});
