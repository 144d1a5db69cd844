/** Header fields in the order in which they are sent. `null` takes away one that the transcript sends by default. */
export type HeaderFields = Readonly<Record<string, string | null>>;

/** How a client says who it is: with the word Bearer before the token, or with the token alone. */
export type AuthorizationForm = 'bearer' | 'bare';

/** One conversation of an identity provider, as read from a file. The README of this package explains every member. */
export interface Transcript {
  readonly name: string;
  readonly provider: string;
  readonly app?: string;
  readonly about?: string;
  readonly authorization?: AuthorizationForm;
  readonly operations?: readonly string[];
  readonly shows?: readonly string[];
  readonly headers: HeaderFields;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

/** One request, the answer it must get, and what the identity provider does then. */
export interface Step {
  readonly name: string;
  readonly repeat?: Repeat;
  readonly request: StepRequest;
  readonly expect: Expectation;
  /** Variable name → JSON pointer into the answer's body. */
  readonly capture?: Readonly<Record<string, string>>;
  /** As `capture`, but the values found are appended to a list. */
  readonly collect?: Readonly<Record<string, string>>;
  readonly next?: string;
}

/** The step is played for each value of a counter, `to` included; `to` is computed anew each time. */
export interface Repeat {
  readonly as: string;
  readonly from: number;
  readonly to: number | string;
  readonly step?: number;
}

export interface StepRequest {
  readonly method: string;
  /** Path and query below the base URL, sent byte for byte once its placeholders are filled. */
  readonly path: string;
  readonly headers?: HeaderFields;
  readonly body?: unknown;
  readonly rawBody?: string;
}

export interface Expectation {
  readonly status: number | readonly number[];
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly within?: number;
  readonly source: string;
}
