/**
 * A user's answer is stitched, not rebuilt: the stored text is ready but for what is derived at reading. Canonical order
 * makes the places known: the enterprise extension is last in the body and `manager` last in the extension, so a manager's
 * name goes in before the last three braces, groups and meta before the last one.
 */
import { printTag } from '@metacompliance/scim-protocol';
import type { StoredUser } from '../store/scripts/rows.ts';
import { hashGroups, printGroups } from './groups-of-user.ts';
import { printInstant } from './print-instant.ts';

/** The user as JSON text, complete. @see RFC 7643 §4.1 */
export function printUser(user: StoredUser, baseUrl: string): string {
  const [body, groups, meta] = userParts(user, baseUrl);
  return body + groups + meta;
}

/** The same in parts, none of which has to be copied to be sent: a page of a hundred is not put together first. */
export function userParts(user: StoredUser, baseUrl: string): readonly [body: string, groups: string, meta: string] {
  const meta = metaMember(user, 'User', userLocation(user.id, baseUrl), userTag(user));
  return [withManager(user, baseUrl).slice(0, -1), groupsMember(user, baseUrl), `,${meta}}`];
}

/**
 * The tag of a user has two parts: its version, and a hash of the groups shown, because a membership changes the answer but
 * not the user. `If-Match` compares the first part, `If-None-Match` the whole.
 */
export function userTag(user: StoredUser): string {
  return printTag(user.version, hasGroups(user) ? hashGroups(user.groups) : undefined);
}

/** The address of a user. It needs no escapes in JSON: the base is the text of a URL, and ids are made by us. */
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
  return `"meta":{"resourceType":"${resourceType}","created":"${created}","lastModified":"${lastModified}","location":"${location}","version":"W/\\"${tag.slice(3, -1)}\\""}`;
}

function hasGroups(user: StoredUser): user is StoredUser & { groups: string } {
  return user.groups !== null && user.groups !== '[]';
}

function withManager({ body, manager_id, manager_name }: StoredUser, baseUrl: string): string {
  if (manager_id === null) return body;
  const name = manager_name === null ? '' : `,"displayName":${JSON.stringify(manager_name)}`;
  return `${body.slice(0, -3)},"$ref":"${userLocation(manager_id, baseUrl)}"${name}}}}`;
}

function groupsMember(user: StoredUser, baseUrl: string): string {
  return hasGroups(user) ? `,${printGroups(user.groups, baseUrl)}` : '';
}
