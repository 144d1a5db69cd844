import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sdk from '@metacompliance/scim';
import { startService } from '@metacompliance/scim-service/testing';
import { aUser, journey } from '../harness.ts';

const { createScimClient, filter, patch } = sdk;
type ErrorName = 'InvalidFilterError' | 'InvalidValueError' | 'InvalidPathError' | 'MutabilityError' | 'NoTargetError';
type Refusal =
  | ErrorName
  | 'InvalidCursorError'
  | 'InvalidCountError'
  | 'NotFoundError'
  | 'TooLargeError'
  | 'UniquenessError';

/** What a caller does who got round the compiler. */
const untyped = (value: unknown) => value as never;

const refusals: [rule: string, name: Refusal, act: (scim: sdk.ScimClient, id: string) => Promise<unknown>][] = [
  ['a filter that does not parse', 'InvalidFilterError', (scim) => scim.users.page({ filter: filter`userName eq` })],
  [
    'a filter on an unknown attribute',
    'InvalidFilterError',
    (scim) => scim.users.page({ filter: filter`color eq ${'x'}` }),
  ],
  ['a cursor nobody gave', 'InvalidCursorError', (scim) => scim.users.page({ cursor: 'x' })],
  ['a count over the limit, by cursor', 'InvalidCountError', (scim) => scim.users.page({ cursor: '', count: 1001 })],
  ['a mandatory attribute left out', 'InvalidValueError', (scim) => scim.users.create(untyped({ userName: 'x' }))],
  [
    'a value of another type',
    'InvalidValueError',
    (scim, id) => scim.users.patch(id, [patch.replace('active', untyped('perhaps'))]),
  ],
  [
    'an unknown path',
    'InvalidPathError',
    (scim, id) => scim.users.patch(id, [patch.replace(untyped('color'), untyped('x'))]),
  ],
  [
    'a read-only path',
    'MutabilityError',
    (scim, id) => scim.users.patch(id, [patch.replace(untyped('id'), untyped('x'))]),
  ],
  [
    'the removal of what is mandatory',
    'MutabilityError',
    (scim, id) => scim.users.patch(id, [patch.remove(untyped('userName'))]),
  ],
  [
    'values that are not there',
    'NoTargetError',
    (scim, id) => scim.users.patch(id, [patch.replace('emails[value eq "x"]', { value: 'y' })]),
  ],
  ['a user who is not there', 'NotFoundError', (scim) => scim.users.get('nobody')],
  [
    'a member who is not there',
    'InvalidValueError',
    (scim) => scim.groups.create({ displayName: 'x', members: [{ value: 'nobody' }] }),
  ],
  ['a name that is taken', 'UniquenessError', (scim) => scim.users.create(aUser({ userName: 'ANN@acme.example' }))],
  [
    'a body over the limit',
    'TooLargeError',
    (scim) => scim.users.create(aUser({ userName: 'x', title: 'x'.repeat(5_000_000) })),
  ],
];

journey('every refusal of the service is the class that its scimType names', async (scim) => {
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  for (const [rule, name, act] of refusals) {
    const error = await act(scim, ann.id).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof sdk.RefusedError, `${rule}: ${error}`);
    assert.equal(error.name, name, rule);
    assert.ok(error.requestId && error.detail.includes(error.requestId), `${rule}: ${error.detail}`);
  }
  assert.deepEqual(await scim.users.get(ann.id), ann, 'nothing was changed');
  assert.equal((await scim.users.page()).totalResults, 1);
});

journey('a wrong token, a revoked company key and an address of nothing are told apart', async (scim, service) => {
  const other = await service.createCompany();
  const withToken = (token: string, baseUrl = scim.baseUrl) => createScimClient({ baseUrl, token }).users.page();
  await assert.rejects(
    withToken('not-a-token'),
    (error) => error instanceof sdk.UnauthorizedError && /^Invalid Credentials/.test(error.detail),
  );
  await assert.rejects(withToken(other.token), sdk.UnauthorizedError);
  await assert.rejects(withToken(other.token, `${new URL(scim.baseUrl).origin}/elsewhere`), sdk.NotFoundError);
});

test('a client that is too fast for the service waits as it is told, and gets everything', async (t) => {
  const service = await startService({ store: 'sqlite', rateLimit: 20, rateBurst: 40 });
  t.after(() => service.stop());
  const waits: number[] = [];
  const scim = createScimClient({
    baseUrl: service.baseUrl,
    token: service.token,
    log: ({ status, retryIn }) => {
      if (status === 429 && retryIn !== undefined) waits.push(retryIn);
    },
  });
  const names = Array.from({ length: 70 }, (_, number) => `u${number}@acme.example`);
  await Promise.all(names.map((userName) => scim.users.create(aUser({ userName }))));
  assert.ok(waits.length > 0, 'the service has refused some');
  assert.ok(
    waits.every((wait) => wait >= 1000),
    'and said for how many seconds',
  );
  assert.equal((await scim.users.page()).totalResults, names.length);
});
