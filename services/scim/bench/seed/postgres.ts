import type { ReservedSql } from 'postgres';
import { openStore } from '../../src/store/open.ts';
import { answer, openPool } from '../../src/store/postgres/connection.ts';
import { postgresDialect } from '../../src/store/postgres/dialect.ts';
import { runAsync } from '../../src/store/script.ts';
import type { Company } from '../../src/store/store.ts';
import { runWrite } from '../../src/store/write.ts';
import { digestToken, issueToken } from '../../src/tokens.ts';
import { say } from '../say.ts';
import { companyKey, groupArgs, groupsOf, type Seeded, userArgs } from './company.ts';

const batch = 10_000;
/** Scripts that share the transaction of a batch, so that their queries travel together. */
const together = 50;

/**
 * Fills an empty PostgreSQL database with a company of so many users, and gives what opens it. The cluster is thrown away after
 * the run, so nothing is kept.
 */
export async function seedPostgres(databaseUrl: string, users: number): Promise<Seeded> {
  say('filling the PostgreSQL cluster');
  const store = await openStore(databaseUrl);
  const { number: company } = await store.write('createCompany', { key: companyKey, name: 'Benchmark', now: 0 });
  const token = issueToken('ire');
  await store.write('issueToken', { company, digest: digestToken(token), label: 'bench', now: 0 });
  await fill(databaseUrl, company, users);
  for (const resource of ['User', 'Group'] as const) await store.write('sealRuns', { company, resource });
  await store.close();
  return { users, companyKey, token, groups: groupsOf(users) };
}

async function fill(databaseUrl: string, company: Company['number'], users: number): Promise<void> {
  const pool = openPool(databaseUrl);
  const connection = await pool.reserve();
  const write = (name: string, args: object) =>
    runAsync(runWrite(name, args, undefined, postgresDialect), (query) => answer(connection, query));
  for (let first = 0; first < users; first += batch) {
    await inTransaction(connection, async () => {
      let next = first;
      const createNext = async () => {
        while (next < Math.min(first + batch, users)) await write('createUser', userArgs(company, next++));
      };
      await Promise.all(Array.from({ length: together }, createNext));
    });
    if (first % 100_000 === 0 && first > 0) say(`${first} users`);
  }
  await inTransaction(connection, async () => {
    for (const group of groupsOf(users)) await write('createGroup', groupArgs(company, group, users));
  });
  await connection.unsafe('vacuum analyze');
  connection.release();
  await pool.end();
}

async function inTransaction(connection: ReservedSql, work: () => Promise<void>): Promise<void> {
  await connection.unsafe('begin');
  await work();
  await connection.unsafe('commit');
}
