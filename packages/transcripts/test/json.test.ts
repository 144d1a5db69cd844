import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesAt } from '../src/json.ts';

const list = {
  total: 2,
  Resources: [{ id: 'a', m: [{ v: 1 }, { v: 2 }] }, { id: 'b' }],
  'urn:x:2.0:User': { 'a/b': 3 },
};

const rules: readonly [rule: string, pointer: string, values: readonly unknown[]][] = [
  ['the empty pointer is the whole value (RFC 6901 §5)', '', [list]],
  ['names lead into objects', '/total', [2]],
  ['numbers lead into arrays', '/Resources/1/id', ['b']],
  ['a star stands for all elements', '/Resources/*/id', ['a', 'b']],
  ['stars nest, and skip what is not there', '/Resources/*/m/*/v', [1, 2]],
  ['a URN needs no escape, a slash does (RFC 6901 §3)', '/urn:x:2.0:User/a~1b', [3]],
  ['nothing there gives nothing', '/Resources/7/id', []],
  ['inherited members are not there', '/constructor', []],
];
for (const [rule, pointer, values] of rules) test(rule, () => assert.deepEqual(valuesAt(list, pointer), values));
