import { UsageError } from './errors.ts';
import type { Fetch } from './transport/attempt.ts';
import type { Log } from './transport/log.ts';
import type { Middleware, ScimResponse, Timeouts } from './transport/message.ts';
import type { RetryOptions } from './transport/retry.ts';
import type { TokenSource } from './transport/secret.ts';

/** The regions of MetaCompliance, by the codes of the configuration guide. */
export const regions = ['ire', 'us', 'nl', 'uk', 'ca'] as const;
/** A region code. */
export type Region = (typeof regions)[number];

/** Where the company is: by region and company key, or by a whole base URL. */
export type Address =
  | { readonly region: Region; readonly companyKey: string; readonly baseUrl?: undefined }
  | { readonly baseUrl: string; readonly region?: undefined; readonly companyKey?: undefined };

/** How the client behaves; everything has a default. */
export interface Behaviour {
  /** Replaces the global `fetch`: a proxy, a test, another runtime. */
  readonly fetch?: Fetch | undefined;
  /** Default: 3 retries, at most 8 seconds apart; a `Retry-After` of up to 60 seconds is kept. */
  readonly retry?: Partial<RetryOptions> | undefined;
  /** Default: 30 seconds an attempt, 2 minutes a call. */
  readonly timeout?: Partial<Timeouts> | undefined;
  /** Runs once a call. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Runs for every attempt of a call. */
  readonly attemptMiddleware?: readonly Middleware[] | undefined;
  /** Is told of every attempt. */
  readonly log?: Log | undefined;
  /** Adds both bodies to the log, without token and password. They hold personal data. */
  readonly logBodies?: boolean | undefined;
  /** Allows http to an address that is not this machine. The token is then readable on the way. */
  readonly allowHttp?: boolean | undefined;
}

/** What `createScimClient` takes. */
export type ClientOptions = Address & Behaviour & { readonly token: TokenSource };

/** What every method takes beside its own arguments. */
export interface CallOptions {
  /** Ends the call, also while it waits for its next attempt. */
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: Partial<Timeouts> | undefined;
  readonly retries?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Is shown the answer behind the result: status, headers, text. */
  readonly onResponse?: ((response: ScimResponse) => void) | undefined;
}

/** A call that may have been carried out before: its answer is read as that of a second attempt. For the SDK itself. */
export interface SecondOptions extends CallOptions {
  readonly isSecond?: boolean | undefined;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The base URL that the options name, without a slash at the end.
 * @throws UsageError naming what is wrong: the region and the five there are, the company key, the scheme
 */
export function baseUrlOf({ region, companyKey, baseUrl }: Address, allowHttp = false): string {
  if (baseUrl !== undefined) {
    if (region !== undefined) throw new UsageError('Give either region and companyKey, or baseUrl');
    return checkUrl(baseUrl, allowHttp);
  }
  if (!regions.includes(region as Region)) {
    throw new UsageError(`There is no region "${region}". The regions are ${regions.join(', ')}`);
  }
  if (!guid.test(companyKey ?? ''))
    throw new UsageError('The company key is not a GUID such as 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77');
  return `https://${region}.scim.metacompliance.com/scim/${companyKey}`;
}

function checkUrl(text: string, allowHttp: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new UsageError('The base URL is not an https address');
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new UsageError('The base URL may hold neither credentials nor ? nor #');
  }
  if (url.protocol === 'http:' && !allowHttp && !loopback.test(url.hostname)) {
    throw new UsageError(
      'The base URL is not https, and the token would be readable on the way; allowHttp: true permits it',
    );
  }
  return url.href.replace(/\/+$/, '');
}
