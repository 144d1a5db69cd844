/*
 * A PostgreSQL database with the rows of a filled SQLite file: both stores have the same tables and columns, so what the
 * scripts wrote into one is copied into the other, several times faster than the scripts could write it again.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import type { Sql } from 'postgres';
import { openStore } from '../../src/store/open.ts';
import { openPool } from '../../src/store/postgres/connection.ts';
import { say } from '../say.ts';

/** In an order in which no row names one that is not there yet. */
const tables = ['companies', 'tokens', 'users', 'user_emails', 'groups', 'group_members', 'runs'];
const rowsAtOnce = 500;

/** Fills an empty PostgreSQL database from a SQLite file. The cluster is thrown away after the run, so nothing is kept. */
export async function seedPostgres(databaseUrl: string, file: string): Promise<void> {
  say('filling the PostgreSQL cluster');
  const store = await openStore(databaseUrl); // makes the tables
  await store.close();
  const source = new Database(file, { readonly: true });
  const pool = openPool(databaseUrl, { max: 1 });
  for (const table of tables) await copyTable(source, pool, table);
  for (const table of ['users', 'groups'])
    await pool.unsafe(`select setval('${table}_seq', (select max(seq) from ${table}))`);
  await pool.unsafe('vacuum analyze');
  await pool.end();
  source.close();
}

async function copyTable(source: Database.Database, pool: Sql, table: string): Promise<void> {
  const columns = source.pragma(`table_info(${table})`) as readonly { readonly name: string }[];
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => (name === 'folded' ? 'json(folded)' : name));
  const rows = source.prepare<[], readonly unknown[]>(`select ${values.join(', ')} from ${table}`).raw();
  const target = await pool.unsafe(`copy ${table} (${names.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(printRows(rows.iterate())), target);
}

/** Rows in the text form of COPY, some at a time. */
function* printRows(rows: Iterable<readonly unknown[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(printValue).join('\t')}\n`);
    if (lines.length < rowsAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function printValue(value: unknown): string {
  if (value === null) return '\\N';
  return String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}
