/*
 * The way of a call: middlewares of the call, then the retries, then for each attempt its middlewares, the token and
 * `fetch`. The retries stand inside, because one call is one logical request: whoever looks from outside sees one answer.
 */
import { AbortedError, CallError } from '../errors.ts';
import { attempt, type Fetch } from './attempt.ts';
import { type Log, logEntry } from './log.ts';
import { type Call, compose, factsOf, type Middleware, type ScimRequest, type ScimResponse } from './message.ts';
import { statusOf } from './refusal.ts';
import { delayBefore, mayBeDone, type Outcome, type RetryOptions } from './retry.ts';
import type { Secret } from './secret.ts';

/** What a transport is made of. */
export interface TransportOptions {
  readonly fetch: Fetch;
  readonly secret: Secret;
  readonly retry: RetryOptions;
  readonly middleware: readonly Middleware[];
  readonly attemptMiddleware: readonly Middleware[];
  readonly log: Log | undefined;
  readonly logBodies: boolean;
}

/** Carries a call to its answer, whatever the status of that is. */
export type Transport = (request: ScimRequest, call: Call) => Promise<ScimResponse>;

/** Builds the way that every call takes. */
export function createTransport(options: TransportOptions): Transport {
  const { fetch, secret, attemptMiddleware, middleware } = options;
  const once = wrap(attemptMiddleware, (request, call) => attempt(request, call, fetch, secret));
  return wrap(middleware, (request, call) => persist(request, call, once, options));
}

/** Puts middlewares around a transport; without any there is nothing to build for a call. */
function wrap(middlewares: readonly Middleware[], transport: Transport): Transport {
  if (middlewares.length === 0) return transport;
  return (request, call) => compose(middlewares, (final) => transport(final, call))(request);
}

/** The clocks and the dice, as `delayBefore` asks for them. */
const moment = {
  now: () => Date.now(),
  random: () => Math.random(),
  left: ({ deadline }: Call) => deadline - performance.now(),
};

async function persist(
  request: ScimRequest,
  call: Call,
  once: Transport,
  options: TransportOptions,
): Promise<ScimResponse> {
  const { secret, log, logBodies, retry } = options;
  for (;;) {
    call.attempts++;
    const started = log ? performance.now() : 0;
    let outcome: Outcome;
    try {
      const response = await once(request, call);
      if (!log && statusOf(response) < 400) return response; // nearly every call, with nothing left to decide
      outcome = { response };
    } catch (error) {
      outcome = { error };
    }
    const retryIn = delayBefore(outcome, call, retry, moment);
    log?.(logEntry({ call, request, outcome, started, retryIn }, { secret, bodies: logBodies }));
    call.mayBeDone ||= mayBeDone(outcome);
    if (retryIn === undefined) return finish(outcome, call);
    await wait(retryIn, call);
  }
}

function finish(outcome: Outcome, call: Call): ScimResponse {
  if ('response' in outcome) return outcome.response;
  const { error } = outcome;
  // The error was made before its own meaning was weighed.
  if (error instanceof CallError) Object.assign(error, { mayBeDone: call.mayBeDone });
  throw error;
}

function wait(milliseconds: number, call: Call): Promise<void> {
  const { signal } = call;
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(
        new AbortedError('The call was ended by its signal', factsOf(call), {
          cause: signal?.reason,
        }),
      );
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
