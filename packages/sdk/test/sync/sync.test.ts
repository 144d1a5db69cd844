import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createScimClient, type NewUser, type ScimClient } from '../../src/index.ts';
import {
  applyPlan,
  BrakeError,
  makePlan,
  type Progress,
  StoppedError,
  type SyncOptions,
  sync,
} from '../../src/sync/index.ts';
import { aUser } from '../a-user.ts';
import { startFaultServer } from '../faults/fault-server.ts';
import { Model } from '../faults/model.ts';

let server: Awaited<ReturnType<typeof startFaultServer>>;
before(async () => {
  server = await startFaultServer();
});
after(() => server.stop());

let model: Model;
let scim: ScimClient;
let requests: () => number;
beforeEach(() => found(new Model()));
function found(next: Model, plan?: Parameters<typeof server.found>[1]): void {
  model = next;
  const { company, baseUrl } = server.found(model, plan);
  scim = createScimClient({ baseUrl, token: 't', retry: { baseDelay: 1, retries: 1 } });
  requests = () => company.requests;
}

const people = (...names: string[]): NewUser[] => names.map((userName) => aUser({ userName }));
const names = () =>
  [...model.resources.Users.values()]
    .map(({ userName, active }) => (active === false ? `(${userName})` : userName))
    .join(' ');
const kinds = ({ changes }: Awaited<ReturnType<typeof makePlan>>) =>
  changes.map((change) => `${change.kind} ${'userName' in change ? change.userName : change.displayName}`);
const run = (options: Partial<SyncOptions>) => sync(scim, { mode: 'apply', brake: 1, ...options });
/** Users of the model are active unless they say otherwise, as those of the service are. */
async function have(...userNames: string[]): Promise<void> {
  for (const user of people(...userNames)) await scim.users.create({ ...user, active: true });
}

describe('sync', () => {
  test('creates who is missing, updates who differs, deactivates who is gone, and then has nothing to do', async () => {
    await have('ann', 'bob', 'cat');
    const users = [...people('ann', 'dan'), aUser({ userName: 'bob', title: 'Guide' })];
    const { plan, report } = await run({ users });
    assert.deepEqual(kinds(plan), ['create user dan', 'update user bob', 'deactivate user cat']);
    assert.deepEqual(plan.unchanged.users, 1);
    assert.deepEqual(report, { done: 3, failures: [] });
    assert.equal(names(), 'ann bob (cat) dan');
    assert.deepEqual(kinds((await run({ users, mode: 'plan' })).plan), []);
  });

  test('changes nothing in the mode plan', async () => {
    await have('ann');
    const { report } = await run({ users: people('bob'), mode: 'plan' });
    assert.equal(report, undefined);
    assert.equal(names(), 'ann');
  });

  test('reactivates who comes back', async () => {
    await have('ann');
    await run({ users: [] });
    assert.equal(names(), '(ann)');
    await run({ users: people('ANN').map((user) => ({ ...user, userName: 'ann' })) });
    assert.equal(names(), 'ann');
  });

  test('keeps who is missing when told to', async () => {
    await have('ann');
    assert.deepEqual(kinds((await run({ users: [], missing: 'keep' })).plan), []);
  });

  test('recognises people in any letter case', async () => {
    await have('Ann');
    assert.deepEqual(kinds((await run({ users: people('ANN') })).plan), ['update user Ann']);
  });

  test('recognises people by externalId when told to, and by name who has none', async () => {
    await scim.users.create(aUser({ userName: 'ann', externalId: '1', active: true }));
    await scim.users.create(aUser({ userName: 'bob', active: true }));
    const users = [aUser({ userName: 'ann.lee', externalId: '1' }), aUser({ userName: 'bob', externalId: '2' })];
    assert.deepEqual(kinds((await run({ users, match: 'externalId' })).plan), ['update user ann', 'update user bob']);
    assert.equal(names(), 'ann.lee bob');
  });

  test('takes nobody for another by name when somebody is that person by externalId', async () => {
    await scim.users.create(aUser({ userName: 'bob', active: true }));
    await scim.users.create(aUser({ userName: 'ann', externalId: '1', active: true }));
    const { plan } = await run({
      users: [aUser({ userName: 'bob', externalId: '1' })],
      match: 'externalId',
      mode: 'plan',
    });
    assert.deepEqual(kinds(plan), ['update user ann', 'deactivate user bob']);
  });

  test('reads from an async iterable', async () => {
    await run({
      users: (async function* () {
        yield* people('ann');
      })(),
    });
    assert.equal(names(), 'ann');
  });
});

describe('the brake', () => {
  test('stops a plan that deactivates more than its share, before any change', async () => {
    await have('a', 'b', 'c', 'd', 'e');
    const error = await run({ users: people('a', 'b', 'c', 'x'), brake: 0.2 }).then(
      undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof BrakeError);
    assert.match(error.message, /2 of 5 active users, and no more than 20 %/);
    assert.equal(error.plan.deactivations, 2);
    assert.equal(names(), 'a b c d e');
  });
  test('lets the share itself pass', async () => {
    await have('a', 'b', 'c', 'd', 'e');
    await run({ users: people('a', 'b', 'c', 'd'), brake: 0.2 });
    assert.equal(names(), 'a b c d (e)');
  });
  test('counts people whom the source has as inactive', async () => {
    await have('a');
    await assert.rejects(run({ users: [aUser({ userName: 'a', active: false })], brake: 0.5 }), BrakeError);
  });
  test('stops an empty source', async () => {
    await have('a');
    await assert.rejects(run({ users: [], brake: undefined }), BrakeError);
  });
});

describe('groups', () => {
  const members = () =>
    [...model.resources.Groups.values()].map(({ displayName, members }) => {
      const ids = (members ?? []) as { value: string }[];
      return `${displayName}: ${ids.map(({ value }) => model.resources.Users.get(value)?.userName).join(' ')}`;
    });
  test('are created with people who are created in the same run', async () => {
    await have('ann');
    await run({ users: people('ann', 'bob'), groups: [{ displayName: 'Staff', members: ['ann', 'BOB'] }] });
    assert.deepEqual(members(), ['Staff: ann bob']);
  });
  test('get members in and out, and others are left alone', async () => {
    await have('ann', 'bob', 'cat');
    await run({
      groups: [
        { displayName: 'Staff', members: ['ann', 'bob'] },
        { displayName: 'Other', members: ['cat'] },
      ],
    });
    const groups = [{ displayName: 'STAFF', members: ['bob', 'cat'] }];
    const { plan } = await run({ groups });
    assert.deepEqual(
      plan.changes.map((change) =>
        change.kind === 'update group'
          ? [change.add, change.remove].map((list) => list.map(({ userName }) => userName))
          : [],
      ),
      [[['cat'], ['ann']]],
    );
    assert.deepEqual(members(), ['Staff: bob cat', 'Other: cat']);
    assert.deepEqual(kinds((await run({ groups })).plan), []);
  });
  test('may be emptied', async () => {
    await have('ann');
    await run({ groups: [{ displayName: 'Staff', members: ['ann'] }] });
    await run({ groups: [{ displayName: 'Staff', members: [] }] });
    assert.deepEqual(members(), ['Staff: ']);
  });
});

const contradictions: [rule: string, options: Partial<SyncOptions>, message: RegExp][] = [
  ['somebody twice', { users: people('ann', 'ANN') }, /"ANN" twice, the second time as person 2/],
  [
    'an externalId twice',
    {
      match: 'externalId',
      users: [aUser({ userName: 'a', externalId: '1' }), aUser({ userName: 'b', externalId: '1' })],
    },
    /externalId "1" twice/,
  ],
  ['somebody without a userName', { users: [aUser({ userName: '' })] }, /Person 1 .* no userName/],
  [
    'a group twice',
    {
      groups: [
        { displayName: 'x', members: [] },
        { displayName: 'X', members: [] },
      ],
    },
    /group "X" twice/,
  ],
  [
    'a member nobody knows',
    { users: people('ann'), groups: [{ displayName: 'x', members: ['zoe'] }] },
    /"zoe" is a member of "x"/,
  ],
];
describe('a source contradicts itself when it has', () => {
  for (const [rule, options, message] of contradictions) {
    test(rule, async () => {
      await assert.rejects(run(options), { name: 'SourceError', message });
      assert.equal(names(), '');
    });
  }
});

describe('a plan', () => {
  test('is plain JSON, and is applied as such', async () => {
    await have('ann');
    const plan = await makePlan(scim, { users: people('bob'), groups: [{ displayName: 'x', members: ['bob'] }] });
    await applyPlan(scim, JSON.parse(JSON.stringify(plan)));
    assert.equal(names(), '(ann) bob');
  });
  test('reports what fails and goes on', async () => {
    const users = [...people('ann', 'bob')];
    const plan = await makePlan(scim, {
      users,
      groups: [
        { displayName: 'x', members: ['ann'] },
        { displayName: 'y', members: ['bob'] },
      ],
    });
    await have('ann2');
    for (const kept of model.resources.Users.values()) kept.userName = 'ann';
    const progress: Progress[] = [];
    const report = await applyPlan(scim, plan, { onProgress: (event) => progress.push(event) });
    assert.deepEqual(
      report.failures.map(({ error }) => error.name),
      ['UniquenessError'],
    );
    assert.deepEqual(
      progress.map(({ done, total, error }) => [done, total, error !== undefined]),
      [
        [1, 4, true],
        [2, 4, false],
        [3, 4, false],
        [4, 4, false],
      ],
    );
  });
  test('is gone on with where it was interrupted', async () => {
    const plan = await makePlan(scim, {
      users: people('a', 'b', 'c'),
      groups: [{ displayName: 'x', members: ['a', 'c'] }],
    });
    const controller = new AbortController();
    const model0 = model;
    found(new Model({ bulk: false }));
    const stopped = await applyPlan(scim, plan, {
      signal: controller.signal,
      concurrency: 1,
      onProgress: ({ done }) => done === 2 && controller.abort(),
    }).then(undefined, (reason: unknown) => reason);
    assert.ok(model0 !== model && stopped instanceof StoppedError);
    assert.ok(stopped.report.done >= 2 && stopped.report.done <= 3);
    const done = stopped.report.done - stopped.report.failures.length;
    const report = await applyPlan(scim, plan, { from: done });
    assert.deepEqual(report.failures, []);
    assert.equal(names(), 'a b c');
    assert.equal(model.changes.filter((change) => change === 'POST Users').length, 3);
  });
  test('stops with a report when the server is gone', async () => {
    const plan = await makePlan(scim, { users: people('a', 'b') });
    found(new Model(), () => 'drops before');
    const error = await applyPlan(scim, plan).then(undefined, (reason: unknown) => reason);
    assert.ok(error instanceof StoppedError);
    assert.match(error.message, /^Stopped after \d changes/);
  });
});

test('2,000 people come in few requests, and a second run sends reads alone', async () => {
  const users = people(...Array.from({ length: 2000 }, (_, at) => `u${at}`));
  await run({ users });
  assert.equal(model.resources.Users.size, 2000);
  assert.ok(requests() < 10, `${requests()} requests`);
  const before = model.changes.length;
  await run({ users });
  assert.equal(model.changes.length, before);
});
