/*
 * Databases for tests, thrown away when the test is over: a SQLite file in a fresh folder, or a database in the cluster that
 * TEST_DATABASE_URL names (see ../postgres-cluster.ts). Without that cluster a test of PostgreSQL fails; it is never skipped.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import postgres from 'postgres';

export type StoreName = 'sqlite' | 'postgres';
export const storeNames: readonly StoreName[] = ['sqlite', 'postgres'];

type Row = Readonly<Record<string, unknown>>;

export interface TestDatabase {
  readonly name: StoreName;
  readonly url: string;
  /** Asks the database itself, past the store. */
  ask(sql: string): Promise<readonly Row[]>;
  /** Throws the database away, whoever still has it open. */
  remove(): Promise<void>;
}

/** Makes an empty database that nobody else uses. */
export async function aDatabase(name: StoreName): Promise<TestDatabase> {
  return name === 'sqlite' ? aFile() : await aPostgresDatabase();
}

/** The file of a SQLite database. */
export function fileOf({ url }: TestDatabase): string {
  return url.slice('sqlite:'.length);
}

function aFile(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'scim-store-'));
  const file = join(folder, 'region.db');
  return {
    name: 'sqlite',
    url: `sqlite:${file}`,
    ask: async (sql) => askFile(file, sql),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function askFile(file: string, sql: string): readonly Row[] {
  const database = new Database(file, { timeout: 5000 });
  try {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all() as Row[]; // SQLite answers objects
    statement.run();
    return [];
  } finally {
    database.close();
  }
}

/** Its own order of text is a language's, so that what forgets to ask for code points is found out. */
const locale = "template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'";

async function aPostgresDatabase(): Promise<TestDatabase> {
  const cluster = process.env.TEST_DATABASE_URL;
  if (cluster === undefined) {
    throw new Error('TEST_DATABASE_URL: run the tests with --test-global-setup=./test/postgres-cluster.ts');
  }
  const name = `scim_${randomUUID().replaceAll('-', '')}`;
  const url = Object.assign(new URL(cluster), { pathname: `/${name}` }).href;
  await askPostgres(cluster, `create database ${name} ${locale}`);
  return {
    name: 'postgres',
    url,
    ask: (sql) => askPostgres(url, sql),
    remove: async () => void (await askPostgres(cluster, `drop database ${name} with (force)`)),
  };
}

async function askPostgres(url: string, sql: string): Promise<readonly Row[]> {
  const connection = postgres(url, { max: 1, fetch_types: false, onnotice: () => {}, types: numbers });
  try {
    return [...(await connection.unsafe(sql))];
  } finally {
    await connection.end();
  }
}

const numbers = { bigint: { to: 20, from: [20], serialize: String, parse: Number } };
