/*
 * A bulk as single calls: for a server without bulk, and for a request whose answer was lost. Each step is then made with
 * what the single methods know about lost answers. A creation that refers to something not created yet is made without
 * that reference and completed by a PUT at the end, which is how two users become each other's manager.
 */
import { CallError, RefusedError } from '../errors.ts';
import type { CallOptions, SecondOptions } from '../options.ts';
import type { Names } from '../paths.ts';
import { isRepeatable } from '../repeatable.ts';
import type { Base } from '../resources/resource.ts';
import type { Endpoint } from '../views.ts';
import type { Placed } from './divide.ts';
import { referencesOf, resolve, withoutReferences } from './references.ts';
import { type BulkResult, type BulkStep, endpointOf } from './steps.ts';

interface Shown {
  readonly id: string;
  readonly meta?: { readonly version?: string };
}
/** The methods of both endpoints, with the types left to the steps. */
export type Bases = Readonly<Record<Endpoint, Base<Shown, unknown, object, Names>>>;

/** What the single calls of a bulk need. */
export interface Singles {
  readonly bases: Bases;
  /** Ids of what was created so far, by bulkId. */
  readonly ids: Map<string, string>;
  readonly options: CallOptions;
  readonly concurrency: number;
  /** How the request ended that may have made these steps already. */
  readonly lost?: RefusedError | CallError | undefined;
}

/** Makes the steps one by one, several at a time where none refers to another; the results come in the order of the steps. */
export async function* oneByOne(steps: readonly Placed[], singles: Singles): AsyncGenerator<BulkResult> {
  const isFree = steps.every(({ step }) => referencesOf(step).size === 0);
  if (isFree) {
    yield* inFlight(steps, singles.concurrency, (placed) => make(placed, singles));
    return;
  }
  const late: Placed[] = [];
  for (const placed of steps) {
    const step = resolve(placed.step, singles.ids);
    if (!isOpen(step)) yield await make({ ...placed, step }, singles);
    else if (step.method !== 'POST') late.push(placed);
    else {
      const bare = { ...step, data: withoutReferences(step.data) } as BulkStep; // only optional values can refer
      const result = await make({ ...placed, step: bare }, singles);
      if (result.error) yield result;
      else late.push({ ...placed, step: { ...step, method: 'PUT', path: `${step.path}/${result.id}` } as BulkStep });
    }
  }
  for (const placed of late) {
    const result = await make({ ...placed, step: resolve(placed.step, singles.ids) }, singles);
    const isCreated = placed.given.method === 'POST' && !result.error;
    yield { ...result, ...(isCreated && { status: 201 }) };
  }
}

function isOpen(step: BulkStep): boolean {
  return referencesOf(step).size > 0;
}

async function make({ index, given, step }: Placed, singles: Singles): Promise<BulkResult> {
  const known = { index, step: given };
  try {
    const shown = await send(step, singles);
    if (step.method === 'POST' && step.bulkId && shown) singles.ids.set(step.bulkId, shown.id);
    const status = { POST: 201, PUT: 200, PATCH: 200, DELETE: 204 }[step.method];
    return { ...known, status, id: shown?.id ?? idIn(step), version: shown?.meta?.version, error: undefined };
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof CallError)) throw error;
    return { ...known, status: error.status ?? 0, id: idIn(step), version: undefined, error };
  }
}

async function send(step: BulkStep, { bases, options: given, lost }: Singles): Promise<Shown | undefined> {
  const options: SecondOptions = { ...given, isSecond: lost !== undefined };
  const base = bases[endpointOf(step)];
  if (step.method === 'POST') return base.methods.create(step.data, options);
  const id = idIn(step) ?? '';
  const change = { ...options, ifMatch: step.version ?? false } as const;
  switch (step.method) {
    case 'PUT':
      return base.methods.replace(id, step.data, change);
    case 'DELETE':
      await base.methods.delete(id, change);
      return undefined;
    case 'PATCH': {
      if (lost && step.version === undefined && !isRepeatable(step.data.Operations)) throw lost;
      const answer = await base.patch(id, step.data.Operations, change);
      return answer?.response.status === 200 ? base.one(answer, false) : undefined;
    }
  }
}

/** The id at the end of the path; of a POST there is none. */
export function idIn({ method, path }: BulkStep): string | undefined {
  return method === 'POST' ? undefined : decodeURIComponent(path.slice(path.indexOf('/', 1) + 1));
}

/** Runs a task over all items, a few at a time, and gives the results in the order of the items. */
async function* inFlight<T, R>(items: readonly T[], limit: number, task: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const item of items) {
    running.push(task(item));
    const next = running.length >= limit ? running.shift() : undefined;
    if (next) yield await next;
  }
  for (const next of running) yield await next;
}
