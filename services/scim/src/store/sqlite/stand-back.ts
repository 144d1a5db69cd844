import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** How far a thread stands back, in steps of nice(2): a commit still has a tenth of a processor that is wanted by all. */
const steps = { commits: 10, background: 19 };

/**
 * Gives this thread a lower priority than the one that answers requests, for as long as processors are short. Only Linux knows
 * priorities of threads; elsewhere, and where it is not allowed, the thread stays what it is.
 */
export function standBack(work: keyof typeof steps): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), steps[work]);
  } catch {
    // all that is lost is a millisecond or two for somebody else
  }
}
