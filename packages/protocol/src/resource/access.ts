import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Attribute } from '../schema/attribute.ts';

/** Tells an attribute of an extension, which stands inside the object under the extension's URN, from one of the core schema. */
export function isExtended(attribute: Attribute): boolean {
  return attribute.path !== attribute.name;
}

/** Answers what a resource in canonical names holds for a top-level attribute. */
export function topValue(resource: JsonObject, attribute: Attribute): Json | undefined {
  if (!isExtended(attribute)) return resource[attribute.name];
  const extension = resource[attribute.schema];
  return isJsonObject(extension) ? extension[attribute.name] : undefined;
}

/** Answers a copy of the resource with another value for a top-level attribute; undefined takes it away. */
export function withValue(resource: JsonObject, attribute: Attribute, value: Json | undefined): JsonObject {
  if (!isExtended(attribute)) return withMember(resource, attribute.name, value);
  const extension = resource[attribute.schema];
  const changed = withMember(isJsonObject(extension) ? extension : {}, attribute.name, value);
  return withMember(resource, attribute.schema, changed);
}

/** Answers a copy of the object with another value under a name of the schema; undefined takes it away. */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _, ...rest } = object;
  return rest;
}
