import type { Outcome, Query } from '../script.ts';
import { release, rollback, savepoint } from '../scripts/attempt.ts';
import { StorageFailure } from '../storage-failure.ts';

/** A savepoint would have been needed. */
export class SavepointMissing extends StorageFailure {}

const nothing: Outcome = { rows: [], changes: 0 };

/**
 * Answers queries without setting the savepoints among them, which cost a create an eighth: a script that fails nearly always fails
 * before it has written anything. Where one has, and its changes must be undone, `SavepointMissing` ends the transaction, which
 * is then to be run again with savepoints.
 */
export function withoutSavepoints(answer: (query: Query) => Outcome): (query: Query) => Outcome {
  /** Of each savepoint that would be set now, whether something has been written since. */
  const written: boolean[] = [];
  return (query) => {
    if (query === savepoint) {
      written.push(false);
      return nothing;
    }
    if (query === release) {
      if (written.pop() && written.length > 0) written[written.length - 1] = true;
      return nothing;
    }
    if (query === rollback) {
      if (written.at(-1)) throw new SavepointMissing('a savepoint is missing');
      return nothing;
    }
    const outcome = answer(query);
    if (outcome.changes > 0 && !query.mayStay && written.length > 0) written[written.length - 1] = true;
    return outcome;
  };
}
