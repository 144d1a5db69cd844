/*
 * The schema of PostgreSQL can be divided by company: every table of companies' rows is made again as one that is partitioned
 * by a hash of the company, and keeps the stories of the port. A key that did not begin with the company would not let it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { missingMigrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { aDatabase, type TestDatabase } from './databases.ts';
import { aDesk } from './stories/desk.ts';
import { shortStories } from './stories/index.ts';
import { createMany } from './stories/pages.ts';

const folder = new URL('../../src/store/postgres/migrations/', import.meta.url);
const partitions = 4;

/** The statement with each of its tables that has a company divided by it. */
function partitioned(sql: string): string {
  return sql.replaceAll(/^create table (\w+) \(\n((?:.*\n)*?)\);$/gm, (whole, table: string, columns: string) => {
    if (!/^ {2}company /m.test(columns)) return whole;
    const parts = Array.from(
      { length: partitions },
      (_, part) =>
        `create table parts.${table}_${part} partition of ${table} for values with (modulus ${partitions}, remainder ${part});`,
    );
    return `create table ${table} (\n${columns}) partition by hash (company);\n${parts.join('\n')}`;
  });
}

async function makeSchema({ ask }: TestDatabase): Promise<void> {
  await ask('create schema parts');
  await ask('create table migrations (number integer primary key)');
  for (const { number, sql } of missingMigrations(folder, 0)) {
    await ask(partitioned(sql));
    await ask(`insert into migrations values (${number})`);
  }
}

describe('on PostgreSQL divided by company', () => {
  let database: TestDatabase;
  let store: Store;
  before(async () => {
    database = await aDatabase('postgres');
    await makeSchema(database);
    store = await openStore(database.url);
  });
  after(async () => {
    await store.close();
    await database.remove();
  });

  test('every table that has a company is divided by it', async () => {
    const tables = await database.ask(`select c.relname as name, c.relkind as kind from pg_class as c
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      and exists (select 1 from pg_attribute as a where a.attrelid = c.oid and a.attname = 'company')`);
    assert.ok(tables.length >= 9);
    assert.deepEqual(
      tables.filter(({ kind }) => kind !== 'p'),
      [],
    );
  });

  test('long lists have their totals and places', async () => {
    const desk = await aDesk({ store, database });
    const ids = await createMany(desk, 1100);
    await store.write('sealRuns', { company: desk.company.number, resource: 'User' });
    const page = await desk.users({ page: { kind: 'index', startIndex: 1050, count: 10 } });
    assert.deepEqual([page.ids, page.total], [ids.slice(1049, 1059), 1100]);
  });

  shortStories(() => ({ store, database }));
});
