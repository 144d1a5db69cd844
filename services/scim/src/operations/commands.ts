/**
 * A change as the store is asked for it: the name of a write and its arguments, made from a checked body. The single calls and
 * the operations of a bulk are the same commands.
 */
import {
  canonicalize,
  groupSchema,
  type Json,
  readResource,
  reconcileManager,
  userSchema,
} from '@metacompliance/scim-protocol';
import type { createGroup, deleteGroup, updateGroup } from '../store/scripts/groups.ts';
import type { createUser, deleteUser, updateUser } from '../store/scripts/users.ts';
import { newUser } from '../store/user-row.ts';

/** What a command needs beside its body. `id` is the new resource's, or the one in the path. */
export interface Aim {
  readonly company: number;
  readonly id: string;
  readonly now: number;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly baseUrl: string;
}

type Args<Name extends (...args: never) => unknown> = Parameters<Name>[0];

/** @throws ScimError 400 when the body is no complete user */
export function createUserArgs(body: Json, { company, id, now }: Aim): Args<typeof createUser> {
  const read = readResource(body, userSchema, 'create');
  const { resource, warnings } = reconcileManager({}, read.resource);
  const user = canonicalize({ active: true, ...resource, id }, userSchema);
  const { ignored, warnings: told } = ignoredOf(read);
  return { company, id, now, user: newUser(user), ignored, warnings: [...told, ...warnings] };
}

/** @throws ScimError 400 when the body is no complete user */
export function replaceUserArgs(body: Json, aim: Aim): Args<typeof updateUser> {
  const read = readResource(body, userSchema, 'replace');
  return { ...aim, change: { kind: 'replace', resource: read.resource, ...ignoredOf(read) } };
}

export function patchUserArgs(body: Json, aim: Aim): Args<typeof updateUser> {
  return { ...aim, change: { kind: 'patch', body } };
}

export function deleteUserArgs({ company, id, ifMatch, ifNoneMatch, now }: Aim): Args<typeof deleteUser> {
  return { company, id, ifMatch, ifNoneMatch, now };
}

/** @throws ScimError 400 when the body is no complete group */
export function createGroupArgs(body: Json, { company, id, now }: Aim): Args<typeof createGroup> {
  const read = readResource(body, groupSchema, 'create');
  const { members = [], ...resource } = read.resource;
  return {
    company,
    id,
    now,
    members,
    group: canonicalize({ ...resource, id }, groupSchema),
    ...ignoredOf(read),
  };
}

/** @throws ScimError 400 when the body is no complete group */
export function replaceGroupArgs(body: Json, aim: Aim): Args<typeof updateGroup> {
  const read = readResource(body, groupSchema, 'replace');
  return { ...aim, change: { kind: 'replace', resource: read.resource, ...ignoredOf(read) } };
}

export function patchGroupArgs(body: Json, aim: Aim): Args<typeof updateGroup> {
  return { ...aim, change: { kind: 'patch', body } };
}

export function deleteGroupArgs({ company, id, ifMatch, ifNoneMatch }: Aim): Args<typeof deleteGroup> {
  return { company, id, ifMatch, ifNoneMatch };
}

interface Ignored {
  readonly ignored: readonly string[];
}

/** What was sent and means nothing here: to be counted, and for the provisioning log. */
function ignoredOf({ ignored }: Ignored): Ignored & { readonly warnings: readonly string[] } {
  return { ignored, warnings: ignored.map((name) => `${name} is not an attribute here and was ignored`) };
}
