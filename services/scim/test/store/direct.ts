/*
 * A database that is asked where the test runs, without threads and pools: a test can see each statement, and ask many in one
 * go. It is the same SQL by the same dialect through the same driver as the store's.
 */
import type { Sql } from 'postgres';
import type { Dialect } from '../../src/store/dialect.ts';
import { answer as answerPostgres, openPool } from '../../src/store/postgres/connection.ts';
import { postgresDialect } from '../../src/store/postgres/dialect.ts';
import { migratePostgres } from '../../src/store/postgres/migrate.ts';
import { type Outcome, type Query, runAsync, runSync, type Script } from '../../src/store/script.ts';
import { gatherNotes } from '../../src/store/scripts/log.ts';
import { openWriter } from '../../src/store/sqlite/connection.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { aDatabase, fileOf, type StoreName, type TestDatabase } from './databases.ts';

export interface Direct {
  readonly dialect: Dialect;
  readonly database: TestDatabase;
  /** Runs a script; what it would tell the log is dropped. */
  run<Result>(script: (dialect: Dialect) => Script<Result>): Promise<Result>;
  /** Runs scripts in one transaction. */
  inTransaction(work: () => Promise<void>): Promise<void>;
  ask(query: Query): Promise<Outcome>;
  /** Asks a statement that will not come again, so that no server keeps it. */
  askOnce(query: Query): Promise<Outcome>;
  close(): Promise<void>;
}

/** Makes a database of its own, which is thrown away when it is closed. */
export async function openDirect(name: StoreName): Promise<Direct> {
  const database = await aDatabase(name);
  const direct = database.name === 'sqlite' ? openFile(fileOf(database)) : await openServer(database.url);
  const close = async () => {
    await direct.close();
    await database.remove();
  };
  return { ...direct, database, close };
}

function openFile(file: string): Omit<Direct, 'database'> {
  const { database: made } = openWriter(file);
  migrateSqlite(made);
  made.close(); // as the store does: statistics for the planner are read when a connection opens
  const { database, answer } = openWriter(file);
  database.pragma('synchronous = off');
  return {
    dialect: sqliteDialect,
    run: async (script) => runSync(gatherNotes(script(sqliteDialect)), answer).result,
    inTransaction: async (work) => {
      database.exec('begin');
      await work();
      database.exec('commit');
    },
    ask: async (query) => answer(query),
    askOnce: async ({ sql, parameters }) => ({ rows: database.prepare(sql).all(...parameters), changes: 0 }),
    close: async () => void database.close(),
  };
}

async function openServer(url: string): Promise<Omit<Direct, 'database'>> {
  const pool = openPool(url, { max: 1 });
  await migratePostgres(pool);
  const connection = await pool.reserve();
  const ask = (query: Query) => answerPostgres(connection, query);
  return {
    dialect: postgresDialect,
    run: async (script) => (await runAsync(gatherNotes(script(postgresDialect)), ask)).result,
    inTransaction: async (work) => {
      await connection.unsafe('begin');
      await work();
      await connection.unsafe('commit');
    },
    ask,
    askOnce: async ({ sql, parameters }) => ({ rows: await connection.unsafe(sql, parameters as never[]), changes: 0 }), // strings and numbers
    close: () => endPool(connection, pool),
  };
}

async function endPool(connection: { release(): void }, pool: Sql): Promise<void> {
  connection.release();
  await pool.end();
}
