/**
 * A search over users and groups at once. Keys and places of both are one list, ordered in SQL; only the resources of the page
 * are read. Without a sort, and on ties, users come before groups, each in creation order.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Bind } from '../filter-sql.ts';
import { besidePosition, orderTerms } from '../order-sql.ts';
import { all, type Script, type TypedQuery } from '../script.ts';
import { statement, statementOfForm } from '../statement.ts';
import { groupList, type ListOf, userList } from './list-of.ts';
import {
  countSelected,
  emptyPage,
  type ListRequest,
  type Plan,
  planOf,
  positionOf,
  type StoredPage,
  sortExpression,
  withWholeKey,
} from './lists.ts';
import { groupColumns, type ListedUser, type StoredGroup, selectListedUsers } from './rows.ts';

export type Found =
  | { readonly resourceType: 'User'; readonly user: ListedUser }
  | { readonly resourceType: 'Group'; readonly group: StoredGroup };

/** Places of groups begin here, behind those of all users. */
const groupsFrom = 2 ** 52;

interface Key {
  readonly seq: number;
  readonly sort_key: string | number | null;
}

/** A page of users and groups. */
export function* searchAll(request: ListRequest, d: Dialect): Script<StoredPage<Found>> {
  const { page } = request;
  const total = (yield* countSelected(request, userList, d)) + (yield* countSelected(request, groupList, d));
  if (page.count === 0) return emptyPage(total);
  const limit = page.kind === 'index' ? page.count : page.count + 1;
  const keys = yield* all(selectKeys(yield* withWholeKeyOf(request, d), limit, d));
  const hasMore = keys.length > page.count;
  const kept = page.kind === 'before' ? keys.slice(0, page.count).reverse() : keys.slice(0, page.count);
  const isInside = page.kind === 'before' ? hasMore : page.kind === 'after' && page.position !== undefined;
  return {
    total,
    rows: yield* readAll(kept, request, d),
    first: positionOf(kept[0]),
    last: positionOf(kept.at(-1)),
    earlier: isInside,
    later: page.kind === 'before' || hasMore,
  };
}

/** A position is looked up in its own table, by its number there. */
function* withWholeKeyOf(request: ListRequest, d: Dialect): Script<ListRequest> {
  const { page } = request;
  if (page.kind === 'index' || !page.position?.isCut) return request;
  const { seq } = page.position;
  if (seq < groupsFrom) return yield* withWholeKey(request, userList, d);
  const position = { ...page.position, seq: seq - groupsFrom };
  const whole = yield* withWholeKey({ ...request, page: { ...page, position } }, groupList, d);
  const found = whole.page.kind === 'index' ? undefined : whole.page.position;
  return { ...request, page: { ...page, position: { key: found?.key ?? null, seq } } };
}

function selectKeys(request: ListRequest, limit: number, d: Dialect): TypedQuery<Key> {
  const { page } = request;
  const plans = [userList, groupList].map((of) => ({ of, plan: planOf(request, of) }));
  const position = page.kind === 'index' ? undefined : page.position;
  const place =
    page.kind === 'index'
      ? [page.startIndex - 1]
      : position
        ? [...(position.key === null ? [] : [position.key]), position.seq]
        : [];
  const form = {
    key: `all ${page.kind} ${position ? (position.key === null ? 'null' : 'key') : 'start'} ${plans.map(({ plan }) => plan.key).join(' | ')}`,
    values: [...plans.flatMap(({ plan }) => plan.values), ...place, limit],
  };
  return statementOfForm<Key>(d, form, (bind) => {
    const [users, groups] = plans.map(({ of, plan }) => keysOf(of, plan, d, bind));
    const order = {
      key: { expression: sql.ref('r.sort_key'), nullable: true },
      place: sql.ref<number>('r.seq'),
      descending: plans[0]?.plan.sort?.descending ?? false,
      backwards: page.kind === 'before',
    };
    const beside = position ? besidePosition(order, position.key !== null, bind) : sql<SqlBool>`1 = 1`;
    const offset = page.kind === 'index' ? sql`offset ${bind(0)}` : sql``; // bound before the limit, as in the form's values
    const keys = sql`select r.seq, r.sort_key from (${users} union all ${groups}) as r where ${beside} order by ${orderTerms(order)} limit ${bind(0)} ${offset}`;
    return { compile: () => keys.compile(d.builder) };
  });
}

function keysOf(of: ListOf, { sort, where }: Plan, d: Dialect, bind: Bind): RawBuilder<unknown> {
  const key = sort ? sortExpression(sort, of.resource, d).expression : sql`cast(null as text)`;
  const table = sql.raw(of.resource === 'User' ? 'users as u' : 'groups as g');
  const place = sql.raw(of.resource === 'User' ? 'u.seq' : `g.seq + ${groupsFrom}`);
  return sql`select ${place} as seq, ${key} as sort_key from ${table} where ${where(d, bind)}`;
}

type BySeqs = { readonly company: number; readonly seqs: string };

const usersOf = (groups: boolean) =>
  statement<BySeqs>()((d, v) =>
    selectListedUsers(d, { groups }).where('u.company', '=', v.company).where('u.seq', 'in', d.integersOf(v.seqs)),
  );
const usersBySeq = { withGroups: usersOf(true), withoutGroups: usersOf(false) };
const groupsBySeq = statement<BySeqs>()((d, v) =>
  d.builder
    .selectFrom('groups as g')
    .select(groupColumns)
    .where('g.company', '=', v.company)
    .where('g.seq', 'in', d.integersOf(v.seqs)),
);

function* readAll(keys: readonly Key[], { company, groups: shown }: ListRequest, d: Dialect): Script<readonly Found[]> {
  const seqs = (isWanted: (seq: number) => boolean, from: number) =>
    JSON.stringify(keys.filter(({ seq }) => isWanted(seq)).map(({ seq }) => seq - from));
  const usersOfPage = shown ? usersBySeq.withGroups : usersBySeq.withoutGroups;
  const users = yield* all(usersOfPage(d, { company, seqs: seqs((seq) => seq < groupsFrom, 0) }));
  const groups = yield* all(groupsBySeq(d, { company, seqs: seqs((seq) => seq >= groupsFrom, groupsFrom) }));
  const found = new Map<number, Found>([
    ...users.map((user): [number, Found] => [user.seq, { resourceType: 'User', user }]),
    ...groups.map((group): [number, Found] => [group.seq + groupsFrom, { resourceType: 'Group', group }]),
  ]);
  return keys.flatMap(({ seq }) => found.get(seq) ?? []);
}
