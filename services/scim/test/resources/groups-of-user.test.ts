import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashGroups, printGroups } from '../../src/resources/groups-of-user.ts';

const one = '[["g1","Staff"]]';
const two = '[["g1","Staff"],["g2","\\"Board\\""]]';
const here = 'https://ire.example.com/scim/a';
const there = 'https://ire.example.com/scim/b';

test('whatever came before, each list of groups is shown as itself, below the address of its company', () => {
  for (const [groups, base] of [
    [one, here],
    [two, here],
    [one, there],
    [one, here],
    [one, here],
  ] as const) {
    const shown = JSON.parse(`{${printGroups(groups, base)}}`);
    const expected = JSON.parse(groups).map(([value, display]: readonly string[]) => {
      return { value, $ref: `${base}/Groups/${value}`, display, type: 'direct' };
    });
    assert.deepEqual(shown, { groups: expected });
  }
});

test('the hash follows the groups and nothing else', () => {
  const [first, other, again] = [hashGroups(one), hashGroups(two), hashGroups(one)];
  assert.match(first, /^[0-9a-f]{8}$/);
  assert.notEqual(first, other);
  assert.equal(first, again);
});
