import {
  type Attribute,
  eachAttribute,
  fold,
  type Json,
  type JsonObject,
  type ResourceSchema,
} from '@metacompliance/scim-protocol';

/** Attributes that have columns or rows of their own, and so are left out of the folded copy. */
const elsewhere = new Set(['id', 'externalId', 'userName', 'emails', 'meta', 'groups', 'members']);

/** The copy of a resource that filters and sorts read: strings that are not caseExact are folded, so that SQL need not fold. */
export function foldResource(resource: JsonObject, schema: ResourceSchema): string {
  const folded: Record<string, Json> = {};
  for (const attribute of eachAttribute(schema)) {
    const home = attribute.schema === schema.core ? resource : resource[attribute.schema];
    const value = (home as JsonObject | undefined)?.[attribute.name]; // an extension, when there, is an object
    if (value === undefined || elsewhere.has(attribute.name)) continue;
    if (attribute.schema === schema.core) folded[attribute.name] = foldValue(value, attribute);
    else
      folded[attribute.schema] = {
        ...(folded[attribute.schema] as JsonObject),
        [attribute.name]: foldValue(value, attribute),
      };
  }
  return JSON.stringify(folded);
}

function foldValue(value: Json, attribute: Attribute): Json {
  if (typeof value === 'string') return attribute.caseExact ? value : fold(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element: Json) => foldValue(element, attribute));
  const parts: Record<string, Json> = {};
  for (const [name, part] of Object.entries(value)) {
    const child = attribute.children.get(name.toLowerCase());
    parts[name] = child ? foldValue(part, child) : part;
  }
  return parts;
}
