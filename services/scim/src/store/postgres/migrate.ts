import { readdirSync, readFileSync } from 'node:fs';
import type { Sql } from 'postgres';

const folder = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every process of ours takes the same lock. */
const lock = 7_643_7644;

/**
 * Brings the schema up to date: every numbered SQL file above the last one applied, in order, in one transaction under a lock
 * that keeps other processes out. Refuses a database that a newer version has been at.
 */
export async function migratePostgres(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(`select pg_advisory_xact_lock(${lock})`);
    await transaction.unsafe('create table if not exists migrations (number integer primary key)');
    const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
    const newest = Number(files.at(-1)?.slice(0, 4) ?? 0);
    const [row] = await transaction.unsafe('select coalesce(max(number), 0) as applied from migrations');
    const applied = Number(row?.applied ?? 0);
    if (applied > newest) {
      throw new Error(`DATABASE_URL: the database is at version ${applied}, this program knows ${newest}. Run the newer program.`);
    }
    for (const name of files.filter((file) => Number(file.slice(0, 4)) > applied)) {
      await transaction.unsafe(readFileSync(new URL(name, folder), 'utf8')).simple();
      await transaction.unsafe('insert into migrations values ($1)', [Number(name.slice(0, 4))]);
    }
  });
}
