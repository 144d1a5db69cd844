import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regions } from '../src/regions.ts';
import { digestToken, issueToken, parseToken } from '../src/tokens.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

test('a token names its product and region and reads back', () => {
  for (const region of regions) {
    const token = issueToken(region);
    assert.match(token, new RegExp(`^mcscim_${region}_[0-9A-Za-z]{49}$`));
    assert.deepEqual(parseToken(token), { region });
  }
});

test('every change of one character is refused before any look-up', () => {
  const token = issueToken('uk');
  for (let at = 0; at < token.length; at++) {
    for (const character of `${alphabet}_-`) {
      if (character === token[at]) continue;
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      assert.equal(parseToken(changed), undefined, changed);
    }
  }
});

test('a token that lost, doubled or swapped neighbouring characters is refused', () => {
  const token = issueToken('ire');
  for (let at = 0; at < token.length - 1; at++) {
    const [one = '', two = ''] = token.slice(at);
    assert.equal(parseToken(token.slice(0, at) + token.slice(at + 1)), undefined);
    assert.equal(parseToken(token.slice(0, at) + one + token.slice(at)), undefined);
    if (one !== two) assert.equal(parseToken(token.slice(0, at) + two + one + token.slice(at + 2)), undefined);
  }
});

const strangers = [
  '',
  'mcscim_',
  'mcscim_ire_',
  'undefined',
  'null',
  'Bearer',
  'mcscim_de_x',
  ` ${issueToken('ire')}`,
  `${issueToken('ire')}\n`,
];
for (const text of strangers) {
  test(`${JSON.stringify(text.slice(0, 12))} is no token`, () => assert.equal(parseToken(text), undefined));
}

test('all characters of a token are drawn equally often: chi-square stays below the 99.99 % mark', () => {
  const counts = new Map<string, number>();
  const tokens = 24_000;
  for (let made = 0; made < tokens; made++) {
    for (const character of issueToken('ire').slice('mcscim_ire_'.length, -6))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = (tokens * 43) / alphabet.length;
  const chiSquare = [...alphabet].reduce(
    (sum, character) => sum + ((counts.get(character) ?? 0) - expected) ** 2 / expected,
    0,
  );
  assert.ok(chiSquare < 110, `chi-square with 61 degrees of freedom is ${chiSquare}`); // p = 0.0001 at 110.4
});

test('a digest is the SHA-256 of the text (FIPS 180-4, "abc")', () => {
  assert.equal(digestToken('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
