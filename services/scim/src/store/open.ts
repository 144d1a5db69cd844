import { foldRule } from '@metacompliance/scim-protocol';
import { explainOpenFailure } from './open-failure.ts';
import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite/sqlite-store.ts';
import type { OnBatch } from './sqlite/thread.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** Is told of the writes that shared a commit, on SQLite. */
  readonly onBatch?: OnBatch | undefined;
  /** After so many milliseconds PostgreSQL gives up a statement of a request; absent, never. */
  readonly statementTimeout?: number | undefined;
}

/**
 * Opens the database that the address names, `sqlite:<file>` or `postgres://…`, and brings its schema, its folded copies and its
 * runs up to date.
 *
 * Fails with a text that names DATABASE_URL and says what to do, when it cannot be opened, cannot be written, or is newer than
 * this program.
 */
export async function openStore(databaseUrl: string, options: OpenOptions = {}): Promise<Store> {
  let store: Store | undefined;
  try {
    store = await connect(databaseUrl, options);
    await refoldWhenOld(store);
    await sealOldRuns(store);
    return store;
  } catch (error) {
    await store?.close().catch(() => {}); // the error that brought us here is the one to tell
    throw explainOpenFailure(error);
  }
}

async function connect(databaseUrl: string, { onBatch, statementTimeout }: OpenOptions): Promise<Store> {
  if (databaseUrl.startsWith('sqlite:')) return new SqliteStore(databaseUrl.slice('sqlite:'.length), onBatch);
  if (/^postgres(ql)?:/.test(databaseUrl)) return PostgresStore.open(databaseUrl, statementTimeout);
  throw new Error('DATABASE_URL: use sqlite:<file> or postgres://<user>:<password>@<host>/<database>');
}

/** Copies folded by another rule or another Unicode would let two equal userNames in: they are made again. */
async function refoldWhenOld(store: Store): Promise<void> {
  const ours = `${foldRule}/${process.versions.unicode}`;
  if ((await store.write('settle', { name: 'fold', value: ours })) === ours) return;
  for (const { number: company } of await store.read('listCompanies', {})) {
    for (const refold of ['refoldUsers', 'refoldGroups'] as const) {
      let after: number | undefined = 0;
      while (after !== undefined) after = await store.write(refold, { company, after });
    }
  }
  await store.write('setFold', { fold: ours });
}

/** Makes up for sealing that a crash left undone. */
async function sealOldRuns(store: Store): Promise<void> {
  for (const { number: company } of await store.read('listCompanies', {})) {
    for (const resource of ['User', 'Group'] as const) await store.write('sealRuns', { company, resource });
  }
}
