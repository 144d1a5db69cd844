/*
 * The groups of a user as his answer shows them. The next user asked for, or the next one on a page, is mostly in the same
 * groups as this one: the last outcome is kept, and found again by its text.
 */
import { crc32 } from 'node:zlib';

let hashed = { groups: '', hash: '' };
let printed = { groups: '', baseUrl: '', text: '' };

/** A hash of the groups shown, for the second part of the user's tag. `groups` is JSON text, as it is read. */
export function hashGroups(groups: string): string {
  if (groups !== hashed.groups) hashed = { groups, hash: crc32(groups).toString(16).padStart(8, '0') };
  return hashed.hash;
}

/** `"groups":[…]`. `groups` is JSON text, as it is read. @see RFC 7643 §4.1.2 */
export function printGroups(groups: string, baseUrl: string): string {
  if (groups !== printed.groups || baseUrl !== printed.baseUrl) {
    const pairs = JSON.parse(groups) as readonly (readonly [id: string, display: string])[]; // made by selectUsers
    const text = `"groups":[${pairs.map(([id, display]) => printGroupOf(id, display, baseUrl)).join(',')}]`;
    printed = { groups, baseUrl, text };
  }
  return printed.text;
}

function printGroupOf(id: string, display: string, baseUrl: string): string {
  return `{"value":"${id}","$ref":"${baseUrl}/Groups/${id}","display":${JSON.stringify(display)},"type":"direct"}`;
}
