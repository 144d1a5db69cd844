import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Chapter } from '../bench.ts';
import { withConnections } from '../load/connection.ts';
import { startService } from '../processes.ts';
import { printNumber, spread } from '../report.ts';
import { say } from '../say.ts';
import { median } from '../statistics.ts';
import { pageExchange } from './reads.ts';

const settling = 300;
const repeats = 20;

interface Times {
  readonly place: string;
  readonly skipped: number;
  readonly first: number[];
  readonly later: number[];
}

/**
 * Asks for the first, the middle and the last page of 100 users, each as the first request of a fresh process. Okta walks from
 * the first to the last, and a page must cost the same wherever it is.
 */
export async function measureFreshPages(bench: Bench): Promise<Chapter> {
  const { users } = bench.population;
  const all: readonly Times[] = [
    { place: 'first', skipped: 0, first: [], later: [] },
    { place: 'middle', skipped: Math.floor(users / 2), first: [], later: [] },
    { place: 'last', skipped: users - 100, first: [], later: [] },
  ];
  for (let round = 1; round <= bench.options.rounds; round++) {
    for (const times of all) await measureOnce(bench, times);
    say(`round ${round} of ${bench.options.rounds}`);
  }
  return chapterOf(users, all);
}

async function measureOnce(bench: Bench, { skipped, first, later }: Times): Promise<void> {
  const service = await startService(bench.folder, bench.databaseUrl);
  await pause(settling);
  await withConnections({ port: service.port, count: 1 }, async ([connection]) => {
    for (let turn = 0; turn <= repeats; turn++) {
      const exchange = pageExchange(bench, skipped);
      const sent = performance.now();
      await connection?.exchange(exchange);
      (turn === 0 ? first : later).push(performance.now() - sent);
    }
  });
  await service.stop();
}

function chapterOf(users: number, all: readonly Times[]): Chapter {
  const medians = all.map(({ first }) => median(first));
  const apart = Math.max(...medians) - Math.min(...medians);
  return {
    title: `Pages of 100 out of ${printNumber(users, 0)}, each as the first request of a fresh process`,
    goals: [
      {
        work: `first, middle and last page at ${printNumber(users, 0)} users`,
        goal: 'the same',
        stretch: '',
        measured: `${medians.map((time) => printNumber(time, 1)).join(' / ')} ms`,
        isMet: apart < Math.max(5, 0.2 * Math.min(...medians)), // what such first requests differ by among themselves
      },
    ],
    tables: [
      {
        columns: ['page', 'first request ms', 'least to most', `the next ${repeats}, p50 ms`],
        rows: all.map(({ place, first, later }) => [
          place,
          printNumber(median(first), 1),
          spread(first, 1),
          printNumber(median(later), 2),
        ]),
      },
    ],
  };
}
