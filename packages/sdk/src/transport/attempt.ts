import { AbortedError, ContentTypeError, NetworkError, NotJsonError, TimeoutError } from '../errors.ts';
import { type Call, factsOf, type ScimRequest, type ScimResponse } from './message.ts';
import type { Secret } from './secret.ts';

/** What the SDK needs of `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Header fields of an answer as an error shows them; cookies are nobody's business. */
export function plainHeaders(headers: Headers, secret: Secret): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (name !== 'set-cookie') plain[name] = secret.redact(value);
  });
  return plain;
}

/** Milliseconds that a timer can hold. */
const longestTimer = 2 ** 31 - 1;

/**
 * Sends a request once and reads the whole answer, in the time that one attempt may take and that the call has left.
 * Redirects are not followed: the token is for this address only.
 *
 * @throws NetworkError, TimeoutError or AbortedError when no whole answer came; ContentTypeError or NotJsonError when a
 * successful one is no JSON
 */
export async function attempt(request: ScimRequest, call: Call, fetch: Fetch, secret: Secret): Promise<ScimResponse> {
  const token = secret.read();
  const authorization = `Bearer ${typeof token === 'string' ? token : await token}`;
  const end = endOf(call);
  try {
    call.signal?.throwIfAborted();
    const { url, method, body } = request;
    const headers = { authorization, ...request.headers };
    const init: RequestInit = { method, headers, redirect: 'manual', signal: end.signal };
    if (body !== undefined) init.body = body;
    const response = await fetch(url, init);
    const text = await response.text();
    const { status } = response;
    const decoded = decode(response, text, call, secret);
    return { status, headers: response.headers, text, body: decoded, attempts: call.attempts };
  } catch (error) {
    throw translate(error, call, end.signal, secret);
  } finally {
    end.forget();
  }
}

/**
 * The signal that ends an attempt: when its time is over, or when the caller's own signal says so. A controller whose timer is
 * taken back costs less than half of `AbortSignal.timeout`, whose timer runs on after the answer, and of `AbortSignal.any`.
 */
function endOf({ signal, attemptTimeout, deadline }: Call): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const time = Math.ceil(Math.min(attemptTimeout, deadline - performance.now(), longestTimer));
  const timer = setTimeout(abort, time);
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    forget() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function translate(error: unknown, call: Call, late: AbortSignal, secret: Secret): unknown {
  if (error instanceof ContentTypeError || error instanceof NotJsonError) return error;
  const facts = factsOf(call);
  if (call.signal?.aborted) {
    return new AbortedError('The call was ended by its signal', facts, { cause: call.signal.reason });
  }
  if (late.aborted) return new TimeoutError('The answer did not come in time', facts);
  const cause = secret.redactError(error);
  const reason = cause.cause instanceof Error ? cause.cause.message || cause.message : cause.message;
  return new NetworkError(`The server could not be reached: ${reason}`, facts, { cause });
}

/**
 * Parses the body. What comes with an error status may be anything; what comes with success must be JSON or empty. What parses
 * is JSON, whatever its type says; the type tells apart what does not.
 */
function decode({ ok, status, headers }: Response, text: string, call: Call, secret: Secret): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (!ok) return undefined;
    const type = headers.get('content-type') ?? 'json';
    const [facts, context] = [factsOf(call, headers), { status, headers: plainHeaders(headers, secret) }];
    if (/json/i.test(type)) throw new NotJsonError('The answer is cut off or broken JSON', facts, context);
    const message = `The answer is ${secret.redact(type)} and not JSON: is there a proxy in between?`;
    throw new ContentTypeError(message, facts, context);
  }
}
