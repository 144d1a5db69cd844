import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import type { Attribute } from '../schema/attribute.ts';
import { readSingle } from './value.ts';

/**
 * Reads the members of a group as the ids of users, each once, in order. Of a member only the id is kept: the rest is
 * derived at reading.
 *
 * Fails with `invalidValue` when a member has no value or is anything but a user, since MetaCompliance has no groups in groups.
 * @see RFC 7643 §4.2
 */
export function readMemberIds(members: Attribute, json: Json): readonly string[] {
  if (json === null) return [];
  if (!isJsonArray(json)) throw ScimError.invalidValue('members must be an array');
  return [...new Set(json.filter((member) => member !== null).map((member) => readMemberId(members, member)))];
}

function readMemberId(members: Attribute, json: Json): string {
  const member = readSingle(members, json, { ignored: [] });
  const { value, type } = isJsonObject(member) ? member : {};
  if (typeof type === 'string' && type.toLowerCase() !== 'user') {
    throw ScimError.invalidValue('members.type must be User: MetaCompliance has no nested groups');
  }
  if (typeof value !== 'string' || value === '')
    throw ScimError.invalidValue('members.value is required in each member');
  return value;
}
