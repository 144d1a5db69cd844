import { setTimeout as wait } from 'node:timers/promises';
import type { Administration } from '../admin/administration.ts';
import { firstIdAt } from '../new-id.ts';

const day = 86_400_000;
/** Rows a transaction: other writers wait for it a few milliseconds at most. */
const slice = 500;
/** Between two slices, so that the work takes a small part of the database. */
const pause = 50;

/**
 * Removes what has been in the provisioning logs for longer than it is kept, company by company, slice by slice, until there is
 * nothing left or `signal` says to stop.
 */
export async function trimLogs({ store, config, now }: Administration, signal: AbortSignal): Promise<void> {
  const before = firstIdAt(now() - config.logRetention * day);
  for (const { number: company } of await store.read('listCompanies', {})) {
    let removed: number = slice;
    while (removed === slice && !signal.aborted) {
      removed = await store.write('trimLog', { company, before, limit: slice });
      if (removed === slice) await wait(pause, undefined, { signal }).catch(() => {}); // stopping is no failure
    }
  }
}
