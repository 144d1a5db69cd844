import { fold } from '@metacompliance/scim-protocol';
import type { ScimClient } from '../client.ts';
import { filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import { type Change, type Many, type PlannedMember, SourceError, type SourceGroup } from './change.ts';
import type { People, Wanted } from './plan-users.ts';

/** Compares the groups that the source names with those of the company. */
export async function planGroups(
  scim: ScimClient,
  groups: Many<SourceGroup>,
  people: People,
  wanted: Wanted | undefined,
  options: CallOptions,
): Promise<{ changes: Change[]; unchanged: number }> {
  const changes: Change[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for await (const { displayName, members } of groups) {
    if (!displayName) throw new SourceError('A group of the source has no displayName');
    if (seen.has(fold(displayName))) throw new SourceError(`The source has the group "${displayName}" twice`);
    seen.add(fold(displayName));
    const inside = new Map<string, PlannedMember>();
    for await (const userName of members) inside.set(fold(userName), memberOf(userName, displayName, people, wanted));
    const change = await planGroup(scim, displayName, inside, people, options);
    if (change) changes.push(change);
    else unchanged++;
  }
  return { changes, unchanged };
}

function memberOf(userName: string, group: string, { byName }: People, wanted: Wanted | undefined): PlannedMember {
  const known = byName.get(fold(userName));
  if (known) return known;
  const coming = wanted?.byName.get(fold(userName));
  if (coming) return { userName: coming.userName };
  throw new SourceError(
    `"${userName}" is a member of "${group}", and neither the source nor the company has that user`,
  );
}

async function planGroup(
  scim: ScimClient,
  displayName: string,
  inside: ReadonlyMap<string, PlannedMember>,
  { byId }: People,
  options: CallOptions,
): Promise<Change | undefined> {
  const query = { ...options, filter: filter`displayName eq ${displayName}`, attributes: ['displayName'] } as const;
  const [group] = (await scim.groups.page(query)).Resources;
  if (!group) return { kind: 'create group', displayName, add: [...inside.values()] };
  const remove: PlannedMember[] = [];
  const missing = new Map(inside);
  for await (const { value: id } of scim.groups.members(group.id, options)) {
    if (id === undefined) continue;
    const userName = byId.get(id)?.userName ?? id;
    if (!missing.delete(fold(userName))) remove.push({ userName, id });
  }
  const add = [...missing.values()];
  return add.length + remove.length > 0 ? { kind: 'update group', displayName, id: group.id, add, remove } : undefined;
}
