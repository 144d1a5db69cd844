import type Database from 'better-sqlite3';
import { missingMigrations } from '../migrations.ts';

const folder = new URL('./migrations/', import.meta.url);
const oldestSafe = [3, 51, 3] as const;

/**
 * Brings the schema of the file up to date: every numbered SQL file above the last one applied, in order, in one transaction
 * that keeps other processes out. Refuses a file that a newer version has been at, and a SQLite that can lose commits.
 */
export function migrateSqlite(database: Database.Database): void {
  assertSafeVersion(database);
  database.exec('begin exclusive');
  try {
    database.exec('create table if not exists migrations (number integer primary key) strict');
    applyMissing(database);
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

function applyMissing(database: Database.Database): void {
  const applied = Number(database.prepare('select coalesce(max(number), 0) from migrations').pluck().get());
  for (const { number, sql } of missingMigrations(folder, applied)) {
    database.exec(sql);
    database.prepare('insert into migrations values (?)').run(number);
  }
}

/** Before 3.51.3 a checkpoint at the moment of a write could lose committed pages in WAL mode. */
function assertSafeVersion(database: Database.Database): void {
  const version = String(database.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const difference = oldestSafe.map((part, place) => (parts[place] ?? 0) - part).find((part) => part !== 0) ?? 0;
  if (difference < 0)
    throw new Error(`SQLite ${version} can lose commits in WAL mode; ${oldestSafe.join('.')} or newer is needed`);
}
