import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, Exchange } from './connection.ts';

/** What went through in a stretch of time. */
export interface Load {
  readonly seconds: number;
  /** How long each request took, in milliseconds. */
  readonly latencies: readonly number[];
}

export type Next = () => Exchange;

/** Keeps every connection busy for a time: each sends its next request as soon as it has its answer. Fails at a wrong answer. */
export async function sendSteadily(connections: readonly Connection[], next: Next, seconds: number): Promise<Load> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const work = async (connection: Connection) => {
    while (performance.now() < end) {
      const exchange = next();
      const sent = performance.now();
      await connection.exchange(exchange);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(connections.map(work));
  return { seconds: (performance.now() - start) / 1_000, latencies };
}

/**
 * Sends so many requests a second for a time, however long the answers take: a request that finds every connection busy waits,
 * and its wait counts. Fails at a wrong answer.
 */
export async function sendPaced(
  connections: readonly Connection[],
  next: Next,
  { seconds, rate }: { readonly seconds: number; readonly rate: number },
): Promise<Load> {
  const latencies: number[] = [];
  const idle = [...connections];
  const due: number[] = [];
  const sent: Promise<void>[] = [];
  const sendDue = () => {
    for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
      const since = due.shift();
      if (since === undefined) return void idle.push(connection);
      const work = carryOut(connection, since);
      work.catch(() => {}); // all are awaited at the end
      sent.push(work);
    }
  };
  const carryOut = async (connection: Connection, since: number) => {
    await connection.exchange(next());
    latencies.push(performance.now() - since);
    idle.push(connection);
    sendDue();
  };
  const start = performance.now();
  for (let count = 0; count < seconds * rate; ) {
    const now = performance.now();
    for (; count < ((now - start) * rate) / 1_000; count++) due.push(now);
    sendDue();
    await pause(1);
  }
  for (const work of sent) await work; // what is due when an answer comes is sent then, and stands behind
  return { seconds: (performance.now() - start) / 1_000, latencies };
}
