import {
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import type { Dialect, JsonType } from '../dialect.ts';
import type { Tables } from '../tables.ts';

const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** `{"name","given"}`: member names come from the schemas, which hold no quote. */
function jsonPath(names: readonly string[]): Expression<string> {
  return sql.lit(`{${names.map((name) => `"${name}"`).join(',')}}`);
}

function typed(text: Expression<unknown>, type: JsonType): Expression<unknown> {
  switch (type) {
    case 'boolean':
      return sql`case ${text} when 'true' then 1 when 'false' then 0 end`;
    case 'integer':
    case 'decimal':
      return sql`(${text})::numeric`;
    default:
      return sql`(${text}) collate "C"`;
  }
}

/** PostgreSQL: jsonb, text by code point (collation "C"), rows locked while they change. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  builder,
  locksRows: true,
  json: (text) => sql`${text}::jsonb`,
  constant: (text) => sql`cast(${sql.lit(text)} as text) collate "C"`,
  jsonValue: (json, path, type) => sql`${typed(sql`${json} #>> ${jsonPath(path)}`, type)}`,
  jsonElements: (json, path) =>
    sql`jsonb_array_elements(${json} #> ${jsonPath(path)}) with ordinality as e(value, key)`,
  elementText: (element) => sql`(${element} #>> '{}') collate "C"`,
  stringsOf: (list) => sql`(select value collate "C" from json_array_elements_text(${list}::json) as list(value))`,
  integersOf: (list) => sql`(select value::bigint from json_array_elements_text(${list}::json) as list(value))`,
  jsonPairs: (a, b, order) =>
    sql`'[' || string_agg('[' || to_json(${a})::text || ',' || to_json(${b})::text || ']', ',' order by ${order}) || ']'`,
  apart: (condition) => sql`(${condition}) is true`,
  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  startsWith: (text, part) => sql`starts_with(${text}, ${part})`,
  endsWith: (text, part) => sql`right(${text}, length(${part})) = ${part}`,
  nextSeq: (resource) => sql`select nextval(${sql.lit(resource === 'User' ? 'users_seq' : 'groups_seq')}) as seq`,
};
