// Builds a value that fits a component schema and has every property, and then values that have one wrong type each.

import { type Document, resolve, type Schema } from '../scripts/document.ts';

/** Whole schema as one object: references followed, allOf merged. */
function flat(document: Document, schema: Schema): Schema {
  const { allOf = [], ...own } = resolve(document, schema);
  const parts = allOf.map((part) => flat(document, part));
  const properties = Object.assign({}, ...parts.map((part) => part.properties), own.properties);
  const type = own.type ?? parts.find((part) => part.type)?.type;
  return { ...own, ...(type && { type }), ...(Object.keys(properties).length > 0 && { properties }) };
}

type Sampled = Schema & { readonly examples?: readonly unknown[]; readonly contains?: Schema };

/** A value that fits the schema and has all its properties; lists have one element. */
export function sample(document: Document, schema: Schema, depth = 0): unknown {
  const {
    type,
    properties,
    items,
    oneOf,
    enum: words,
    examples,
    contains,
    format,
    const: constant,
  }: Sampled = flat(document, schema);
  if (oneOf?.[0]) return sample(document, oneOf[0], depth);
  if (constant !== undefined) return constant;
  if (words) return words[0];
  if (examples) return examples[0];
  if (properties) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, sample(document, property, depth + 1)]),
    );
  }
  switch (type) {
    case 'array':
      // A schema attribute holds schema attributes, and so on.
      return depth > 4 ? [] : [sample(document, contains ?? items ?? {}, depth + 1)];
    case 'boolean':
      return true;
    case 'integer':
      return 1;
    default:
      return format === 'date-time' ? '2026-03-14T09:26:53.589Z' : 'text';
  }
}

export interface Mutant {
  /** Dotted path of what has the wrong type. */
  readonly path: string;
  readonly value: unknown;
}

/** The value with each property in turn, also of objects and lists within, given a value of another type. */
export function mutants(document: Document, schema: Schema, value: unknown): Mutant[] {
  const { type, properties = {}, items, oneOf }: Schema = flat(document, schema);
  if (oneOf?.[0]) return mutants(document, oneOf[0], value);
  if (type === 'array' && Array.isArray(value)) {
    if (!items || value.length === 0) return [];
    return [
      { path: '[]', value: [ofAnotherType(document, items)] },
      ...mutants(document, items, value[0]).map((mutant) => ({ path: `[].${mutant.path}`, value: [mutant.value] })),
    ];
  }
  return Object.entries(properties).flatMap(([name, property]) => {
    if (acceptsAnything(document, property)) return [];
    const whole = value as Record<string, unknown>;
    const within = property.$ref ? [] : mutants(document, property, whole[name]);
    return [
      { path: name, value: { ...whole, [name]: ofAnotherType(document, property) } },
      ...within.map((mutant) => ({ path: `${name}.${mutant.path}`, value: { ...whole, [name]: mutant.value } })),
    ];
  });
}

/** Whether the schema says nothing about the type, as where SCIM means any value. */
export function acceptsAnything(document: Document, schema: Schema): boolean {
  const { type, oneOf, const: constant, enum: words } = flat(document, schema);
  return !type && !oneOf && constant === undefined && !words;
}

function ofAnotherType(document: Document, schema: Schema): unknown {
  return flat(document, schema).type === 'string' ? 42 : 'text';
}
