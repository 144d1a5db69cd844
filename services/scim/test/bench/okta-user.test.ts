import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userArgs } from '../../bench/seed/company.ts';
import { createBody, externalId, userId, userName } from '../../bench/seed/okta-user.ts';

const numbers = Array.from({ length: 5_000 }, (_, number) => number * 211);

for (const [what, of] of Object.entries({ userId, userName, externalId })) {
  test(`no two users of a benchmark have one ${what}`, () => {
    assert.equal(new Set(numbers.map(of)).size, numbers.length);
  });
}

test('ids are UUIDs of version 7 and grow with the number (RFC 9562 §5.7)', () => {
  const ids = numbers.map(userId);
  assert.deepEqual(
    ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    [],
  );
  assert.deepEqual([...ids].sort(), ids);
});

test('every attribute that a user of a benchmark has is one that the service keeps, but password and groups', () => {
  const sent = Object.keys(JSON.parse(createBody(7))).filter((name) => name !== 'password' && name !== 'groups');
  assert.deepEqual(userArgs(1, 7).user.attributes.toSorted(), [...sent, 'id'].sort());
});
