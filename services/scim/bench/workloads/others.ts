import type { Bench } from '../bench.ts';
import { withConnections } from '../load/connection.ts';
import { sendPaced } from '../load/generator.ts';
import { percentile } from '../statistics.ts';
import { lookUp } from './reads.ts';

/** Look-ups a second that somebody else sends meanwhile: twenty companies' worth of Entra's required rate. */
const rate = 500;
/** More than can ever be under way, so that a slow answer never keeps the next request back. */
const connections = 64;

/** Sends look-ups at a fixed rate for a time, beside whatever else is going on, and gives how long each took. */
export async function lookUpMeanwhile(bench: Bench, seconds = bench.options.seconds): Promise<readonly number[]> {
  const load = await withConnections({ port: bench.service.port, count: connections }, (open) =>
    sendPaced(open, lookUp(bench), { seconds, rate }),
  );
  return load.latencies;
}

/** How much later the slowest hundredth of answers came than it does alone. */
export function delay(beside: readonly number[], alone: readonly number[]): number {
  return percentile(beside, 0.99) - percentile(alone, 0.99);
}
