/** The benchmark's command: fills a database, starts the service on it and the bare route beside it, measures, prints Markdown. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { globalSetup, globalTeardown } from '../test/postgres-cluster.ts';
import type { Bench } from './bench.ts';
import { measureChapters } from './chapters.ts';
import { oktaRequests } from './load/okta-requests.ts';
import { describeMachine } from './machine.ts';
import { type Options, readOptions, type StoreName, usage } from './options.ts';
import { Population } from './population.ts';
import { startBare, startService } from './processes.ts';
import { profile, profilerOptions } from './profile/profile.ts';
import { printNumber, printRun } from './report.ts';
import { say } from './say.ts';
import type { Seeded } from './seed/company.ts';
import { seedPostgres } from './seed/postgres.ts';
import { seedSqlite } from './seed/sqlite.ts';

setFlagsFromString('--no-allocation-site-pretenuring'); // a generator that pauses would measure itself (see decisions/0022)

const options = readOptions(process.argv.slice(2));
if (options.help) process.stdout.write(usage);
else await main(options);

async function main({ users, stores, write }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-bench-'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130)); // what was started ends with it
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const parts = [describeRun(folder)];
  for (const store of stores) for (const size of users) parts.push(await runOn(store, size, folder));
  const text = `${parts.join('\n\n')}\n`;
  process.stdout.write(text);
  if (write) writeResults(text);
}

function describeRun(folder: string): string {
  const { rounds, seconds, connections } = options;
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}, ${rounds} rounds of ${seconds} s, ${connections} connections. ${describeMachine(folder)}.`;
}

/** One store with one size, from an untouched database to a table. */
async function runOn(store: StoreName, users: number, folder: string): Promise<string> {
  const database = store === 'sqlite' ? copyOfSqlite(users, folder) : await freshPostgres(users);
  const profiler = options.profile === undefined ? [] : profilerOptions(folder);
  const bare = await startBare(folder);
  const service = await startService(folder, database.url, profiler);
  const { seeded } = database;
  const bench: Bench = {
    ...{ options, store, folder, seeded, service, bare },
    databaseUrl: database.url,
    request: oktaRequests(seeded),
    population: new Population(seeded.users),
  };
  try {
    const title = `${store === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, ${printNumber(users, 0)} users`;
    if (options.profile !== undefined) return await profile(bench, options.profile);
    return printRun(title, await measureChapters(bench));
  } finally {
    await Promise.all([bare.stop(), service.stop()]);
    database.remove();
  }
}

interface Filled {
  readonly url: string;
  readonly seeded: Seeded;
  remove(): void;
}

function copyOfSqlite(users: number, folder: string): Filled {
  const { file, seeded } = seedSqlite(users);
  const copy = join(folder, 'bench.db');
  copyFileSync(file, copy);
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  };
  return { url: `sqlite:${copy}`, seeded, remove };
}

async function freshPostgres(users: number): Promise<Filled> {
  delete process.env.TEST_DATABASE_URL; // whatever it names, it is not to be filled
  process.env.TEST_DATABASE_FSYNC = 'on';
  await globalSetup();
  const url = process.env.TEST_DATABASE_URL ?? '';
  const remove = () => {
    globalTeardown();
    delete process.env.TEST_DATABASE_URL;
  };
  const { file, seeded } = seedSqlite(users);
  await seedPostgres(url, file);
  return { url, seeded, remove };
}

function writeResults(text: string): void {
  const file = new URL('README.md', import.meta.url);
  const [before] = readFileSync(file, 'utf8').split('<!-- results -->');
  writeFileSync(file, `${before}<!-- results -->\n\n${text}`);
  say('the tables stand in bench/README.md');
}
