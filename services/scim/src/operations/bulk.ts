import { type Json, ScimError } from '@metacompliance/scim-protocol';
import { groupLocation } from '../resources/group-answer.ts';
import { userLocation } from '../resources/user-answer.ts';
import { type BulkEnd, type BulkStep, type BulkWrite, type BulkWriteName, refusalOf } from '../store/scripts/bulk.ts';
import type { Refusal } from '../store/scripts/log.ts';
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
  const resolved = items.map((item, place) => resolve(item, place, targets));
  const steps = stepsOf(resolved.map(({ needs }) => needs));
  const prepare = (step: readonly number[]): BulkStep =>
    step.flatMap((place) => resolved[place] ?? []).map((one) => writeOf(one, targets, call, context));
  const ends = await carryOut({ steps, prepare, failOnErrors: Math.min(failOnErrors, items.length) }, call, context);
  const answers = [...ends].sort((a, b) => a.place - b.place).map((end) => answerOf(end, items, targets, call));
  const body = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], Operations: answers });
  return { status: 200, body };
};

/** So many steps are carried out at once, at most: others write in between, and the next are prepared meanwhile. */
const largestPart = 200;
/** The first part is small, so that there is something to carry out soon. */
const firstPart = 50;
/** After so many milliseconds a part ends earlier: one step can change a group of 50,000. */
const longestPart = 100;

interface Work {
  /** The places of each step. */
  readonly steps: readonly (readonly number[])[];
  readonly prepare: (step: readonly number[]) => BulkStep;
  readonly failOnErrors: number;
}

/**
 * Carries the steps out in parts, so that a long bulk does not hold up the changes of others. Where the database fails after the
 * first part, what is left is answered with that failure: what was carried out must not be denied.
 */
async function carryOut(
  { steps, prepare, failOnErrors }: Work,
  { company, origin }: Call,
  { store, newId }: Context,
): Promise<readonly BulkEnd[]> {
  const ended: (readonly BulkEnd[])[] = [];
  const refused: number[] = [];
  const ready: BulkStep[] = [];
  const prepareAll = (count: number) => {
    ready.push(...steps.slice(ended.length + ready.length, ended.length + count).map(prepare));
  };
  prepareAll(firstPart);
  for (let size = firstPart; ended.length < steps.length && refused.length < failOnErrors; ) {
    const limits = { failOnErrors, refused: [...refused], longest: longestPart };
    const part = { company: company.number, steps: ready.slice(0, size), ...limits };
    try {
      const writing = store.write('bulk', part, ended.length === 0 ? origin : { ...origin, id: newId() });
      prepareAll(size + Math.min(largestPart, 2 * size));
      const done = await writing;
      ended.push(...done);
      ready.splice(0, done.length);
      refused.push(...done.flat().flatMap((end) => ('refusal' in end ? end.place : [])));
      size = Math.min(largestPart, 2 * done.length);
    } catch (error) {
      if (ended.length === 0 || !(error instanceof ScimError)) throw error;
      const left = steps.slice(ended.length).flat();
      return [...ended.flat(), ...left.map((place) => ({ place, refusal: refusalOf(error) }))];
    }
  }
  return ended.flat();
}

/** An operation whose references are resolved, or why that cannot be. */
type Resolved = { readonly place: number; readonly needs: readonly number[] } & (
  | { readonly item: BulkItem }
  | { readonly refusal: Refusal }
);

function resolve(item: ReadItem, place: number, targets: Targets): Resolved {
  return orRefusal(place, () => {
    if ('refusal' in item) throw item.refusal;
    return { place, ...resolveReferences(item, targets) };
  });
}

function writeOf(resolved: Resolved, targets: Targets, call: Call, context: Context): BulkWrite {
  const { place, needs } = resolved;
  if ('refusal' in resolved) return resolved;
  return orRefusal(place, () => ({ place, needs, ...command(resolved.item, targets, call, context) }));
}

type RefusedAt = { readonly place: number; readonly needs: readonly []; readonly refusal: Refusal };

function orRefusal<Result>(place: number, read: () => Result): Result | RefusedAt {
  try {
    return read();
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
  return { ...head, location: location ?? '', version: end.tag ?? '', status: method === 'POST' ? '201' : '200' };
}

function errorOf({ status, scimType, detail }: Refusal): Json {
  return { ...new ScimError(status, scimType as ScimError['scimType'], detail).toJSON() }; // a refusal keeps the error's own scimType
}

function locationOf({ endpoint, id, bulkId, method }: BulkItem, targets: Targets, baseUrl: string): string {
  const name = method === 'POST' ? bulkId : id.startsWith('bulkId:') ? id.slice('bulkId:'.length) : undefined;
  const resolved = name === undefined ? id : (targets.get(name)?.id ?? id);
  return endpoint === '/Users' ? userLocation(resolved, baseUrl) : groupLocation(resolved, baseUrl);
}
