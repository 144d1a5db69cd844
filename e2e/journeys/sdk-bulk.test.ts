import assert from 'node:assert/strict';
import { type BulkStep, enterpriseUser, UniquenessError } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

const create = (name: string, manager?: string): BulkStep => ({
  method: 'POST',
  path: '/Users',
  bulkId: name,
  data: {
    ...aUser({ userName: `${name}@acme.example` }),
    ...(manager && { [enterpriseUser]: { manager: { value: `bulkId:${manager}` } } }),
  },
});

journey('2,500 people, two who manage each other, and a group of some arrive by bulk', async (scim) => {
  const people = Array.from({ length: 2500 }, (_, number) => create(`u${number}`));
  const group: BulkStep = {
    method: 'POST',
    path: '/Groups',
    bulkId: 'staff',
    data: {
      displayName: 'Staff',
      members: [{ value: 'bulkId:u0' }, { value: 'bulkId:u2499' }, { value: 'bulkId:ann' }],
    },
  };
  const ids = new Map<number, string | undefined>();
  for await (const { index, id, error } of scim.bulk([...people, create('ann', 'bob'), create('bob', 'ann'), group])) {
    assert.equal(error, undefined);
    ids.set(index, id);
  }
  assert.equal(ids.size, 2503);
  const [ann, bob, staff] = [2500, 2501, 2502].map((index) => ids.get(index) ?? '');
  assert.equal((await scim.users.get(ann ?? ''))[enterpriseUser]?.manager?.value, bob);
  assert.equal((await scim.users.get(bob ?? ''))[enterpriseUser]?.manager?.value, ann);
  const members: (string | undefined)[] = [];
  for await (const { value } of scim.groups.members(staff ?? '')) members.push(value);
  assert.deepEqual(new Set(members), new Set([ids.get(0), ids.get(2499), ann]));
});

journey('a step that fails is a result, and does not stop the others unless told to', async (scim) => {
  const steps = [create('ann'), { ...create('ann'), bulkId: 'again' } as BulkStep, create('bob')];
  const results = [];
  for await (const result of scim.bulk(steps)) results.push(result);
  assert.deepEqual(
    results.map(({ status }) => status),
    [201, 409, 201],
  );
  assert.ok(results[1]?.error instanceof UniquenessError);

  const stopped = [];
  for await (const { status } of scim.bulk([create('ann'), create('cat')], { failOnErrors: 1 })) stopped.push(status);
  assert.deepEqual(stopped, [409]);
  assert.equal(await scim.users.findByUserName('cat@acme.example'), undefined);
});
