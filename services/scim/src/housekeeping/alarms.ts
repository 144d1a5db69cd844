import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.ts';
import type { Alarm } from '../store/scripts/brakes.ts';
import type { Store } from '../store/store.ts';

/**
 * Watches the brakes of the region: one that is newly tripped is told in the log, once, and all of them are shown in the
 * metrics. Any process may have counted what tripped it.
 */
export function watchAlarms(store: Store, metrics: Metrics, log: Logger): () => Promise<void> {
  let told = new Set<string>();
  const name = ({ companyKey, tripped }: Alarm) => `${companyKey} ${tripped}`;
  return async () => {
    const alarms = await store.read('listAlarms', {});
    metrics.showAlarms(alarms);
    for (const alarm of alarms) {
      const { companyKey, hold, lost, total, tripped } = alarm;
      if (told.has(name(alarm))) continue;
      const since = new Date(tripped).toISOString();
      log.error({ company: companyKey, lost, total, since, hold }, 'alarm: a company loses many users at once');
    }
    told = new Set(alarms.map(name));
  };
}
