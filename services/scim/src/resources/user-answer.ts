/**
 * A user's answer is stitched, not rebuilt: the stored text is ready but for what is derived at reading. Canonical order
 * makes the places known: the enterprise extension is last in the body and `manager` last in the extension, so a manager's
 * name goes in before the last three braces, groups and meta before the last one.
 */
import { crc32 } from 'node:zlib';
import { printTag } from '@metacompliance/scim-protocol';
import type { StoredUser } from '../store/scripts/rows.ts';
import { printInstant } from './print-instant.ts';

/** The user as JSON text, complete. @see RFC 7643 §4.1 */
export function printUser(user: StoredUser, baseUrl: string): string {
  return `${withManager(user, baseUrl).slice(0, -1)}${groupsMember(user, baseUrl)},${metaMember(user, 'User', userLocation(user.id, baseUrl), userTag(user))}}`;
}

/**
 * The tag of a user has two parts: its version, and a hash of the groups shown, because a membership changes the answer but
 * not the user. `If-Match` compares the first part, `If-None-Match` the whole.
 */
export function userTag(user: StoredUser): string {
  return printTag(user.version, hasGroups(user) ? crc32(user.groups).toString(16).padStart(8, '0') : undefined);
}

export function userLocation(id: string, baseUrl: string): string {
  return `${baseUrl}/Users/${id}`;
}

/** `"meta":{…}`, from the columns. */
export function metaMember(
  of: { readonly created: number; readonly modified: number },
  resourceType: 'User' | 'Group',
  location: string,
  tag: string,
): string {
  const created = printInstant(of.created);
  const lastModified = of.modified === of.created ? created : printInstant(of.modified);
  return `"meta":{"resourceType":"${resourceType}","created":"${created}","lastModified":"${lastModified}","location":${JSON.stringify(location)},"version":${JSON.stringify(tag)}}`;
}

function hasGroups(user: StoredUser): user is StoredUser & { groups: string } {
  return user.groups !== null && user.groups !== '[]';
}

function withManager({ body, manager_id, manager_name }: StoredUser, baseUrl: string): string {
  if (manager_id === null) return body;
  const name = manager_name === null ? '' : `,"displayName":${JSON.stringify(manager_name)}`;
  return `${body.slice(0, -3)},"$ref":${JSON.stringify(userLocation(manager_id, baseUrl))}${name}}}}`;
}

function groupsMember(user: StoredUser, baseUrl: string): string {
  if (!hasGroups(user)) return '';
  const pairs = JSON.parse(user.groups) as readonly (readonly [id: string, display: string])[]; // made by selectUsers
  return `,"groups":[${pairs.map(([id, display]) => printGroupOf(id, display, baseUrl)).join(',')}]`;
}

function printGroupOf(id: string, display: string, baseUrl: string): string {
  return `{"value":"${id}","$ref":${JSON.stringify(`${baseUrl}/Groups/${id}`)},"display":${JSON.stringify(display)},"type":"direct"}`;
}
