import assert from 'node:assert/strict';
import type { ScimClient } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

async function membersOf(scim: ScimClient, id: string): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  for await (const { value = '' } of scim.groups.members(id)) members.add(value);
  return members;
}

journey('2,200 members come, some go, and the group is set anew', async (scim) => {
  const steps = Array.from({ length: 2200 }, (_, number) => ({
    method: 'POST' as const,
    path: '/Users' as const,
    data: aUser({ userName: `u${number}@acme.example` }),
  }));
  const ids: string[] = [];
  for await (const { id } of scim.bulk(steps)) ids.push(id ?? '');
  const { id } = await scim.groups.create({ displayName: 'Staff' });

  await scim.groups.addMembers(id, ids);
  await scim.groups.addMembers(id, ids.slice(0, 10));
  assert.deepEqual(await membersOf(scim, id), new Set(ids));

  await scim.groups.removeMembers(id, ids.slice(0, 1100));
  assert.deepEqual(await membersOf(scim, id), new Set(ids.slice(1100)));

  await scim.groups.setMembers(id, ids.slice(50));
  assert.deepEqual(await membersOf(scim, id), new Set(ids.slice(50)));

  await scim.groups.setMembers(id, ids.slice(0, 3));
  assert.deepEqual(
    (await scim.groups.get(id)).members?.map(({ value }) => value),
    ids.slice(0, 3),
  );
  await scim.groups.setMembers(id, []);
  assert.equal((await membersOf(scim, id)).size, 0);
});
