import { createQuerySerializer } from 'openapi-fetch';
import { UsageError } from './errors.ts';
import type { CallOptions } from './options.ts';
import type { Call, ScimResponse, Timeouts } from './transport/message.ts';
import { failureOf } from './transport/refusal.ts';
import type { Secret } from './transport/secret.ts';
import type { Transport } from './transport/transport.ts';

/** A value of the query; a list goes out as one comma list (RFC 7644 §3.9). */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** One request in the SDK's own terms. */
export interface Demand {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Default: by method, PATCH and POST are not. */
  readonly isRepeatable?: boolean;
}

/** What came of it, for who needs to know more than the body. */
export interface Answer {
  readonly response: ScimResponse;
  readonly call: Call;
}

/** Makes calls: everything above it speaks in resources, everything below in requests. */
export interface Caller {
  /** @throws RefusedError or CallError for everything that is not a success (304 is one) */
  call(demand: Demand, options?: CallOptions): Promise<Answer>;
  /** Reports an answer that is a success and yet not what SCIM says. */
  readonly secret: Secret;
}

export const mediaType = 'application/scim+json';
/** `attributes=userName,name.givenName` and not twice the same name; the document says so, `openapi-fetch` has to be told. */
export const querySerializer = createQuerySerializer({ array: { style: 'form', explode: false } });

/** Binds calls to a company. */
export function createCaller(
  baseUrl: string,
  transport: Transport,
  { secret, timeout, retries }: { secret: Secret; timeout: Timeouts; retries: number },
): Caller {
  return {
    secret,
    async call(demand, options = {}) {
      const call = beginCall(demand.method, demand.path, { ...timeout, retries }, options, demand.isRepeatable);
      const query = querySerializer(demand.query ?? {});
      const response = await transport(
        {
          method: demand.method,
          url: `${baseUrl}${demand.path}${query && `?${query}`}`,
          headers: headersOf(demand, options),
          body: demand.body === undefined ? undefined : JSON.stringify(demand.body),
        },
        call,
      );
      options.onResponse?.(response);
      const failure = failureOf(response, call, secret);
      if (failure) throw failure;
      return { response, call };
    },
  };
}

/** Starts the clock of a call. */
export function beginCall(
  method: string,
  path: string,
  defaults: Timeouts & { readonly retries: number },
  options: CallOptions = {},
  isRepeatable = method !== 'POST' && method !== 'PATCH',
): Call {
  const { signal, timeout, retries } = options;
  return {
    method,
    path,
    isRepeatable,
    signal,
    attemptTimeout: timeout?.attempt ?? defaults.attempt,
    deadline: performance.now() + (timeout?.total ?? defaults.total),
    retries: retries ?? defaults.retries,
    attempts: 0,
    mayBeDone: false,
  };
}

function headersOf({ body, headers }: Demand, options: CallOptions): Headers {
  const all = new Headers({ accept: mediaType, ...options.headers });
  if (body !== undefined) all.set('content-type', mediaType);
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) all.set(name, value);
  return all;
}

/**
 * The path of one resource.
 * @throws UsageError for an id that would lead elsewhere: an empty one to the list, dots up the tree
 */
export function pathOf(endpoint: string, id: string): string {
  if (typeof id !== 'string' || id === '' || id === '.' || id === '..') throw new UsageError(`"${id}" is not an id`);
  return `${endpoint}/${encodeURIComponent(id)}`;
}
