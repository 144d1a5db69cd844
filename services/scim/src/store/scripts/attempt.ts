import type { Query, Script } from '../script.ts';
import { StorageFailure } from '../storage-failure.ts';
import { gatherNotes, noteChange } from './log.ts';

export const savepoint: Query = { sql: 'savepoint attempt', parameters: [] };
export const release: Query = { sql: 'release savepoint attempt', parameters: [] };
export const rollback: Query = { sql: 'rollback to savepoint attempt', parameters: [] };

export type Attempted<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * Runs a script inside a larger transaction so that its failure undoes the script, what it told the log and nothing else. A
 * database that fails ends the whole transaction and is passed on.
 */
export function* attempt<Result>(script: Script<Result>): Script<Attempted<Result>> {
  yield savepoint;
  try {
    const { result, notes } = yield* gatherNotes(script);
    yield release; // a database over a network tells of a failure here at the latest
    for (const note of notes) yield* noteChange(note);
    return { result };
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    yield rollback;
    yield release;
    return { error };
  }
}
