import type { Query, Script } from '../script.ts';
import { StorageFailure } from '../storage-failure.ts';

const savepoint: Query = { sql: 'savepoint attempt', parameters: [] };
const release: Query = { sql: 'release savepoint attempt', parameters: [] };
const rollback: Query = { sql: 'rollback to savepoint attempt', parameters: [] };

export type Attempted<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * Runs a script inside a larger transaction so that its failure undoes the script and nothing else. A database that fails
 * ends the whole transaction and is passed on.
 */
export function* attempt<Result>(script: Script<Result>): Script<Attempted<Result>> {
  yield savepoint;
  try {
    const result = yield* script;
    yield release;
    return { result };
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    yield rollback;
    yield release;
    return { error };
  }
}
