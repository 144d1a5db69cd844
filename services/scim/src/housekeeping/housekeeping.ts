import type { Logger } from 'pino';
import type { Administration } from '../admin/administration.ts';
import { removeCompanyRows } from '../admin/removal.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { watchAlarms } from './alarms.ts';
import { countIgnored, forgetIgnored } from './ignored.ts';
import { trimLogs } from './retention.ts';

/** Work that comes round again while the service runs. */
interface Chore {
  readonly name: string;
  readonly every: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

const second = 1_000;
const minute = 60 * second;

/** What runs beside the requests; it ends with the service. */
export interface Housekeeping {
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/**
 * Begins the work that nobody asks for: old rows of the log go, and all that deleted companies had. A chore that fails says so in the log and is tried again when
 * its time comes round.
 */
export function startHousekeeping(admin: Administration, metrics: Metrics, log: Logger): Housekeeping {
  const stopping = new AbortController();
  const chores: readonly Chore[] = [
    { name: 'trim the provisioning logs', every: 10 * minute, run: (signal) => trimLogs(admin, signal) },
    { name: 'forget losses', every: 10 * minute, run: () => admin.store.write('trimLosses', { now: admin.now() }) },
    { name: 'count what is ignored', every: minute / 6, run: (signal) => countIgnored(admin.store, metrics, signal) },
    { name: 'forget what is ignored no more', every: 10 * minute, run: () => forgetIgnored(admin) },
    { name: 'watch the brakes', every: minute / 6, run: watchAlarms(admin.store, metrics, log) },
    {
      name: 'remove the rows of deleted companies',
      every: 5 * second,
      run: (signal) => removeCompanyRows(admin, signal),
    },
  ];
  const running = chores.map((chore) => repeat(chore, stopping.signal, log));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** The pause begins when the work has ended, so that a chore never meets itself. */
async function repeat({ name, every, run }: Chore, signal: AbortSignal, log: Logger): Promise<void> {
  while (!signal.aborted) {
    await run(signal).catch((error) => {
      if (!signal.aborted) log.error({ chore: name, reason: String(error) }, 'a chore failed; it is tried again later');
    });
    await pauseFor(every, signal);
  }
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds).unref();
    signal.addEventListener('abort', finish, { once: true });
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });
}
