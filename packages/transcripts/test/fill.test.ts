import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fill, Unplayable } from '../src/fill.ts';

const variables = {
  id: 'u1',
  total: 205,
  person: { id: 'u1', name: { givenName: 'Ann', familyName: 'A' } },
  ids: ['u1', 'u2'],
};

const rules: readonly [rule: string, value: unknown, filled: unknown][] = [
  ['a placeholder inside text becomes text', 'id {{id}} of {{total}}', 'id u1 of 205'],
  ['a text that is one placeholder keeps the type', '{{total}}', 205],
  ['a whole resource can be put in place', { body: '{{person}}' }, { body: variables.person }],
  ['member names are filled too', { '{{id}}': true }, { u1: true }],
  ['elements of an array are filled', ['{{id}}', 1, null], ['u1', 1, null]],
  [
    '$merge lays one object over another, member by member',
    { $merge: ['{{person}}', { name: { givenName: 'Anna' }, title: null }] },
    { id: 'u1', name: { givenName: 'Anna', familyName: 'A' }, title: null },
  ],
  ['$merge replaces arrays whole', { $merge: [{ a: [1, 2] }, { a: [3] }] }, { a: [3] }],
  [
    '$each gives one value for each element',
    { $each: '{{ids}}', $as: 'id', $give: { value: '{{id}}' } },
    [{ value: 'u1' }, { value: 'u2' }],
  ],
  ['text without placeholders stays', 'a {b} }}', 'a {b} }}'],
];

describe('fill', () => {
  for (const [rule, value, filled] of rules) {
    test(rule, () => assert.deepEqual(fill(value, variables), filled));
  }
  test('a placeholder without a value makes the step unplayable', () =>
    assert.throws(
      () => fill({ path: '/Users/{{other}}' }, variables),
      (error) => error instanceof Unplayable && /other/.test(error.message),
    ));
  test('a name inherited from Object is no variable', () =>
    assert.throws(() => fill('{{constructor}}', variables), Unplayable));
});
