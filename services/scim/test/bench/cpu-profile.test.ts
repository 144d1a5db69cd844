import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '../../bench/profile/cpu-profile.ts';

const ours = 'file:///w/services/scim/src/operations/users.ts';
const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 0 });
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 4] },
    { id: 2, callFrame: frame('getUser', ours), children: [3] },
    { id: 3, callFrame: frame('hash', 'node:internal/crypto/hash') },
    { id: 4, callFrame: frame('(idle)') },
  ],
  startTime: 1_000,
  samples: [2, 3, 4, 3],
  timeDeltas: [0, 10, 20, 30],
};

test('a sample stands for the time until the next one, and an idle thread for nothing', () => {
  const { busy, self } = summarize(profile, { from: 0, to: 10_000 });
  assert.equal(busy, 10 + 20);
  assert.deepEqual(self, [
    ['hash node:internal/crypto/hash:1', 20],
    ['getUser src/operations/users.ts:1', 10],
  ]);
});

test('a function of ours is charged with what it called', () => {
  assert.deepEqual(summarize(profile, { from: 0, to: 10_000 }).total, [['getUser src/operations/users.ts:1', 30]]);
});

test('what happened before and after the stretch does not count', () => {
  assert.equal(summarize(profile, { from: 1_005, to: 1_015 }).busy, 20);
});
