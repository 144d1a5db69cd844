import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

/**
 * The store, with the time that each script takes brought into the metrics, whether it succeeds or fails. Credentials are not
 * timed: they come from memory, in less time than the timing takes.
 */
export function measureStore(store: Store, metrics: Metrics): Store {
  const timed = async <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    try {
      return await run();
    } finally {
      metrics.timeScript(name, performance.now() - started);
    }
  };
  return {
    read: (name, args) => timed(name, () => store.read(name, args)),
    scan: (name, args) => timed(name, () => store.scan(name, args)),
    write: (name, args, origin) => timed(name, () => store.write(name, args, origin)),
    findCredential: (companyKey, digest, now) => store.findCredential(companyKey, digest, now),
    close: () => store.close(),
  };
}
