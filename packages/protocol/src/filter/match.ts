/*
 * The plain meaning of a filter, evaluated on one resource in memory. Generated tests hold the SQL of both stores against
 * it, so it shares nothing with them but `fold`, and says things in the simplest way rather than the fastest.
 *
 * What is absent counts as null, which makes `ne` and `eq null` hold for it and nothing else. Of several values one that
 * satisfies the comparison is enough, for `ne` too. A value path asks one value at a time; there, too, a sub-attribute
 * that the value lacks counts as null.
 */
import { compareCodePoints, fold } from '../fold.ts';
import type { Json, JsonObject } from '../json.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { subValues, valuesAt } from '../path/values.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { CompareOperator, Filter, FilterValue } from './ast.ts';
import { parseInstant } from './instant.ts';

type ValuesOf = (path: AttributePath) => readonly Json[];
type Comparison = Extract<Filter, { kind: 'compare' }>;

/**
 * Tells whether a filter selects a resource, whose names are canonical and which shows what is searched: meta, and groups
 * or members where the filter asks for them.
 * @see RFC 7644 §3.4.2.2
 */
export function matches(filter: Filter, resource: JsonObject): boolean {
  return isTrue(filter, (path) => valuesAt(resource, path));
}

/** Tells whether the filter of a value path selects one value of the attribute in front of the bracket. */
export function matchesValue(filter: Filter, value: Json): boolean {
  return isTrue(filter, ({ subAttribute }) => (subAttribute ? subValues(value, subAttribute) : []));
}

function isTrue(filter: Filter, valuesOf: ValuesOf): boolean {
  switch (filter.kind) {
    case 'and':
      return isTrue(filter.left, valuesOf) && isTrue(filter.right, valuesOf);
    case 'or':
      return isTrue(filter.left, valuesOf) || isTrue(filter.right, valuesOf);
    case 'not':
      return !isTrue(filter.filter, valuesOf);
    case 'present':
      return valuesOf(filter.path).length > 0;
    case 'valuePath':
      return valuesOf(filter.path).some((value) => matchesValue(filter.filter, value));
    case 'compare':
      return compares(filter, valuesOf(filter.path));
  }
}

function compares({ path, operator, value }: Comparison, values: readonly Json[]): boolean {
  const attribute = path.subAttribute ?? path.attribute;
  const candidates = values.length > 0 ? values : [null];
  return candidates.some((candidate) =>
    holds(operator, normal(candidate, attribute), normal(value, attribute), attribute),
  );
}

/** Folds a string unless the attribute distinguishes letter case; a date is no text. */
function normal<Value extends Json | FilterValue>(value: Value, { type, caseExact }: Attribute): Value | string {
  return typeof value === 'string' && !caseExact && type !== 'dateTime' ? fold(value) : value;
}

function holds(operator: CompareOperator, candidate: Json, value: FilterValue, { type }: Attribute): boolean {
  if (operator === 'co' || operator === 'sw' || operator === 'ew') return holdsWithin(operator, candidate, value);
  const order = type === 'dateTime' ? orderOfInstants(candidate, value) : orderOf(candidate, value);
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

function holdsWithin(operator: 'co' | 'sw' | 'ew', candidate: Json, value: FilterValue): boolean {
  if (typeof candidate !== 'string' || typeof value !== 'string') return false;
  if (operator === 'co') return candidate.includes(value);
  return operator === 'sw' ? candidate.startsWith(value) : candidate.endsWith(value);
}

/** NaN, which is neither 0 nor on either side of it, for what differs and has no order, such as anything and null. */
function orderOf(candidate: Json, value: FilterValue): number {
  if (candidate === value) return 0;
  if (typeof candidate === 'string' && typeof value === 'string') return compareCodePoints(candidate, value);
  return typeof candidate === 'number' && typeof value === 'number' ? candidate - value : Number.NaN;
}

/** Stored instants have whole milliseconds; a literal that says more lies between two of them. */
function orderOfInstants(candidate: Json, value: FilterValue): number {
  if (candidate === null || value === null) return orderOf(candidate, value);
  const [stored, literal] = [parseInstant(String(candidate)), parseInstant(String(value))];
  if (!stored || !literal) return Number.NaN;
  return stored.milliseconds - literal.milliseconds || Number(stored.finer) - Number(literal.finer);
}
