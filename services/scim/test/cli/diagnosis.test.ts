import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type Diagnosis, diagnose } from '../../src/cli/diagnosis.ts';
import { issueToken } from '../../src/tokens.ts';

const token = issueToken('us');

async function diagnoseServer(t: TestContext, listener: RequestListener): Promise<Diagnosis> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo; // what a listener on TCP has
  return diagnose({ baseUrl: `http://127.0.0.1:${port}/scim/key`, token });
}

const listOf = (totalResults: unknown) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults, Resources: [] });
const region = 'Invalid Credentials: this API token belongs to region us, this address serves ire';

const answers: [
  rule: string,
  status: number,
  body: string,
  expected: { ok: boolean; step: Diagnosis['step']; text: RegExp },
][] = [
  ['a good list', 200, listOf(3), { ok: true, step: 'credentials', text: /3 users/ }],
  [
    'an empty company, which the SPEC test would not like',
    200,
    listOf(0),
    { ok: true, step: 'credentials', text: /SPEC test/ },
  ],
  [
    'a wrong region, in the words of the server',
    401,
    JSON.stringify({ detail: region }),
    { ok: false, step: 'token', text: /region us.*Check/ },
  ],
  [
    'a suspended company',
    403,
    JSON.stringify({ detail: 'This company is suspended' }),
    { ok: false, step: 'token', text: /suspended/ },
  ],
  ['a base URL that is none', 404, 'not found', { ok: false, step: 'address', text: /ends with \/scim\// }],
  ['a login page', 200, '<html>', { ok: false, step: 'answer', text: /no list of SCIM users/ }],
  ['integers as texts', 200, listOf('3'), { ok: false, step: 'answer', text: /no list/ }],
  ['a redirect', 302, '', { ok: false, step: 'service', text: /leads elsewhere/ }],
  ['a fault', 500, '', { ok: false, step: 'service', text: /status 500/ }],
];
for (const [rule, status, body, { ok, step, text }] of answers) {
  test(`check explains ${rule}`, async (t) => {
    const diagnosis = await diagnoseServer(t, (_, response) =>
      response.writeHead(status, { location: '/login' }).end(body),
    );
    assert.deepEqual([diagnosis.ok, diagnosis.step], [ok, step]);
    assert.match(`${diagnosis.found} ${diagnosis.advice}`, text);
    assert.ok(!JSON.stringify(diagnosis).includes(token));
  });
}

test('check tells of a clock that is wrong, and of none that is right', async (t) => {
  const answerAt = (milliseconds: number) =>
    diagnoseServer(t, (_, response) =>
      response.writeHead(200, { date: new Date(Date.now() + milliseconds).toUTCString() }).end(listOf(3)),
    );
  const [right, fast] = [await answerAt(5_000), await answerAt(3_600_000)];
  assert.deepEqual([right.ok, right.advice], [true, undefined]);
  assert.equal(fast.ok, true);
  assert.match(String(fast.advice), /clocks .* are (3600|3599|3601) s apart/);
});

test('check sends what Okta sends: GET /Users?startIndex=1&count=2 with the token', async (t) => {
  const seen: (string | undefined)[] = [];
  await diagnoseServer(t, ({ method, url, headers }, response) => {
    seen.push(method, url, headers.authorization, headers.accept);
    response.end('{}');
  });
  assert.deepEqual(seen, ['GET', '/scim/key/Users?startIndex=1&count=2', `Bearer ${token}`, 'application/scim+json']);
});

const unreachable: [rule: string, baseUrl: string, step: Diagnosis['step'], found: RegExp][] = [
  ['an address that is none', 'ire.scim.metacompliance.com', 'base URL', /no web address/],
  ['another scheme', 'ftp://127.0.0.1/scim', 'base URL', /no web address/],
  ['a closed port', 'http://127.0.0.1:1025', 'connection', /nothing listens there/],
  ['an unknown host', 'http://ire.invalid/scim', 'connection', /host/],
];
for (const [rule, baseUrl, step, found] of unreachable) {
  test(`check explains ${rule}`, async () => {
    const diagnosis = await diagnose({ baseUrl, token });
    assert.deepEqual([diagnosis.ok, diagnosis.step], [false, step]);
    assert.match(diagnosis.found, found);
  });
}

test('check explains TLS to a port without', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo; // what a listener on TCP has
  assert.equal((await diagnose({ baseUrl: `https://127.0.0.1:${port}`, token })).step, 'connection');
});
