import assert from 'node:assert/strict';
import { InvalidValueError, patch, type ScimClient } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

const names = ['ann', 'bob', 'cy'];

async function people(scim: ScimClient): Promise<readonly string[]> {
  const users = await Promise.all(names.map((name) => scim.users.create(aUser({ userName: `${name}@acme.example` }))));
  return users.map(({ id }) => id);
}

async function membersOf(scim: ScimClient, id: string): Promise<readonly string[]> {
  const { members = [] } = await scim.groups.get(id);
  return members.flatMap(({ value }) => value ?? []).sort();
}

journey('a group is pushed, renamed, emptied and deleted, and its people stay', async (scim) => {
  const [ann = '', bob = '', cy = ''] = await people(scim);
  assert.equal(await scim.groups.findByDisplayName('Sales'), undefined);
  const group = await scim.groups.create({ displayName: 'Sales', members: [] });

  await scim.groups.addMembers(group.id, [ann, bob]);
  assert.deepEqual(await membersOf(scim, group.id), [ann, bob].sort());

  await scim.groups.patch(group.id, [patch.replace('displayName', 'Service'), patch.add('members', [{ value: cy }])]);
  assert.equal((await scim.groups.findByDisplayName('SERVICE'))?.id, group.id);

  await scim.groups.removeMembers(group.id, [bob]);
  assert.deepEqual(await membersOf(scim, group.id), [ann, cy].sort());
  assert.deepEqual(
    (await scim.users.get(ann)).groups?.map(({ value, display }) => [value, display]),
    [[group.id, 'Service']],
  );

  await scim.groups.setMembers(group.id, []);
  assert.deepEqual(await membersOf(scim, group.id), []);

  await scim.groups.delete(group.id);
  assert.equal((await scim.users.get(ann)).active, true);
});

journey('a member whom nobody knows is named, and nobody is added', async (scim) => {
  const [ann = ''] = await people(scim);
  const group = await scim.groups.create({ displayName: 'Sales' });
  await assert.rejects(scim.groups.addMembers(group.id, [ann, 'nobody']), (error) => {
    assert.ok(error instanceof InvalidValueError);
    assert.match(error.detail, /nobody/);
    return true;
  });
  assert.deepEqual(await membersOf(scim, group.id), []);
});

journey('sixty-four administrators add one member each, and all are kept', async (scim) => {
  const users = await Promise.all(
    Array.from({ length: 64 }, (_, count) => scim.users.create(aUser({ userName: `user${count}@acme.example` }))),
  );
  const group = await scim.groups.create({ displayName: 'Everybody' });
  await Promise.all(users.map(({ id }) => scim.groups.addMembers(group.id, [id])));
  assert.deepEqual(await membersOf(scim, group.id), users.map(({ id }) => id).sort());
});
