import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { match } from '../src/match.ts';

const fits: readonly [rule: string, pattern: unknown, value: unknown][] = [
  ['members that the pattern does not name are free', { id: '1' }, { id: '1', meta: {} }],
  ['a nested object is partial too', { name: { givenName: 'Ann' } }, { name: { givenName: 'Ann', familyName: 'A' } }],
  ['an array is compared element by element', [{ value: 1 }, 2], [{ value: 1, type: 'work' }, 2]],
  ['$any integer takes an integer', { $any: 'integer' }, 3],
  ['$any text takes text', { $any: 'text' }, 'x'],
  ['$absent takes nothing', { password: { $absent: true } }, {}],
  ['$absent false takes anything', { $absent: false }, null],
  ['$empty takes null', { groups: { $empty: true } }, { groups: null }],
  ['$empty takes an empty array', { $empty: true }, []],
  ['$empty takes nothing', { $empty: true }, undefined],
  ['$exact does not mind the order of members', { $exact: { a: 1, b: [2] } }, { b: [2], a: 1 }],
  ['$matches is a regular expression', { $matches: '^Invalid Credentials' }, 'Invalid Credentials: gone'],
  ['$length counts elements', { $length: 2 }, [1, 2]],
  ['$atLeast compares numbers', { $atLeast: 2 }, 2],
  ['$contains does not mind position', { $contains: [{ value: 'b' }] }, [{ value: 'a' }, { value: 'b' }]],
  ['$distinct takes different values', { $distinct: true }, ['a', 'b']],
  ['$not turns a pattern round', { $not: { $contains: ['a'] } }, ['b']],
  ['$all takes what fits every pattern', { $all: [{ $length: 1 }, { $contains: ['a'] }] }, ['a']],
  ['$oneOf takes what fits any pattern', { $oneOf: ['401', 401] }, 401],
  ['$ref is an attribute, not a matcher', { $ref: 'https://x' }, { $ref: 'https://x' }],
];

const misfits: readonly [rule: string, pattern: unknown, value: unknown, at: string][] = [
  ['text is not a number', { startIndex: 1 }, { startIndex: '1' }, '/startIndex'],
  ['letter case counts', 'Ann', 'ann', '/'],
  ['a shorter array does not fit', [1, 2], [1], '/'],
  ['a longer array does not fit', [], [1], '/'],
  ['elements are compared each in its place', [1, 2], [1, 1], '/1'],
  ['an array is no object', {}, [], '/'],
  ['null is no object', { name: {} }, { name: null }, '/name'],
  ['$any text refuses blanks', { $any: 'text' }, ' ', '/'],
  ['$any integer refuses a fraction', { $any: 'integer' }, 1.5, '/'],
  ['$any of an unknown type fits nothing', { $any: 'thing' }, 'x', '/'],
  [
    '$absent refuses null, which is a member on the wire',
    { password: { $absent: true } },
    { password: null },
    '/password',
  ],
  ['$empty refuses an element', { $empty: true }, [1], '/'],
  ['$exact refuses one member more', { $exact: { a: 1 } }, { a: 1, b: 2 }, '/'],
  ['$matches refuses other text', { $matches: '^a' }, 'b', '/'],
  ['$length refuses another number', { $length: 2 }, [1], '/'],
  ['$atLeast refuses less', { $atLeast: 2 }, 1, '/'],
  ['$atLeast refuses a number as text', { $atLeast: 2 }, '3', '/'],
  ['$contains wants each of its patterns', { $contains: ['a', 'c'] }, ['a', 'b'], '/'],
  ['$distinct refuses a value twice', { $distinct: true }, ['a', 'a'], '/'],
  ['$not refuses what fits', { $not: [] }, [], '/'],
  ['$oneOf refuses what fits none', { $oneOf: [1, 2] }, 3, '/'],
  ['a missing member is named by its pointer', { meta: { location: 'x' } }, { meta: {} }, '/meta/location'],
];

describe('match', () => {
  for (const [rule, pattern, value] of fits) {
    test(rule, () => assert.deepEqual(match(pattern, value), []));
  }
  for (const [rule, pattern, value, at] of misfits) {
    test(rule, () =>
      assert.deepEqual(
        match(pattern, value).map((mismatch) => mismatch.at),
        [at],
      ),
    );
  }
  test('every difference is collected', () =>
    assert.equal(match({ a: 1, b: 2, c: 3 }, { a: 0, b: 0, c: 3 }).length, 2));
  test('a matcher that does not exist is an error of the transcript', () =>
    assert.throws(() => match({ $includes: [] }, []), /\$includes is not a matcher/));
});
