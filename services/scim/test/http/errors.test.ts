import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ScimError } from '@metacompliance/scim-protocol';
import { acme, bearer, scim, testServer, users } from '../harness.ts';

const failing = (error: unknown) => async () => {
  throw error;
};

test('a refusal is rendered in the words of the standard, its status as text (RFC 7644 §3.12)', async () => {
  const { server } = testServer({ operation: failing(ScimError.uniqueness('userName "a" is taken')) });
  const answer = await server.inject({ method: 'POST', url: users, headers: scim, payload: '{}' });
  assert.equal(answer.statusCode, 409);
  assert.equal(answer.headers['content-type'], 'application/scim+json');
  assert.deepEqual(JSON.parse(answer.payload), {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '409',
    scimType: 'uniqueness',
    detail: `userName "a" is taken (Request-Id ${answer.headers['request-id']})`,
  });
});

test('header fields of a refusal are sent', async () => {
  const { server } = testServer({ operation: failing(ScimError.unavailable('The database does not answer')) });
  const answer = await server.inject({ url: users, headers: bearer });
  assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [503, '5']);
});

test('HEAD of a refusal has its status and no body', async () => {
  const { server } = testServer({ operation: failing(ScimError.notFound('There is none')) });
  const answer = await server.inject({ method: 'HEAD', url: users, headers: bearer });
  assert.deepEqual([answer.statusCode, answer.payload], [404, '']);
});

const secret = 'SELECT secret FROM canary';
const driverError = Object.assign(new Error(secret, { cause: new Error('disk') }), {
  query: secret,
  parameters: ['Ann Archer'],
  statusCode: 404,
});
const bugs: [rule: string, thrown: unknown][] = [
  ['an Error', new Error(secret)],
  ['a TypeError', new TypeError(secret)],
  ["a driver's error", driverError],
  ['a text', secret],
  ['nothing', undefined],
];
for (const [rule, thrown] of bugs) {
  test(`a bug that throws ${rule} is a bare 500: nothing of it leaks`, async () => {
    const { server, lines } = testServer({ operation: failing(thrown) });
    const answer = await server.inject({ url: users, headers: bearer });
    assert.equal(answer.statusCode, 500);
    assert.deepEqual(Object.keys(JSON.parse(answer.payload)), ['schemas', 'status', 'detail']);
    assert.ok(!answer.payload.includes('SELECT') && !answer.payload.includes('.ts'), answer.payload);
    assert.equal(lines().filter(({ msg }) => msg === 'fault').length, 1);
  });
}

test('the log has the stack of a bug and of its cause, under the id that the client was given', async () => {
  const { server, lines, logText } = testServer({ operation: failing(driverError) });
  const answer = await server.inject({ url: users, headers: bearer });
  const fault = lines().find(({ msg }) => msg === 'fault');
  assert.equal(fault?.requestId, answer.headers['request-id']);
  assert.match(JSON.stringify(fault), /SELECT secret FROM canary.*disk/s);
  assert.ok(!logText().includes('Ann Archer'));
});

test('a request leaves one line: id, method, route, status, time and company, and neither query nor token nor name', async () => {
  const { server, lines, logText } = testServer();
  const answer = await server.inject({
    url: `${users}?filter=userName%20eq%20%22canary%22`,
    headers: { ...bearer, 'user-agent': 'canary' },
  });
  const [line, ...more] = lines();
  assert.equal(more.length, 0);
  assert.deepEqual(
    [line?.requestId, line?.method, line?.route, line?.status, line?.company],
    [answer.headers['request-id'], 'get', '/scim/{companyKey}/Users', 200, acme.key],
  );
  assert.equal(typeof line?.ms, 'number');
  assert.ok(!/canary|mcscim_|filter/.test(logText()));
});
