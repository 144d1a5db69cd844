import { setTimeout as wait } from 'node:timers/promises';
import type { LogEntry } from '@metacompliance/scim-contract/admin';
import type { Administration } from '../admin/administration.ts';
import { exportLog, type LogQuery } from '../admin/log.ts';
import type { Company } from '../store/store.ts';

const pause = 500;
/**
 * A row is named a moment before it is committed, so on PostgreSQL an earlier name may appear later. So far back is looked again
 * each time; longer no request may take, and few do.
 */
const lookBack = 30_000;

/** From where a log is followed. */
export interface Start {
  /** What came from then on is told, and nothing before. */
  readonly since: number;
  /** What was told already. */
  readonly told: ReadonlySet<string>;
}

/**
 * Every entry that comes from the start on, as it comes, each once.
 */
export async function* followLog(
  company: Company,
  query: LogQuery,
  { since, told }: Start,
  admin: Administration,
): AsyncGenerator<LogEntry> {
  let seen: Set<string> | undefined;
  for (;;) {
    const window = new Set<string>();
    const from = new Date(admin.now() - lookBack).toISOString();
    for await (const entries of exportLog(company, { ...query, from }, admin)) {
      for (const entry of entries) {
        window.add(entry.id);
        const isNew = seen === undefined ? Date.parse(entry.at) >= since && !told.has(entry.id) : !seen.has(entry.id);
        if (isNew) yield entry;
      }
    }
    seen = window;
    await wait(pause);
  }
}
