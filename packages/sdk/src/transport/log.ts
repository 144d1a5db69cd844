import type { Call, ScimRequest } from './message.ts';
import type { Outcome } from './retry.ts';
import type { Secret } from './secret.ts';

/** One attempt, as it is told to the `log` option. Nothing here holds the token, or personal data but in `bodies`. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly attempt: number;
  readonly milliseconds: number;
  /** Status of the answer; absent when none came. */
  readonly status?: number;
  readonly requestId?: string;
  /** Name of the error when no answer came. */
  readonly error?: string;
  /** Milliseconds until the next attempt; absent when this was the last. */
  readonly retryIn?: number;
  /** Both bodies, without token and password; only with `logBodies`. They hold personal data. */
  readonly bodies?: { readonly request?: string; readonly response?: string };
}

/** Takes log entries, for instance `console.log`. */
export type Log = (entry: LogEntry) => void;

/** The secret of the user, wherever it stands: `password` is write-only and may not be seen again. */
const password = /("password"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

/** Describes one attempt. */
export function logEntry(
  { call, request, outcome, started, retryIn }: Attempt,
  { secret, bodies }: { secret: Secret; bodies: boolean },
): LogEntry {
  const clean = (text: string) => secret.redact(text).replace(password, '$1"[password]"');
  const response = 'response' in outcome ? outcome.response : undefined;
  const requestId = response?.headers.get('request-id');
  return {
    method: call.method,
    path: call.path,
    attempt: call.attempts,
    milliseconds: Math.round(performance.now() - started),
    ...(response && { status: response.status }),
    ...(requestId && { requestId }),
    ...('error' in outcome && { error: outcome.error instanceof Error ? outcome.error.name : 'unknown' }),
    ...(retryIn !== undefined && { retryIn: Math.round(retryIn) }),
    ...(bodies && {
      bodies: {
        ...(request.body && { request: clean(request.body) }),
        ...(response && { response: clean(response.text) }),
      },
    }),
  };
}

interface Attempt {
  readonly call: Call;
  readonly request: ScimRequest;
  readonly outcome: Outcome;
  readonly started: number;
  readonly retryIn: number | undefined;
}
