import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, createScimClient, filter, patch, type ScimClient } from '../../src/index.ts';
import { type Dialect, fetchAs, fetchFrom, type Injection } from '../../src/testing/index.ts';
import { baseUrl } from '../answering.ts';

function talking(dialect?: Dialect): { scim: ScimClient; heard: Injection[] } {
  const heard: Injection[] = [];
  const fetch = fetchFrom(async (request) => {
    heard.push(request);
    const payload = JSON.stringify({ id: 'x', totalResults: 0 });
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/scim+json', etag: 'W/"1"', vary: ['a', 'b'], x: undefined },
      payload,
    };
  });
  return { scim: createScimClient({ baseUrl, token: 't', fetch: dialect ? fetchAs(dialect, fetch) : fetch }), heard };
}
const operations = ({ payload = '{}' }: Injection) => JSON.parse(payload).Operations;

test('a client talks to a server in the same process, with headers both ways', async () => {
  const { scim, heard } = talking();
  let vary: string | null = null;
  await scim.users.patch('a/b', [patch.replace('title', 'x')], {
    onResponse({ headers }) {
      vary = headers.get('vary');
    },
  });
  assert.equal(vary, 'a, b');
  const [request] = heard;
  assert.deepEqual(
    [request?.method, request?.url, request?.headers.authorization],
    ['PATCH', '/scim/acme/Users/a%2Fb', 'Bearer t'],
  );
});

test('an answer without a body, and an aborted call', async () => {
  const scim = createScimClient({
    baseUrl,
    token: 't',
    fetch: fetchFrom(async () => ({ statusCode: 204, headers: {}, payload: '' })),
  });
  await scim.users.delete('x');
  await assert.rejects(scim.users.delete('x', { signal: AbortSignal.abort() }), { name: 'AbortedError' });
});

const change = [patch.replace('active', false), patch.replace('name.givenName', 'Ann')];
const said: [dialect: Dialect, rule: string, act: (scim: ScimClient) => Promise<unknown>, operations: unknown][] = [
  [
    'okta',
    'replaces without a path',
    (scim) => scim.users.patch('x', change),
    [
      { op: 'replace', value: { active: false } },
      { op: 'replace', path: 'name.givenName', value: 'Ann' },
    ],
  ],
  [
    'okta',
    'names members with a path',
    (scim) => scim.groups.addMembers('x', ['a']),
    [{ op: 'add', path: 'members', value: [{ value: 'a' }] }],
  ],
  [
    'entra',
    'writes operations with a capital and booleans as text',
    (scim) => scim.users.patch('x', change),
    [
      { op: 'Replace', path: 'active', value: 'False' },
      { op: 'Replace', path: 'name.givenName', value: 'Ann' },
    ],
  ],
  [
    'entra',
    'takes members out by a list of values',
    (scim) => scim.groups.removeMembers('x', ['a', 'b']),
    [
      {
        op: 'Remove',
        path: 'members',
        value: [
          { $ref: null, value: 'a' },
          { $ref: null, value: 'b' },
        ],
      },
    ],
  ],
  [
    'entra',
    'removes other values by a filter',
    (scim) => scim.users.patch('x', [patch.remove(at('emails', (email) => email('type').eq('home')))]),
    [{ op: 'Remove', path: 'emails[type eq "home"]' }],
  ],
];
describe('a dialect', () => {
  for (const [dialect, rule, act, expected] of said) {
    test(`of ${dialect} ${rule}`, async () => {
      const { scim, heard } = talking(dialect);
      await act(scim);
      assert.deepEqual(operations(heard[0] as Injection), expected);
    });
  }
  test('of okta has its name, and pages of 100', async () => {
    const { scim, heard } = talking('okta');
    await scim.users.page({ filter: filter`userName eq ${'a@b.c'}` });
    assert.equal(heard[0]?.headers['user-agent'], 'Okta SCIM Client 1.0.0');
    assert.equal(heard[0]?.url, '/scim/acme/Users?filter=userName%20eq%20%22a%40b.c%22&startIndex=1&count=100');
  });
  test('of entra never reads the members of a group', async () => {
    const { scim, heard } = talking('entra');
    await scim.groups.get('x');
    await scim.groups.page({ attributes: ['displayName'] });
    assert.deepEqual(
      heard.map(({ url }) => url),
      ['/scim/acme/Groups/x?excludedAttributes=members', '/scim/acme/Groups?attributes=displayName&startIndex=1'],
    );
  });
});
