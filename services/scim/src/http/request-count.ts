import type { Server } from '@hapi/hapi';
import type { Metrics } from '../metrics/metrics.ts';
import './state.ts';

/**
 * Counts every request by operation, status and company, with its time. What reached no operation has none.
 */
export function countRequests(server: Server, metrics: Metrics): void {
  server.events.on('response', ({ app, route, raw: { res } }) => {
    metrics.countRequest({
      operation: route.settings.app?.operation ?? '',
      status: res.writableEnded ? res.statusCode : 499,
      milliseconds: performance.now() - app.started,
      companyKey: app.company?.key,
    });
  });
}
