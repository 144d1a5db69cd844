import assert from 'node:assert/strict';
import { test } from 'node:test';
import { departureOf, fits } from '../src/answer.ts';

const json: readonly (readonly [rule: string, shown: unknown, found: unknown, departure: string | undefined])[] = [
  ['an answer may hold more than is shown', { a: 1 }, { a: 1, b: 2 }, undefined],
  ['a member that is shown must be there', { a: { b: 1 } }, { a: {} }, '/a/b'],
  ['… stands for any text inside a string', { id: 'W/"…"' }, { id: 'W/"3"' }, undefined],
  ['… stands for text only', { id: '…' }, { id: 3 }, '/id'],
  ['a number is not its text', { total: '1' }, { total: 1 }, '/total'],
  ['an array has as many elements as are shown', { a: [1] }, { a: [1, 2] }, '/a'],
  ['elements are compared in their order', { a: [1, 2] }, { a: [1, 3] }, '/a/1'],
  ['null is no object', { a: {} }, { a: null }, '/a'],
];
for (const [rule, shown, found, departure] of json)
  test(rule, () => assert.equal(departureOf(shown, found), departure));

const texts: readonly (readonly [rule: string, shown: string, found: string, isSame: boolean])[] = [
  ['text is compared line by line', 'a\nb', 'a\nc', false],
  ['… stands for any text', 'a … c', 'a b\nb c', true],
  ['signs of regular expressions stand for themselves', 'a.c', 'abc', false],
  ['blanks at the ends do not count', 'a\nb', 'a  \nb\n', true],
];
for (const [rule, shown, found, isSame] of texts) test(rule, () => assert.equal(fits(shown, found), isSame));
