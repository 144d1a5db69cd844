import assert from 'node:assert/strict';
import { createScimClient, UnauthorizedError } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

journey('a token opens its own company and no other', async (scim, service) => {
  const { id } = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  const stranger = createScimClient({ baseUrl: scim.baseUrl, token: service.token });
  await assert.rejects(stranger.users.get(id), (error) => {
    assert.ok(error instanceof UnauthorizedError);
    assert.match(error.detail, /^Invalid Credentials/);
    return true;
  });
  await assert.rejects(stranger.users.delete(id), UnauthorizedError);
  assert.equal((await scim.users.get(id)).id, id);
});

journey('two companies can hold the same person, and see only their own', async (scim, service) => {
  const { baseUrl, token } = await service.createCompany();
  const other = createScimClient({ baseUrl, token });
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  const twin = await other.users.create(aUser({ userName: 'ann@acme.example' }));
  assert.notEqual(ann.id, twin.id);
  assert.equal((await other.users.page()).totalResults, 1);
  assert.equal((await other.users.findByUserName('ann@acme.example'))?.id, twin.id);
});
