import { setTimeout as wait } from 'node:timers/promises';
import type { Administration } from '../admin/administration.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';

const day = 86_400_000;
/** Requests a transaction, and a pause between two: other writers wait for it a few milliseconds at most. */
const slice = 500;
const pause = 50;

/**
 * Counts what requests have ignored since the last time, company by company, until there is nothing left or `signal` says to
 * stop. Each request is counted by one process, and shown in the metrics of that one.
 */
export async function countIgnored(store: Store, metrics: Metrics, signal: AbortSignal): Promise<void> {
  for (const { number: company, key } of await store.read('listUncounted', {})) {
    let counted: number = slice;
    while (counted === slice && !signal.aborted) {
      const { requests, names } = await store.write('countIgnored', { company, limit: slice });
      counted = requests;
      metrics.countIgnored(key, names);
      if (counted === slice) await wait(pause, undefined, { signal }).catch(() => {}); // stopping is no failure
    }
  }
}

/** Forgets names that were not sent for as long as the provisioning log is kept. */
export async function forgetIgnored({ store, config, now }: Administration): Promise<void> {
  await store.write('trimIgnored', { before: now() - config.logRetention * day });
}
