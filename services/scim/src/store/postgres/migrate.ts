import type { Sql } from 'postgres';
import { missingMigrations } from '../migrations.ts';

const folder = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every process of ours takes the same lock. */
const lock = 7_643_764;

/**
 * Brings the schema up to date: every numbered SQL file above the last one applied, in order, in one transaction under a lock
 * that keeps other processes out. Refuses a database that a newer version has been at.
 */
export async function migratePostgres(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(`select pg_advisory_xact_lock(${lock})`);
    await transaction.unsafe('create table if not exists migrations (number integer primary key)');
    const [row] = await transaction.unsafe('select coalesce(max(number), 0) as applied from migrations');
    for (const { number, sql: text } of missingMigrations(folder, Number(row?.applied ?? 0))) {
      await transaction.unsafe(text).simple();
      await transaction.unsafe('insert into migrations values ($1)', [number]);
    }
  });
}
