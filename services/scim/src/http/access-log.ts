import type { Request, Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import './state.ts';

/**
 * Logs one line a request: which, of whom (on the admin listener, by whom), how it ended and how long it took. Never the query, which names people, nor any
 * header field, one of which is the token. A bug gets a line of its own.
 * @see RFC 7644 §7.5
 */
export function logRequests(server: Server, log: Logger): void {
  server.events.on('response', (request) => {
    const { requestId, started, company, actor, fault } = request.app;
    if (fault !== undefined) log.error({ requestId, fault: describeFault(fault) }, 'fault');
    if (!log.isLevelEnabled('info')) return;
    log.info({
      requestId,
      method: request.method,
      route: request.route.path,
      status: statusOf(request),
      ms: Math.round((performance.now() - started) * 10) / 10,
      company: company?.key,
      actor: actor?.name,
    });
  });
}

/** 499, a number that nginx made known, when the client left before it had the answer. */
function statusOf({ raw: { res } }: Request): number {
  return res.writableEnded ? res.statusCode : 499;
}

/** Picks what helps to find a bug. A driver's errors carry rows and parameters too: those stay out. */
function describeFault(fault: unknown): readonly string[] {
  const stacks: string[] = [];
  for (let error = fault; error instanceof Error && stacks.length < 4; error = error.cause)
    stacks.push(error.stack ?? error.message);
  return stacks.length > 0 ? stacks : [String(fault)];
}
