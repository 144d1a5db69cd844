import type { Server } from '@hapi/hapi';
import { type OperationId, operationTable } from '@metacompliance/scim-contract/admin';
import type { Logger } from 'pino';
import type { Administration } from './admin/administration.ts';
import { refuseOtherPaths, withOtherMethods } from './contract/routes.ts';
import { logRequests } from './http/access-log.ts';
import { adminAdmissionScheme } from './http/admin-admission.ts';
import { drainOnStop } from './http/drain.ts';
import { errorRenderer } from './http/errors.ts';
import { hapiServer } from './http/hapi-server.ts';
import { refuseBrokenRequests } from './http/listener.ts';
import { metricsRoute } from './http/metrics-route.ts';
import { problems } from './http/problem.ts';
import { identifyRequest } from './http/request-line.ts';
import { adminPath, serveAdminOperation } from './http/serve-admin.ts';
import { Metrics } from './metrics/metrics.ts';

/**
 * Makes the operators' server, which is not yet listening. It has nothing of SCIM, as the public one has nothing of this, and
 * every route wants an admin secret.
 */
export function createAdminServer(admin: Administration, log: Logger, metrics = new Metrics()): Server {
  const { config } = admin;
  const server = hapiServer({ host: config.adminHost, port: config.adminPort }, config);
  refuseBrokenRequests(server.listener, problems, log);
  logRequests(server, log);
  server.ext('onRequest', identifyRequest);
  server.ext('onPreResponse', errorRenderer(problems));
  server.auth.scheme('admission', adminAdmissionScheme(admin));
  server.auth.strategy('admission', 'admission');
  server.auth.default('admission');
  server.route([...adminRoutes(admin), ...withOtherMethods([metricsRoute(metrics)])]);
  server.route(refuseOtherPaths(`There is nothing at this address. The operators' API is at ${adminPath}/`));
  server.ext('onPreStop', drainOnStop(server.listener, config.stopTimeout));
  return server;
}

function adminRoutes(admin: Administration) {
  const operations = Object.keys(operationTable) as OperationId[]; // the table's type says that these are its keys
  return withOtherMethods(
    operations.map((id) => {
      const { method, path } = operationTable[id];
      const options = { app: { adminOperation: id } };
      return { method, path: adminPath + path, handler: serveAdminOperation(id, admin), options };
    }),
  );
}
