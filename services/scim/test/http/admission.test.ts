import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearer, scim, testServer, users } from '../harness.ts';

/** Everything is wrong with it; each row of the test mends the first fault that was met. */
const worst = {
  method: 'POST',
  url: `${users}/nowhere/at/all`,
  headers: { 'content-type': 'text/plain' } as Record<string, string>,
  payload: `{"a":1,"a":2,"pad":"${'x'.repeat(2_000)}"}`,
};
const ladder: [status: number, mend: Partial<typeof worst>][] = [
  [404, {}],
  [405, { method: 'DELETE', url: users }],
  [401, { method: 'POST', url: users }],
  [415, { headers: { ...bearer, 'content-type': 'text/plain' } }],
  [413, { headers: scim }],
  [400, { payload: '{"a":1,"a":2}' }],
  [400, { payload: '{"userName":"a"}', url: `${users}?attributes=a&attributes=b` }],
  [200, { url: users }],
];
test('a request is refused for its first fault in the order route, token, media type, size, syntax, rules', async () => {
  const { server, calls } = testServer({ config: { maxBodyBytes: 1_024 } });
  let request = worst;
  for (const [status, mend] of ladder) {
    request = { ...request, ...mend };
    const answer = await server.inject(request);
    assert.equal(answer.statusCode, status, answer.payload);
  }
  assert.equal(calls.length, 1);
});

test('too many requests are refused after the token and before the media type: 429 with whole seconds (RFC 6585 §4)', async () => {
  const { server, calls } = testServer({ config: { rateLimit: 1, rateBurst: 2 } });
  const send = (headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: users, headers, payload: 'x' });
  for (const expected of [415, 415, 429])
    assert.equal((await send({ ...bearer, 'content-type': 'text/plain' })).statusCode, expected);
  const refused = await send(scim);
  assert.equal(refused.statusCode, 429);
  assert.match(String(refused.headers['retry-after']), /^[1-9]\d*$/);
  assert.equal(refused.headers['ratelimit-policy'], '"company";q=2;w=2');
  assert.equal(refused.headers.ratelimit, '"company";r=0;t=1');
  assert.equal((await send({})).statusCode, 401);
  assert.equal(calls.length, 0);
});

test('an answer tells what is left of the quota once less than half is (draft-ietf-httpapi-ratelimit-headers §4)', async () => {
  const { server } = testServer({ config: { rateLimit: 1, rateBurst: 4 } });
  const answers = [];
  for (let sent = 0; sent < 3; sent++) answers.push(await server.inject({ url: users, headers: bearer }));
  assert.deepEqual(
    answers.map(({ headers }) => [headers['ratelimit-policy'], headers.ratelimit]),
    [
      [undefined, undefined],
      [undefined, undefined],
      ['"company";q=4;w=4', '"company";r=1;t=3'],
    ],
  );
});

test('RATE_LIMIT 0 lets everything through and says nothing of a quota', async () => {
  const { server } = testServer({ config: { rateLimit: 0 } });
  for (let sent = 0; sent < 300; sent++)
    assert.equal((await server.inject({ url: users, headers: bearer })).statusCode, 200);
  assert.equal((await server.inject({ url: users, headers: bearer })).headers.ratelimit, undefined);
});

const taken: readonly string[] = [
  'application/scim+json',
  'application/json',
  'application/scim+json; charset=utf-8',
  'APPLICATION/SCIM+JSON;charset="UTF-8"',
  'application/json ; odata=verbose; x=1',
];
for (const type of taken) {
  test(`takes a body of type ${type} (RFC 7644 §3.1, and what Okta's SPEC test sends)`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({
      method: 'POST',
      url: users,
      headers: { ...bearer, 'content-type': type },
      payload: '{"a":"é"}',
    });
    assert.equal(answer.statusCode, 200, answer.payload);
    assert.deepEqual(calls[0]?.body, { a: 'é' });
  });
}

const otherTypes: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/jsonx' },
  { 'content-type': 'garbage' },
  { 'content-type': '' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
];
for (const headers of otherTypes) {
  test(`refuses a body with ${JSON.stringify(headers)}: 415 (RFC 9110 §15.5.16)`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({
      method: 'POST',
      url: users,
      headers: { ...bearer, ...headers },
      payload: '{}',
    });
    assert.equal(answer.statusCode, 415, answer.payload);
    assert.equal(calls.length, 0);
  });
}

const bodies: [rule: string, payload: string | Buffer, detail: RegExp][] = [
  ['an empty body', '', /^The body of the request is empty/],
  ['a body that is no JSON', '{"userName":', /^The body is not JSON/],
  ['a body that is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /^The body is not UTF-8/],
  ['a name twice', '{"a":1,"a":1}', /"a" comes twice/],
];
for (const [rule, payload, detail] of bodies) {
  test(`refuses ${rule}: 400 invalidSyntax`, async () => {
    const { server, calls } = testServer();
    const answer = await server.inject({ method: 'POST', url: users, headers: scim, payload });
    const body = JSON.parse(answer.payload);
    assert.deepEqual([answer.statusCode, body.scimType, calls.length], [400, 'invalidSyntax', 0]);
    assert.match(body.detail, detail);
  });
}

test('an empty body needs no media type to be told that it is empty', async () => {
  const { server } = testServer();
  const answer = await server.inject({ method: 'PATCH', url: `${users}/1`, headers: bearer });
  assert.match(JSON.parse(answer.payload).detail, /^The body of the request is empty/);
});

test('the limit of the body stands in the text of the 413 (RFC 7644 §3.12)', async () => {
  const { server } = testServer();
  const answer = await server.inject({
    method: 'POST',
    url: users,
    headers: scim,
    payload: 'x'.repeat(4 * 1_048_576 + 1),
  });
  assert.equal(answer.statusCode, 413);
  assert.match(JSON.parse(answer.payload).detail, /4194304/);
});

test('a body of exactly the limit is read', async () => {
  const { server, calls } = testServer({ config: { maxBodyBytes: 1_024 } });
  const payload = JSON.stringify('x'.repeat(1_022));
  assert.equal((await server.inject({ method: 'POST', url: users, headers: scim, payload })).statusCode, 200);
  assert.equal(calls.length, 1);
});

test('a body where the operation takes none is not looked at', async () => {
  const { server, calls } = testServer();
  const headers = { ...bearer, 'content-type': 'text/plain' };
  assert.equal((await server.inject({ method: 'DELETE', url: `${users}/1`, headers, payload: '{{{' })).statusCode, 200);
  assert.equal(calls[0]?.body, null);
});

const providers: [userAgent: string, product: string][] = [
  ['Okta SCIM Client 1.0.0', 'Okta SCIM Client'],
  ['OKTA SCIM Integration', 'OKTA SCIM Integration'],
  ['curl/8.1.2', 'curl'],
  ['Mozilla/5.0 (X11)', 'Mozilla'],
  ['SailPoint (v3)', 'SailPoint'],
  ['', ''],
  ['x'.repeat(300), 'x'.repeat(64)],
];
for (const [userAgent, product] of providers) {
  test(`the provisioning log knows "${userAgent.slice(0, 30)}" as "${product.slice(0, 30)}"`, async () => {
    const { server, calls } = testServer();
    await server.inject({ url: users, headers: { ...bearer, 'user-agent': userAgent } });
    assert.equal(calls[0]?.origin.provider, product);
  });
}
