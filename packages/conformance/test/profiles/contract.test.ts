import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import { selectCases } from '../../src/index.ts';

const rules = new Set(selectCases({ profiles: ['contract'] }).map(({ rule }) => rule));
const unjudged = Object.entries(operationTable).flatMap(([id, { tag, responses }]) =>
  Object.keys(responses)
    .filter((status) => !rules.has(`contract/${id}-${status}`))
    .map((status) => ({ id, tag, status })),
);

test('every operation is judged with every status that a request can bring about', () => {
  const statuses = new Set(unjudged.map(({ status }) => status));
  // A suspended company, load, and faults of the server are beyond any request.
  assert.deepEqual([...statuses].toSorted(), ['403', '429', '500', '503']);
});

test('a filter brings about the 403 of discovery', () => {
  assert.deepEqual(
    unjudged.filter(({ status, tag }) => status === '403' && tag === 'Discovery'),
    [],
  );
});
