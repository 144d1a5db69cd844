import { type RawBuilder, sql } from 'kysely';

/**
 * A number bound to LIMIT or OFFSET. SQLite looks at a bare parameter there when it plans, and so plans the statement anew each
 * time it runs, at five times the cost of running it; it does not look inside an expression.
 */
export function bound(value: unknown): RawBuilder<number> {
  return sql`cast(${value} as bigint)`;
}
