import type { Bench, Chapter } from '../bench.ts';
import { withConnections } from '../load/connection.ts';
import { sendSteadily } from '../load/generator.ts';
import { printNumber } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import { delay, lookUpMeanwhile } from './others.ts';
import { switchActive } from './writes.ts';

const writers = 16;
/** Rounds until V8 has compiled what a write runs through: in the first two it takes a processor for longer than any commit. */
const warmUp = 4;

/** Sends look-ups at a fixed rate, by turns alone and beside writers that never pause. */
export async function measureBesideWriters(bench: Bench): Promise<Chapter> {
  const alone: number[] = [];
  const beside: number[] = [];
  const writes: number[] = [];
  for (let round = 0; round < warmUp; round++) await Promise.all([lookUpMeanwhile(bench), writeMeanwhile(bench)]);
  for (let round = 0; round < bench.options.rounds; round++) {
    alone.push(...(await lookUpMeanwhile(bench)));
    const [latencies, rate] = await Promise.all([lookUpMeanwhile(bench), writeMeanwhile(bench)]);
    beside.push(...latencies);
    writes.push(rate);
  }
  return chapterOf(alone, beside, writes);
}

function writeMeanwhile({ service, options, ...bench }: Bench): Promise<number> {
  return withConnections({ port: service.port, count: writers }, async (open) => {
    const { latencies, seconds } = await sendSteadily(
      open,
      switchActive({ service, options, ...bench }),
      options.seconds,
    );
    return latencies.length / seconds;
  });
}

function chapterOf(alone: readonly number[], beside: readonly number[], writes: readonly number[]): Chapter {
  const later = delay(beside, alone);
  const row = (title: string, latencies: readonly number[]) => [
    title,
    printNumber(latencies.length, 0),
    ...[0.5, 0.99, 1].map((share) => printNumber(percentile(latencies, share), 2)),
  ];
  return {
    title: 'Look-ups beside 16 durable writers',
    goals: [
      {
        work: "look-ups' p99 beside 16 durable writers",
        goal: 'within 2 ms of without',
        stretch: '',
        measured: `${printNumber(later, 2)} ms more`,
        isMet: later <= 2,
      },
    ],
    tables: [
      {
        columns: ['500 look-ups a second', 'requests', 'p50 ms', 'p99 ms', 'most ms'],
        rows: [row('alone', alone), row(`beside 16 writers, ${printNumber(median(writes), 0)} commits/s`, beside)],
      },
    ],
  };
}
