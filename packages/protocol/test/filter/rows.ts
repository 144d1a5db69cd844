/*
 * A second evaluator of filters, to test the first one by. A resource becomes rows of attribute, value number, sub-attribute
 * and value, as a database might keep it; a filter selects among them. Text is compared as UTF-8 bytes, dates as a number of
 * microseconds. It shares no function with `matches` but `fold`.
 */
import { type Attribute, type Filter, fold, type Json, type JsonObject, type ResourceSchema } from '../../src/index.ts';

interface Row {
  readonly attribute: string;
  readonly element: number;
  readonly sub: string | undefined;
  readonly value: string | number | boolean;
}

/** Tells whether a filter selects a resource, by way of rows. */
export function matchesByRows(filter: Filter, resource: JsonObject, schema: ResourceSchema): boolean {
  const rows = Object.entries(resource).flatMap(([name, value]) =>
    schema.extensions.includes(name)
      ? Object.entries(value as JsonObject).flatMap(([inner, innerValue]) => rowsOf(`${name}:${inner}`, innerValue))
      : rowsOf(name, value),
  );
  return selects(filter, rows);
}

function rowsOf(attribute: string, json: Json): Row[] {
  const elements = Array.isArray(json) ? json : [json];
  return elements.flatMap((value, element): Row[] => {
    if (value === null) return [];
    if (typeof value !== 'object') return [{ attribute, element, sub: undefined, value }];
    return Object.entries(value as Record<string, Row['value']>).map(([sub, inner]) => ({
      attribute,
      element,
      sub,
      value: inner,
    }));
  });
}

function selects(filter: Filter, rows: readonly Row[]): boolean {
  if (filter.kind === 'and') return [filter.left, filter.right].every((side) => selects(side, rows));
  if (filter.kind === 'or') return [filter.left, filter.right].some((side) => selects(side, rows));
  if (filter.kind === 'not') return !selects(filter.filter, rows);
  const { attribute, subAttribute } = filter.path;
  const own = rows.filter(
    (row) => row.attribute === attribute.path && (!subAttribute || row.sub === subAttribute.name),
  );
  if (filter.kind === 'present') return own.length > 0;
  if (filter.kind === 'valuePath') {
    const elements = new Set(own.map(({ element }) => element));
    return [...elements].some((element) =>
      selects(
        filter.filter,
        own.filter((row) => row.element === element),
      ),
    );
  }
  const { operator, value } = filter;
  if (value === null) return (operator === 'eq') === (own.length === 0);
  if (own.length === 0) return operator === 'ne';
  return own.some((row) =>
    relates(operator, bytes(row.value, subAttribute ?? attribute), bytes(value, subAttribute ?? attribute)),
  );
}

function relates(operator: string, stored: Buffer, literal: Buffer): boolean {
  const order = Buffer.compare(stored, literal);
  const outcomes: Record<string, boolean> = {
    eq: order === 0,
    ne: order !== 0,
    gt: order === 1,
    ge: order !== -1,
    lt: order === -1,
    le: order !== 1,
    co: stored.includes(literal),
    sw: stored.subarray(0, literal.length).equals(literal),
    ew: literal.length <= stored.length && stored.subarray(stored.length - literal.length).equals(literal),
  };
  return outcomes[operator] ?? false;
}

/** Bytes that compare as the values do. */
function bytes(value: string | number | boolean, { type, caseExact }: Attribute): Buffer {
  if (type !== 'dateTime') return Buffer.from(caseExact ? String(value) : fold(String(value)));
  const [, day, fraction = '', zone = 'Z'] = /^([^.Z+]*)(?:\.(\d+))?(.*)$/.exec(String(value)) ?? [];
  const micros = BigInt(Date.parse(`${day}${zone || 'Z'}`)) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return Buffer.from(String(micros + 10n ** 18n).padStart(20, '0'));
}
