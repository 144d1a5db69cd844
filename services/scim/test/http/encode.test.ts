import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../src/http/encode.ts';

const long = 20_000;

for (const [what, parts] of [
  ['ASCII', ['a'.repeat(long), 'b', '']],
  ['a little that is not ASCII', ['é'.repeat(long / 20), 'a'.repeat(long)]],
  ['nothing but characters of two bytes', Array.from({ length: 100 }, () => 'é'.repeat(long / 100))],
  ['nothing but characters of three bytes', Array.from({ length: 100 }, () => '語'.repeat(long / 100))],
  ['nothing but characters of four bytes', Array.from({ length: 100 }, () => '😀'.repeat(long / 100))],
  ['just as much that is not ASCII as there is room for', ['é'.repeat(long / 8), 'a'.repeat(long - long / 8)]],
  ['one byte more than there is room for', ['é'.repeat(long / 8 + 1), 'a'.repeat(long - long / 8 - 1)]],
  ['one long text in the last part', ['a'.repeat(long), '語'.repeat(long)]],
] as const) {
  test(`a long text in parts is encoded whole: ${what}`, () => {
    const encoded = encode(parts);
    assert.ok(Buffer.isBuffer(encoded));
    assert.ok(encoded.equals(Buffer.from(parts.join(''))));
  });
}

test('a short text stays a text, in parts or not', () => {
  assert.equal(encode(['[', '"é"', ']']), '["é"]');
  assert.equal(encode('["é"]'), '["é"]');
});
