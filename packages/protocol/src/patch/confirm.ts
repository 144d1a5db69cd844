import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { printAttributePath } from '../path/print.ts';
import { topValue } from '../resource/access.ts';
import { fieldsOf } from '../resource/fields.ts';

/**
 * Checks that a read-only attribute was sent as it is: what the request leaves out or sends as null is not asked for. Fails
 * with `mutability` when it differs.
 * @see RFC 7644 §3.5.2
 */
export function confirm(resource: JsonObject, path: AttributePath, sent: Json): void {
  const { attribute, subAttribute } = path;
  const current = topValue(resource, attribute);
  const value = subAttribute && isJsonObject(current) ? current[subAttribute.name] : current;
  if (!repeats(sent, value)) throw ScimError.mutability(`${printAttributePath(path)} is read-only`);
}

function repeats(sent: Json, current: Json | undefined): boolean {
  if (sent === null) return true;
  if (isJsonArray(sent)) {
    const values = isJsonArray(current) ? current : [];
    return sent.length === values.length && sent.every((value, index) => repeats(value, values[index]));
  }
  if (!isJsonObject(sent)) return sent === current;
  if (!isJsonObject(current)) return false;
  const known = fieldsOf(current);
  return [...fieldsOf(sent)].every(([key, { value }]) => repeats(value, known.get(key)?.value));
}
