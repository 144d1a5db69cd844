import { type Json, ScimError } from '@metacompliance/scim-protocol';
import { groupLocation, groupTag } from '../resources/group-answer.ts';
import { userLocation, userTag } from '../resources/user-answer.ts';
import { type BulkEnd, type BulkStep, type BulkWrite, type BulkWriteName, refusalOf } from '../store/scripts/bulk.ts';
import type { Refusal } from '../store/scripts/log.ts';
import type { StoredGroup, StoredUser } from '../store/scripts/rows.ts';
import { stepsOf } from './bulk-order.ts';
import { resolveReferences, type Targets, targetsOf } from './bulk-references.ts';
import { type BulkItem, parseBulkRequest, type ReadItem } from './bulk-request.ts';
import * as commands from './commands.ts';
import type { Call, Context, Operation } from './operation.ts';

/**
 * Many operations in one request: each is checked and carried out as the single call would be, all or nothing by itself; their
 * answers come in the order of the request. @see RFC 7644 §3.7
 */
export const bulk: Operation = async (call, context) => {
  const { items, failOnErrors } = parseBulkRequest(call.body);
  const targets = targetsOf(items, context.newId);
  const writes = items.map((item, place) => writeOf(item, place, targets, call, context));
  const steps = stepsOf(writes.map(({ needs }) => needs));
  const ordered = steps.map((places) => places.flatMap((place) => writes[place] ?? []));
  const ends = await carryOut(ordered, Math.min(failOnErrors, items.length), call, context);
  const answers = [...ends].sort((a, b) => a.place - b.place).map((end) => answerOf(end, items, targets, call));
  const body = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], Operations: answers });
  return { status: 200, body };
};

/** After so many milliseconds a bulk lets others write before it goes on: one of 4 MiB can take a minute. */
const longestPart = 100;

/**
 * Carries the writes out in as many parts as they take, so that a long bulk does not hold up the changes of others. Where the
 * database fails after the first part, what is left is answered with that failure: what was carried out must not be denied.
 */
async function carryOut(
  steps: readonly BulkStep[],
  failOnErrors: number,
  { company, origin }: Call,
  { store, newId }: Context,
): Promise<readonly BulkEnd[]> {
  const ended: (readonly BulkEnd[])[] = [];
  const refused: number[] = [];
  for (let size = steps.length; ended.length < steps.length && refused.length < failOnErrors; ) {
    const limits = { failOnErrors, refused: [...refused], longest: longestPart };
    const part = { company: company.number, steps: steps.slice(ended.length, ended.length + size), ...limits };
    try {
      const done = await store.write('bulk', part, ended.length === 0 ? origin : { ...origin, id: newId() });
      ended.push(...done);
      refused.push(...done.flat().flatMap((end) => ('refusal' in end ? end.place : [])));
      size = 2 * done.length;
    } catch (error) {
      if (ended.length === 0 || !(error instanceof ScimError)) throw error;
      const left = steps.slice(ended.length).flat();
      return [...ended.flat(), ...left.map(({ place }) => ({ place, refusal: refusalOf(error) }))];
    }
  }
  return ended.flat();
}

function writeOf(item: ReadItem, place: number, targets: Targets, call: Call, context: Context): BulkWrite {
  try {
    if ('refusal' in item) throw item.refusal;
    const resolved = resolveReferences(item, targets);
    return { place, needs: resolved.needs, ...command(resolved.item, targets, call, context) };
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { place, needs: [], refusal: refusalOf(error) };
  }
}

/** The write that the single call would have asked for. */
function command(
  item: BulkItem,
  targets: Targets,
  call: Call,
  { now }: Context,
): { name: BulkWriteName; args: object } {
  const { data, endpoint, method, version } = item;
  const id = method === 'POST' ? (targets.get(item.bulkId ?? '')?.id ?? '') : item.id;
  const aim: commands.Aim = { company: call.company.number, id, now: now(), ifMatch: version, baseUrl: call.baseUrl };
  const isUser = endpoint === '/Users';
  switch (method) {
    case 'POST':
      return isUser
        ? { name: 'createUser', args: commands.createUserArgs(data, aim) }
        : { name: 'createGroup', args: commands.createGroupArgs(data, aim) };
    case 'PUT':
      return isUser
        ? { name: 'updateUser', args: commands.replaceUserArgs(data, aim) }
        : { name: 'updateGroup', args: commands.replaceGroupArgs(data, aim) };
    case 'PATCH':
      return isUser
        ? { name: 'updateUser', args: commands.patchUserArgs(data, aim) }
        : { name: 'updateGroup', args: commands.patchGroupArgs(data, aim) };
    case 'DELETE':
      return isUser
        ? { name: 'deleteUser', args: commands.deleteUserArgs(aim) }
        : { name: 'deleteGroup', args: commands.deleteGroupArgs(aim) };
  }
}

function answerOf(end: BulkEnd, items: readonly ReadItem[], targets: Targets, { baseUrl }: Call): Record<string, Json> {
  const item = items[end.place];
  if (!item) throw new Error(`the store answered operation ${end.place}, which was not asked`);
  const { method, bulkId } = item;
  const head = { method, ...(bulkId !== undefined && { bulkId }) };
  const location = 'refusal' in item ? undefined : locationOf(item, targets, baseUrl);
  if ('refusal' in end) {
    const withLocation = method !== 'POST' && location ? { location } : {};
    return { ...head, ...withLocation, status: String(end.refusal.status), response: errorOf(end.refusal) };
  }
  if (method === 'DELETE') return { ...head, location: location ?? '', status: '204' };
  return {
    ...head,
    location: location ?? '',
    version: versionOf(item as BulkItem, end.result),
    status: method === 'POST' ? '201' : '200',
  }; // it was carried out, so it had been read
}

function errorOf({ status, scimType, detail }: Refusal): Json {
  return { ...new ScimError(status, scimType as ScimError['scimType'], detail).toJSON() }; // a refusal keeps the error's own scimType
}

function locationOf({ endpoint, id, bulkId, method }: BulkItem, targets: Targets, baseUrl: string): string {
  const name = method === 'POST' ? bulkId : id.startsWith('bulkId:') ? id.slice('bulkId:'.length) : undefined;
  const resolved = name === undefined ? id : (targets.get(name)?.id ?? id);
  return endpoint === '/Users' ? userLocation(resolved, baseUrl) : groupLocation(resolved, baseUrl);
}

function versionOf({ endpoint }: BulkItem, result: unknown): string {
  return endpoint === '/Users' ? userTag(result as StoredUser) : groupTag(result as StoredGroup); // the script of that name answers that row
}
