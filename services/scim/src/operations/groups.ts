import { groupSchema, type Projection, ScimError } from '@metacompliance/scim-protocol';
import { groupLocation, groupTag } from '../resources/group-answer.ts';
import type { StoredGroup } from '../store/scripts/rows.ts';
import { createGroupArgs, deleteGroupArgs, patchGroupArgs, replaceGroupArgs } from './commands.ts';
import { groupBody } from './group-body.ts';
import type { Call, Context, Operation, Reply } from './operation.ts';
import { aimOf } from './users.ts';
import { isKnown, viewOf } from './view.ts';

export const getGroup: Operation = async (call, { store }) => {
  const view = viewOf(call, groupSchema);
  const group = await store.read('getGroup', { company: call.company.number, id: call.id });
  if (!group) throw ScimError.notFound(`There is no group with the id "${call.id}" in this company`);
  if (isKnown(call, group, groupTag(group))) return { status: 304, headers: { ETag: groupTag(group) } };
  return groupReply(200, group, call, store, view);
};

export const createGroup: Operation = async (call, { store, newId, now }) => {
  const view = viewOf(call, groupSchema);
  const aim = aimOf(call, newId(), now());
  const group = await store.write('createGroup', createGroupArgs(call.body, aim), call.origin);
  const reply = await groupReply(201, group, call, store, view);
  return { ...reply, headers: { ...reply.headers, Location: groupLocation(group.id, call.baseUrl) } };
};

export const replaceGroup: Operation = async (call, context) => {
  const { group, view } = await changeGroup(call, context, replaceGroupArgs);
  return groupReply(200, group, call, context.store, view);
};

/** 204, so that a large group need not be read back; with a view in the query 200 and the group. @see RFC 7644 §3.5.2 */
export const patchGroup: Operation = async (call, context) => {
  const { group, view } = await changeGroup(call, context, patchGroupArgs);
  if (view) return groupReply(200, group, call, context.store, view);
  return { status: 204, headers: { ETag: groupTag(group) } };
};

export const deleteGroup: Operation = async (call, { store, now }) => {
  await store.write('deleteGroup', deleteGroupArgs(aimOf(call, call.id, now())), call.origin);
  return { status: 204 };
};

async function changeGroup(call: Call, { store, now }: Context, argsOf: typeof replaceGroupArgs) {
  const view = viewOf(call, groupSchema);
  const group = await store.write('updateGroup', argsOf(call.body, aimOf(call, call.id, now())), call.origin);
  return { group, view };
}

async function groupReply(
  status: number,
  group: StoredGroup,
  call: Call,
  store: Context['store'],
  view: Projection | undefined,
): Promise<Reply> {
  return { status, headers: { ETag: groupTag(group) }, body: await groupBody(group, call, store, view) };
}
