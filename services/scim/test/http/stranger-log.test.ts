import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { issueToken } from '../../src/tokens.ts';
import { acme, testServer, users } from '../harness.ts';

const unknown = `/scim/00000000-1111-4222-8333-444444444444/Users`;
const read = async (_: string, { key }: { readonly key: string }) => (key === acme.key ? acme : undefined);

/** A server that knows one company by its key, and a clock that the test moves. */
function aServer(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const test = testServer({ store: { read: read as never } }); // the one script that is read here
  const send = (url: string, authorization: string) =>
    test.server.inject({ url, headers: { authorization, 'user-agent': 'Okta SCIM Client 1.0.0' } });
  const aMinuteLater = async () => {
    t.mock.timers.tick(60_000);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return { ...test, send, aMinuteLater };
}

test('refused tokens become one row a minute for each reason, with how many there were', async (t) => {
  const { send, aMinuteLater, writes } = aServer(t);
  for (let request = 0; request < 5; request += 1) await send(users, 'Bearer nonsense');
  await send(users, `Bearer ${issueToken('us')}`);
  assert.equal(writes.length, 0);
  await aMinuteLater();
  assert.deepEqual(
    writes.map(({ args }) => [args.company, args.status, String(args.detail)]),
    [
      [1, 401, 'Invalid Credentials: this is not a MetaCompliance API token (5 such requests within a minute)'],
      [
        1,
        401,
        'Invalid Credentials: this API token belongs to region us, this address serves ire. Enter the region code us',
      ],
    ],
  );
  await send(users, 'Bearer nonsense');
  await aMinuteLater();
  assert.equal(writes.length, 3);
});

test('an address of no company, or of none that there is, leaves nothing', async (t) => {
  const { send, aMinuteLater, writes } = aServer(t);
  await send('/scim/x/Users', 'Bearer nonsense');
  await send(unknown, 'Bearer nonsense');
  await aMinuteLater();
  assert.equal(writes.length, 0);
});

test('whoever makes up companies fills no memory: a thousand reasons a minute are told apart', async (t) => {
  const { send, aMinuteLater, writes } = aServer(t);
  const key = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  for (let number = 0; number < 1_000; number += 1) await send(`/scim/${key(number)}/Users`, 'Bearer nonsense');
  await send(users, 'Bearer nonsense');
  await aMinuteLater();
  assert.equal(writes.length, 0);
  await send(users, 'Bearer nonsense');
  await aMinuteLater();
  assert.equal(writes.length, 1);
});

test('the token itself is never written', async (t) => {
  const { send, aMinuteLater, writes } = aServer(t);
  const token = issueToken('ire');
  await send(users, `Bearer ${token}`);
  await aMinuteLater();
  assert.equal(writes.length, 1);
  assert.ok(!JSON.stringify(writes).includes(token.slice(12)));
});
