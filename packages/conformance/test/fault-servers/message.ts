import { type Json, ScimError } from '@metacompliance/scim-protocol';

/** A request as the healthy server and its faults see it. `path` is below the base URL and decoded. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly text: string;
  /** Whether the query had a plus sign before it was decoded. */
  readonly plus?: boolean;
}

/** What the server answers. Without `body` and `text` the answer has none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json | undefined;
  /** Text that is sent as it is, in place of a body. */
  readonly text?: string;
}

export type Handler = (request: Request) => Answer | Promise<Answer>;

/** Turns a thrown error into the answer that tells it. */
export function refusal(error: unknown): Answer {
  if (!(error instanceof ScimError)) throw error;
  return { status: error.status, headers: error.headers, body: { ...error.toJSON() } };
}
