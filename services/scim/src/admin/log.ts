import type { LogEntry } from '@metacompliance/scim-contract/admin';
import { firstIdAt } from '../new-id.ts';
import type { LogRow } from '../store/scripts/log.ts';
import type { LogSearch } from '../store/scripts/log-search.ts';
import type { Company } from '../store/store.ts';
import type { Administration } from './administration.ts';
import { openPage, pageOf } from './pages.ts';
import { printTime } from './time.ts';

/** What is asked of a company's provisioning log. Times are dateTimes. */
export interface LogQuery {
  /** A userName in any letter case, or the id of a resource. */
  readonly user?: string | undefined;
  readonly outcome?: 'changed' | 'refused' | undefined;
  readonly provider?: string | undefined;
  readonly requestId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which page of the answer. */
export interface LogPageQuery extends LogQuery {
  readonly cursor?: string | undefined;
  readonly count?: number | undefined;
}

const exportedAtOnce = 1_000;

/**
 * Reads a page of the provisioning log of a company, the latest first.
 *
 * Fails with `invalidCursor` for a cursor that is not of this company and these conditions.
 */
export async function listLog(
  company: Company,
  { cursor, count, ...query }: LogPageQuery,
  admin: Administration,
): Promise<{ readonly items: LogEntry[]; readonly nextCursor?: string }> {
  const { user, outcome, provider, requestId, from, to } = query;
  const scope = `log ${JSON.stringify([company.number, user, outcome, provider, requestId, from, to])}`;
  const page = await openPage({ cursor, count }, scope, admin);
  const order = 'latest first';
  const search = { ...searchOf(company, query), order, limit: page.count + 1, after: page.after } as const;
  const { items, nextCursor } = await pageOf(await admin.store.scan('searchLog', search), page, ({ id }) => id);
  return { items: items.map(printEntry), ...nextCursor };
}

/**
 * Reads all that was asked for of the provisioning log of a company, the earliest first, a bounded number of entries at once.
 */
export async function* exportLog(
  company: Company,
  query: LogQuery,
  { store }: Pick<Administration, 'store'>,
): AsyncGenerator<readonly LogEntry[]> {
  const search = { ...searchOf(company, query), order: 'earliest first', limit: exportedAtOnce } as const;
  let after: string | undefined;
  for (;;) {
    const rows: readonly LogRow[] = await store.scan('searchLog', { ...search, after });
    if (rows.length > 0) yield rows.map(printEntry);
    if (rows.length < exportedAtOnce) return;
    after = rows.at(-1)?.id;
  }
}

function searchOf({ number: company }: Company, { from, to, ...query }: LogQuery): Omit<LogSearch, 'order' | 'limit'> {
  const bound = (time: string | undefined) => (time === undefined ? undefined : firstIdAt(Date.parse(time)));
  return { company, from: bound(from), to: bound(to), ...query };
}

function printEntry(row: LogRow): LogEntry {
  return {
    id: row.id,
    at: printTime(row.at),
    requestId: row.request_id,
    token: row.token,
    provider: row.provider,
    operation: row.operation,
    outcome: row.status < 400 ? 'changed' : 'refused',
    status: row.status,
    ...(row.resource_id !== null && { resourceId: row.resource_id }),
    ...(row.user_name !== null && { userName: row.user_name }),
    ...(row.attributes !== null && { attributes: JSON.parse(row.attributes) }),
    ...(row.scim_type !== null && { scimType: row.scim_type }),
    ...(row.detail !== null && { detail: row.detail }),
    ...(row.warnings !== null && { warnings: JSON.parse(row.warnings) }),
  };
}
