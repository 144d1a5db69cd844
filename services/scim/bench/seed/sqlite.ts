/*
 * A SQLite file with a company of so many users. Filling it takes a minute for a million, so it is kept in the folder for
 * temporary files, under a name that changes with whatever shapes its rows; a run works on a copy.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSync } from '../../src/store/script.ts';
import { openWriter } from '../../src/store/sqlite/connection.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import type { Company } from '../../src/store/store.ts';
import { runWrite } from '../../src/store/write.ts';
import { digestToken, issueToken } from '../../src/tokens.ts';
import { say } from '../say.ts';
import { companyKey, groupArgs, groupsOf, type Seeded, userArgs } from './company.ts';

const batch = 10_000;
const source = new URL('../../src/store/', import.meta.url);
const here = new URL('./', import.meta.url);

/** Gives a file with so many users, and what opens it; fills it unless that was done before. */
export function seedSqlite(users: number): { readonly file: string; readonly seeded: Seeded } {
  const folder = join(tmpdir(), 'metacompliance-scim-bench');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${users}-users-${versionOfRows()}.db`);
  const about = `${file}.json`;
  if (!existsSync(about)) {
    say(`filling ${file}`);
    const unfinished = `${file}.unfinished`;
    rmSync(unfinished, { force: true });
    const seeded = fill(unfinished, users);
    renameSync(unfinished, file);
    writeFileSync(about, JSON.stringify(seeded), { mode: 0o600 });
  }
  return { file, seeded: JSON.parse(readFileSync(about, 'utf8')) };
}

/** Changes when the tables, what is written into them, or the users themselves change. */
function versionOfRows(): string {
  const digest = createHash('sha256').update(process.versions.unicode ?? '');
  const migrations = new URL('sqlite/migrations/', source);
  const files = [
    ...readdirSync(migrations).map((name) => new URL(name, migrations)),
    ...['user-row.ts', 'fold-resource.ts', 'scripts/users.ts', 'scripts/groups.ts'].map(
      (name) => new URL(name, source),
    ),
    ...['okta-user.ts', 'company.ts'].map((name) => new URL(name, here)),
  ];
  for (const file of files) digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 12);
}

/** A power cut while filling costs nothing but the time, so nothing is made durable until the end. */
function fill(file: string, users: number): Seeded {
  const { database, answer } = openWriter(file);
  migrateSqlite(database);
  for (const setting of ['journal_mode = delete', 'journal_mode = off', 'synchronous = off', 'cache_size = -1000000'])
    database.pragma(setting);
  const write = (name: string, args: object) => runSync(runWrite(name, args, undefined, sqliteDialect), answer).result;
  const { number: company } = write('createCompany', { key: companyKey, name: 'Benchmark', now: 0 }) as Company; // the script's result
  const token = issueToken('ire');
  write('issueToken', { company, digest: digestToken(token), label: 'bench', now: 0 });
  for (let first = 0; first < users; first += batch) {
    database.exec('begin');
    for (let at = first; at < Math.min(first + batch, users); at++) write('createUser', userArgs(company, at));
    database.exec('commit');
    if (first % 100_000 === 0 && first > 0) say(`${first} users`);
  }
  const groups = groupsOf(users);
  database.exec('begin');
  for (const group of groups) write('createGroup', groupArgs(company, group, users));
  for (const resource of ['User', 'Group']) write('sealRuns', { company, resource });
  database.exec('commit');
  database.close();
  return { users, companyKey, token, groups };
}
