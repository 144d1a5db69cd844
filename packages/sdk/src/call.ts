import { UsageError } from './errors.ts';
import type { CallOptions, SecondOptions } from './options.ts';
import type { Call, ScimResponse, Timeouts } from './transport/message.ts';
import { failureOf } from './transport/refusal.ts';
import type { Secret } from './transport/secret.ts';
import type { Transport } from './transport/transport.ts';

/** A value of the query; a list goes out as one comma list (RFC 7644 §3.9). */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** One request in the SDK's own terms. */
interface Demand {
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
}

export const mediaType = 'application/scim+json';

/** Prints a query; a list is one parameter with commas, since the document says so and RFC 7644 §3.9 too. */
function printQuery(query: Readonly<Record<string, QueryValue>> | undefined): string {
  if (!query) return '';
  const parts: string[] = [];
  for (const name in query) {
    const value = query[name];
    if (value === undefined) continue;
    const texts = typeof value === 'object' ? value : [String(value)];
    parts.push(`${name}=${texts.map(encodeURIComponent).join(',')}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Binds calls to a company. */
export function createCaller(
  baseUrl: string,
  transport: Transport,
  { secret, defaults }: { secret: Secret; defaults: Timeouts & { readonly retries: number } },
): Caller {
  return {
    async call(demand, options = {}) {
      const call = beginCall(demand.method, demand.path, defaults, options, demand.isRepeatable);
      const response = await transport(
        {
          method: demand.method,
          url: baseUrl + demand.path + printQuery(demand.query),
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
  options: SecondOptions = {},
  isRepeatable = method !== 'POST' && method !== 'PATCH',
): Call {
  const { signal, timeout, retries, isSecond = false } = options;
  return {
    method,
    path,
    isRepeatable,
    signal,
    attemptTimeout: timeout?.attempt ?? defaults.attempt,
    deadline: performance.now() + (timeout?.total ?? defaults.total),
    retries: retries ?? defaults.retries,
    attempts: 0,
    mayBeDone: isSecond,
  };
}

function headersOf({ body, headers }: Demand, options: CallOptions): Readonly<Record<string, string>> {
  const all: Record<string, string> = { accept: mediaType };
  if (body !== undefined) all['content-type'] = mediaType;
  for (const name in options.headers) all[name.toLowerCase()] = options.headers[name] ?? '';
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) all[name] = value;
  }
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
