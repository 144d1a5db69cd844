import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareCodePoints, fold, foldRule } from '../src/index.ts';

const rules: [rule: string, input: string, folded: string][] = [
  ['ASCII is lower-cased', 'BJensen@Example.COM', 'bjensen@example.com'],
  ['decomposed letters are composed', 'e\u0301', '\u00e9'],
  ['case and normal form together', 'E\u0301', '\u00e9'],
  ['İ becomes i and a dot above, as its decomposed form does', '\u0130', 'i\u0307'],
  ['dotless ı stays what it is', 'ı', 'ı'],
  ['capital sharp s becomes ß, not ss', 'STRAẞE', 'straße'],
  ['sigma is one letter, at the end of a word too', 'ΟΔΟΣ', 'οδοσ'],
  ['final sigma as typed is the same letter', 'οδος', 'οδοσ'],
  ['long s stays what it is', 'ſ', 'ſ'],
  ['the Kelvin sign becomes k', '\u212a', 'k'],
  ['letters beyond the basic plane are lower-cased', '\u{10400}', '\u{10428}'],
  ['compatibility forms are kept apart', 'ﬁ', 'ﬁ'],
];
for (const [rule, input, folded] of rules) {
  test(`fold: ${rule}`, () => assert.equal(fold(input), folded));
}

/** The definition, to the letter: each code point by itself. */
function foldByDefinition(text: string): string {
  const lowered = [...text.normalize('NFC')].map((character) => character.toLowerCase().replace('ς', 'σ'));
  return lowered.join('').normalize('NFC');
}

test('fold is idempotent and keeps to its definition on every code point', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    const folded = fold(character);
    if (folded !== foldByDefinition(character) || fold(folded) !== folded) assert.fail(`U+${point.toString(16)}`);
  }
});

const awkward = fc.constantFrom(
  'Σ',
  'ς',
  'I',
  'İ',
  '\u0307',
  '\u0301',
  '\u0345',
  'A',
  ' ',
  "'",
  '\u1fb3',
  '\u1f80',
  '\u0130',
  'J',
  '\u030c',
);
const text = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), awkward),
  maxLength: 12,
});

test('fold is idempotent and keeps to its definition on texts of all planes', () => {
  fc.assert(
    fc.property(text, (value) => {
      const folded = fold(value);
      assert.equal(folded, foldByDefinition(value));
      assert.equal(fold(folded), folded);
    }),
    { numRuns: 5000 },
  );
});

test('fold is the same for all normal forms of a text', () => {
  fc.assert(
    fc.property(text, (value) => assert.equal(fold(value.normalize('NFD')), fold(value.normalize('NFC')))),
    { numRuns: 2000 },
  );
});

test('the rule has a number', () => assert.equal(foldRule, 1));

test('order is that of code points, which is that of UTF-8 bytes', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(Math.sign(compareCodePoints(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 2000 },
  );
});

test('order puts characters beyond the basic plane behind U+FFFD', () => {
  assert.ok(compareCodePoints('\ufffd', '💡') < 0);
  assert.ok(compareCodePoints('💡', '\ud7ff') > 0);
  assert.equal(compareCodePoints('a💡', 'a💡'), 0);
  assert.ok(compareCodePoints('a', 'ab') < 0);
});
