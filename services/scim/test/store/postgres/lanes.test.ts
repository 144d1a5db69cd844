import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Lane, Lanes } from '../../../src/store/postgres/lanes.ts';
import type { Query } from '../../../src/store/script.ts';
import { aDatabase } from '../databases.ts';

async function someLanes(t: TestContext, most: number): Promise<Lanes> {
  const database = await aDatabase('postgres');
  const lanes = new Lanes(database.url, most);
  t.after(async () => {
    await lanes.close();
    await database.remove();
  });
  return lanes;
}

const query = (sql: string, ...parameters: readonly unknown[]): Query => ({ sql, parameters });

async function pidOf(lane: Lane): Promise<unknown> {
  const { rows } = await lane.ask(query('select pg_backend_pid() as pid'));
  return (rows[0] as { pid: number }).pid; // as selected
}

test('a lane has one user at a time, there are so many and no more, and users wait in their order', async (t) => {
  const lanes = await someLanes(t, 3);
  const pids = new Set<unknown>();
  const order: number[] = [];
  let inUse = 0;
  const use = (number: number) =>
    lanes.use(async (lane) => {
      inUse += 1;
      order.push(number);
      assert.ok(inUse <= 3);
      pids.add(await pidOf(lane));
      inUse -= 1;
    });
  await Promise.all(Array.from({ length: 20 }, (_, number) => use(number)));
  assert.equal(pids.size, 3);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('a lane that has kept 500 statements is made anew, so that made-up filters fill no server', async (t) => {
  const lanes = await someLanes(t, 1);
  const before = await lanes.use(pidOf);
  assert.equal(await lanes.use(pidOf), before);
  await lanes.use(async (lane) => {
    for (let number = 0; number < 500; number++) await lane.ask(query(`select ${number}`));
  });
  assert.notEqual(await lanes.use(pidOf), before);
});

test('nothing waits inside the driver: what is new, much or many is sent when the rest is answered', async (t) => {
  const lanes = await someLanes(t, 1);
  await lanes.use(async (lane) => {
    const known = query('select $1::text', 'x');
    const large = query('select $1::text', 'x'.repeat(10_000));
    assert.ok(lane.mayFollow(known), 'nothing is under way');
    const first = lane.ask(known);
    assert.ok(!lane.mayFollow(known), 'the server is getting to know it');
    await first;
    const second = lane.ask(known);
    assert.ok(lane.mayFollow(known));
    assert.ok(!lane.mayFollow(query('select 1')), 'the server does not know it');
    const third = lane.ask(large);
    assert.ok(!lane.mayFollow(known), 'much is under way');
    await Promise.all([second, third]);
    const many = Array.from({ length: 32 }, () => lane.ask(known));
    assert.ok(!lane.mayFollow(known), 'many are under way');
    await Promise.all(many);
  });
});

test('a lane whose connection broke tells whoever waits and refuses the rest; the next user gets another', async (t) => {
  const lanes = await someLanes(t, 1);
  await lanes.use(async (lane) => {
    await lane.ask(query('begin'));
    const cut = lane.ask(query('select pg_terminate_backend(pg_backend_pid()), pg_sleep(10)'));
    await assert.rejects(cut, { name: 'StorageFailure' });
    await assert.rejects(lane.ask(query('insert into nowhere values (1)')), { name: 'StorageFailure' });
  });
  assert.ok(await lanes.use(pidOf));
});

test('closing waits for whoever is under way, and refuses who comes later', async (t) => {
  const lanes = await someLanes(t, 1);
  const user = lanes.use(async (lane) => {
    await lane.ask(query('begin'));
    await lane.ask(query('select pg_sleep(0.1)'));
    await lane.ask(query('commit'));
    return 'done';
  });
  const closing = lanes.close();
  await assert.rejects(lanes.use(pidOf), { name: 'StorageFailure' });
  assert.equal(await user, 'done');
  await closing;
});
