/*
 * How a server takes leave. It takes no more connections, answers what has arrived, and tells each client with the answer that
 * it was the last. Connections on which nothing is under way are cut, not ended: what has been sent on them and not been read
 * is then never carried out, and the client knows that nobody answered. Hapi ends them instead, reads what still comes, carries
 * it out, and cannot answer any more.
 */
import type { Server, ServerResponse } from 'node:http';

/** New connections have so long to bring their request. */
const patience = 200;

/**
 * Stops a listener. Resolves when every request that was read has its answer, or after `timeout` milliseconds.
 */
export function drainOnStop(listener: Server, timeout: number): () => Promise<void> {
  // A number, and not a set of them: a set that every request enters and leaves keeps the dead alive (see decisions/0021).
  let answering = 0;
  const leave = () => {
    answering -= 1;
  };
  listener.on('request', (_, response: ServerResponse) => {
    answering += 1;
    response.once('close', leave);
  });
  return async () => {
    if (!listener.listening) return;
    const started = performance.now();
    const closed = new Promise<true>((resolve) => listener.close(() => resolve(true)));
    for (let waited = 0; waited < timeout; waited = performance.now() - started) {
      if (answering === 0 && waited >= patience) break;
      if (await Promise.race([closed, pause()])) return;
    }
    listener.closeAllConnections();
  };
}

function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 10, false));
}
