/**
 * A filter as a WHERE condition. Every condition is true or false, never SQL's third value, so that `not` means what RFC 7644
 * §3.4.2.2 says: an absent attribute counts as null, `ne` and `eq null` hold for it and nothing else does.
 *
 * The text of a condition depends on the filter's form, not on its values. `filterForm` separates the two: the form is the key
 * under which a compiled statement is kept, the values fill it. Turned down: LIKE and lower(), which fold ASCII only or by
 * locale and know wildcards.
 */
import {
  type Attribute,
  type AttributePath,
  type CompareOperator,
  type Filter,
  fold,
  parseInstant,
} from '@metacompliance/scim-protocol';
import { type Expression, type SqlBool, sql } from 'kysely';
import { columnOf, memberColumns, placeOf, type RowValue, type Value } from './attribute-sql.ts';
import type { Dialect } from './dialect.ts';

type Term = Extract<Filter, { path: AttributePath }>;
type Comparison = Extract<Filter, { kind: 'compare' }>;
type ValuePath = Extract<Filter, { kind: 'valuePath' }>;
type Condition = Expression<SqlBool>;

/** Gives what stands in a statement for the next value: the value itself, or its place in the order of `filterForm`. */
export type Bind = (value: string | number) => unknown;

/** The values themselves, for a statement that is built once and forgotten. */
export const bindValues: Bind = (value) => value;

/** What a filter is compiled over: the users `u` or groups `g` of one company. */
export interface FilterTarget {
  readonly resource: 'User' | 'Group';
  /** What stands in the statement for the company's number. */
  readonly company: unknown;
  readonly dialect: Dialect;
  readonly bind: Bind;
}

/** Compiles a filter. That the resources are the company's is the caller's condition. */
export function filterWhere(filter: Filter, target: FilterTarget): Condition {
  const start = startOf(filter);
  const where = (part: Filter): Condition => {
    switch (part.kind) {
      case 'and':
        return sql`(${where(part.left)} and ${where(part.right)})`;
      case 'or':
        return sql`(${where(part.left)} or ${where(part.right)})`;
      case 'not':
        return sql`not ${where(part.filter)}`;
      case 'valuePath':
      case 'present':
      case 'compare':
        return part === start ? term(part, target) : apart(term(part, target), part, target);
    }
  };
  return where(filter);
}

function term(part: Term, target: FilterTarget): Condition {
  switch (part.kind) {
    case 'valuePath':
      return someValue(part, target);
    case 'present':
      return present(part.path, target);
    case 'compare':
      return compare(part, target);
  }
}

/** A search of rows goes by itself; a column may be what the statement starts from. */
function apart(condition: Condition, { path }: Term, { dialect }: FilterTarget): Condition {
  return path.attribute.multiValued ? dialect.apart(condition) : condition;
}

function someValue({ path, filter }: ValuePath, { resource, company, dialect: d, bind }: FilterTarget): Condition {
  const { attribute } = path;
  const place = placeOf({ attribute }, resource, d);
  if (place.kind === 'rows') return place.rows.some(company, (row) => valueWhere(filter, row, d, bind));
  return guard(
    place.value,
    valueWhere(filter, (sub) => singleValue(attribute, sub, resource, d), d, bind),
  );
}

/** The term to start from: of those that must all hold, the first that an index of rows answers. */
function startOf(filter: Filter): Filter | undefined {
  switch (filter.kind) {
    case 'and':
      return startOf(filter.left) ?? startOf(filter.right);
    case 'valuePath':
      return startOf(filter.filter) && filter;
    case 'compare': {
      const { attribute, subAttribute } = filter.path;
      const isLookUp = filter.operator === 'eq' && filter.value !== null;
      return isLookUp && attribute.multiValued && subAttribute?.name === 'value' ? filter : undefined;
    }
    default:
      return undefined;
  }
}

/** Compiles the filter of `members[…]` over the users `u` of one group. */
export function memberWhere(filter: Filter, d: Dialect): Condition {
  return valueWhere(filter, columnOf(memberColumns('u', d)), d, bindValues);
}

/** The inside of a value path: every comparison is about one value. */
function valueWhere(filter: Filter, row: RowValue, d: Dialect, bind: Bind): Condition {
  switch (filter.kind) {
    case 'and':
      return sql`(${valueWhere(filter.left, row, d, bind)} and ${valueWhere(filter.right, row, d, bind)})`;
    case 'or':
      return sql`(${valueWhere(filter.left, row, d, bind)} or ${valueWhere(filter.right, row, d, bind)})`;
    case 'not':
      return sql`not ${valueWhere(filter.filter, row, d, bind)}`;
    case 'present':
      return isPresent(row(filter.path.subAttribute));
    case 'compare':
      return compareValue(row(filter.path.subAttribute), filter, d, bind);
    case 'valuePath':
      throw new Error('the grammar has no value path inside a value path');
  }
}

function singleValue(
  attribute: Attribute,
  subAttribute: Attribute | undefined,
  resource: 'User' | 'Group',
  d: Dialect,
): Value {
  const place = placeOf(subAttribute ? { attribute, subAttribute } : { attribute }, resource, d);
  if (place.kind === 'rows') throw new Error(`${attribute.path} is multi-valued`);
  return place.value;
}

function present(path: AttributePath, { resource, company, dialect }: FilterTarget): Condition {
  const place = placeOf(path, resource, dialect);
  if (place.kind === 'value') return isPresent(place.value);
  const sub = path.subAttribute;
  return place.rows.some(company, (row) => (sub ? isPresent(row(sub)) : sql`true`));
}

function compare(term: Comparison, { resource, company, dialect: d, bind }: FilterTarget): Condition {
  const { path, operator, value } = term;
  const place = placeOf(path, resource, d);
  if (place.kind === 'value') return compareValue(place.value, term, d, bind);
  const sub = path.subAttribute;
  const anyValue = place.rows.some(company, (row) => isPresent(row(sub)));
  if (value === null) return operator === 'eq' ? sql`not ${anyValue}` : anyValue;
  const someMatch = place.rows.some(company, (row) => {
    const { expression } = row(sub);
    return guard(row(sub), operate(expression, operator, term, d, bind));
  });
  return operator === 'ne' ? sql`(${someMatch} or not ${anyValue})` : someMatch;
}

/** One value against a literal, with null for what is absent. */
function compareValue(place: Value, term: Comparison, d: Dialect, bind: Bind): Condition {
  const { operator, value } = term;
  if (value === null) return operator === 'eq' ? sql`not ${isPresent(place)}` : isPresent(place);
  const condition = operate(place.expression, operator, term, d, bind);
  if (operator === 'ne') return place.nullable ? sql`(${place.expression} is null or ${condition})` : condition;
  return guard(place, condition);
}

function isPresent({ expression, nullable }: Value): Condition {
  return nullable ? sql`(${expression} is not null)` : sql`true`;
}

function guard({ expression, nullable }: Value, condition: Condition): Condition {
  return nullable ? sql`(${expression} is not null and ${condition})` : condition;
}

function operate(
  left: Expression<unknown>,
  operator: CompareOperator,
  term: Comparison,
  d: Dialect,
  bind: Bind,
): Condition {
  const literal = literalOf(term);
  const value = bind(literal.value);
  switch (operator) {
    case 'co':
      return d.contains(left, value as string); // the grammar gives these three a string
    case 'sw':
      return d.startsWith(left, value as string);
    case 'ew':
      return d.endsWith(left, value as string);
    case 'eq':
      return literal.finer ? sql`(${left} = ${value} and 1 = 0)` : sql`${left} = ${value}`;
    case 'ne':
      return literal.finer ? sql`(${left} <> ${value} or 1 = 1)` : sql`${left} <> ${value}`;
    case 'gt':
      return sql`${left} > ${value}`;
    case 'ge':
      return literal.finer ? sql`${left} > ${value}` : sql`${left} >= ${value}`;
    case 'lt':
      return literal.finer ? sql`${left} <= ${value}` : sql`${left} < ${value}`;
    case 'le':
      return sql`${left} <= ${value}`;
  }
}

interface Literal {
  readonly value: string | number;
  /** A date that lies between two whole milliseconds; `value` is the earlier. */
  readonly finer: boolean;
}

/** The literal as the columns hold it: folded, a flag as 0 or 1, a date in milliseconds. */
function literalOf({ path, value }: Comparison): Literal {
  const { type, caseExact } = path.subAttribute ?? path.attribute;
  if (typeof value === 'boolean') return { value: Number(value), finer: false };
  if (typeof value === 'number') return { value, finer: false };
  if (value === null) throw new Error('null is compared by presence');
  if (type !== 'dateTime') return { value: caseExact ? value : fold(value), finer: false };
  const instant = parseInstant(value);
  if (!instant) throw new Error('the grammar lets only dates be compared with dates');
  return { value: instant.milliseconds, finer: instant.finer };
}

/** What a filter looks like without its values, and the values in the order in which `filterWhere` binds them. */
export interface FilterForm {
  readonly key: string;
  readonly values: readonly (string | number)[];
}

export function filterForm(filter: Filter): FilterForm {
  const values: (string | number)[] = [];
  const key = (part: Filter): string => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return `(${key(part.left)} ${part.kind} ${key(part.right)})`;
      case 'not':
        return `not ${key(part.filter)}`;
      case 'present':
        return `${pathKey(part)} pr`;
      case 'valuePath':
        return `${pathKey(part)}[${key(part.filter)}]`;
      case 'compare':
        return `${pathKey(part)} ${part.operator} ${slot(part)}`;
    }
  };
  const slot = (term: Comparison): string => {
    if (term.value === null) return 'null';
    const { value, finer } = literalOf(term);
    values.push(value);
    return finer ? '?finer' : '?';
  };
  return { key: key(filter), values };
}

function pathKey({ path }: { readonly path: Comparison['path'] }): string {
  return (path.subAttribute ?? path.attribute).path;
}
