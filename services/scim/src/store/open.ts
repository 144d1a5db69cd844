import { foldRule } from '@metacompliance/scim-protocol';
import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the database that the address names, brings its schema up to date and checks that it can be trusted with this program:
 * `sqlite:<file>` or `postgres://…`. Every failure names DATABASE_URL.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const store = await connect(databaseUrl);
  await assertSameFold(store);
  await sealOldRuns(store);
  return store;
}

async function connect(databaseUrl: string): Promise<Store> {
  if (databaseUrl.startsWith('sqlite:')) return new SqliteStore(databaseUrl.slice('sqlite:'.length));
  if (/^postgres(ql)?:/.test(databaseUrl)) return PostgresStore.open(databaseUrl);
  throw new Error('DATABASE_URL: use sqlite:<file> or postgres://<user>:<password>@<host>/<database>');
}

/** Folded copies made by another version of Unicode could let two equal userNames in. */
async function assertSameFold(store: Store): Promise<void> {
  const ours = `${foldRule}/${process.versions.unicode}`;
  const kept = await store.write('settle', { name: 'fold', value: ours });
  if (kept !== ours) {
    throw new Error(`DATABASE_URL: the database was folded by rule ${kept} (rule/Unicode), this program folds by ${ours}. Run \`pnpm scim migrate\`.`);
  }
}

/** Makes up for sealing that a crash left undone. */
async function sealOldRuns(store: Store): Promise<void> {
  for (const { number: company } of await store.read('listCompanies', {})) {
    for (const resource of ['User', 'Group'] as const) await store.write('sealRuns', { company, resource });
  }
}
