import { printTag } from '@metacompliance/scim-protocol';
import type { StoredGroup } from '../store/scripts/rows.ts';
import { metaMember, userLocation } from './user-answer.ts';

/** One member as it is read. */
export interface StoredMember {
  readonly seq: number;
  readonly id: string;
  readonly display_name: string | null;
}

export function groupTag(group: StoredGroup): string {
  return printTag(group.version);
}

export function groupLocation(id: string, baseUrl: string): string {
  return `${baseUrl}/Groups/${id}`;
}

/** The group as JSON text without its members. @see RFC 7643 §4.2 */
export function printGroup(group: StoredGroup, baseUrl: string): string {
  return `${group.body.slice(0, -1)}${groupEnd(group, baseUrl)}`;
}

/**
 * The group as JSON text in pieces: a group of 50,000 never stands in memory. `pages` gives its members, a bounded number at
 * a time; a group without members has no `members`.
 */
export async function* streamGroup(
  group: StoredGroup,
  pages: AsyncIterable<readonly StoredMember[]>,
  baseUrl: string,
): AsyncGenerator<string> {
  yield group.body.slice(0, -1);
  let opened = false;
  for await (const members of pages) {
    if (members.length === 0) continue;
    yield `${opened ? ',' : ',"members":['}${members.map((member) => printMember(member, baseUrl)).join(',')}`;
    opened = true;
  }
  yield `${opened ? ']' : ''}${groupEnd(group, baseUrl)}`;
}

function groupEnd(group: StoredGroup, baseUrl: string): string {
  return `,${metaMember(group, 'Group', groupLocation(group.id, baseUrl), groupTag(group))}}`;
}

function printMember({ id, display_name }: StoredMember, baseUrl: string): string {
  const display = display_name === null ? '' : `,"display":${JSON.stringify(display_name)}`;
  return `{"value":"${id}","$ref":"${userLocation(id, baseUrl)}"${display},"type":"User"}`;
}
