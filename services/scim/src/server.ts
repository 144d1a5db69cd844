import { Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import { type Config, publicUrlOf } from './config.ts';
import { contractRoutes, refuseOtherMethods, refuseOtherPaths } from './contract/routes.ts';
import { logRequests } from './http/access-log.ts';
import { admissionScheme } from './http/admission.ts';
import { errorRenderer } from './http/errors.ts';
import { healthOf } from './http/health.ts';
import { createListener, refuseBrokenRequests } from './http/listener.ts';
import { openRefusalLog } from './http/refusal-log.ts';
import { identifyRequest } from './http/request-line.ts';
import { serveOperation } from './http/serve.ts';
import { operations } from './operations/index.ts';

import type { Operations } from './operations/operation.ts';
import type { Store } from './store/store.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly config: Config;
  /** The time of day in milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Logger;
  /** The service's own unless a test brings others. */
  readonly operations?: Operations;
}

/**
 * Makes the public server, which is not yet listening. It serves the companies' addresses and two health checks, and nothing
 * else; every route but those two wants a token. Once it is asked to stop it is no longer ready.
 */
export function createServer(options: ServerOptions): Server {
  const { config, store, now, newId, log } = options;
  const server = hapiServer(config);
  refuseBrokenRequests(server.listener, log);
  logRequests(server, log);
  const refusals = openRefusalLog(store, log);
  server.ext('onRequest', identifyRequest);
  server.ext('onPreResponse', errorRenderer(refusals));
  server.auth.scheme('admission', admissionScheme({ store, config, now, newId }));
  server.auth.strategy('admission', 'admission');
  server.auth.default('admission');
  routeOperations(server, { ...options, store: refusals.store });
  routeHealth(server, store);
  server.route(refuseOtherPaths());
  return server;
}

/** Of Hapi's habits, those are switched off that would read a request other than SCIM has it. */
function hapiServer(config: Config): Server {
  return new Server({
    host: config.host,
    port: config.port,
    listener: createListener(config),
    debug: false,
    router: { isCaseSensitive: true, stripTrailingSlash: true },
    routes: {
      // The body is read by its operation, within our own limit: only there is it known whether one is wanted.
      payload: {
        parse: false,
        output: 'stream',
        override: 'application/octet-stream',
        maxBytes: Number.MAX_SAFE_INTEGER,
        timeout: false,
      },
      state: { parse: false },
    },
  });
}

function routeOperations(
  server: Server,
  { config, store, now, newId, operations: table = operations }: ServerOptions,
): void {
  const context = { store, now, newId, maxBodyBytes: config.maxBodyBytes };
  const publicUrl = () => publicUrlOf(config, server.info.port);
  const serve: Parameters<typeof contractRoutes>[0] = (operation) =>
    serveOperation({ operation, run: table[operation], context, publicUrl });
  server.route([...contractRoutes(serve)]);
}

function routeHealth(server: Server, store: Store): void {
  const health = healthOf(store);
  for (const route of health.routes) server.route([route, ...refuseOtherMethods(route.path, ['GET'])]);
  server.ext('onPreStop', health.retire);
}
