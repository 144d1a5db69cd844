import assert from 'node:assert/strict';
import { PreconditionFailedError, patch } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

journey('an object that was read is a condition, which a membership does not break', async (scim) => {
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  const read = await scim.users.get(ann.id);
  assert.equal(await scim.users.get(read), read, 'it has not changed, so it is the same object');

  const group = await scim.groups.create({ displayName: 'Staff' });
  await scim.groups.addMembers(group.id, [ann.id]);
  const joined = await scim.users.get(read);
  assert.equal(joined.groups?.[0]?.value, group.id, 'what the answer shows has changed');
  await scim.users.replace(read, { ...read, title: 'Analyst' });

  await assert.rejects(scim.users.replace(read, { ...read, title: 'Author' }), PreconditionFailedError);
  await assert.rejects(scim.users.patch(joined, [patch.replace('title', 'Author')]), PreconditionFailedError);
  await assert.rejects(scim.users.delete(read), PreconditionFailedError);
  assert.equal((await scim.users.get(ann.id)).title, 'Analyst');
  await scim.users.delete(read, { ifMatch: false });
});

journey('twenty writers who read, add and write lose nothing', async (scim) => {
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example', nickName: '' }));
  const add = async (number: number): Promise<void> => {
    for (;;) {
      try {
        await scim.users.update(ann.id, (user) => ({ ...user, nickName: `${user.nickName ?? ''}${number},` }));
        return;
      } catch (error) {
        // Five rounds are not always enough against nineteen others.
        if (!(error instanceof PreconditionFailedError) || error.mayBeDone) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, number) => add(number)));
  const { nickName = '' } = await scim.users.get(ann.id);
  const written = nickName.split(',').slice(0, -1).map(Number);
  assert.deepEqual(
    written.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, number) => number),
  );
});
