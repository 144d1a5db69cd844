import assert from 'node:assert/strict';
import {
  enterpriseUser,
  InvalidValueError,
  type NewUser,
  NotFoundError,
  patch,
  UniquenessError,
} from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

journey('a person joins, changes, leaves and returns as the same person', async (scim) => {
  assert.equal((await scim.users.page({ startIndex: 1, count: 2 })).totalResults, 0);
  assert.equal(await scim.users.findByUserName('Ann@acme.example'), undefined);

  const ann = await scim.users.create(
    aUser({ userName: 'Ann@acme.example', externalId: '00uann', displayName: 'Ann' }),
  );
  assert.equal((await scim.users.findByUserName('ANN@ACME.EXAMPLE'))?.id, ann.id);
  assert.equal((await scim.users.findByExternalId('00uann'))?.userName, 'Ann@acme.example');

  const read = await scim.users.get(ann.id);
  const changed = await scim.users.replace(read, {
    ...read,
    title: 'Analyst',
    [enterpriseUser]: { department: 'Risk' },
  });
  assert.deepEqual([changed.title, changed[enterpriseUser]?.department], ['Analyst', 'Risk']);

  assert.equal((await scim.users.deactivate(ann.id)).active, false);
  const found = await scim.users.findByUserName('ann@acme.example');
  assert.deepEqual([found?.id, found?.active], [ann.id, false]);

  const returned = await scim.users.activate(ann.id);
  assert.deepEqual([returned.id, returned.active, returned.title], [ann.id, true, 'Analyst']);
  assert.equal(returned.meta.created, ann.meta.created);

  const again = await scim.users.upsert(aUser({ userName: 'ANN@acme.example', title: 'Author' }));
  assert.deepEqual([again.created, again.user.id, again.user.title], [false, ann.id, 'Author']);
});

journey('what the service refuses has a class, and changes nothing', async (scim) => {
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  await assert.rejects(scim.users.create(aUser({ userName: 'ANN@acme.example' })), UniquenessError);

  const nameless: NewUser = {
    userName: 'bob@acme.example',
    // @ts-expect-error a name without a last name does not compile
    name: { givenName: 'Bob' },
    emails: [{ value: 'bob@acme.example' }],
  };
  await assert.rejects(scim.users.create(nameless), (error) => {
    assert.ok(error instanceof InvalidValueError);
    assert.match(error.detail, /name\.familyName/);
    return true;
  });
  assert.equal(await scim.users.findByUserName('bob@acme.example'), undefined);

  await scim.users.delete(ann.id);
  await assert.rejects(scim.users.get(ann.id), NotFoundError);
  await assert.rejects(scim.users.patch(ann.id, [patch.replace('title', 'Analyst')]), NotFoundError);
  assert.notEqual((await scim.users.create(aUser({ userName: 'ann@acme.example' }))).id, ann.id);
});
