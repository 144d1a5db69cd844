import type { CallFacts } from '../errors.ts';

/**
 * A request on its way out. `url` is whole, names of header fields are in lower case. The token is not among them: it is put in
 * last, behind every middleware, unless one has set `authorization` itself.
 */
export interface ScimRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** An answer whose body has been read to its end. */
export interface ScimResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; undefined when the body is empty or, with an error status, no JSON. */
  readonly body: unknown;
  /** How often the request had been sent when this answer came. */
  readonly attempts?: number;
}

/** Sends a request and comes back with the answer. */
export type Send = (request: ScimRequest) => Promise<ScimResponse>;

/** Wraps every request it is given: may change it, answer in its place, look at the answer. */
export type Middleware = (request: ScimRequest, next: Send) => Promise<ScimResponse>;

/** How long a call may take, in milliseconds. */
export interface Timeouts {
  /** One attempt, up to the last byte of its answer. */
  readonly attempt: number;
  /** The call with all its attempts and the waits between them. */
  readonly total: number;
}

/** One call of the SDK: what is asked of it, and what has happened to it so far. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** Whether sending it twice does the same as sending it once. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
  readonly attemptTimeout: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  readonly retries: number;
  attempts: number;
  mayBeDone: boolean;
}

/** The facts of a call, for an error or a log. */
export function factsOf({ method, path, attempts, mayBeDone }: Call, headers?: Headers): CallFacts {
  return { method, path, requestId: headers?.get('request-id') ?? undefined, attempts, mayBeDone };
}

/** Puts middlewares around a sender, the first one outermost. */
export function compose(middlewares: readonly Middleware[], send: Send): Send {
  return middlewares.reduceRight<Send>((next, middleware) => (request) => middleware(request, next), send);
}
