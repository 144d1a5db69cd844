import { setTimeout as pause } from 'node:timers/promises';
import type { Administration } from './administration.ts';

/**
 * Removes every row of every dead company, a slice at a time, and rests between two slices as long as the first took, so that
 * nobody else notices. Resolves when all are gone, or after the slice that was under way when it is told to end; whoever begins
 * again goes on from there, after a crash too.
 */
export async function removeCompanyRows(
  { store, now }: Pick<Administration, 'store' | 'now'>,
  signal?: AbortSignal,
): Promise<void> {
  for (const company of await store.read('listUnfinishedDeletions', {})) {
    for (let removed = 1; removed > 0; ) {
      if (signal?.aborted) return;
      const started = performance.now();
      removed = await store.write('deleteCompanySlice', { company, now: now() });
      if (removed > 0) await pause(performance.now() - started);
    }
  }
}
