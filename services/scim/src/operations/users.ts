import { type Projection, ScimError, userSchema, wants } from '@metacompliance/scim-protocol';
import { printUser, userLocation, userTag } from '../resources/user-answer.ts';
import type { StoredUser } from '../store/scripts/rows.ts';
import { type Aim, createUserArgs, deleteUserArgs, patchUserArgs, replaceUserArgs } from './commands.ts';
import type { Call, Context, Operation, Reply } from './operation.ts';
import { isKnown, show, viewOf } from './view.ts';

export const getUser: Operation = async (call, { store }) => {
  const view = viewOf(call, userSchema);
  const groups = wants(view, 'groups');
  const user = await store.read('getUser', { company: call.company.number, id: call.id, groups });
  if (!user) throw ScimError.notFound(`There is no user with the id "${call.id}" in this company`);
  if (isKnown(call, user, userTag(user))) return { status: 304, headers: { ETag: userTag(user) } };
  return userReply(200, user, call, view);
};

export const createUser: Operation = async (call, { store, newId, now }) => {
  const view = viewOf(call, userSchema);
  const aim = aimOf(call, newId(), now());
  const user = await store.write('createUser', createUserArgs(call.body, aim), call.origin);
  const reply = userReply(201, user, call, view);
  return { ...reply, headers: { ...reply.headers, Location: userLocation(user.id, call.baseUrl) } };
};

export const replaceUser: Operation = (call, context) => changeUser(call, context, replaceUserArgs);

export const patchUser: Operation = (call, context) => changeUser(call, context, patchUserArgs);

export const deleteUser: Operation = async (call, { store, now }) => {
  await store.write('deleteUser', deleteUserArgs(aimOf(call, call.id, now())), call.origin);
  return { status: 204 };
};

async function changeUser(call: Call, { store, now }: Context, argsOf: typeof replaceUserArgs): Promise<Reply> {
  const view = viewOf(call, userSchema);
  const user = await store.write('updateUser', argsOf(call.body, aimOf(call, call.id, now())), call.origin);
  return userReply(200, user, call, view);
}

/** What the call aims at: a resource of its company, in the version it names. */
export function aimOf({ company, ifMatch, ifNoneMatch, baseUrl }: Call, id: string, now: number): Aim {
  return { company: company.number, id, now, ifMatch, ifNoneMatch, baseUrl };
}

/** The tag and `meta.version` are those of what is shown: without groups, of a user without groups. */
function userReply(status: number, user: StoredUser, { baseUrl }: Call, view: Projection | undefined): Reply {
  const shown = wants(view, 'groups') ? user : { ...user, groups: null };
  return { status, headers: { ETag: userTag(shown) }, body: show(printUser(shown, baseUrl), view, userSchema) };
}
