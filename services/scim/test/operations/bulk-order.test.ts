import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsOf } from '../../src/operations/bulk-order.ts';

type Places = readonly (readonly number[])[];

const rules: readonly (readonly [rule: string, needs: Places, steps: Places])[] = [
  ['operations that need nothing keep their order', [[], [], []], [[0], [1], [2]]],
  ['an operation runs after what it needs', [[2], [], []], [[2], [0], [1]]],
  ['a need of a need runs first', [[1], [2], []], [[2], [1], [0]]],
  ['two that need each other are one step (RFC 7644 §3.7.1)', [[1], [0]], [[0, 1]]],
  ['one that needs itself is a step by itself', [[0], []], [[0], [1]]],
  ['what a circle needs runs before it', [[1], [0, 2], []], [[2], [0, 1]]],
  ['what needs a circle runs after it', [[1], [2], [1]], [[1, 2], [0]]],
  ['circles that share an operation are one', [[1], [0, 2], [1]], [[0, 1, 2]]],
  [
    'circles that need each other one way are two',
    [[1], [0, 2], [3], [2]],
    [
      [2, 3],
      [0, 1],
    ],
  ],
  ['a need that is in an earlier step makes no circle', [[2], [2, 0], []], [[2], [0], [1]]],
];

for (const [rule, needs, steps] of rules) test(rule, () => assert.deepEqual(stepsOf(needs), steps));

test('a chain of 1,000 is walked without recursion, and closed it is one step', () => {
  const chain = Array.from({ length: 1000 }, (_, place) => (place < 999 ? [place + 1] : []));
  assert.deepEqual(stepsOf(chain)[0], [999]);
  assert.equal(stepsOf(chain).length, 1000);
  assert.equal(stepsOf([...chain.slice(0, 999), [0]]).length, 1);
});
