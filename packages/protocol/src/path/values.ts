import type { Json, JsonObject } from '../json.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { AttributePath } from './attribute-path.ts';

/**
 * Answers the values at a path of a resource whose names are canonical. Multi-valued attributes are flattened, so
 * `emails.type` gives the type of each address that has one. What is absent gives nothing, and so do null, `[]` and a
 * complex value without any present sub-attribute; the empty string is a value.
 * @see RFC 7643 §2.5
 */
export function valuesAt(resource: JsonObject, { attribute, subAttribute }: AttributePath): readonly Json[] {
  const values = presentValues(topLevelValue(resource, attribute));
  return subAttribute ? values.flatMap((value) => subValues(value, subAttribute)) : values;
}

/** Answers the values of one sub-attribute inside a single complex value, none when it is absent. */
export function subValues(value: Json, subAttribute: Attribute): readonly Json[] {
  return isObject(value) ? presentValues(value[subAttribute.name]) : [];
}

function topLevelValue(resource: JsonObject, attribute: Attribute): Json | undefined {
  // The path of an extension's attribute begins with its URN, that of a core one is its name.
  if (attribute.path === attribute.name) return resource[attribute.name];
  const extension = resource[attribute.schema];
  return isObject(extension) ? extension[attribute.name] : undefined;
}

function presentValues(value: Json | undefined): readonly Json[] {
  if (isArray(value)) return value.filter(isPresent);
  return isPresent(value) ? [value] : [];
}

function isPresent(value: Json | undefined): value is Json {
  if (value === undefined || value === null) return false;
  if (isArray(value)) return value.some(isPresent);
  return isObject(value) ? Object.values(value).some(isPresent) : true;
}

/** `Array.isArray` does not narrow a readonly array out of a union. */
function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
