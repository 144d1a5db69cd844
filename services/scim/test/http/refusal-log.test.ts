import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Operation } from '../../src/operations/operation.ts';
import { acme, bearer, scim, testServer, users } from '../harness.ts';

test('a refused request of a known company is brought into its provisioning log, with the reason', async () => {
  const { server, writes } = testServer({
    operation: async () => Promise.reject(ScimError.invalidValue('name.familyName is required')),
  });
  await server.inject({
    method: 'PUT',
    url: `${users}/some-id`,
    headers: { ...scim, 'user-agent': 'Okta SCIM Client 1.0.0' },
    payload: '{}',
  });
  const [{ name, args } = { name: '', args: {} }] = writes;
  assert.equal(name, 'logRefusal');
  assert.deepEqual(
    [args.company, args.status, args.scimType, args.detail],
    [acme.number, 400, 'invalidValue', 'name.familyName is required'],
  );
  assert.equal(args.resourceId, 'some-id');
  const { operation, provider, token } = args.origin as Record<string, unknown>; // the test looks at an Origin
  assert.deepEqual([operation, provider, token], ['replaceUser', 'Okta SCIM Client', 'first']);
});

const logged: [
  rule: string,
  request: { method?: string; url: string; headers: Record<string, string>; payload?: string },
  times: number,
][] = [
  ['a body that is no JSON is logged', { method: 'POST', url: users, headers: scim, payload: '{' }, 1],
  [
    'a wrong media type is logged',
    { method: 'POST', url: users, headers: { ...bearer, 'content-type': 'text/xml' }, payload: 'x' },
    1,
  ],
  ['a parameter given twice is logged', { url: `${users}?count=1&count=2`, headers: bearer }, 1],
  ['a wrong token is not: the company is not known', { url: users, headers: { authorization: 'x' } }, 0],
  ['a missing path is not', { url: `${users}/a/b`, headers: bearer }, 0],
  ['a request that is answered is not', { url: users, headers: bearer }, 0],
];
for (const [rule, request, times] of logged) {
  test(`provisioning log: ${rule}`, async () => {
    const { server, writes } = testServer();
    await server.inject(request);
    assert.equal(writes.length, times);
  });
}

test('an id with a NUL is not logged: not every database could keep the row', async () => {
  const { server, writes } = testServer();
  const answer = await server.inject({ method: 'PUT', url: `${users}/a%00b`, headers: scim, payload: '{}' });
  assert.deepEqual([answer.statusCode, writes.length, writes[0]?.args.resourceId], [404, 1, undefined]);
});

test('what the store refused is not logged again: it wrote the row with the batch', async () => {
  const write = async () => Promise.reject(ScimError.uniqueness('taken'));
  const operation: Operation = (_, { store }) => store.write('ping' as never, {} as never) as never; // any name will do for this store
  const { server, writes } = testServer({ operation, store: { write } });
  assert.equal((await server.inject({ url: users, headers: bearer })).statusCode, 409);
  assert.equal(writes.length, 0);
});

const ours: [rule: string, error: unknown, times: number][] = [
  ['a fault of ours is no refusal', new Error('bug'), 0],
  ['a database that does not answer is no refusal', ScimError.unavailable('down'), 0],
  ['what the service does not do is one', ScimError.notImplemented('The token stands for a company'), 1],
  ['a suspended company is told in its log', ScimError.forbidden('suspended'), 1],
];
for (const [rule, error, times] of ours) {
  test(`provisioning log: ${rule}`, async () => {
    const { server, writes } = testServer({ operation: async () => Promise.reject(error) });
    await server.inject({ method: 'POST', url: users, headers: scim, payload: '{}' });
    assert.equal(writes.length, times);
  });
}

const asked: [status: number, times: number][] = [
  [400, 1],
  [403, 1],
  [404, 0],
  [412, 0],
  [501, 0],
];
for (const [status, times] of asked) {
  test(`provisioning log: a GET that is refused with ${status} ${times > 0 ? 'leaves a row' : 'is daily life'}`, async () => {
    const refusal = new ScimError(status, undefined, 'no');
    const { server, writes } = testServer({ operation: async () => Promise.reject(refusal) });
    await server.inject({ url: users, headers: bearer });
    assert.equal(writes.length, times);
  });
}

test('a refused request names the user it was about, when there is none of that name yet', async () => {
  const refusal = ScimError.invalidValue('name.familyName is required');
  const { server, writes } = testServer({ operation: async () => Promise.reject(refusal) });
  await server.inject({ method: 'POST', url: users, headers: scim, payload: '{"USERNAME":"Ann"}' });
  assert.deepEqual([writes[0]?.args.userName, writes[0]?.args.resourceId], ['Ann', undefined]);
});

test('a 429 is not logged: a request too many must not cost a write', async () => {
  const { server, writes } = testServer({ config: { rateLimit: 1, rateBurst: 1 } });
  for (let sent = 0; sent < 5; sent++) await server.inject({ url: users, headers: bearer });
  assert.equal(writes.length, 0);
});

test('a log that cannot be written changes nothing for the client', async () => {
  const write = async () => Promise.reject(new Error('disk full'));
  const { server, logText } = testServer({ store: { write } });
  const answer = await server.inject({ method: 'POST', url: users, headers: scim, payload: '{' });
  assert.equal(answer.statusCode, 400);
  assert.match(logText(), /a refusal did not reach the provisioning log/);
});
