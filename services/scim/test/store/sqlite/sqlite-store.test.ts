/*
 * What only a file can go through: a disk that is full, another process that holds the lock, a commit that many share. The size
 * to which files may grow is the process's own limit, taken down and put up while the store is open.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { openStore } from '../../../src/store/open.ts';
import { openWriter, translate } from '../../../src/store/sqlite/connection.ts';
import { StorageFailure } from '../../../src/store/storage-failure.ts';
import { aDatabase, fileOf } from '../databases.ts';
import { aDesk, type Desk, person } from '../stories/desk.ts';
import { createMany } from '../stories/pages.ts';

const unavailable = { status: 503, headers: { 'Retry-After': '5' } };
const large = { displayName: 'x'.repeat(4000) };

async function aFile(t: TestContext): Promise<{ desk: Desk; file: string }> {
  const database = await aDatabase('sqlite');
  const store = await openStore(database.url);
  t.after(async () => {
    limitFiles('unlimited');
    await store.close();
    await database.remove();
  });
  return { desk: await aDesk({ store, database }), file: fileOf(database) };
}

/** No file of this process may grow beyond this size. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
}

async function assertIntact({ database }: Desk): Promise<void> {
  assert.deepEqual(await database.ask('pragma integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(await database.ask('pragma foreign_key_check'), []);
}

test('on a full disk a write is 503 and did not happen, reads go on, and writes resume when there is room', async (t) => {
  const { desk, file } = await aFile(t);
  const ids = await createMany(desk, 50);
  limitFiles(statSync(`${file}-wal`).size + 20_000);
  const ends = await Promise.allSettled(
    Array.from({ length: 100 }, (_, place) => desk.createUser(`more${place}`, large)),
  );
  const made = ends.filter(({ status }) => status === 'fulfilled').length;
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  assert.ok(refused.length > 0);
  for (const { status, headers } of refused) assert.deepEqual({ status, headers }, unavailable);
  assert.equal((await desk.users()).total, 50 + made);
  assert.equal((await desk.log()).length, 50 + made, 'neither changes nor refusals are in the log');
  assert.equal((await desk.user(ids[7] ?? '')).userName, 'user7');
  limitFiles('unlimited');
  await desk.createUser('after', large);
  assert.equal((await desk.users({ filter: 'userName eq "after"' })).total, 1);
  await assertIntact(desk);
});

test('a write-ahead log that cannot be moved into the file stops nobody', async (t) => {
  const { desk, file } = await aFile(t);
  for (let round = 0; statSync(`${file}-wal`).size < 5_000_000; round++) {
    await Promise.all(Array.from({ length: 100 }, (_, place) => desk.createUser(`user${round}.${place}`, large)));
  }
  const { total } = await desk.users();
  limitFiles(1_000_000);
  const ticks = performance.now() + 800; // the checkpointer comes by every 250 ms
  for (let round = 0; performance.now() < ticks; round++) {
    await desk.createUser(`small${round}`).catch((error) => assert.equal(error.status, 503));
    assert.ok((await desk.users()).total >= total);
  }
  limitFiles('unlimited');
  await desk.createUser('after', large);
  await assertIntact(desk);
});

test('while another process holds the lock reads go on, and a write waits', async (t) => {
  const { desk, file } = await aFile(t);
  const ann = await desk.createUser('ann');
  const other = new Database(file);
  other.exec('begin immediate');
  let written = false;
  const writing = desk.createUser('ben').then(() => {
    written = true;
  });
  for (let round = 0; round < 20; round++) {
    assert.equal((await desk.user(ann)).userName, 'ann');
    await new Promise(setImmediate);
  }
  assert.equal(written, false);
  other.exec('rollback');
  other.close();
  await writing;
  assert.equal((await desk.users()).total, 2);
});

test('a lock that is held for longer than the writer waits is 503, and what waited did not happen', async (t) => {
  const { desk, file } = await aFile(t);
  const other = new Database(file);
  other.exec('begin immediate');
  await assert.rejects(desk.createUser('ann'), unavailable);
  other.exec('rollback');
  other.close();
  assert.equal((await desk.users()).total, 0);
  await desk.createUser('ann');
});

test('the thread that answers goes first: what commits stands back, and scans and checkpoints further', async (t) => {
  const before = new Set(readdirSync('/proc/self/task'));
  await aFile(t);
  const started = () => readdirSync('/proc/self/task').filter((thread) => !before.has(thread));
  const steps = () => started().map(nicenessOf).filter(Boolean).sort();
  for (const end = performance.now() + 5_000; steps().length < 3 && performance.now() < end; ) await pause(10);
  assert.deepEqual(steps(), [10, 19, 19]);
  assert.equal(nicenessOf(String(process.pid)), 0);
});

function nicenessOf(thread: string): number {
  const [, fields = ''] = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ');
  return Number(fields.split(' ')[16]); // see proc_pid_stat(5), less the number and the name before it
}

test('writes of one moment share a commit: 200 creates are a few, and each is there', async (t) => {
  const { desk, file } = await aFile(t);
  const before = commitsIn(file);
  await Promise.all(Array.from({ length: 200 }, (_, place) => desk.createUser(`user${place}`)));
  const commits = commitsIn(file) - before;
  assert.ok(commits >= 1 && commits <= 10, `${commits} commits`);
  assert.equal((await desk.users()).total, 200);
});

test('a write that is refused leaves the others of its commit alone', async (t) => {
  const { desk, file } = await aFile(t);
  const before = commitsIn(file);
  const names = Array.from({ length: 100 }, (_, place) => `user${place % 60}`);
  const ends = await Promise.allSettled(names.map((name) => desk.createUser(name)));
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 60);
  assert.equal((await desk.log()).length, 100);
  assert.ok(commitsIn(file) - before <= 10);
});

test('a write that is refused when it had written something undoes that, and nothing else of its commit', async (t) => {
  const { desk, file } = await aFile(t);
  await desk.createUser('ann');
  const ben = await desk.createUser('ben');
  const before = commitsIn(file);
  const [refused, ...made] = await Promise.allSettled([
    desk.replaceUser(ben, person('ann', { shoeSize: 42 })), // that it was ignored is noted before the name is found to be taken
    ...Array.from({ length: 50 }, (_, place) => desk.createUser(`user${place}`)),
  ]);
  assert.equal(refused.status === 'rejected' && refused.reason.status, 409);
  assert.ok(made.every(({ status }) => status === 'fulfilled'));
  assert.ok(commitsIn(file) - before <= 10);
  assert.deepEqual(await desk.database.ask('select count(*) as n from ignored_requests'), [{ n: 0 }]);
  assert.equal((await desk.users()).total, 52);
});

test('what another process does to a company is missed for a fiftieth of a second at most, what this one does not at all', async (t) => {
  const { desk } = await aFile(t);
  const { key, number: company } = desk.company;
  const here = desk.store;
  const there = await openStore(desk.database.url);
  t.after(() => there.close());
  await here.write('issueToken', { company, digest: 'digest', label: 'Okta', now: 0, expires: null });
  const state = async () => (await here.findCredential(key, 'digest', 1))?.company.state;
  assert.equal(await state(), 'active');
  await here.write('setCompanyState', { company, state: 'suspended' });
  assert.equal(await state(), 'suspended');
  await there.write('setCompanyState', { company, state: 'active' });
  await new Promise((resolve) => setTimeout(resolve, 21));
  assert.equal(await state(), 'active');
});

test('a scan runs beside the event loop: a look-up that is asked later is answered earlier', async (t) => {
  const { desk } = await aFile(t);
  const [id = ''] = await createMany(desk, 3000);
  const answered: string[] = [];
  const request = {
    company: desk.company.number,
    groups: true,
    page: { kind: 'index', startIndex: 1, count: 10 },
  } as const;
  const scan = desk.store.scan('listUsers', { ...request, filter: 'title co "nothing like it"' });
  await Promise.all([scan.then(() => answered.push('scan')), desk.user(id).then(() => answered.push('look-up'))]);
  assert.deepEqual(answered, ['look-up', 'scan']);
});

test('what is committed has reached the disk: write-ahead log, synchronous=FULL', async (t) => {
  const { file } = await aFile(t);
  const { database } = openWriter(file);
  t.after(() => database.close());
  assert.equal(database.pragma('journal_mode', { simple: true }), 'wal');
  assert.equal(database.pragma('synchronous', { simple: true }), 2);
});

test('SQLite that is full, locked or broken is a StorageFailure; a wrong statement is not', async (t) => {
  const { file } = await aFile(t);
  const { database, answer } = openWriter(file);
  t.after(() => database.close());
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages}`);
  const fill = { sql: "insert into settings values ('big', ?)", parameters: ['x'.repeat(1_000_000)] };
  assert.throws(() => answer(fill), StorageFailure);
  assert.throws(() => answer({ sql: 'select nonsense', parameters: [] }), /no such column/);
  assert.ok(translate(new Database.SqliteError('busy', 'SQLITE_BUSY_SNAPSHOT')) instanceof StorageFailure);
});

/** Frames of the write-ahead log that end a transaction. @see https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
function commitsIn(file: string): number {
  const log = readFileSync(`${file}-wal`);
  const frame = 24 + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let commits = 0;
  for (let at = 32; at + frame <= log.length; at += frame) {
    if (log.readUInt32BE(at + 4) > 0 && log.subarray(at + 8, at + 16).equals(salts)) commits += 1;
  }
  return commits;
}

test('a company that asks for five thousand writes at once keeps nobody waiting but itself, and all of them are made', async (t) => {
  const { desk, file } = await aFile(t);
  const other = await aDesk(desk);
  const lock = new Database(file);
  lock.exec('begin immediate'); // until all of them stand in line
  let left = 5_000;
  const many = Array.from({ length: left }, async (_, place) => {
    await desk.createUser(`many.${place}`);
    left -= 1;
  });
  await new Promise(setImmediate); // those are on their way
  const one = other.createUser('one');
  lock.close();
  await one;
  assert.ok(left > 1_000, `${left} of the others were left`);
  await Promise.all(many);
  assert.equal((await desk.users()).total, 5_000);
});
