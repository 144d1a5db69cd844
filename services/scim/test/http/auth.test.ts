import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueAdminSecret, issueToken } from '../../src/tokens.ts';
import { acme, bearer, testServer, token, users } from '../harness.ts';

const foreign = issueToken('us');
const unknown = issueToken('ire');
const oneText = 'Invalid Credentials: this API token is unknown, revoked or expired, or belongs to another company';

const welcome: [rule: string, authorization: string, url: string][] = [
  ['Bearer and a token', `Bearer ${token}`, users],
  ['the bare token, as Okta sends it in Header mode', token, users],
  ['the scheme in any letter case (RFC 9110 §11.1)', `bEARER ${token}`, users],
  ['several blanks after the scheme (RFC 9110 §11.4)', `Bearer   ${token}`, users],
  ['the company key in capitals', `Bearer ${token}`, users.replace(acme.key, acme.key.toUpperCase())],
];
for (const [rule, authorization, url] of welcome) {
  test(`lets in: ${rule}`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ url, headers: { authorization } });
    assert.equal(answer.statusCode, 200);
    assert.equal(calls[0]?.company.key, acme.key);
    assert.equal(calls[0]?.origin.token, 'first');
  });
}

const stranger = users.replace(acme.key, '00000000-1111-4222-8333-444444444444');
const refusals: [rule: string, authorization: string | undefined, detail: string, url?: string][] = [
  ['no token', undefined, 'Invalid Credentials: send the API token in the Authorization header'],
  [
    'the word Bearer alone (ToolJet#16217)',
    'Bearer ',
    'Invalid Credentials: send the API token in the Authorization header',
  ],
  ['something that is no token', 'non-token', 'Invalid Credentials: this is not a MetaCompliance API token'],
  ['Bearer undefined', 'Bearer undefined', 'Invalid Credentials: this is not a MetaCompliance API token'],
  ['Basic credentials', 'Basic YWRtaW46YWRtaW4=', 'Invalid Credentials: this is not a MetaCompliance API token'],
  [
    'a token cut at its end',
    `Bearer ${token.slice(0, -1)}`,
    'Invalid Credentials: this is not a MetaCompliance API token',
  ],
  [
    'Bearer twice',
    `Bearer Bearer ${token}`,
    'Invalid Credentials: this is not a MetaCompliance API token. Remove the word Bearer: it was sent twice',
  ],
  [
    'a blank in the token',
    `Bearer ${token.slice(0, 20)} ${token.slice(20)}`,
    'Invalid Credentials: this is not a MetaCompliance API token. Remove the blanks and quotation marks around it',
  ],
  [
    'a token of another region',
    `Bearer ${foreign}`,
    'Invalid Credentials: this API token belongs to region us, this address serves ire. Enter the region code us',
  ],
  ['an unknown token', `Bearer ${unknown}`, oneText],
  ['a token of another company', `Bearer ${token}`, oneText, stranger],
  [
    'an admin secret',
    `Bearer ${issueAdminSecret()}`,
    'Invalid Credentials: this is an admin secret. Here the API token of the company is wanted',
  ],
  ['an unknown token at an unknown company', `Bearer ${unknown}`, oneText, stranger],
  ['a company key that is no GUID', `Bearer ${token}`, oneText, '/scim/acme/Users'],
];
for (const [rule, authorization, detail, url = users] of refusals) {
  test(`refuses with 401 (RFC 6750 §3): ${rule}`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ url, headers: authorization === undefined ? {} : { authorization } });
    const body = JSON.parse(answer.payload);
    assert.equal(answer.statusCode, 401);
    assert.equal(body.status, '401');
    assert.equal(body.detail, `${detail} (Request-Id ${answer.headers['request-id']})`);
    const isMissing = detail.includes('send the API token');
    assert.equal(
      answer.headers['www-authenticate'],
      isMissing ? 'Bearer realm="scim"' : 'Bearer realm="scim", error="invalid_token"',
    );
    assert.equal(calls.length, 0);
  });
}

test('what can be told from the token alone is told without asking the store', async () => {
  let asked = 0;
  const findCredential = async () => void asked++ as undefined;
  const { server } = testServer({ store: { findCredential } });
  for (const authorization of ['x', `Bearer ${foreign}`, `Bearer ${token.slice(1)}`])
    await server.inject({ url: users, headers: { authorization } });
  assert.equal(asked, 0);
});

test('unknown token, unknown company and no company at all cost the same one look-up', async () => {
  const asked: string[] = [];
  const findCredential = async (key: string) => void asked.push(key) as undefined;
  const { server } = testServer({ store: { findCredential } });
  for (const url of [users, stranger, '/scim/acme/Users', `/scim/${'x'.repeat(3_000)}/Users`]) {
    const answer = await server.inject({ url, headers: { authorization: unknown } });
    assert.equal(answer.statusCode, 401);
  }
  assert.deepEqual(asked, [
    acme.key,
    '00000000-1111-4222-8333-444444444444',
    ...Array(2).fill('00000000-0000-0000-0000-000000000000'),
  ]);
});

test('a suspended company is refused with 403, whatever it asks', async () => {
  const { server, calls } = testServer({ company: { state: 'suspended' } });
  const answer = await server.inject({ url: users, headers: bearer });
  assert.equal(answer.statusCode, 403);
  assert.match(JSON.parse(answer.payload).detail, /^This company is suspended/);
  assert.equal(calls.length, 0);
});

test('every route but the two health checks is closed to whoever has no token', async () => {
  const { server } = testServer();
  for (const route of server.table()) {
    const path = route.path.replace('{companyKey}', acme.key).replace('{id}', 'a').replace('{path*}', 'nowhere');
    const answer = await server.inject({ method: route.method === '*' ? 'OPTIONS' : route.method, url: path });
    const open = route.path.startsWith('/health/') && route.method === 'get';
    assert.ok(
      open ? answer.statusCode === 200 : [401, 404, 405].includes(answer.statusCode),
      `${route.method} ${route.path} ${answer.statusCode}`,
    );
  }
});
