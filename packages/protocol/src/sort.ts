import { ScimError } from './error.ts';
import { parseInstant } from './filter/instant.ts';
import { compareCodePoints, fold } from './fold.ts';
import type { Json, JsonObject } from './json.ts';
import type { AttributePath } from './path/attribute-path.ts';
import { parseAttributePath } from './path/parse.ts';
import { printAttributePath } from './path/print.ts';
import { isSearchable } from './path/searchable.ts';
import { simplePath } from './path/simple.ts';
import { subValues, valuesAt } from './path/values.ts';
import type { Attribute, ResourceSchema } from './schema/attribute.ts';

/** An order of resources; its path ends at a simple attribute. */
export interface Sort {
  readonly path: AttributePath;
  readonly descending: boolean;
}

/** `sortBy` and `sortOrder` as a query or the body of a search gives them; null is absent. */
export interface SortQuery {
  readonly sortBy?: Json | undefined;
  readonly sortOrder?: Json | undefined;
}

type Key = string | number | boolean | undefined;

/**
 * Reads the order that a query asks for, undefined when it asks for none. A complex attribute stands for its `value`. In a
 * search over all types the attribute may belong to one of the `others` only, and is then absent in resources of this one.
 * Throws `invalidValue` for an attribute that is unknown or cannot be sorted by, and for an unknown `sortOrder`.
 * @see RFC 7644 §3.4.2.3
 */
export function parseSort(
  { sortBy, sortOrder }: SortQuery,
  schema: ResourceSchema,
  others: readonly ResourceSchema[] = [],
): Sort | undefined {
  const descending = parseDescending(sortOrder ?? 'ascending');
  if (sortBy === undefined || sortBy === null) return undefined;
  return { path: parseSortBy(sortBy, [schema, ...others]), descending };
}

function parseDescending(sortOrder: Json): boolean {
  if (sortOrder === 'ascending' || sortOrder === 'descending') return sortOrder === 'descending';
  throw ScimError.invalidValue('"sortOrder" is neither ascending nor descending');
}

function parseSortBy(sortBy: Json, schemas: readonly ResourceSchema[]): AttributePath {
  const paths = schemas.map((schema) => (typeof sortBy === 'string' ? parseAttributePath(sortBy, schema) : undefined));
  const path = paths.find((found) => found !== undefined);
  if (!path) {
    const owner = schemas.map(({ resourceType }) => resourceType).join(' or ');
    throw ScimError.invalidValue(`"sortBy" names no attribute of ${owner}`);
  }
  return assertSortable(simplePath(path));
}

function assertSortable(path: AttributePath): AttributePath {
  const name = printAttributePath(path);
  if (!isSearchable(path)) throw ScimError.invalidValue(`"sortBy" cannot be "${name}", whose value is not kept`);
  if ((path.subAttribute ?? path.attribute).type !== 'complex') return path;
  throw ScimError.invalidValue(`"sortBy" cannot be "${name}", which is complex: name one of its sub-attributes`);
}

/**
 * Compares two resources by an order: negative when `a` comes first, 0 on a tie, which the caller breaks. Absent values come
 * last ascending and first descending; strings are folded unless caseExact and ordered by code point; false comes before
 * true. Of a multi-valued attribute the primary value counts, else the first.
 * @see RFC 7644 §3.4.2.3
 */
export function compareBySort({ path, descending }: Sort, a: JsonObject, b: JsonObject): number {
  const [first, second] = descending ? [b, a] : [a, b];
  return compareKeys(keyOf(first, path), keyOf(second, path));
}

function keyOf(resource: JsonObject, { attribute, subAttribute }: AttributePath): Key {
  const values = valuesAt(resource, { attribute });
  const value = attribute.multiValued ? (values.find(isPrimary) ?? values[0]) : values[0];
  if (value === undefined) return undefined;
  return subAttribute ? toKey(subValues(value, subAttribute)[0], subAttribute) : toKey(value, attribute);
}

function isPrimary(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'primary' in value && value.primary === true;
}

function toKey(value: Json | undefined, { type, caseExact }: Attribute): Key {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (type === 'dateTime') return parseInstant(value)?.milliseconds;
  return caseExact ? value : fold(value);
}

function compareKeys(a: Key, b: Key): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return typeof a === 'string' && typeof b === 'string' ? compareCodePoints(a, b) : Number(a) - Number(b);
}
