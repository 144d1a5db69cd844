/**
 * Pages of users and groups. Without filter and sort a page is found through the runs and costs the same at any depth; by
 * cursor it is a range behind (or before) the last key. With a filter or a sort it is a statement built from the filter's form.
 */
import { parseSort, type Sort, type SortQuery } from '@metacompliance/scim-protocol';
import { type Expression, type SqlBool, sql } from 'kysely';
import { placeOf, type Value } from '../attribute-sql.ts';
import type { Dialect } from '../dialect.ts';
import { type Bind, filterForm, filterWhere } from '../filter-sql.ts';
import { parseFilterOnce } from '../latest-filter.ts';
import { besidePosition, orderTerms } from '../order-sql.ts';
import { all, first, type Script } from '../script.ts';
import { statement, statementOfForm } from '../statement.ts';
import { withTheirGroups } from './groups-of-users.ts';
import { groupList, type ListOf, userList } from './list-of.ts';
import { type PageRequest, type Position, wholePosition } from './positions.ts';
import type { ListedUser, StoredGroup } from './rows.ts';
import { type Counted, countAll, seqAt } from './runs.ts';

/** What is asked of a list. Filter and sort are text: they were parsed before, and are parsed again where the script runs. */
export interface ListRequest {
  readonly company: number;
  readonly filter?: string | undefined;
  readonly sort?: SortQuery | undefined;
  readonly page: PageRequest;
  /** Whether the answer shows `groups` of users. */
  readonly groups: boolean;
  /** A search over all types, where an attribute that only the other type has counts as absent. */
  readonly acrossTypes?: boolean | undefined;
}

export interface StoredPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
  /** Position of the first and the last row, and whether there are more on either side. */
  readonly first: Position | undefined;
  readonly last: Position | undefined;
  readonly earlier: boolean;
  readonly later: boolean;
}

type Keyed<Row> = Row & { readonly seq: number; readonly sort_key: string | number | null };

/** A page of users; of those with a large body all but that. */
export function* listUsers(request: ListRequest, d: Dialect): Script<StoredPage<ListedUser>> {
  return yield* list<ListedUser>(request, userList, d);
}

/** A page of groups, without their members. */
export function* listGroups(request: ListRequest, d: Dialect): Script<StoredPage<StoredGroup>> {
  return yield* list<StoredGroup>(request, groupList, d);
}

function* list<Row>(request: ListRequest, of: ListOf, d: Dialect): Script<StoredPage<Row>> {
  if (request.filter === undefined && request.sort === undefined) return yield* listByCreation<Row>(request, of, d);
  return yield* listSelected<Row>(yield* withWholeKey(request, of, d), of, d);
}

function* listByCreation<Row>(request: ListRequest, of: ListOf, d: Dialect): Script<StoredPage<Row>> {
  const { company, page, groups } = request;
  const counts = yield* countAll(d, company, of.resource);
  if (page.kind !== 'index') return yield* besides<Row>(request, counts.total, of, d);
  const start =
    page.count === 0 ? undefined : yield* seqAt(d, { company, resource: of.resource }, page.startIndex, counts);
  if (start === undefined) return emptyPage(counts.total);
  const rows = yield* all(pageFrom[of.alias](d, { company, start, count: page.count }));
  const isWhole = of.resource === 'Group' || !groups;
  const shown = isWhole ? rows : yield* withTheirGroups(d, company, rows as unknown as readonly ListedUser[]);
  return pageByIndex(counts.total, shown as readonly Row[]); // each list selects its own rows
}

function pageOf(of: ListOf) {
  return statement<{ company: number; start: number; count: number }>()((d, v) =>
    of
      .select(d, false)
      .where(sql.ref<number>(`${of.alias}.company`), '=', v.company)
      .where(sql.ref<number>(`${of.alias}.seq`), '>=', v.start)
      .orderBy(sql.ref(`${of.alias}.seq`))
      .limit(v.count),
  );
}
const pageFrom = { u: pageOf(userList), g: pageOf(groupList) };

function* listSelected<Row>(request: ListRequest, of: ListOf, d: Dialect): Script<StoredPage<Row>> {
  const { page } = request;
  if (page.kind !== 'index') return yield* besides<Row>(request, yield* countSelected(request, of, d), of, d);
  if (page.count === 0) return emptyPage(yield* countSelected(request, of, d));
  const rows = yield* all(selectPage<Row>(request, of, d));
  const isWhole = page.startIndex === 1 && rows.length < page.count;
  return pageByIndex(isWhole ? rows.length : yield* countSelected(request, of, d), rows);
}

/** A page next to a position. One row more than asked for tells whether there is another page. */
function* besides<Row>(request: ListRequest, total: number, of: ListOf, d: Dialect): Script<StoredPage<Row>> {
  const { page } = request;
  if (page.kind === 'index') throw new Error('a page by index has no position');
  if (page.count === 0) return emptyPage(total);
  const found = yield* all(selectPage<Row>({ ...request, page: { ...page, count: page.count + 1 } }, of, d));
  const hasMore = found.length > page.count;
  const kept = found.slice(0, page.count);
  const rows = page.kind === 'before' ? kept.reverse() : kept;
  const isInside = page.position !== undefined;
  return {
    total,
    rows,
    first: positionOf(rows[0]),
    last: positionOf(rows.at(-1)),
    earlier: page.kind === 'before' ? hasMore : isInside,
    later: page.kind === 'before' ? true : hasMore,
  };
}

export function positionOf(row: Keyed<unknown> | undefined): Position | undefined {
  return row && { key: row.sort_key, seq: row.seq };
}

export function emptyPage(total: number): StoredPage<never> {
  return pageByIndex(total, []);
}

/** A page by index has no cursors. */
function pageByIndex<Row>(total: number, rows: readonly Row[]): StoredPage<Row> {
  return { total, rows, first: undefined, last: undefined, earlier: false, later: false };
}

/** Which resources, in which order. */
type Selection = Pick<ListRequest, 'company' | 'filter' | 'sort' | 'acrossTypes'>;

export interface Plan {
  readonly key: string;
  readonly values: readonly (string | number)[];
  readonly where: (d: Dialect, bind: Bind) => Expression<SqlBool>;
  readonly sort: Sort | undefined;
}

export function planOf({ company, filter, sort, acrossTypes }: Selection, of: ListOf): Plan {
  const others = acrossTypes ? of.others : [];
  const parsed = filter === undefined ? undefined : parseFilterOnce(filter, of.schema, others);
  const form = parsed ? filterForm(parsed) : { key: '', values: [] };
  const order = sort && parseSort(sort, of.schema, others);
  return {
    key: `${of.resource} ${form.key} by ${order ? `${(order.path.subAttribute ?? order.path.attribute).path} ${order.descending}` : ''}`,
    values: [company, ...form.values],
    where: (dialect, bind) => {
      const number = bind(company);
      const inCompany = sql<SqlBool>`${sql.ref(`${of.alias}.company`)} = ${number}`;
      if (!parsed) return inCompany;
      return sql`${inCompany} and ${filterWhere(parsed, { resource: of.resource, company: number, dialect, bind })}`;
    },
    sort: order,
  };
}

export function* countSelected(request: Selection, of: ListOf, d: Dialect): Script<number> {
  const { key, values, where } = planOf(request, of);
  if (request.filter === undefined) return (yield* countAll(d, request.company, of.resource)).total;
  const counted = yield* first(
    statementOfForm<{ total: number }>(
      d,
      { key: `count ${key}`, values },
      (bind) => of.count(d).where(where(d, bind)).select(sql<number>`count(*)`.as('total')) as never,
    ),
  );
  return counted?.total ?? 0;
}

function selectPage<Row>(request: ListRequest, of: ListOf, d: Dialect) {
  const { page, groups } = request;
  const plan = planOf(request, of);
  const position = page.kind === 'index' ? undefined : page.position;
  const place =
    page.kind === 'index'
      ? [page.startIndex - 1]
      : position
        ? [...(position.key === null ? [] : [position.key]), position.seq]
        : [];
  const key = `${page.kind} ${position ? (position.key === null ? 'null' : 'key') : 'start'} ${groups} ${plan.key}`;
  return statementOfForm<Keyed<Row>>(d, { key, values: [...plan.values, ...place, page.count] }, (bind) => {
    const sortKey = plan.sort ? sortExpression(plan.sort, of.resource, d) : undefined;
    const rows = of
      .select(d, groups)
      .select(
        (sortKey?.expression ? sql<string | number | null>`${sortKey.expression}` : sql<null>`null`).as('sort_key'),
      )
      .where(plan.where(d, bind));
    const place = sql.ref<number>(`${of.alias}.seq`);
    const order = {
      key: sortKey,
      place,
      descending: plan.sort?.descending ?? false,
      backwards: page.kind === 'before',
    };
    const placed = position ? rows.where(besidePosition(order, position.key !== null, bind)) : rows;
    const offset = page.kind === 'index' ? bind(page.startIndex - 1) : undefined;
    const limited = placed.orderBy(orderTerms(order)).limit(bind(page.count) as number);
    return (offset === undefined ? limited : limited.offset(offset as number)) as never;
  });
}

/** The request with the whole key of its position, if that was cut. */
export function* withWholeKey(request: ListRequest, of: ListOf, d: Dialect): Script<ListRequest> {
  const { page } = request;
  if (page.kind === 'index' || !page.position?.isCut) return request;
  const { position } = page;
  const { key, values, where, sort } = planOf({ ...request, filter: undefined }, of);
  if (!sort) throw new Error('a position of an order by creation has no key that could be cut');
  const form = { key: `key ${key}`, values: [...values, position.seq] };
  const found = yield* first(
    statementOfForm<{ sort_key: Position['key'] }>(d, form, (bind) => {
      const isThere = sql<SqlBool>`${where(d, bind)} and ${sql.ref(`${of.alias}.seq`)} = ${bind(0)}`;
      return of
        .count(d)
        .where(isThere)
        .select(sql<Position['key']>`${sortExpression(sort, of.resource, d).expression}`.as('sort_key')) as never;
    }),
  );
  const isUpwards = (page.kind === 'before') === sort.descending;
  return { ...request, page: { ...page, position: wholePosition(position, found?.sort_key, { isUpwards }) } };
}

/** The value that sorts: absent ones make it null. */
export function sortExpression({ path }: Sort, resource: Counted, d: Dialect): Value {
  const place = placeOf(path, resource, d);
  return place.kind === 'value' ? place.value : { expression: place.rows.sortKey(path.subAttribute), nullable: true };
}
