/**
 * The order of a list in SQL: by sort key, ties by creation; absent keys last ascending and first descending, since RFC 7644
 * §3.4.2.3 has it so. A position in that order is a key and a place, and what comes behind it is a condition on the two.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Value } from './attribute-sql.ts';
import type { Bind } from './filter-sql.ts';

export interface Order {
  /** The sort key; undefined when the order is that of creation. */
  readonly key: Value | undefined;
  /** What breaks ties: a number that grows with creation. */
  readonly place: RawBuilder<number>;
  readonly descending: boolean;
  /** Walks the order from behind. */
  readonly backwards: boolean;
}

/** The ORDER BY of a list, without the words. */
export function orderTerms({ key, place, descending, backwards }: Order): RawBuilder<unknown> {
  const down = sql.raw(descending !== backwards ? 'desc' : 'asc');
  const last = sql`${place} ${sql.raw(backwards ? 'desc' : 'asc')}`;
  if (!key) return last;
  const keyed = sql`${key.expression} ${down}, ${last}`;
  return key.nullable ? sql`(${key.expression} is null) ${down}, ${keyed}` : keyed;
}

/** What comes behind a position; before it, walking backwards. Binds the key, if the position has one, then the place. */
export function besidePosition(
  { key, place, descending, backwards }: Order,
  hasKey: boolean,
  bind: Bind,
): Expression<SqlBool> {
  const direction = sql.raw(backwards ? '<' : '>');
  const behindPlace = (): RawBuilder<SqlBool> => sql`${place} ${direction} ${bind(0)}`;
  if (!key) return behindPlace();
  const absentIsBehind = descending === backwards;
  if (!hasKey) {
    const tied = sql<SqlBool>`(${key.expression} is null and ${behindPlace()})`;
    return absentIsBehind ? tied : sql`(${key.expression} is not null or ${tied})`;
  }
  const value = bind('');
  const beyond = sql.raw(absentIsBehind ? '>' : '<');
  const further = sql<SqlBool>`(${key.expression} ${beyond} ${value} or (${key.expression} = ${value} and ${behindPlace()}))`;
  if (!key.nullable) return further;
  return absentIsBehind
    ? sql`(${key.expression} is null or ${further})`
    : sql`(${key.expression} is not null and ${further})`;
}
