import {
  DummyDriver,
  type Expression,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/**
 * Writes a parameter as `+?`. SQLite looks at the value of a bare parameter (of a comparison, of LIMIT) when it plans, and so
 * plans the statement anew at each new value, at several times the cost of running it; the plus hides it and changes nothing.
 */
class StablePlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new StablePlanCompiler(),
  },
});

/** `$."name"."given"`: member names come from the schemas, which hold no quote. */
function jsonPath(names: readonly string[]): Expression<string> {
  return sql.lit(`$${names.map((name) => `."${name}"`).join('')}`);
}

/** SQLite: JSON in its binary form, text by code point (BINARY), no row locks. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  builder,
  locksRows: false,
  json: (text) => sql`jsonb(${text})`,
  constant: (text) => sql`${sql.lit(text)}`,
  jsonValue: (json, path) => sql`json_extract(${json}, ${jsonPath(path)})`,
  jsonElements: (json, path) => sql`jsonb_each(${json}, ${jsonPath(path)}) as e`,
  elementText: (element) => sql`${element}`,
  stringsOf: (list) => sql`(select value from json_each(${list}))`,
  integersOf: (list) => sql`(select value from json_each(${list}))`,
  jsonPairs: (a, b) => sql`json_group_array(json_array(${a}, ${b}))`,
  apart: (condition) => condition,
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  startsWith: (text, part) => sql`substr(${text}, 1, length(${part})) = ${part}`,
  endsWith: (text, part) => sql`substr(${text}, length(${text}) - length(${part}) + 1) = ${part}`,
  nextSeq: (resource) =>
    sql`update sequences set last = last + 1 where resource = ${sql.lit(resource)} returning last as seq`,
};
