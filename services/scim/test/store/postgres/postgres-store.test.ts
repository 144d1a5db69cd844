/*
 * What only a server can go through: connections that are cut in the middle of a transaction, a server that is away for a
 * while, and writes that lose a race and are tried again.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import postgres from 'postgres';
import { newId } from '../../../src/new-id.ts';
import { createUserArgs, patchUserArgs } from '../../../src/operations/commands.ts';
import { type OpenOptions, openStore } from '../../../src/store/open.ts';
import { aDatabase, type TestDatabase } from '../databases.ts';
import { aDesk, addMembers, Desk, patchOf, person, removeMembers } from '../stories/desk.ts';

async function aServer(t: TestContext, options?: OpenOptions): Promise<{ desk: Desk; database: TestDatabase }> {
  const database = await aDatabase('postgres');
  const store = await openStore(database.url, options);
  t.after(async () => {
    await store.close();
    await database.remove();
  });
  return { desk: await aDesk({ store, database }), database };
}

/** Cuts every connection that the store has, in whatever it is doing. */
async function cutConnections({ ask }: TestDatabase): Promise<void> {
  await ask(`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()`);
}

/** A change is whole, or it is not there: a user, its address and its row in the log. */
async function assertWhole({ ask }: TestDatabase, acknowledged: readonly string[]): Promise<void> {
  const halves = await ask(`select id from users as u where
    not exists (select 1 from user_emails as e where e.company = u.company and e.user_seq = u.seq)
    or (select count(*) from provisioning_log as l where l.company = u.company and l.resource_id = u.id and l.status = 200) <> 1`);
  assert.deepEqual(halves, [], 'no half of a change');
  const ids = new Set((await ask('select id from users')).map(({ id }) => id));
  assert.deepEqual(
    acknowledged.filter((id) => !ids.has(id)),
    [],
    'whatever was acknowledged is there',
  );
  const rows = await ask('select count(*) as count from provisioning_log where status = 200');
  assert.equal(rows[0]?.count, ids.size);
}

test('connections that are cut in the middle of writes: each is made or 503, whole, and the next are made', async (t) => {
  const { desk, database } = await aServer(t);
  const acknowledged: string[] = [];
  const refused: number[] = [];
  let isOver = false;
  const client = async (name: number) => {
    for (let round = 0; !isOver; round++) {
      await desk.createUser(`user${name}.${round}`).then(
        (id) => acknowledged.push(id),
        (error) => refused.push(error.status),
      );
    }
  };
  const clients = Array.from({ length: 8 }, (_, name) => client(name));
  for (let cut = 0; cut < 15; cut++) {
    const enough = acknowledged.length + 20 + cut;
    while (acknowledged.length < enough) await new Promise(setImmediate);
    await cutConnections(database);
  }
  isOver = true;
  await Promise.all(clients);
  assert.ok(refused.length > 0, 'some were in the middle');
  assert.deepEqual(new Set(refused), new Set([503]));
  await desk.createUser('after');
  await assertWhole(database, acknowledged);
});

test('while the server takes no connections all is 503 with Retry-After; then all is well again, without a restart', async (t) => {
  const { desk, database } = await aServer(t);
  const beside = await aDatabase('postgres'); // the same server, by another door
  t.after(() => beside.remove());
  const ann = await desk.createUser('ann');
  const name = new URL(database.url).pathname.slice(1);
  await beside.ask(`alter database ${name} allow_connections false`);
  await beside.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  const unavailable = { status: 503, headers: { 'Retry-After': '5' } };
  for (let round = 0; round < 3; round++) {
    await assert.rejects(desk.createUser(`user${round}`), unavailable);
    await assert.rejects(desk.user(ann), unavailable);
    await assert.rejects(desk.users(), unavailable);
    await assert.rejects(desk.store.findCredential(desk.company.key, 'digest', 1), unavailable);
  }
  await beside.ask(`alter database ${name} allow_connections true`);
  await desk.createUser('after');
  assert.equal((await desk.users()).total, 2);
});

/** Makes the first inserts of a log row fail with a code of PostgreSQL's; counts from the sequence, which no rollback resets. */
async function failFirst({ ask }: TestDatabase, times: number, code: string): Promise<void> {
  await ask('create sequence failures');
  await ask(`create function fail() returns trigger language plpgsql as $$ begin
    if nextval('failures') <= ${times} then raise exception 'lost' using errcode = '${code}'; end if; return new; end $$`);
  await ask('create trigger fail before insert on provisioning_log for each row execute function fail()');
}

for (const [code, name] of [
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
] as const) {
  test(`${name} repeats the whole write, three times, and nobody hears of it`, async (t) => {
    const { desk, database } = await aServer(t);
    await failFirst(database, 3, code);
    const ann = await desk.createUser('ann');
    await assertWhole(database, [ann]);
  });

  test(`${name} for the fourth time is 503, and nothing was done`, async (t) => {
    const { desk, database } = await aServer(t);
    await failFirst(database, 4, code);
    await assert.rejects(desk.createUser('ann'), { status: 503 });
    await assertWhole(database, []);
    await desk.createUser('ann');
  });
}

/** Makes every update of a user take so many seconds, after its own work. */
async function slowUpdates({ ask }: TestDatabase, seconds: number): Promise<void> {
  await ask(`create function dawdle() returns trigger language plpgsql as $$ begin
    perform pg_sleep(${seconds}); return new; end $$`);
  await ask('create trigger dawdle after update on users for each row execute function dawdle()');
}

test('a statement of a request that takes too long is 503 and says so; nothing was changed, and the next are answered', async (t) => {
  const { desk, database } = await aServer(t, { statementTimeout: 200 });
  const [ann, ben] = [await desk.createUser('ann'), await desk.createUser('ben')];
  const before = await desk.userText(ann);
  await slowUpdates(database, 30);
  const started = performance.now();
  const title = patchOf({ op: 'replace', path: 'title', value: 'Boss' });
  const overtime = { status: 503, message: /The database took longer over a part of this than it may/ };
  await assert.rejects(desk.patchUser(ann, title), overtime);
  const create = createUserArgs(person('cat'), desk.aim(desk.newId()));
  const bulk = [
    { place: 0, needs: [], name: 'createUser', args: create },
    { place: 1, needs: [], name: 'updateUser', args: patchUserArgs(title, desk.aim(ben)) },
  ] as const;
  await assert.rejects(desk.bulk(bulk), overtime);
  assert.ok(performance.now() - started < 5000);
  assert.equal(await desk.userText(ann), before);
  assert.equal((await desk.users()).total, 2);
  await database.ask('drop trigger dawdle on users');
  await desk.patchUser(ann, title);
  assert.equal((await desk.user(ann)).title, 'Boss');
});

test('work that no request asked for may take its time', async (t) => {
  const { desk, database } = await aServer(t, { statementTimeout: 200 });
  await desk.createUser('ann');
  await slowUpdates(database, 0.5);
  const started = performance.now();
  await desk.store.write('refoldUsers', { company: desk.company.number, after: 0 });
  assert.ok(performance.now() - started > 450, 'it met the slow update');
});

test('two groups change the same members in opposite order while users are deleted: no deadlock, no member that is no user', async (t) => {
  const { desk, database } = await aServer(t);
  for (let round = 0; round < 10; round++) {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, place) => desk.createUser(`user${round}.${place}`)));
    const [one, other] = [await desk.createGroup(`one${round}`), await desk.createGroup(`other${round}`)];
    await desk.patchGroup(other, patchOf(addMembers(...ids)));
    const leaving = [ids[3] ?? '', ids[33] ?? ''];
    const staying = ids.filter((id) => !leaving.includes(id));
    await Promise.all([
      desk.patchGroup(one, patchOf(addMembers(...staying))),
      desk.patchGroup(other, patchOf(removeMembers(...staying.toReversed()))),
      desk.patchGroup(one, patchOf(addMembers(...staying.toReversed()))),
      ...leaving.map((id) => desk.deleteUser(id)),
    ]);
    assert.deepEqual((await desk.members(one)).toSorted(), staying.toSorted());
    assert.deepEqual(await desk.members(other), []);
  }
  const dangling = await database.ask(`select 1 from group_members as gm
    where not exists (select 1 from users as u where u.company = gm.company and u.seq = gm.user_seq)`);
  assert.deepEqual(dangling, []);
});

test('a rollback of one leaves its connection fit for the next', async (t) => {
  const { desk } = await aServer(t);
  await desk.createUser('ann');
  const names = Array.from({ length: 200 }, (_, place) => (place % 2 === 0 ? 'ANN' : `user${place}`));
  const ends = await Promise.allSettled(names.map((name) => desk.createUser(name)));
  assert.deepEqual(
    new Set(ends.map((end) => (end.status === 'rejected' ? end.reason.status : 201))),
    new Set([409, 201]),
  );
  assert.equal((await desk.users()).total, 101);
});

test('a stretch is not sealed while a number in it is drawn and not committed: totals stay exact', async (t) => {
  const { desk, database } = await aServer(t);
  await database.ask(`create function wait() returns trigger language plpgsql as $$ begin
    if new.user_name = 'slow' then perform pg_advisory_xact_lock(4711); end if; return new; end $$`);
  await database.ask('create trigger wait before insert on users for each row execute function wait()');
  const others = await Promise.all([openStore(database.url), openStore(database.url)]);
  const door = postgres(database.url, { max: 1, fetch_types: false });
  t.after(() => Promise.all([door.end(), ...others.map((store) => store.close())]));
  await door.unsafe('select pg_advisory_lock(4711)');
  const slow = desk.createUser('slow');
  while ((await waiting(database)) < 1) await new Promise(setImmediate);
  const desks = [desk, ...others.map((store) => new Desk(store, database, desk.company))];
  const create = (one: Desk, name: string) => one.createUser(name, {}, newId());
  // Each store seals by itself when it has made some hundreds; none gets that far.
  const made = desks.flatMap((one, number) =>
    Array.from({ length: 400 }, (_, place) => create(one, `${number}.${place}`)),
  );
  await Promise.all(made);
  const sealing = desk.store.write('sealRuns', { company: desk.company.number, resource: 'User' });
  const atOnce = sealing.then(() => 'sealed at once');
  while ((await waiting(database)) < 2) {
    const state = await Promise.race([atOnce, new Promise((resolve) => setImmediate(resolve))]);
    assert.equal(state, undefined, 'it waits for whoever holds a number');
  }
  await door.unsafe('select pg_advisory_unlock(4711)');
  await Promise.all([slow, sealing]);
  assert.equal(await sealing, 1);
  assert.equal((await desk.users({ page: { kind: 'index', startIndex: 1, count: 0 } })).total, 1201);
});

/** How many transactions wait for an advisory lock. */
async function waiting({ ask }: TestDatabase): Promise<number> {
  const [row] = await ask(`select count(*) as count from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`);
  return Number(row?.count);
}
