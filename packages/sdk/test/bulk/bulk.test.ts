import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BulkResult, BulkStep } from '../../src/bulk/steps.ts';
import { createScimClient, enterpriseUser, patch, type ScimClient, UniquenessError } from '../../src/index.ts';
import { aUser } from '../a-user.ts';
import { clientOf, json, scimError } from '../answering.ts';
import { startFaultServer } from '../faults/fault-server.ts';
import { Model } from '../faults/model.ts';

let server: Awaited<ReturnType<typeof startFaultServer>>;
before(async () => {
  server = await startFaultServer();
});
after(() => server.stop());

async function all(results: AsyncIterable<BulkResult>): Promise<BulkResult[]> {
  const list: BulkResult[] = [];
  for await (const result of results) list.push(result);
  return list;
}
function companyOf(model: Model): { scim: ScimClient; count: () => number } {
  const { company, baseUrl } = server.found(model);
  return { scim: createScimClient({ baseUrl, token: 't', retry: { baseDelay: 1 } }), count: () => company.requests };
}
const create = (userName: string): BulkStep => ({
  method: 'POST',
  path: '/Users',
  bulkId: userName,
  data: aUser({ userName }),
});
const managed = (userName: string, manager: string): BulkStep => ({
  method: 'POST',
  path: '/Users',
  bulkId: userName,
  data: { ...aUser({ userName }), [enterpriseUser]: { manager: { value: `bulkId:${manager}` } } },
});

for (const bulk of [true, false]) {
  describe(bulk ? 'on a server with bulk (RFC 7644 §3.7)' : 'on a server without bulk', () => {
    test('steps are carried out in order, and every result names its step', async () => {
      const model = new Model({ bulk });
      const { scim } = companyOf(model);
      const steps = [create('ann'), create('ann'), create('bob')].map(uniqueId);
      const results = await all(scim.bulk(steps));
      assert.deepEqual(
        results.map(({ index, status }) => [index, status]),
        [
          [0, 201],
          [1, 409],
          [2, 201],
        ],
      );
      assert.deepEqual(
        results.map(({ step }) => step),
        steps,
      );
      assert.ok(results[1]?.error instanceof UniquenessError);
      assert.equal(results[0]?.id, [...model.resources.Users.keys()][0]);
    });
    test('a reference is resolved in data and in paths', async () => {
      const model = new Model({ bulk, maxOperations: 2 });
      const { scim } = companyOf(model);
      const group: BulkStep = {
        method: 'POST',
        path: '/Groups',
        bulkId: 'g',
        data: { displayName: 'G', members: [{ value: 'bulkId:ann' }] },
      };
      const results = await all(
        scim.bulk([
          create('ann'),
          create('bob'),
          create('cat'),
          group,
          { method: 'DELETE', path: '/Users/bulkId:cat' },
        ]),
      );
      assert.deepEqual(
        results.map(({ error }) => error),
        Array(5).fill(undefined),
      );
      assert.deepEqual(model.resources.Groups.get(results[3]?.id ?? '')?.members, [{ value: results[0]?.id }]);
      assert.equal(model.resources.Users.size, 2);
    });
    test('failOnErrors stops after as many failures', async () => {
      const model = new Model({ bulk, maxOperations: 2 });
      const results = await all(
        companyOf(model).scim.bulk(['a', 'a', 'b', 'b', 'c', 'd'].map(create).map(uniqueId), { failOnErrors: 2 }),
      );
      assert.deepEqual(
        results.map(({ status }) => status),
        [201, 409, 201, 409],
      );
      assert.equal(model.resources.Users.size, 2);
    });
    test('a bulkId given twice is refused before anything is sent', async () => {
      const model = new Model({ bulk });
      await assert.rejects(all(companyOf(model).scim.bulk([create('ann'), create('ann')])), { name: 'UsageError' });
      assert.equal(model.resources.Users.size, 0);
    });
    test('steps may come from an async iterable, and none means no bulk', async () => {
      const model = new Model({ bulk });
      const { scim } = companyOf(model);
      assert.equal(
        (
          await all(
            scim.bulk(
              (async function* () {
                yield create('ann');
              })(),
            ),
          )
        ).length,
        1,
      );
      assert.deepEqual(await all(scim.bulk([])), []);
    });
  });
}

function uniqueId(step: BulkStep, at: number): BulkStep {
  return step.method === 'POST' ? { ...step, bulkId: `n${at}` } : step;
}

test('2,500 steps are three requests of at most 1,000', async () => {
  const { scim, count } = companyOf(new Model());
  const results = await all(scim.bulk(Array.from({ length: 2500 }, (_, at) => create(`u${at}`))));
  assert.equal(results.filter(({ status }) => status === 201).length, 2500);
  assert.equal(count(), 4);
});

test('without bulk two users become each other’s manager by a second request', async () => {
  const model = new Model({ bulk: false });
  const [ann, bob] = await all(companyOf(model).scim.bulk([managed('ann', 'bob'), managed('bob', 'ann')]));
  const managerOf = (id?: string) => model.resources.Users.get(id ?? '')?.[enterpriseUser];
  assert.deepEqual([ann?.status, bob?.status], [201, 201]);
  const managers = [{ manager: { value: bob?.id } }, { manager: { value: ann?.id } }];
  assert.deepEqual([managerOf(ann?.id), managerOf(bob?.id)], managers);
});

test('a server that announces bulk and does not have it gets single calls', async () => {
  const model = new Model({ bulk: false });
  const config = json({ schemas: [], bulk: { supported: true, maxOperations: 10, maxPayloadSize: 1e6 } });
  const { scim, sent } = clientOf(({ url, method, body }) => {
    if (url === '/ServiceProviderConfig') return config.clone();
    const { status, body: answer } = model.answer({
      method,
      path: url,
      query: new URLSearchParams(),
      ifMatch: undefined,
      body,
    });
    return json(answer, status);
  });
  const results = await all(scim.bulk([create('ann'), create('bob')]));
  assert.deepEqual(
    results.map(({ status }) => status),
    [201, 201],
  );
  assert.deepEqual(
    sent.map(({ url }) => url),
    ['/ServiceProviderConfig', '/Bulk', '/Users', '/Users'],
  );
});

test('an operation that was refused for want of time is made again by itself', async () => {
  const config = json({ schemas: [], bulk: { supported: true, maxOperations: 10, maxPayloadSize: 1e6 } });
  const results = json({
    Operations: [
      { method: 'DELETE', status: '204' },
      { method: 'DELETE', status: '429', response: {} },
    ],
  });
  const { scim, sent } = clientOf([config, results, new Response(null, { status: 204 })]);
  const done = await all(
    scim.bulk([
      { method: 'DELETE', path: '/Users/a' },
      { method: 'DELETE', path: '/Users/b' },
    ]),
  );
  assert.deepEqual(
    done.map(({ status }) => status),
    [204, 204],
  );
  assert.equal(sent[2]?.url, '/Users/b');
});

test('a patch that may not be sent twice is reported when the answer is lost, and not sent again', async () => {
  const config = json({ schemas: [], bulk: { supported: true, maxOperations: 10, maxPayloadSize: 1e6 } });
  const { scim, sent } = clientOf([config, new Error('reset'), new Response(null, { status: 204 })]);
  const Operations = [patch.add('emails', [{ value: 'a@b.c' }])];
  const [patched, removed] = await all(
    scim.bulk([
      { method: 'PATCH', path: '/Users/a', data: { Operations } },
      { method: 'DELETE', path: '/Users/b' },
    ]),
  );
  assert.equal(patched?.error?.name, 'NetworkError');
  assert.equal(patched?.error?.mayBeDone, true);
  assert.equal(removed?.status, 204);
  assert.deepEqual(
    sent.map(({ method }) => method),
    ['GET', 'POST', 'DELETE'],
  );
});

test('an answer that fits other operations is not believed', async () => {
  const config = json({ schemas: [], bulk: { supported: true, maxOperations: 10, maxPayloadSize: 1e6 } });
  const { scim } = clientOf([config, json({ Operations: [{ method: 'POST', status: '201' }] })]);
  await assert.rejects(all(scim.bulk([{ method: 'DELETE', path: '/Users/a' }])), { name: 'NotValidError' });
});

test('a bulk as a whole that is refused is one error', async () => {
  const config = json({ schemas: [], bulk: { supported: true, maxOperations: 10, maxPayloadSize: 1e6 } });
  const { scim } = clientOf([config, scimError(413)]);
  await assert.rejects(all(scim.bulk([{ method: 'DELETE', path: '/Users/a' }])), { name: 'TooLargeError' });
});
