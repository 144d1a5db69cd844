import type { Attribute, ResourceSchema } from './attribute.ts';
import { nameKey } from './name-key.ts';

/** Names as they stand behind a URN, or without one: where to look, and what is left to look for. */
interface Qualified {
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Lower-cased. */
  readonly name: string;
}

/**
 * Separates the URN of the core schema or of an extension from what follows it; text without one belongs to the core
 * schema. A URN ends at the colon behind its last part, so the dots of `2.0` in it are none of the name's. Undefined when
 * the URN is not one of this resource type.
 * @see RFC 7644 §3.10
 */
export function splitUrn(schema: ResourceSchema, text: string): Qualified | undefined {
  const key = nameKey(text);
  if (!key.startsWith('urn:')) return { attributes: schema.attributes, name: key };
  const core = nameKey(schema.core);
  if (key.startsWith(`${core}:`)) return { attributes: schema.attributes, name: key.slice(core.length + 1) };
  for (const [urn, attributes] of schema.extensionAttributes) {
    if (key.startsWith(`${urn}:`)) return { attributes, name: key.slice(urn.length + 1) };
  }
  return undefined;
}

/**
 * Finds a top-level attribute by its name in any letter case. A plain name means the core schema or a common attribute;
 * an extension's attribute is found by `urn:…:department` only.
 */
export function findAttribute(schema: ResourceSchema, name: string): Attribute | undefined {
  const qualified = splitUrn(schema, name);
  return qualified?.attributes.get(qualified.name);
}

/** Finds the attributes of an extension by its URN in any letter case. */
export function findExtension(schema: ResourceSchema, urn: string): ReadonlyMap<string, Attribute> | undefined {
  return schema.extensionAttributes.get(nameKey(urn));
}

/**
 * Walks all top-level attributes in canonical order: the common ones and the core schema, then each extension, and `meta`
 * last. The `schema` of each is the URN it belongs to.
 */
export function* eachAttribute(schema: ResourceSchema): Generator<Attribute> {
  const meta = schema.attributes.get('meta');
  for (const attribute of schema.attributes.values()) if (attribute !== meta) yield attribute;
  for (const attributes of schema.extensionAttributes.values()) yield* attributes.values();
  if (meta) yield meta;
}
