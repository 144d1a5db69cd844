import type { BulkOperationResponse } from '@metacompliance/scim-contract';
import type { Answer, Caller } from '../call.ts';
import {
  type CallError,
  isScimType,
  MethodNotAllowedError,
  NetworkError,
  NotFoundError,
  NotImplementedError,
  NotJsonError,
  NotValidError,
  type RefusedError,
  refused,
  ServerError,
  TimeoutError,
} from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { type Discovery, orUndefined } from '../resources/discovery.ts';
import { factsOf } from '../transport/message.ts';
import { divide, type Placed, place } from './divide.ts';
import { type Bases, idIn, oneByOne, type Singles } from './one-by-one.ts';
import { resolve } from './references.ts';
import type { BulkResult, BulkStep } from './steps.ts';

/** How a bulk is carried out. */
export interface BulkOptions extends CallOptions {
  /** Stops after this many failed steps; those after are not tried and have no result. */
  readonly failOnErrors?: number | undefined;
  /** Single calls at the same time, where the server has no bulk. Default 4. */
  readonly concurrency?: number | undefined;
}

const bulkUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
/** Of a server that has bulk and does not say how much. */
const modest = { maxOperations: 100, maxPayloadSize: 1_000_000 };

interface Parts {
  readonly caller: Caller;
  readonly discovery: Discovery;
  readonly bases: Bases;
}

/**
 * Carries out the steps in as few requests as the server's limits allow, or one by one where it has no bulk, and gives the
 * results in order while it goes. A request whose answer was lost is gone through step by step, so that nothing is done twice
 * and nothing is left out.
 * @throws UsageError before anything is sent, when a step or a circle of references is over the limits
 * @see RFC 7644 §3.7
 */
export async function* bulk(
  { caller, discovery, bases }: Parts,
  steps: Iterable<BulkStep> | AsyncIterable<BulkStep>,
  { failOnErrors = Number.POSITIVE_INFINITY, concurrency = 4, ...options }: BulkOptions = {},
): AsyncGenerator<BulkResult> {
  const all: BulkStep[] = [];
  for await (const step of steps) all.push(step);
  const limits = (await orUndefined(discovery.serviceProviderConfig(options)))?.bulk;
  const placed = place(all);
  const requests = limits?.supported ? divide(placed, { ...modest, ...limits }) : [placed];
  // With a limit on failures nothing may be under way beside the step that reaches it.
  const atOnce = failOnErrors === Number.POSITIVE_INFINITY ? concurrency : 1;
  const run: Run = { caller, bases, ids: new Map(), options, concurrency: atOnce, hasBulk: limits?.supported === true };
  let failures = 0;
  for (const request of requests) {
    for await (const result of run.hasBulk ? together(request, run, failOnErrors - failures) : oneByOne(request, run)) {
      yield result;
      if (result.error && ++failures >= failOnErrors) return;
    }
  }
}

interface Run extends Singles {
  readonly caller: Caller;
  hasBulk: boolean;
}

/** Sends one request, and takes what it leaves open step by step. */
async function* together(request: readonly Placed[], run: Run, failOnErrors: number): AsyncGenerator<BulkResult> {
  const resolved = request.map((placed) => ({ ...placed, step: resolve(placed.step, run.ids) }));
  const body = {
    schemas: [bulkUrn],
    ...(Number.isFinite(failOnErrors) && { failOnErrors }),
    Operations: resolved.map(({ step }) => step),
  };
  let answer: Answer;
  try {
    answer = await run.caller.call({ method: 'POST', path: '/Bulk', body }, run.options);
  } catch (error) {
    if (isWithout(error)) {
      run.hasBulk = false;
      yield* oneByOne(request, run);
    } else if (isLost(error)) yield* oneByOne(request, { ...run, lost: error });
    else throw error;
    return;
  }
  const results = readResults(answer, resolved);
  for (const [at, result] of results.entries()) {
    const placed = request[at];
    if (!placed) return;
    if (isOpen(result, answer)) {
      yield* oneByOne([placed], answer.call.mayBeDone || result.status === 503 ? { ...run, lost: result.error } : run);
    } else {
      const { step } = placed;
      if (step.method === 'POST' && step.bulkId && result.id) run.ids.set(step.bulkId, result.id);
      yield result;
    }
  }
}

/** Whether a result is not the last word: the server had no time, or answers to what a lost attempt has done already. */
function isOpen({ status, step }: BulkResult, { call }: Answer): boolean {
  if (status === 429 || status === 503) return true;
  return call.mayBeDone && (status === 412 || status === (step.method === 'POST' ? 409 : 404));
}

function isWithout(error: unknown): boolean {
  return (
    error instanceof NotImplementedError || error instanceof NotFoundError || error instanceof MethodNotAllowedError
  );
}

function isLost(error: unknown): error is CallError | RefusedError {
  const classes = [NetworkError, TimeoutError, NotJsonError, ServerError];
  return classes.some((Class) => error instanceof Class) && (error as CallError).mayBeDone;
}

/** One result for each operation that was tried; the server gives them in the order of the request. */
function readResults(answer: Answer, request: readonly Placed[]): readonly BulkResult[] {
  const { response, call } = answer;
  const { Operations: results } = Object(response.body) as { Operations?: readonly BulkOperationResponse[] };
  const isFitting = Array.isArray(results) && results.every(({ method }, at) => method === request[at]?.step.method);
  if (!isFitting) {
    throw new NotValidError('The answer is no result of this bulk', factsOf(call, response.headers), {
      status: response.status,
    });
  }
  return results.map((result, at) => readResult(result, request[at] as Placed, answer)); // as many at most, seen above
}

function readResult(result: BulkOperationResponse, placed: Placed, { call, response }: Answer): BulkResult {
  const { index, given, step } = placed;
  const status = Number(result.status);
  const id = result.location === undefined ? idIn(step) : decodeURIComponent(result.location.replace(/.*\//s, ''));
  const known = { index, step: given, status };
  if (status < 400) return { ...known, id, version: result.version, error: undefined };
  const { scimType, detail } = Object(result.response) as { scimType?: unknown; detail?: unknown };
  const refusal = {
    status,
    scimType: isScimType(scimType) ? scimType : undefined,
    detail: typeof detail === 'string' ? detail : `The server answered ${status} and gave no reason`,
    headers: {},
  };
  const facts = { ...factsOf(call, response.headers), method: step.method, path: step.path };
  return { ...known, id: step.method === 'POST' ? undefined : id, version: undefined, error: refused(refusal, facts) };
}
