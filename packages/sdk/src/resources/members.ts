/*
 * Members by the thousand. Adding and removing are repeatable, so every request may be sent again; a server that finds one
 * too large gets it in halves. Removing goes one operation a member and not by one long filter, because filters have limits of
 * their own. Setting more members than fit one request compares with those who are there: the group is never empty in between.
 */
import type { Group, Member, PartialGroup } from '@metacompliance/scim-contract';
import { BadRequestError, NotImplementedError, TooLargeError } from '../errors.ts';
import { at, filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import { type PatchOperation, patch } from '../patch.ts';
import type { GroupNames } from '../paths.ts';
import type { NewGroup } from '../views.ts';
import type { Ids } from './groups.ts';
import type { Resources } from './methods.ts';
import type { Users } from './users.ts';

/** Members that go into one request. */
const chunkSize = 1000;

interface Sender {
  readonly send: (id: string, operations: readonly PatchOperation[], options?: CallOptions) => Promise<unknown>;
  readonly options: CallOptions | undefined;
}

/** Adds members in chunks. */
export async function addMembers(id: string, ids: Ids, sender: Sender): Promise<void> {
  for await (const chunk of chunks(ids)) {
    await sendHalving(
      id,
      chunk,
      (part) => [
        patch.add(
          'members',
          part.map((value) => ({ value })),
        ),
      ],
      sender,
    );
  }
}

/** Takes members out in chunks. */
export async function removeMembers(id: string, ids: Ids, sender: Sender): Promise<void> {
  const operation = (value: string) => patch.remove(at('members', (member) => member('value').eq(value)));
  for await (const chunk of chunks(ids)) await sendHalving(id, chunk, (part) => part.map(operation), sender);
}

/** Makes these the members, in one request when they fit, else by the difference. */
export async function setMembers(
  id: string,
  ids: Ids,
  sender: Sender & { readonly members: (id: string, options?: CallOptions) => AsyncIterable<Member> },
): Promise<void> {
  const wanted = new Set<string>();
  for await (const value of ids) wanted.add(value);
  if (wanted.size <= chunkSize) {
    await sender.send(
      id,
      [
        patch.replace(
          'members',
          [...wanted].map((value) => ({ value })),
        ),
      ],
      sender.options,
    );
    return;
  }
  const leaving = new Set<string>();
  for await (const { value } of sender.members(id, sender.options)) {
    if (value !== undefined && !wanted.delete(value)) leaving.add(value);
  }
  await addMembers(id, wanted, sender);
  await removeMembers(id, leaving, sender);
}

/** Walks the users who are in the group; a server that cannot filter by `groups.value` is asked for the group itself. */
export async function* listMembers(
  id: string,
  {
    users,
    groups,
    options,
  }: { users: Users; groups: Resources<Group, PartialGroup, NewGroup, GroupNames>; options: CallOptions | undefined },
): AsyncGenerator<Member> {
  try {
    const query = {
      ...options,
      filter: filter`groups.value eq ${id}`,
      attributes: ['displayName', 'meta.location'],
      count: chunkSize,
    } as const;
    for await (const { id: value, displayName, meta } of users.list(query)) {
      yield {
        value,
        type: 'User',
        ...(displayName && { display: displayName }),
        ...(meta?.location && { $ref: meta.location }),
      };
    }
  } catch (error) {
    if (!(error instanceof BadRequestError || error instanceof NotImplementedError)) throw error;
    yield* (await groups.get(id, { ...options, attributes: ['members'] })).members ?? [];
  }
}

async function sendHalving(
  id: string,
  ids: readonly string[],
  operations: (ids: readonly string[]) => readonly PatchOperation[],
  sender: Sender,
): Promise<void> {
  try {
    await sender.send(id, operations(ids), sender.options);
  } catch (error) {
    if (!(error instanceof TooLargeError) || ids.length < 2) throw error;
    const middle = Math.ceil(ids.length / 2);
    await sendHalving(id, ids.slice(0, middle), operations, sender);
    await sendHalving(id, ids.slice(middle), operations, sender);
  }
}

/** The ids once each, a request's worth at a time. */
async function* chunks(ids: Ids): AsyncGenerator<readonly string[]> {
  const seen = new Set<string>();
  let chunk: string[] = [];
  for await (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (chunk.push(id) === chunkSize) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
