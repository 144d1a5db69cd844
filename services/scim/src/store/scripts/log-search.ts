/**
 * The provisioning log as it is read. Rows are ordered by id, which begins with the time: a page begins where the one before
 * ended, at the same cost at any depth. What is about a user is found by index, one for the ids and one for the names of users
 * that never came to be; each is walked as far as the page, and the two are merged.
 */
import { fold } from '@metacompliance/scim-protocol';
import { type SqlBool, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script } from '../script.ts';
import { statement, statementOfForm } from '../statement.ts';
import type { LogRow } from './log.ts';

/** Which rows of a company's log, in which order. Bounds are ids, or what comes before all ids of a time. */
export interface LogSearch {
  readonly company: number;
  readonly order: 'latest first' | 'earliest first';
  readonly limit: number;
  /** A userName in any letter case, or the id of a resource. */
  readonly user?: string | undefined;
  readonly outcome?: 'changed' | 'refused' | undefined;
  readonly provider?: string | undefined;
  readonly requestId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The last row of the page before. */
  readonly after?: string | undefined;
}

type Key = readonly [column: 'resource_id' | 'user_key', value: string];

const idOfName = statement<{ company: number; name: string }>()((d, v) =>
  d.builder.selectFrom('users').select('id').where('company', '=', v.company).where('user_name', '=', v.name),
);

const trim = statement<{ company: number; before: string; limit: number }>()((d, v) =>
  d.builder
    .deleteFrom('provisioning_log')
    .where('company', '=', v.company)
    .where(
      'id',
      'in',
      d.builder
        .selectFrom('provisioning_log')
        .select('id')
        .where('company', '=', v.company)
        .where('id', '<', v.before)
        .orderBy('id')
        .limit(v.limit),
    ),
);

/** The id of the user who has a name, folded, now. */
export function* findUserId(args: { company: number; name: string }, d: Dialect): Script<string | undefined> {
  return (yield* first(idOfName(d, args)))?.id;
}

/** A page of the log, at most `limit` rows. */
export function* searchLog(search: LogSearch, d: Dialect): Script<readonly LogRow[]> {
  const keys = search.user === undefined ? [undefined] : yield* keysOf(d, search.company, search.user);
  const found: LogRow[] = [];
  for (const key of keys) found.push(...(yield* all(page(search, key, d))));
  if (keys.length === 1) return found;
  const sign = search.order === 'earliest first' ? 1 : -1;
  return found.sort((a, b) => (a.id < b.id ? -sign : sign)).slice(0, search.limit);
}

/** Removes the oldest rows before a time, so many at most; answers how many there were. */
export function* trimLog(args: { company: number; before: string; limit: number }, d: Dialect): Script<number> {
  return yield* change(trim(d, args));
}

/** Where the rows about a user are: under the text taken as an id, the id of who has the name now, and the name itself. */
function* keysOf(d: Dialect, company: number, user: string): Script<readonly Key[]> {
  const name = fold(user);
  const id = yield* findUserId({ company, name }, d);
  const ids = id !== undefined && id !== user ? [user, id] : [user];
  return [...ids.map((id): Key => ['resource_id', id]), ['user_key', name]];
}

function page(search: LogSearch, key: Key | undefined, d: Dialect) {
  const { company, order, limit, outcome } = search;
  const isForward = order === 'earliest first';
  const bounds = Object.entries({
    [key?.[0] ?? 'resource_id']: ['=', key?.[1]],
    provider: ['=', search.provider],
    request_id: ['=', search.requestId],
    from: ['>=', search.from],
    to: ['<', search.to],
    after: [isForward ? '>' : '<', search.after],
  } as const).filter(([, [, value]]) => value !== undefined);
  const form = {
    key: `log ${order} ${outcome} ${bounds.map(([name]) => name)}`,
    values: [company, ...bounds.map(([, [, value]]) => value), limit],
  };
  return statementOfForm<LogRow>(d, form, (bind) => {
    const number = bind(company);
    const conditions = bounds.map(([name, [operator, value = '']]) => {
      const column = name === 'from' || name === 'to' || name === 'after' ? 'id' : name;
      return sql<SqlBool>`${sql.ref(column)} ${sql.raw(operator)} ${bind(value)}`;
    });
    // Written out, not bound: only so is it seen that the index of refused rows has them all.
    if (outcome !== undefined) conditions.push(outcome === 'refused' ? sql`status >= 400` : sql`status < 400`);
    return d.builder
      .selectFrom('provisioning_log')
      .selectAll()
      .where('company', '=', number as number) // stands for a number, as the limit does
      .where((of) => of.and(conditions))
      .orderBy('id', isForward ? 'asc' : 'desc')
      .limit(bind(limit) as number) as never;
  });
}
