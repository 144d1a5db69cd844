/**
 * A change as the store is asked for it: the name of a write and its arguments, made from a checked body. The single calls and
 * the operations of a bulk are the same commands.
 */
import {
  canonicalize,
  groupSchema,
  type Json,
  type JsonObject,
  readResource,
  userSchema,
} from '@metacompliance/scim-protocol';
import type { createGroup, deleteGroup, updateGroup } from '../store/scripts/groups.ts';
import type { createUser, deleteUser, updateUser } from '../store/scripts/users.ts';

/** What a command needs beside its body. `id` is the new resource's, or the one in the path. */
export interface Aim {
  readonly company: number;
  readonly id: string;
  readonly now: number;
  readonly ifMatch: string | undefined;
  readonly baseUrl: string;
}

type Args<Name extends (...args: never) => unknown> = Parameters<Name>[0];

/** @throws ScimError 400 when the body is no complete user */
export function createUserArgs(body: Json, { company, id, now }: Aim): Args<typeof createUser> {
  const { resource } = readResource(body, userSchema, 'create');
  return { company, id, now, user: canonicalize({ active: true, ...resource, id }, userSchema) };
}

/** @throws ScimError 400 when the body is no complete user */
export function replaceUserArgs(body: Json, aim: Aim): Args<typeof updateUser> {
  return { ...aim, change: { kind: 'replace', resource: readResource(body, userSchema, 'replace').resource } };
}

export function patchUserArgs(body: Json, aim: Aim): Args<typeof updateUser> {
  return { ...aim, change: { kind: 'patch', body } };
}

export function deleteUserArgs({ company, id, ifMatch, now }: Aim): Args<typeof deleteUser> {
  return { company, id, ifMatch, now };
}

/** @throws ScimError 400 when the body is no complete group */
export function createGroupArgs(body: Json, { company, id, now }: Aim): Args<typeof createGroup> {
  const { members = [], ...resource } = readResource(body, groupSchema, 'create').resource;
  return { company, id, now, members, group: canonicalize({ ...resource, id }, groupSchema) };
}

/** @throws ScimError 400 when the body is no complete group */
export function replaceGroupArgs(body: Json, aim: Aim): Args<typeof updateGroup> {
  const { resource } = readResource(body, groupSchema, 'replace');
  return { ...aim, change: { kind: 'replace', resource: { ...resource, ...assertedMembers(body, resource) } } };
}

export function patchGroupArgs(body: Json, aim: Aim): Args<typeof updateGroup> {
  return { ...aim, change: { kind: 'patch', body } };
}

export function deleteGroupArgs({ company, id, ifMatch }: Aim): Args<typeof deleteGroup> {
  return { company, id, ifMatch };
}

/** `members` that are an empty list or null empty the group; members that are not there are kept. @see RFC 7644 §3.5.1 */
function assertedMembers(body: Json, { members = [] }: JsonObject): JsonObject {
  const isAsserted = Object.keys(body as JsonObject).some((name) => name.toLowerCase() === 'members'); // readResource took it for an object
  return isAsserted ? { members } : {};
}
