import assert from 'node:assert/strict';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { migrateSqlite } from '../../../src/store/sqlite/migrate.ts';

/** A database whose SQLite says that it is of this version. */
function ofVersion(version: string): Database.Database {
  const database = new Database(':memory:');
  database.function('sqlite_version', () => version);
  return database;
}

const versions: readonly [version: string, isSafe: boolean][] = [
  ['3.51.2', false],
  ['3.50.9', false],
  ['2.99.99', false],
  ['3.51.3', true],
  ['3.54.1', true],
  ['4.0.0', true],
];
for (const [version, isSafe] of versions) {
  test(`SQLite ${version} is ${isSafe ? 'taken' : 'refused: it can lose commits in WAL mode'}`, (t) => {
    const database = ofVersion(version);
    t.after(() => database.close());
    if (isSafe) assert.doesNotThrow(() => migrateSqlite(database));
    else assert.throws(() => migrateSqlite(database), /can lose commits/);
  });
}

test('every index that keeps names apart or finds members begins with the company', (t) => {
  const database = new Database(':memory:');
  t.after(() => database.close());
  migrateSqlite(database);
  const indexes = database
    .prepare(
      `select m.name as tbl, i.name as idx, (select name from pragma_index_info(i.name) where seqno = 0) as lead
       from sqlite_schema as m, pragma_index_list(m.name) as i
       where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) as c where c.name = 'company')`,
    )
    .all() as readonly { tbl: string; idx: string; lead: string }[];
  assert.ok(indexes.length >= 10);
  assert.deepEqual(
    indexes.filter(({ lead }) => lead !== 'company'),
    [],
  );
});
