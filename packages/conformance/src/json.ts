import type { Json, JsonObject } from '@metacompliance/scim-protocol';

export type { Json, JsonObject };

/**
 * Tells an object from every other JSON value.
 */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value below a JSON value that member names and indexes lead to; undefined where the way ends.
 * Names are looked up as they are spelled: answers must use the canonical spelling.
 */
export function at(value: Json | undefined, ...way: readonly (string | number)[]): Json | undefined {
  let here = value;
  for (const step of way) {
    if (typeof step === 'number') here = Array.isArray(here) ? here[step] : undefined;
    else here = isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

/**
 * The elements below a JSON value; none when there is no array.
 */
export function listAt(value: Json | undefined, ...way: readonly (string | number)[]): readonly Json[] {
  const found = at(value, ...way);
  return Array.isArray(found) ? found : [];
}

/**
 * The text below a JSON value; empty when there is none.
 */
export function textAt(value: Json | undefined, ...way: readonly (string | number)[]): string {
  const found = at(value, ...way);
  return typeof found === 'string' ? found : '';
}

/**
 * Tells whether two JSON values are equal. The order of members does not count, that of elements does.
 */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((element, index) => isSame(element, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return left === right;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => isSame(left[name], at(right, name)));
}

/**
 * Tells whether an attribute has no value: absent, null and the empty array all mean so.
 * @see RFC 7643 §2.5
 */
export function isUnassigned(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/**
 * Parses text that should be JSON; undefined when it is not.
 */
export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // JSON.parse yields nothing else
  } catch {
    return undefined;
  }
}

/**
 * A value on one line for a reader, cut when it is long.
 */
export function print(value: Json | undefined, most = 300): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;
}

/**
 * The `value` of every element of a multi-valued attribute, such as the ids of `members`.
 */
export function valuesOf(resource: Json | undefined, attribute: string): readonly string[] {
  return listAt(resource, attribute).map((element) => textAt(element, 'value'));
}
