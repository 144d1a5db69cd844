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
  const time = Math.min(call.attemptTimeout, call.deadline - performance.now());
  const late = AbortSignal.timeout(Math.ceil(Math.min(Math.max(0, time), longestTimer)));
  try {
    call.signal?.throwIfAborted();
    const { url, method, body } = request;
    const headers = { authorization, ...request.headers };
    const signal = call.signal ? AbortSignal.any([call.signal, late]) : late;
    const init: RequestInit = { method, headers, redirect: 'manual', signal };
    if (body !== undefined) init.body = body;
    const response = await fetch(url, init);
    const text = await response.text();
    const { status } = response;
    const decoded = decode(response, text, call, secret);
    return { status, headers: response.headers, text, body: decoded, attempts: call.attempts };
  } catch (error) {
    throw translate(error, call, late, secret);
  }
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

/** Parses the body. What comes with an error status may be anything; what comes with success must be JSON or empty. */
function decode({ ok, status, headers }: Response, text: string, call: Call, secret: Secret): unknown {
  if (text === '') return undefined;
  const type = headers.get('content-type');
  const context = () => ({ status, headers: plainHeaders(headers, secret) });
  if (type !== null && !/json/i.test(type)) {
    if (!ok) return undefined;
    throw new ContentTypeError(
      `The answer is ${secret.redact(type)} and not JSON: is there a proxy in between?`,
      factsOf(call, headers),
      context(),
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    if (!ok) return undefined;
    throw new NotJsonError('The answer is cut off or broken JSON', factsOf(call, headers), context());
  }
}
