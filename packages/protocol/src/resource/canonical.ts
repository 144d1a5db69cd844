import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import { eachAttribute } from '../schema/find.ts';
import { isExtended, topValue } from './access.ts';

/**
 * Arranges a resource in canonical order, so that equal resources give equal text: attributes as the schema orders them,
 * each extension's object behind those of the core schema, `meta` last. `schemas` is made from the data: the core URN and
 * those of the extensions that hold any. What is empty or unknown to the schema is left out. Idempotent.
 */
export function canonicalize(resource: JsonObject, schema: ResourceSchema): JsonObject {
  const extensions = new Map<string, Record<string, Json>>();
  const result: Record<string, Json> = { schemas: [] };
  for (const attribute of eachAttribute(schema)) {
    const value = tidy(attribute, topValue(resource, attribute));
    if (value === undefined || attribute.name === 'schemas') continue;
    if (!isExtended(attribute)) {
      result[attribute.name] = value;
      continue;
    }
    const extension = extensions.get(attribute.schema) ?? {};
    extension[attribute.name] = value;
    extensions.set(attribute.schema, extension);
    result[attribute.schema] = extension;
  }
  result.schemas = [schema.core, ...extensions.keys()];
  return result;
}

function tidy(attribute: Attribute, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isJsonArray(value)) return tidyOne(attribute, value);
  const values = value.map((element) => tidyOne(attribute, element)).filter((element) => element !== undefined);
  return values.length > 0 ? values : undefined;
}

function tidyOne(attribute: Attribute, value: Json): Json | undefined {
  if (value === null) return undefined;
  if (!isJsonObject(value)) return value;
  const result: Record<string, Json> = {};
  for (const child of attribute.children.values()) {
    const part = tidy(child, value[child.name]);
    if (part !== undefined) result[child.name] = part;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
