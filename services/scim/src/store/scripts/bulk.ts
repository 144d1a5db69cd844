import { ScimError } from '@metacompliance/scim-protocol';
import { groupTag } from '../../resources/group-answer.ts';
import { userTag } from '../../resources/user-answer.ts';
import type { Dialect } from '../dialect.ts';
import type { Script } from '../script.ts';
import { attempt } from './attempt.ts';
import { createGroup, deleteGroup, updateGroup } from './groups.ts';
import { noteChange, type Refusal, subjectOf } from './log.ts';
import type { StoredGroup, StoredUser } from './rows.ts';
import { createUser, deleteUser, updateUser } from './users.ts';

/** Scripts that change one resource of a company, and so are what a bulk is made of. */
export const changeScripts = { createUser, updateUser, deleteUser, createGroup, updateGroup, deleteGroup };
export type BulkWriteName = keyof typeof changeScripts;

/** One write of a bulk, or the refusal it earned before it came here. */
export type BulkWrite = {
  /** Where it stands in the request, and the places of the writes it refers to. */
  readonly place: number;
  readonly needs: readonly number[];
} & ({ readonly name: BulkWriteName; readonly args: object } | { readonly refusal: Refusal });

/** Writes that are carried out together or not at all: those that refer to each other in a circle. Most are by themselves. */
export type BulkStep = readonly BulkWrite[];

/** How one write ended: with the tag of what it wrote, if that is still there. All of it would be a lot to hand on for nothing. */
export type BulkEnd = { readonly place: number } & (
  | { readonly tag: string | undefined }
  | { readonly refusal: Refusal }
);

/**
 * Runs the steps in order, each all or nothing, and stops after so many refusals. A write that refers to one that was refused,
 * here or in an earlier part of the bulk, is refused with it; in a circle that is true of all. Stops as well when it has taken
 * too long: the answer then has fewer steps than it was asked for, but at least one, and what is left is to be asked for again.
 * @see RFC 7644 §3.7, §3.7.1
 */
export function* bulk(
  args: {
    company: number;
    steps: readonly BulkStep[];
    failOnErrors: number;
    /** The places that were refused in the parts before. */
    refused?: readonly number[];
    /** So many milliseconds may it take; absent, as many as it needs. */
    longest?: number;
  },
  d: Dialect,
): Script<readonly (readonly BulkEnd[])[]> {
  const ended: (readonly BulkEnd[])[] = [];
  const refused = new Set(args.refused);
  const enough = performance.now() + (args.longest ?? Number.POSITIVE_INFINITY);
  for (const step of args.steps) {
    if (refused.size >= args.failOnErrors || (ended.length > 0 && performance.now() > enough)) break;
    const ends = yield* runStep(step, refused, d);
    for (const [at, end] of ends.entries()) if ('refusal' in end) yield* noteRefused(end, step[at], refused);
    ended.push(ends);
  }
  return ended;
}

type RefusedEnd = Extract<BulkEnd, { refusal: unknown }>;

function* noteRefused(end: RefusedEnd, write: BulkWrite | undefined, refused: Set<number>): Script<void> {
  refused.add(end.place);
  const subject = write && 'args' in write ? subjectOf(write.args) : {};
  yield* noteChange({ resourceId: '', ...subject, attributes: [], refusal: end.refusal });
}

function* runStep(step: BulkStep, refused: ReadonlySet<number>, d: Dialect): Script<readonly BulkEnd[]> {
  const [write, ...others] = step;
  if (write && others.length === 0) return [yield* runOne(write, refused, d)];
  const attempted = yield* attempt(runCircle(step, refused, d));
  if (!('error' in attempted)) return attempted.result;
  const { error } = attempted;
  if (!(error instanceof BrokenCircle)) throw error;
  return step.map(({ place }) => (place === error.end.place ? error.end : { place, refusal: referredToFailed }));
}

/** Undoes what was made of a circle before the write that was refused. */
class BrokenCircle extends Error {
  readonly end: RefusedEnd;

  constructor(end: RefusedEnd) {
    super(end.refusal.detail);
    this.end = end;
  }
}

function* runCircle(step: BulkStep, refused: ReadonlySet<number>, d: Dialect): Script<readonly BulkEnd[]> {
  const ends: BulkEnd[] = [];
  for (const write of step) {
    const end = yield* runOne(write, refused, d);
    if ('refusal' in end) throw new BrokenCircle(end);
    ends.push(end);
  }
  return ends;
}

function* runOne(write: BulkWrite, refused: ReadonlySet<number>, d: Dialect): Script<BulkEnd> {
  const { place, needs } = write;
  if ('refusal' in write) return { place, refusal: write.refusal };
  if (needs.some((need) => refused.has(need))) return { place, refusal: referredToFailed };
  // The arguments were made for this name by operations/commands.ts; they lost that tie on the way through a thread.
  const script = changeScripts[write.name] as (args: never, d: Dialect) => Script<unknown>;
  const attempted = yield* attempt(script(write.args as never, d));
  if (!('error' in attempted)) return { place, tag: tagOf(write.name, attempted.result) };
  if (attempted.error instanceof ScimError) return { place, refusal: refusalOf(attempted.error) };
  throw attempted.error;
}

/** Each script answers the row of its type, and a deletion nothing. */
function tagOf(name: BulkWriteName, result: unknown): string | undefined {
  if (result === undefined) return undefined;
  return name.endsWith('User') ? userTag(result as StoredUser) : groupTag(result as StoredGroup);
}

const referredToFailed: Refusal = {
  status: 409,
  scimType: undefined,
  detail: 'An operation that this one refers to by bulkId failed',
};

export function refusalOf({ status, scimType, detail }: ScimError): Refusal {
  return { status, scimType, detail };
}
