import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import { eachAttribute } from '../schema/find.ts';
import { topValue } from './access.ts';

/**
 * Names the mandatory attributes that a resource lacks, in canonical order; a text of blanks counts as lacking. `schemas` is
 * not among them, since it is made from the data.
 * @see RFC 7643 §2.2, §7
 */
export function missingAttributes(resource: JsonObject, schema: ResourceSchema): readonly string[] {
  const missing: string[] = [];
  for (const attribute of eachAttribute(schema)) {
    if (attribute.required && attribute.name !== 'schemas') {
      missing.push(...missingIn(attribute, topValue(resource, attribute)));
    }
  }
  return missing;
}

/** Names the mandatory sub-attributes that a single value of the attribute lacks. */
export function missingParts(attribute: Attribute, value: Json): readonly string[] {
  const required = [...attribute.children.values()].filter((child) => child.required);
  return required
    .filter((child) => isBlank(isJsonObject(value) ? value[child.name] : undefined))
    .map(({ path }) => path);
}

/** Says which attributes are required, in the words of the administrator's guide. */
export function printRequired(names: readonly string[]): string {
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return `${all} ${names.length === 1 ? 'is' : 'are'} required by MetaCompliance`;
}

/** An absent name is missing its parts, an absent list itself, and each part only once however many elements lack it. */
function missingIn(attribute: Attribute, value: Json | undefined): readonly string[] {
  if (attribute.multiValued) {
    if (!isJsonArray(value) || value.length === 0) return [attribute.path];
    return [...new Set(value.flatMap((element) => missingParts(attribute, element)))];
  }
  if (attribute.type === 'complex') return missingParts(attribute, value ?? null);
  return isBlank(value) ? [attribute.path] : [];
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
