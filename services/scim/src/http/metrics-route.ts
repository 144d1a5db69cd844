import type { ServerRoute } from '@hapi/hapi';
import type { Metrics } from '../metrics/metrics.ts';
import { respond } from './response.ts';

/**
 * The route that Prometheus reads. It wants an admin secret as its neighbours do, of a viewer at least (`authorization` with
 * `credentials_file` in the configuration of Prometheus).
 */
export function metricsRoute(metrics: Metrics): ServerRoute & { readonly method: 'GET' } {
  return {
    method: 'GET',
    path: '/metrics',
    handler: async (request, h) =>
      respond(request, h, { status: 200, type: metrics.contentType, body: await metrics.print() }),
  };
}
