import type { Group, User } from '@metacompliance/scim-contract';
import type { BulkOptions } from './bulk/bulk.ts';
import type { Bases } from './bulk/one-by-one.ts';
import type { BulkResult, BulkStep } from './bulk/steps.ts';
import { createCaller } from './call.ts';
import { baseUrlOf, type ClientOptions } from './options.ts';
import { type Page, readPage } from './paging.ts';
import type { AnyNames } from './paths.ts';
import { type Position, queryOf, type Whole } from './query.ts';
import type { RawClient } from './raw.ts';
import { createDiscovery, type Discovery } from './resources/discovery.ts';
import { createGroups, type Groups } from './resources/groups.ts';
import type { PageOptions } from './resources/methods.ts';
import { createUsers, type Users } from './resources/users.ts';
import { Secret } from './transport/secret.ts';
import { createTransport } from './transport/transport.ts';
import { searchUrn } from './views.ts';

/** A company, seen through SCIM. */
export interface ScimClient {
  /** Address of the company; every path is below it. */
  readonly baseUrl: string;
  readonly users: Users;
  readonly groups: Groups;
  readonly discovery: Discovery;
  /** Searches users and groups together, one page. @see RFC 7644 §3.4.3 */
  search(query?: Omit<PageOptions<AnyNames>, 'search'> & Whole): Promise<Page<User | Group>>;
  /**
   * Carries out many changes in few requests: cut to the server's limits, steps that refer to each other kept together, the
   * results streamed in order; one by one where the server has no bulk. It does not stop at a failed step unless told to.
   * @see RFC 7644 §3.7
   */
  bulk(steps: Iterable<BulkStep> | AsyncIterable<BulkStep>, options?: BulkOptions): AsyncGenerator<BulkResult>;
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
  const caller = createCaller(baseUrl, transport, { secret, defaults });
  const discovery = createDiscovery(caller);
  const { users, base: userBase } = createUsers(caller, discovery);
  const { groups, base: groupBase } = createGroups(caller, discovery, users);
  // Steps say which resource they are for; what the bases make of it is that of the single calls.
  const bases = { '/Users': userBase, '/Groups': groupBase } as unknown as Bases;

  return {
    baseUrl,
    users,
    groups,
    discovery,
    async search({ startIndex, cursor, ...query } = {}) {
      const position: Position = cursor === undefined ? { startIndex: startIndex ?? 1 } : { cursor };
      const body = { schemas: [searchUrn], ...queryOf(query, position) };
      return readPage(
        await caller.call({ method: 'POST', path: '/.search', body, isRepeatable: true }, query),
        position,
      );
    },
    async *bulk(steps, bulkOptions) {
      const parts = { caller, discovery, bases };
      yield* (await import('./bulk/bulk.ts')).bulk(parts, steps, bulkOptions);
    },
    raw: lazyRaw(async () => (await import('./raw.ts')).createRaw(baseUrl, transport, defaults)),
  };
}

const verbs = ['request', 'GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** A client whose methods fetch `openapi-fetch` when the first of them is called: most programs never call one. */
function lazyRaw(load: () => Promise<RawClient>): RawClient {
  let loaded: Promise<RawClient> | undefined;
  const call =
    (verb: (typeof verbs)[number]) =>
    async (...parameters: never[]) => {
      loaded ??= load();
      const method: (...all: never[]) => unknown = (await loaded)[verb];
      return method(...parameters);
    };
  return Object.fromEntries(verbs.map((verb) => [verb, call(verb)])) as unknown as RawClient; // the same methods, a moment later
}
