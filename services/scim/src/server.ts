import type { Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import { type Config, publicUrlOf } from './config.ts';
import { contractRoutes, refuseLongBaseUrls, refuseOtherMethods, refuseOtherPaths } from './contract/routes.ts';
import { logRequests } from './http/access-log.ts';
import { admissionScheme } from './http/admission.ts';
import { drainOnStop } from './http/drain.ts';
import { errorRenderer, scimErrors } from './http/errors.ts';
import { hapiServer } from './http/hapi-server.ts';
import { healthOf } from './http/health.ts';
import { refuseBrokenRequests } from './http/listener.ts';
import { Overload } from './http/overload.ts';
import { openRefusalLog } from './http/refusal-log.ts';
import { countRequests } from './http/request-count.ts';
import { identifyRequest } from './http/request-line.ts';
import { serveOperation } from './http/serve.ts';
import { StrangerLog } from './http/stranger-log.ts';
import { TokenUses } from './http/token-uses.ts';
import { Turns } from './http/turns.ts';
import type { Metrics } from './metrics/metrics.ts';
import { operations } from './operations/index.ts';

import type { Operations } from './operations/operation.ts';
import type { Store } from './store/store.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly config: Config;
  /** The time of day in milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: (at?: number) => string;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The service's own unless a test brings others. */
  readonly operations?: Operations;
}

/**
 * Makes the public server, which is not yet listening. It serves the companies' addresses and two health checks, and nothing
 * else; every route but those two wants a token. Once it is asked to stop it is no longer ready.
 */
export function createServer(options: ServerOptions): Server {
  const { config, store, now, newId, log, metrics } = options;
  const server = hapiServer(config, config);
  refuseBrokenRequests(server.listener, scimErrors, log);
  logRequests(server, log);
  countRequests(server, metrics);
  const strangers = new StrangerLog({ store, log, now, newId });
  const refusals = openRefusalLog(store, strangers, log);
  const uses = new TokenUses({ store, now, log });
  server.ext('onPostStop', async () => {
    await Promise.all([strangers.flush(), uses.flush()]);
  });
  server.ext('onRequest', identifyRequest);
  server.ext('onPreResponse', errorRenderer(scimErrors, refusals.note));
  server.auth.scheme(
    'admission',
    admissionScheme({ store, config, now, newId, uses, overload: watchOverload(server, config) }),
  );
  server.auth.strategy('admission', 'admission');
  server.auth.default('admission');
  routeOperations(server, { ...options, store: refusals.store });
  routeHealth(server, store);
  server.route([...refuseLongBaseUrls()]);
  server.route(
    refuseOtherPaths(
      'There is nothing at this address. A company is at /scim/{company key}, its users at /scim/{company key}/Users',
    ),
  );
  server.ext('onPreStop', drainOnStop(server.listener, config.stopTimeout));
  return server;
}

function routeOperations(
  server: Server,
  { config, store, now, newId, metrics, operations: table = operations }: ServerOptions,
): void {
  const turns = new Turns({ atOnce: config.maxConcurrent, longestLine: config.maxWaiting });
  metrics.watchTurns(turns);
  const context = { store, now, newId, maxBodyBytes: config.maxBodyBytes };
  const publicUrl = () => publicUrlOf(config, server.info.port);
  const serve: Parameters<typeof contractRoutes>[0] = (operation) =>
    serveOperation({ operation, run: table[operation], context, publicUrl, turns });
  server.route([...contractRoutes(serve)]);
}

function watchOverload(server: Server, { maxDelay }: Config): Overload {
  const overload = new Overload(maxDelay);
  server.ext('onPreStart', () => overload.start());
  server.ext('onPostStop', () => overload.stop());
  return overload;
}

function routeHealth(server: Server, store: Store): void {
  const health = healthOf(store);
  for (const route of health.routes) server.route([route, ...refuseOtherMethods(route.path, ['GET'])]);
  server.ext('onPreStop', health.retire);
}
