import { ScimError, type ScimType } from '@metacompliance/scim-protocol';
import { StorageFailure } from '../storage-failure.ts';
import type { Origin } from '../store.ts';

/** One script to run in another thread: its name and plain data. */
export interface Job {
  readonly name: string;
  readonly args: object;
  readonly origin?: Origin | undefined;
}

/** A job on its way, with the number under which its answer is waited for. */
export interface SentJob extends Job {
  readonly number: number;
}

/** How a job ended. Errors cross threads as data. */
export type Finished = { readonly result: unknown } | { readonly failure: Failure };

export type Answer = readonly [number: number, finished: Finished];

/** What a thread sends back: the jobs that it carried out together, in as much time. */
export interface Ended {
  readonly answers: readonly Answer[];
  readonly milliseconds: number;
}

export type Failure =
  | {
      readonly kind: 'scim';
      readonly status: number;
      readonly scimType: ScimType | undefined;
      readonly detail: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'storage'; readonly message: string }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined };

export function failureOf(error: unknown): Failure {
  if (error instanceof ScimError) {
    const { status, scimType, detail, headers } = error;
    return { kind: 'scim', status, scimType, detail, headers };
  }
  if (error instanceof StorageFailure) return { kind: 'storage', message: error.message };
  return error instanceof Error
    ? { kind: 'bug', message: error.message, stack: error.stack }
    : { kind: 'bug', message: String(error), stack: undefined };
}

/** The error as the thread that asked should see it. A failed database is 503: the client may try again. */
export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'scim':
      return new ScimError(failure.status, failure.scimType, failure.detail, { headers: failure.headers });
    case 'storage':
      return ScimError.unavailable('The database cannot do this now. Nothing was changed; try again later', {
        cause: new StorageFailure(failure.message),
      });
    case 'bug':
      return Object.assign(new Error(failure.message), failure.stack ? { stack: failure.stack } : {});
  }
}
