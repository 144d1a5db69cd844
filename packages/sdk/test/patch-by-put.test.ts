import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, enterpriseUser, patch, type ScimClient } from '../src/index.ts';
import { aUser } from './a-user.ts';
import { clientOf, errorOf, json, scimError } from './answering.ts';

/** A server that has one user and one group, and no PATCH. */
function withoutPatch(): { scim: ScimClient; lines: () => string[]; kept: Record<string, Record<string, unknown>> } {
  const core = 'urn:ietf:params:scim:schemas:core:2.0';
  const kept: Record<string, Record<string, unknown>> = {
    '/Users/ann': {
      schemas: [`${core}:User`],
      id: 'ann',
      ...aUser({ userName: 'ann', nickName: 'Annie' }),
      active: true,
      meta: { version: 'W/"1"' },
    },
    '/Groups/g': {
      schemas: [`${core}:Group`],
      id: 'g',
      displayName: 'Staff',
      members: [{ value: 'a' }, { value: 'b' }],
      meta: { version: 'W/"1"' },
    },
  };
  const { scim, sent } = clientOf(({ method, url, headers, body }) => {
    if (method === 'PATCH') return scimError(501);
    const { version } = (kept[url]?.meta ?? {}) as { version?: string };
    if (method === 'PUT') {
      if (headers.get('if-match') !== version) return scimError(412);
      kept[url] = { ...(body as object), id: kept[url]?.id, meta: { version: 'W/"2"' } };
    }
    return json(kept[url]);
  });
  return { scim, kept, lines: () => sent.map(({ method, url }) => `${method} ${url}`) };
}

describe('a server without PATCH gets a PUT of the patched resource', () => {
  test('of a user', async () => {
    const { scim, kept, lines } = withoutPatch();
    const work = at('emails', (email) => email('type').eq('work'), 'value');
    const user = await scim.users.patch('ann', [
      patch.replace('name.givenName', 'Anna'),
      patch.replace(work, 'anna@example.com'),
      patch.remove('nickName'),
      patch.replace(`${enterpriseUser}:department`, 'Tours'),
    ]);
    assert.deepEqual(lines(), ['PATCH /Users/ann', 'GET /Users/ann', 'PUT /Users/ann', 'GET /Users/ann']);
    const { name, emails, nickName, [enterpriseUser]: extension } = kept['/Users/ann'] ?? {};
    assert.deepEqual(
      [name, nickName, extension],
      [{ familyName: 'Jensen', givenName: 'Anna' }, undefined, { department: 'Tours' }],
    );
    assert.deepEqual(emails, [{ value: 'anna@example.com', type: 'work', primary: true }]);
    assert.equal(user.name.givenName, 'Anna');
  });
  test('on the version that was read', async () => {
    const { scim } = withoutPatch();
    const read = await scim.users.get('ann');
    await scim.users.deactivate(read);
    assert.equal((await errorOf(scim.users.activate(read))).name, 'PreconditionFailedError');
  });
  test('with members in and out', async () => {
    const { scim, kept } = withoutPatch();
    const members = () => kept['/Groups/g']?.members;
    await scim.groups.addMembers('g', ['b', 'c']);
    assert.deepEqual(members(), [{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
    await scim.groups.removeMembers('g', ['a', 'b']);
    assert.deepEqual(members(), [{ value: 'c' }]);
    await scim.groups.setMembers('g', []);
    assert.deepEqual(members(), []);
  });
  test('unless the operations cannot be carried out: then nothing is written', async () => {
    const { scim, lines } = withoutPatch();
    const error = await errorOf(
      scim.users.patch('ann', [
        patch.replace(
          at('emails', (email) => email('value').eq('x')),
          { value: 'y' },
        ),
      ]),
    );
    assert.equal(error.name, 'UsageError');
    assert.ok(!lines().includes('PUT /Users/ann'));
  });
});
