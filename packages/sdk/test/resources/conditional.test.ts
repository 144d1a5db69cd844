import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { patch, type ScimClient } from '../../src/index.ts';
import { aUser } from '../a-user.ts';
import { clientOf, errorOf, json, type Sent, scimError } from '../answering.ts';

const ann = { ...aUser({ userName: 'ann' }), id: 'ann', groups: [{ value: 'g' }], meta: { version: 'W/"3.ab"' } };
const bare = { id: 'ann', userName: 'ann' };

/** Headers of the last request. */
const last = (sent: readonly Sent[], name: string) => sent.at(-1)?.headers.get(name) ?? undefined;

const changes: [rule: string, act: (scim: ScimClient) => Promise<unknown>, ifMatch: string | undefined][] = [
  [
    'replace with the object that was read',
    async (scim) => scim.users.replace('ann', await scim.users.get('ann')),
    'W/"3.ab"',
  ],
  [
    'replace with a copy of it',
    async (scim) => scim.users.replace('ann', { ...(await scim.users.get('ann')), title: 'x' }),
    'W/"3.ab"',
  ],
  [
    'replace the object that was read',
    async (scim) => scim.users.replace(await scim.users.get('ann'), aUser()),
    'W/"3.ab"',
  ],
  ['replace by id with something new', (scim) => scim.users.replace('ann', aUser()), undefined],
  [
    'replace unconditionally',
    async (scim) => scim.users.replace('ann', await scim.users.get('ann'), { ifMatch: false }),
    undefined,
  ],
  ['replace with a version of one’s own', (scim) => scim.users.replace('ann', aUser(), { ifMatch: 'W/"9"' }), 'W/"9"'],
  [
    'patch the object that was read',
    async (scim) => scim.users.patch(await scim.users.get('ann'), [patch.replace('title', 'x')]),
    'W/"3.ab"',
  ],
  ['patch by id', (scim) => scim.users.patch('ann', [patch.replace('title', 'x')]), undefined],
  [
    'patch the object of a partial read',
    async (scim) =>
      scim.users.patch((await scim.users.get('ann', { attributes: ['meta'] })) as never, [patch.replace('title', 'x')]),
    undefined,
  ],
  [
    'deactivate the object that was read',
    async (scim) => scim.users.deactivate(await scim.users.get('ann')),
    'W/"3.ab"',
  ],
  ['delete the object that was read', async (scim) => scim.users.delete(await scim.users.get('ann')), 'W/"3.ab"'],
];
describe('If-Match (RFC 7644 §3.14)', () => {
  for (const [rule, act, ifMatch] of changes) {
    test(rule, async () => {
      const { scim, sent } = clientOf(json(ann));
      await act(scim);
      assert.equal(last(sent, 'if-match'), ifMatch);
    });
  }
  test('the version is that of the ETag header when the body has none', async () => {
    const { scim, sent } = clientOf(json(bare, 200, { etag: 'W/"5"' }));
    await scim.users.delete(await scim.users.get('ann'));
    assert.equal(last(sent, 'if-match'), 'W/"5"');
  });
  test('membership changes are never conditional', async () => {
    const { scim, sent } = clientOf(json(ann));
    await scim.groups.addMembers('g', ['ann']);
    assert.equal(last(sent, 'if-match'), undefined);
  });
});

describe('a partial read is not replaced with', () => {
  const reads: [how: string, read: (scim: ScimClient) => Promise<unknown>][] = [
    ['get with attributes', (scim) => scim.users.get('ann', { attributes: ['meta'] })],
    ['get with excludedAttributes', (scim) => scim.users.get('ann', { excludedAttributes: ['title'] })],
    [
      'a copy of it',
      async (scim) => ({ ...(await scim.users.get('ann', { excludedAttributes: ['title'] })), title: 'x' }),
    ],
    ['a page', async (scim) => (await scim.users.page({ attributes: ['meta'] })).Resources[0]],
  ];
  for (const [how, read] of reads) {
    test(how, async () => {
      const { scim } = clientOf((sent) =>
        json(sent.url.startsWith('/Users?') ? { totalResults: 1, Resources: [ann] } : ann),
      );
      const user = (await read(scim)) as never;
      assert.equal((await errorOf(scim.users.replace('ann', user))).name, 'UsageError');
    });
  }
});

describe('If-None-Match (RFC 7644 §3.14)', () => {
  test('an object that has not changed is answered itself', async () => {
    const { scim, sent } = clientOf([json(ann), new Response(null, { status: 304 })]);
    const read = await scim.users.get('ann');
    assert.equal(await scim.users.get(read), read);
    assert.equal(last(sent, 'if-none-match'), 'W/"3.ab"');
  });
  test('one that has is read anew', async () => {
    const { scim } = clientOf([json(ann), json({ ...ann, title: 'x' })]);
    assert.equal((await scim.users.get(await scim.users.get('ann'))).title, 'x');
  });
});

test('a body goes out without read-only attributes, and with the schemas it needs', async () => {
  const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const { scim, sent } = clientOf(json(ann));
  const read = { ...ann, [urn]: { department: 'x', manager: { value: '1', displayName: 'Boss' } } };
  await scim.users.replace('ann', read as never);
  assert.deepEqual(sent[0]?.body, {
    ...aUser({ userName: 'ann' }),
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', urn],
    [urn]: { department: 'x', manager: { value: '1' } },
  });
});

describe('update', () => {
  const rename = (scim: ScimClient) => scim.users.update('ann', (user) => ({ ...user, title: `${user.title ?? ''}!` }));
  test('reads and tries again when somebody was faster', async () => {
    const second = { ...ann, title: 'b', meta: { version: 'W/"4"' } };
    const { scim, sent } = clientOf([json(ann), scimError(412), json(second), json(second)]);
    await rename(scim);
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['GET', 'PUT', 'GET', 'PUT'],
    );
    assert.equal(last(sent, 'if-match'), 'W/"4"');
    assert.partialDeepStrictEqual(sent.at(-1)?.body, { title: 'b!' });
  });
  test('gives up after five rounds', async () => {
    const { scim, sent } = clientOf(({ method }) => (method === 'PUT' ? scimError(412) : json(ann)));
    assert.equal((await errorOf(rename(scim))).name, 'PreconditionFailedError');
    assert.equal(sent.length, 10);
  });
  test('writes nothing when there is nothing to do', async () => {
    const { scim, sent } = clientOf(json(ann));
    assert.equal((await scim.users.update('ann', () => undefined)).id, 'ann');
    assert.equal(sent.length, 1);
  });
  test('does not make a change again that may have been made', async () => {
    const { scim, sent } = clientOf([
      json(ann),
      new Error('lost'),
      scimError(412),
      json({ ...ann, title: 'someone else’s' }),
    ]);
    const error = await errorOf(rename(scim));
    assert.equal(error.name, 'PreconditionFailedError');
    assert.equal(error.mayBeDone, true);
    assert.equal(sent.length, 4);
  });
});
