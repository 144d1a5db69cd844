/*
 * Cuts a bulk into requests. Steps that refer to each other stay in one request where they fit one; where they do not, a
 * cut may still go between a step and an earlier one that it refers to, because the id is known by then. A step that refers to
 * a later one, as two users who are each other's manager do, cannot be cut from it.
 *
 * A run is a stretch of steps with no reference across its ends. Runs are packed in order, since the order of the steps is
 * the caller's: a deletion after a creation of the same name must stay after it.
 */
import { writable } from '../body.ts';
import { UsageError } from '../errors.ts';
import { patchUrn } from '../views.ts';
import { referencesOf } from './references.ts';
import { type BulkLimits, type BulkStep, endpointOf } from './steps.ts';

/** A step, its place in the whole and its size on the wire. */
export interface Placed {
  readonly index: number;
  /** As the caller gave it. */
  readonly given: BulkStep;
  /** As it goes out: with `schemas`, without read-only attributes, a creation with a bulkId. */
  readonly step: BulkStep;
  readonly bytes: number;
}

const encoder = new TextEncoder();
/** Room for the message around the operations. */
const envelope = 200;

/**
 * Cuts the steps into requests within the limits.
 * @throws UsageError for one step over the limit, or a circle of references that no request can hold
 */
export function divide(steps: readonly Placed[], limits: BulkLimits): readonly (readonly Placed[])[] {
  const homes = homesOf(steps);
  const whole = runs(steps, ({ index, step }) => spanOf(index, step, homes));
  const fitting = whole.flatMap((run) => {
    if (fits(run, limits)) return [run];
    return runs(run, ({ index, step }) => ({ first: index, last: spanOf(index, step, homes).last }));
  });
  return pack(fitting, limits);
}

/**
 * Makes the steps ready to go out, and measures them.
 * @throws UsageError for a bulkId given twice
 */
export function place(steps: readonly BulkStep[]): readonly Placed[] {
  const placed = steps.map((given, index) => {
    const step = complete(given, index);
    return { index, given, step, bytes: encoder.encode(JSON.stringify(step)).length + 1 };
  });
  homesOf(placed);
  return placed;
}

function complete(step: BulkStep, index: number): BulkStep {
  if (step.method === 'DELETE') return step;
  const isPatch = step.method === 'PATCH';
  const data = isPatch ? { schemas: [patchUrn], ...step.data } : writable(endpointOf(step), step.data);
  const bulkId = step.method === 'POST' && { bulkId: step.bulkId ?? `step-${index}` };
  return { ...step, ...bulkId, data } as BulkStep; // the same data, ready to be sent
}

function homesOf(steps: readonly Placed[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const { index, step } of steps) {
    const name = step.method === 'POST' ? step.bulkId : undefined;
    if (name === undefined) continue;
    if (homes.has(name)) throw new UsageError(`Two steps of the bulk have the bulkId "${name}"`);
    homes.set(name, index);
  }
  return homes;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(index: number, step: BulkStep, homes: ReadonlyMap<string, number>): Span {
  const places = [...referencesOf(step)].flatMap((name) => homes.get(name) ?? []);
  return { first: Math.min(index, ...places), last: Math.max(index, ...places) };
}

/** Stretches that no span reaches out of: a cut is free where as many spans have ended as have begun. */
function runs(steps: readonly Placed[], span: (step: Placed) => Span): readonly (readonly Placed[])[] {
  const start = steps[0]?.index ?? 0;
  const change = new Int32Array(steps.length + 1);
  for (const step of steps) {
    const { first, last } = span(step);
    change[first - start + 1] = (change[first - start + 1] ?? 0) + 1;
    change[last - start + 1] = (change[last - start + 1] ?? 0) - 1;
  }
  const found: Placed[][] = [];
  let open = 0;
  for (const [at, step] of steps.entries()) {
    open += change[at] ?? 0;
    const run = open > 0 ? found.at(-1) : undefined;
    if (run) run.push(step);
    else found.push([step]);
  }
  return found;
}

function size(steps: readonly Placed[]): number {
  return steps.reduce((sum, { bytes }) => sum + bytes, envelope);
}
function fits(steps: readonly Placed[], { maxOperations, maxPayloadSize }: BulkLimits): boolean {
  return steps.length <= maxOperations && size(steps) <= maxPayloadSize;
}

function pack(all: readonly (readonly Placed[])[], limits: BulkLimits): readonly (readonly Placed[])[] {
  const requests: Placed[][] = [];
  let bytes = 0;
  for (const run of all) {
    if (!fits(run, limits)) throw tooLarge(run, limits);
    const request = requests.at(-1);
    const grown = bytes + size(run) - envelope;
    if (request && request.length + run.length <= limits.maxOperations && grown <= limits.maxPayloadSize) {
      request.push(...run);
      bytes = grown;
    } else {
      requests.push([...run]);
      bytes = size(run);
    }
  }
  return requests;
}

function tooLarge(run: readonly Placed[], { maxOperations, maxPayloadSize }: BulkLimits): UsageError {
  const [first] = run;
  const what =
    run.length === 1
      ? `Step ${first?.index}`
      : `${run.length} steps from ${first?.index} on refer to each other; together they`;
  return new UsageError(
    `${what} cannot go into one bulk request of ${maxOperations} operations and ${maxPayloadSize} bytes`,
  );
}
