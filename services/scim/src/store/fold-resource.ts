import {
  type Attribute,
  findExtension,
  fold,
  isJsonObject,
  type Json,
  type JsonObject,
  type ResourceSchema,
} from '@metacompliance/scim-protocol';

/** Attributes that have columns or rows of their own, and so are left out of the folded copy. */
const elsewhere = new Set(['id', 'externalId', 'userName', 'emails', 'meta', 'groups', 'members']);

/** The copy of a resource that filters and sorts read: strings that are not caseExact are folded, so that SQL need not fold. */
export function foldResource(resource: JsonObject, schema: ResourceSchema): string {
  const folded = foldMembers(resource, schema.attributes);
  for (const urn of schema.extensions) {
    const extension = resource[urn];
    if (isJsonObject(extension)) folded[urn] = foldMembers(extension, findExtension(schema, urn) ?? new Map());
  }
  return JSON.stringify(folded);
}

function foldMembers(object: JsonObject, attributes: ReadonlyMap<string, Attribute>): Record<string, Json> {
  const folded: Record<string, Json> = {};
  for (const name in object) {
    const attribute = attributes.get(name.toLowerCase());
    const value = object[name];
    if (attribute && value !== undefined && !elsewhere.has(name)) folded[name] = foldValue(value, attribute);
  }
  return folded;
}

function foldValue(value: Json, attribute: Attribute): Json {
  if (typeof value === 'string') return attribute.caseExact ? value : fold(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element: Json) => foldValue(element, attribute));
  const parts: Record<string, Json> = {};
  for (const name in value) {
    const child = attribute.children.get(name.toLowerCase());
    const part = (value as JsonObject)[name] ?? null; // an array went the other way
    parts[name] = child ? foldValue(part, child) : part;
  }
  return parts;
}
