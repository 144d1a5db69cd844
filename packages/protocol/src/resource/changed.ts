import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { eachAttribute } from '../schema/find.ts';
import { topValue } from './access.ts';
import { isDerived } from './value.ts';

/**
 * Names the attributes in which two states of a resource differ, in canonical order, for the provisioning log: a complex
 * attribute by its sub-attributes, a multi-valued one as a whole. What clients cannot change is left out, and so is a
 * group's `members`, which is logged by member.
 */
export function changedPaths(before: JsonObject, after: JsonObject, schema: ResourceSchema): readonly string[] {
  const changed: string[] = [];
  for (const attribute of eachAttribute(schema)) {
    if (isDerived(attribute) || attribute.name === 'schemas' || attribute.name === 'members') continue;
    const [was, is] = [topValue(before, attribute), topValue(after, attribute)];
    if (attribute.multiValued || attribute.type !== 'complex') {
      if (!isEqual(was, is)) changed.push(attribute.path);
      continue;
    }
    for (const child of attribute.children.values()) {
      if (!isDerived(child) && !isEqual(partOf(was, child.name), partOf(is, child.name))) changed.push(child.path);
    }
  }
  return changed;
}

/** Tells whether two values are the same, whatever the order of their names. Absent and null are not told apart. */
function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isJsonArray(a) && isJsonArray(b))
    return a.length === b.length && a.every((value, index) => isEqual(value, b[index]));
  if (!isJsonObject(a) || !isJsonObject(b)) return (a ?? null) === (b ?? null);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isEqual(a[name], b[name]));
}

function partOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}
