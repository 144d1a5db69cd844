import { ScimError } from '../error.ts';
import { isJsonArray, type Json, type JsonObject } from '../json.ts';
import { nameKey } from '../schema/name-key.ts';

/** A member of an object as it was sent. */
export interface Field {
  /** As it is spelled in the request. */
  readonly name: string;
  readonly value: Json;
}

/**
 * Arranges the members of an object by lower-cased name, since names ignore letter case. A map of its own properties: no
 * name can reach a prototype. Fails with `invalidSyntax` when two names differ in letter case only.
 * @see RFC 7643 §2.1
 */
export function fieldsOf(object: JsonObject): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, value] of Object.entries(object)) {
    const key = nameKey(name);
    const twin = fields.get(key);
    if (twin) {
      throw ScimError.invalidSyntax(
        `"${clip(twin.name)}" and "${clip(name)}" differ only in letter case: one is allowed`,
      );
    }
    fields.set(key, { name, value });
  }
  return fields;
}

/** Tells whether `schemas`, of a resource or a message, names a schema. Letter case does not count. @see RFC 7643 §3 */
export function listsSchema(schemas: Json | undefined, urn: string): boolean {
  return isJsonArray(schemas) && schemas.some((one) => typeof one === 'string' && nameKey(one) === nameKey(urn));
}

/** As much of a name out of a request as a message can hold. */
export function clip(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
