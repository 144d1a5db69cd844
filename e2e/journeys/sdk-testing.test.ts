import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, createScimClient, patch } from '@metacompliance/scim';
import { type Dialect, fetchAs, fetchFrom } from '@metacompliance/scim/testing';
import { validation } from '@metacompliance/scim/validation';
import { aUser, startOn } from '../harness.ts';

for (const dialect of ['okta', 'entra', undefined] satisfies (Dialect | undefined)[]) {
  test(`the service without a socket understands the client in ${dialect ? `${dialect}'s` : 'its own'} words`, async (t) => {
    const service = await startOn('sqlite', t);
    const plain = fetchFrom((request) => service.inject({ ...request, method: request.method as 'GET' }));
    const fetch = dialect ? fetchAs(dialect, plain) : plain;
    const scim = createScimClient({
      baseUrl: service.baseUrl,
      token: service.token,
      fetch,
      middleware: [validation()],
    });

    const ann = await scim.users.create(aUser({ userName: 'ann@acme.example', nickName: 'Annie' }));
    const changed = await scim.users.patch(ann, [
      patch.replace('active', false),
      patch.replace('title', 'Guide'),
      patch.replace(
        at('emails', (email) => email('type').eq('work'), 'value'),
        'ann2@acme.example',
      ),
      patch.remove('nickName'),
    ]);
    assert.deepEqual(
      [changed.active, changed.title, changed.emails[0]?.value, changed.nickName],
      [false, 'Guide', 'ann2@acme.example', undefined],
    );
    const ben = await scim.users.create(aUser({ userName: 'ben@acme.example' }));
    const { id } = await scim.groups.create({ displayName: 'Staff' });
    await scim.groups.addMembers(id, [ann.id, ben.id]);
    await scim.groups.removeMembers(id, [ann.id]);
    await scim.groups.patch(id, [patch.replace('displayName', 'Crew')]);
    const { members, displayName } = await scim.groups.get(id, { attributes: ['members', 'displayName'] });
    assert.deepEqual([members?.map(({ value }) => value), displayName], [[ben.id], 'Crew']);
    assert.equal((await scim.users.page()).totalResults, 2);
    assert.equal((await scim.discovery.serviceProviderConfig()).patch.supported, true);
  });
}
