import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import Database from 'better-sqlite3';
import { openStore } from '../../../src/store/open.ts';
import { backUpSqlite } from '../../../src/store/sqlite/backup.ts';
import { restoreSqlite } from '../../../src/store/sqlite/restore.ts';
import type { Store } from '../../../src/store/store.ts';
import { aDatabase, fileOf } from '../databases.ts';

async function anOpenDatabase(t: TestContext): Promise<{ file: string; url: string; store: Store }> {
  const database = await aDatabase('sqlite');
  const store = await openStore(database.url);
  t.after(() => database.remove());
  return { file: fileOf(database), url: database.url, store };
}

const keyOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const create = (store: Store, number: number) =>
  store.write('createCompany', { key: keyOf(number), name: `Company ${number}`, now: number });

async function namesIn(url: string): Promise<readonly string[]> {
  const store = await openStore(url);
  const companies = await store.read('listCompanies', {});
  await store.close();
  return companies.map(({ name }) => name);
}

test('a backup of a database in use is sound, whole, the owner’s alone, and keeps what the planner knows', async (t) => {
  const { file, store } = await anOpenDatabase(t);
  await create(store, 1);
  const backup = backUpSqlite(file, `${file}.backup`);
  await create(store, 2);
  await store.close();
  assert.equal(statSync(backup.file).mode & 0o777, 0o600);
  assert.deepEqual(await namesIn(`sqlite:${backup.file}`), ['Company 1']);
  const statistics = (of: string) => {
    const database = new Database(of, { readonly: true });
    const rows = database.prepare('select * from sqlite_stat1 order by tbl, idx').all();
    database.close();
    return rows;
  };
  assert.deepEqual(statistics(backup.file), statistics(file));
});

test('a backup in the midst of writes holds the first of them and none after, without a gap', async (t) => {
  const { file, store } = await anOpenDatabase(t);
  let acknowledged = 0;
  let isOver = false;
  const burst = (async () => {
    for (let number = 1; !isOver; number += 1) {
      await create(store, number);
      acknowledged = number;
    }
  })();
  for (let copy = 1; copy <= 5; copy += 1) {
    while (acknowledged < copy * 20) await new Promise(setImmediate);
    const before = acknowledged;
    const { file: backup } = backUpSqlite(file, `${file}.${copy}`);
    const names = await namesIn(`sqlite:${backup}`);
    assert.ok(names.length >= before, `copy ${copy} holds ${names.length} of ${before} acknowledged`);
    assert.deepEqual(
      names,
      Array.from(names, (_, place) => `Company ${place + 1}`),
    );
  }
  isOver = true;
  await burst;
  await store.close();
});

test('a backup never overwrites, and leaves nothing when it fails', async (t) => {
  const { file, store } = await anOpenDatabase(t);
  t.after(() => store.close());
  writeFileSync(`${file}.mine`, 'mine');
  assert.throws(() => backUpSqlite(file, `${file}.mine`), /^Error: BACKUP: .* is there already/);
  assert.equal(readFileSync(`${file}.mine`, 'utf8'), 'mine');
  assert.throws(() => backUpSqlite(file, join(file, 'no', 'folder')));
  assert.throws(() => backUpSqlite(`${file}.nothing`, `${file}.copy`));
  assert.ok(!existsSync(`${file}.copy`) && !existsSync(`${file}.copy.unfinished`));
});

test('restore refuses while the database is open, and puts the backup in its place once it is not', async (t) => {
  const { file, url, store } = await anOpenDatabase(t);
  await create(store, 1);
  const { file: backup } = backUpSqlite(file, `${file}.backup`);
  await create(store, 2);
  assert.throws(() => restoreSqlite(backup, file), /^Error: RESTORE: the database is in use/);
  await create(store, 3);
  await store.close();
  const { kept } = restoreSqlite(backup, file);
  assert.deepEqual(await namesIn(url), ['Company 1']);
  assert.deepEqual(await namesIn(`sqlite:${kept}`), ['Company 1', 'Company 2', 'Company 3']);
});

test('restore clears away the log of the database before, which would read as damage', async (t) => {
  const { file, url, store } = await anOpenDatabase(t);
  await create(store, 1);
  const { file: backup } = backUpSqlite(file, `${file}.backup`);
  await store.close();
  writeFileSync(`${file}-wal`, Buffer.alloc(100_000, 7));
  writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 7));
  truncateSync(file, 5_000); // a damaged file, as it is when one restores
  restoreSqlite(backup, file);
  assert.deepEqual(await namesIn(url), ['Company 1']);
});

test('restore refuses a backup that is damaged or none, and leaves everything as it is', async (t) => {
  const { file, url, store } = await anOpenDatabase(t);
  await create(store, 1);
  const { file: backup } = backUpSqlite(file, `${file}.backup`);
  await store.close();
  writeFileSync(`${file}.letter`, 'no database'.repeat(1000));
  assert.throws(() => restoreSqlite(`${file}.letter`, file), /no sound database/);
  const bytes = readFileSync(backup);
  writeFileSync(`${file}.damaged`, bytes.fill(0xff, 8_192, 20_000));
  assert.throws(() => restoreSqlite(`${file}.damaged`, file), /RESTORE: .* (damaged|no sound database)/);
  assert.deepEqual(await namesIn(url), ['Company 1']);
  assert.ok(!existsSync(`${file}.restoring`) && !existsSync(`${file}.before-restore`));
});
