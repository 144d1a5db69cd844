/**
 * Where the attributes of users and groups are in SQL. A single-valued attribute is a column or a value in the folded copy; a
 * multi-valued one is a set of rows: of its own table (addresses, memberships) or the elements of an array in the folded copy.
 * Strings that are not caseExact stand folded everywhere, so no statement folds.
 */
import type { Attribute, AttributePath } from '@metacompliance/scim-protocol';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Dialect } from './dialect.ts';

/** A single value in SQL, and whether it can be absent. */
export interface Value {
  readonly expression: Expression<unknown>;
  readonly nullable: boolean;
}

/** Gives the value of a sub-attribute in one row of a multi-valued attribute; of the row itself when the values are simple. */
export type RowValue = (subAttribute: Attribute | undefined) => Value;

/** A multi-valued attribute as rows. */
interface Rows {
  /**
   * Holds when one row meets the condition. `company` stands for the number of the company: a row that is looked for by the
   * company of each resource would be looked for once a resource, and a list would cost the square of its length.
   */
  some(company: unknown, condition: (row: RowValue) => Expression<SqlBool>): Expression<SqlBool>;
  /** The value that sorts a resource: of the primary row, else of the first. */
  sortKey(subAttribute: Attribute | undefined): Expression<unknown>;
}

export type Place = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'rows'; readonly rows: Rows };

/** Finds the place of an attribute of the resource that the statement calls `u` (users) or `g` (groups). */
export function placeOf(path: AttributePath, resource: 'User' | 'Group', d: Dialect): Place {
  const { attribute, subAttribute } = path;
  const table = resource === 'User' ? userTable : groupTable;
  const rows = attribute.multiValued
    ? (table.rows[attribute.name]?.(d) ?? elementsOf(attribute, table.alias, d))
    : undefined;
  if (rows) return { kind: 'rows', rows };
  const column = table.columns(d)[(subAttribute ?? attribute).path];
  return { kind: 'value', value: column ?? jsonValue(path, table.alias, d) };
}

interface Table {
  readonly alias: string;
  readonly columns: (d: Dialect) => Readonly<Record<string, Value>>;
  readonly rows: Readonly<Record<string, (d: Dialect) => Rows>>;
}

const always = (expression: Expression<unknown>): Value => ({ expression, nullable: false });
const maybe = (expression: Expression<unknown>): Value => ({ expression, nullable: true });

const userTable: Table = {
  alias: 'u',
  columns: (d) => ({
    ...commonColumns('u', d.constant('User')),
    userName: always(sql.ref('u.user_name')),
  }),
  rows: { emails: () => emails, groups: groupsOfUser },
};

const groupTable: Table = {
  alias: 'g',
  columns: (d) => ({
    ...commonColumns('g', d.constant('Group')),
    displayName: always(sql.ref('g.name')),
  }),
  rows: { members: membersOfGroup },
};

function commonColumns(alias: string, resourceType: Expression<unknown>): Readonly<Record<string, Value>> {
  return {
    id: always(sql.ref(`${alias}.id`)),
    externalId: maybe(sql.ref(`${alias}.external_id`)),
    meta: always(resourceType),
    'meta.resourceType': always(resourceType),
    'meta.created': always(sql.ref(`${alias}.created`)),
    'meta.lastModified': always(sql.ref(`${alias}.modified`)),
  };
}

function jsonValue({ attribute, subAttribute }: AttributePath, alias: string, d: Dialect): Value {
  const names = [...jsonHome(attribute), attribute.name, ...(subAttribute ? [subAttribute.name] : [])];
  return maybe(d.jsonValue(sql.ref(`${alias}.folded`), names, (subAttribute ?? attribute).type));
}

/** An extension's attributes stand under its URN. */
function jsonHome({ path, schema }: Attribute): readonly string[] {
  return path.startsWith('urn:') ? [schema] : [];
}

const emailColumns: Readonly<Record<string, Value>> = {
  value: always(sql.ref('e.value')),
  type: maybe(sql.ref('e.type')),
  display: maybe(sql.ref('e.display')),
  primary: maybe(sql.ref('e.is_primary')),
};

/** `in (select …)`, not `exists`: SQLite then starts from the index on the value. */
const emails: Rows = {
  some: (company, condition) =>
    sql`u.seq in (select e.user_seq from user_emails as e where e.company = ${company} and ${condition(columnOf(emailColumns))})`,
  sortKey: (sub) =>
    sql`(select ${columnOf(emailColumns)(sub).expression} from user_emails as e where e.company = u.company and e.user_seq = u.seq order by coalesce(e.is_primary, 0) desc, e.position limit 1)`,
};

function groupsOfUser(d: Dialect): Rows {
  const column = columnOf({
    value: always(sql.ref('gg.id')),
    display: always(sql.ref('gg.name')),
    type: always(d.constant('direct')),
  });
  return {
    some: (company, condition) =>
      sql`u.seq in (select gm.user_seq from groups as gg join group_members as gm on gm.company = gg.company and gm.group_seq = gg.seq where gg.company = ${company} and ${condition(column)})`,
    sortKey: (sub) =>
      sql`(select ${column(sub).expression} from group_members as gm join groups as gg on gg.company = gm.company and gg.seq = gm.group_seq where gm.company = u.company and gm.user_seq = u.seq order by gg.seq limit 1)`,
  };
}

/** A member of a group as the statement's user `mu`. */
export function memberColumns(alias: string, d: Dialect): Readonly<Record<string, Value>> {
  return {
    value: always(sql.ref(`${alias}.id`)),
    display: maybe(d.jsonValue(sql.ref(`${alias}.folded`), ['displayName'], 'string')),
    type: always(d.constant('user')),
  };
}

function membersOfGroup(d: Dialect): Rows {
  const column = columnOf(memberColumns('mu', d));
  return {
    some: (company, condition) =>
      sql`g.seq in (select gm.group_seq from users as mu join group_members as gm on gm.company = mu.company and gm.user_seq = mu.seq where mu.company = ${company} and ${condition(column)})`,
    sortKey: (sub) =>
      sql`(select ${column(sub).expression} from group_members as gm join users as mu on mu.company = gm.company and mu.seq = gm.user_seq where gm.company = g.company and gm.group_seq = g.seq order by gm.user_seq limit 1)`,
  };
}

/** A sub-attribute that has no column is one that no row has. */
export function columnOf(columns: Readonly<Record<string, Value>>): RowValue {
  return (sub) => columns[sub?.name ?? 'value'] ?? maybe(sql`null`);
}

function elementsOf(attribute: Attribute, alias: string, d: Dialect): Rows {
  const elements: RawBuilder<unknown> = d.jsonElements(sql.ref(`${alias}.folded`), [
    ...jsonHome(attribute),
    attribute.name,
  ]);
  const element = sql.ref('e.value');
  const value: RowValue = (sub) =>
    sub ? maybe(d.jsonValue(element, [sub.name], sub.type)) : always(d.elementText(element));
  const primary = attribute.children.has('primary') ? d.jsonValue(element, ['primary'], 'boolean') : sql`0`;
  return {
    some: (_, condition) => sql`exists (select 1 from ${elements} where ${condition(value)})`,
    sortKey: (sub) =>
      sql`(select ${value(sub).expression} from ${elements} order by coalesce(${primary}, 0) desc, e.key limit 1)`,
  };
}
