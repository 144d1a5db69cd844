/*
 * When a request is sent again, and after how long. The rules are SCIM's, not those of a general client: 409 is
 * `uniqueness` and 412 a lost race, so both are final, and so is 501. Whether sending twice does the same as sending once is
 * the call's own knowledge (`isRepeatable`): reads, PUT and DELETE always, PATCH when its operations say so, POST when a
 * later 409 can be resolved. Waits have full jitter, since clients that failed together must not come back together.
 */
import { CallError, ContentTypeError, NetworkError, NotJsonError, TimeoutError } from '../errors.ts';
import type { Call, ScimResponse } from './message.ts';
import { statusOf } from './refusal.ts';

/** How often and how patiently a failed request is sent again. */
export interface RetryOptions {
  /** Attempts after the first. */
  readonly retries: number;
  /** Longest wait before the first retry in milliseconds; it doubles each time. */
  readonly baseDelay: number;
  /** Longest wait of all. */
  readonly maxDelay: number;
  /** A `Retry-After` beyond this many milliseconds is not waited for: the call fails at once. */
  readonly maxRetryAfter: number;
}

/** What an attempt came to. */
export type Outcome = { readonly response: ScimResponse } | { readonly error: unknown };

/** What a decision depends on beside the outcome: wall clock, dice, time left. */
export interface Moment {
  readonly now: () => number;
  readonly random: () => number;
  readonly left: (call: Call) => number;
}

const always = new Set([408, 429, 502, 503, 504]);
const repeatableOn500 = new Set(['GET', 'PUT', 'DELETE']);
/** Codes of connections that were never made: nothing was sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused']);

/** Says whether the server may have done the work of an attempt although its answer was lost or says otherwise. */
export function mayBeDone(outcome: Outcome): boolean {
  if ('response' in outcome) return statusOf(outcome.response) >= 500 && statusOf(outcome.response) !== 501;
  return outcome.error instanceof CallError && !wasNeverSent(outcome.error);
}

function wasNeverSent(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && neverSent.has(String(cause.code))) return true;
  }
  return false;
}

function isRetried(outcome: Outcome, { method, isRepeatable }: Call): boolean {
  if ('response' in outcome) {
    const status = statusOf(outcome.response);
    if (status === 500) return isRepeatable && repeatableOn500.has(method);
    if (isRepeatable) return always.has(status);
    // A server that says when to come back has refused the request; a bare 503 may be a gateway's that lost the answer.
    return status === 429 || (status === 503 && outcome.response.headers.has('retry-after'));
  }
  const { error } = outcome;
  if (error instanceof ContentTypeError) return false;
  const isLost = error instanceof NetworkError || error instanceof TimeoutError || error instanceof NotJsonError;
  return isLost && (isRepeatable || wasNeverSent(error));
}

/**
 * Reads `Retry-After`: seconds or a date, in milliseconds from now. Undefined when absent or unreadable.
 * @see RFC 9110 §10.2.3
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/**
 * How many milliseconds to wait before the next attempt, or undefined when there is none: the outcome is final, the
 * attempts are used up, or the wait would outlast the call.
 */
export function delayBefore(
  outcome: Outcome,
  call: Call,
  options: RetryOptions,
  { now, random, left }: Moment,
): number | undefined {
  if (call.attempts > call.retries || !isRetried(outcome, call)) return undefined;
  const ceiling = Math.min(options.maxDelay, options.baseDelay * 2 ** (call.attempts - 1));
  const asked = 'response' in outcome ? parseRetryAfter(outcome.response.headers.get('retry-after'), now()) : undefined;
  if (asked !== undefined && asked > options.maxRetryAfter) return undefined;
  // The jitter is added to what the server asked for: coming earlier would only earn another 429.
  const delay = asked === undefined ? random() * ceiling : asked + random() * options.baseDelay;
  return delay < left(call) ? delay : undefined;
}
