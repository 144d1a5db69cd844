import assert from 'node:assert/strict';
import { PreconditionFailedError } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

journey('the slower of two administrators is told, and loses nothing of the faster', async (scim) => {
  const { id } = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  const [first, second] = await Promise.all([scim.users.get(id), scim.users.get(id)]);
  await scim.users.replace(first, { ...first, title: 'Analyst' });
  await assert.rejects(scim.users.replace(second, { ...second, nickName: 'Annie' }), PreconditionFailedError);
  assert.equal((await scim.users.get(id)).title, 'Analyst');
});

journey('update reads again until nobody was faster', async (scim) => {
  const { id } = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  await Promise.all([
    scim.users.update(id, (user) => ({ ...user, title: 'Analyst' })),
    scim.users.update(id, (user) => ({ ...user, nickName: 'Annie' })),
  ]);
  const { title, nickName } = await scim.users.get(id);
  assert.deepEqual([title, nickName], ['Analyst', 'Annie']);
});
