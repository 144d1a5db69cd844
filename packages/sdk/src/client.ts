import { createCaller } from './call.ts';
import { baseUrlOf, type ClientOptions } from './options.ts';
import { createRaw, type RawClient } from './raw.ts';
import { createDiscovery, type Discovery } from './resources/discovery.ts';
import { createGroups, type Groups } from './resources/groups.ts';
import { createUsers, type Users } from './resources/users.ts';
import { Secret } from './transport/secret.ts';
import { createTransport } from './transport/transport.ts';

/** A company, seen through SCIM. */
export interface ScimClient {
  /** Address of the company; every path is below it. */
  readonly baseUrl: string;
  readonly users: Users;
  readonly groups: Groups;
  readonly discovery: Discovery;
  /** The typed fetch client under it all: `scim.raw.GET('/Users', { … })`. */
  readonly raw: RawClient;
}

const defaultRetry = { retries: 3, baseDelay: 500, maxDelay: 8_000, maxRetryAfter: 60_000 };
const defaultTimeout = { attempt: 30_000, total: 120_000 };

/**
 * Makes a client of one company: by region code and company key, or by its base URL.
 *
 * @throws UsageError for a region that does not exist (it lists the five), a company key that is no GUID, a base URL that is not
 * https, a token that is empty or comes with the word Bearer
 */
export function createScimClient(options: ClientOptions): ScimClient {
  const baseUrl = baseUrlOf(options, options.allowHttp);
  const secret = new Secret(options.token);
  const retry = { ...defaultRetry, ...options.retry };
  const timeout = { ...defaultTimeout, ...options.timeout };
  const transport = createTransport({
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    secret,
    retry,
    middleware: options.middleware ?? [],
    attemptMiddleware: options.attemptMiddleware ?? [],
    log: options.log,
    logBodies: options.logBodies ?? false,
  });
  const defaults = { ...timeout, retries: retry.retries };
  const caller = createCaller(baseUrl, transport, { secret, timeout, retries: retry.retries });
  const discovery = createDiscovery(caller);
  const users = createUsers(caller, discovery);
  return {
    baseUrl,
    users,
    groups: createGroups(caller, discovery, users),
    discovery,
    raw: createRaw(baseUrl, transport, defaults),
  };
}
