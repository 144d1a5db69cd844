/*
 * The long mode of oracle.test.ts: a million filters over a thousand users, each asked of the evaluator and of both databases.
 *
 *   node --import tsx test/store/oracle-long.ts --filters 1000000 --users 1000 [--seed 1] [--threads 2]
 *
 * Every difference is printed with its filter and the seed of its world, and makes the command fail. PostgreSQL is the one of
 * TEST_DATABASE_URL, or a cluster that is made and thrown away.
 */
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { globalSetup, globalTeardown } from '../postgres-cluster.ts';
import type { Progress, Round } from './oracle/round.ts';

const { values } = parseArgs({
  options: {
    filters: { type: 'string', default: '1000000' },
    users: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31 - 1)) },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const [filters, users, seed, threads] = [values.filters, values.users, values.seed, values.threads].map(Number) as [
  number,
  number,
  number,
  number,
];

/** Filters asked in one world, before the next is made. */
const perRound = Math.min(20_000, Math.ceil(filters / threads));

const rounds: Round[] = [];
for (let asked = 0; asked < filters; asked += perRound) {
  rounds.push({ seed: seed + rounds.length, users, filters: Math.min(perRound, filters - asked) });
}

let asked = 0;
let selected = 0;
let differences = 0;
const began = performance.now();

/** Runs rounds one after the other in a thread of its own until none is left. */
async function work(): Promise<void> {
  const worker = new Worker(new URL('./oracle/round.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    for (let round = rounds.shift(); round; round = rounds.shift()) await run(worker, round);
  } finally {
    await worker.terminate();
  }
}

async function run(worker: Worker, round: Round): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.removeAllListeners();
    worker.on('error', reject);
    worker.on('message', (progress: Progress) => {
      asked += progress.asked;
      selected += progress.selected;
      differences += progress.differences.length;
      for (const difference of progress.differences) console.log(`DIFFERENCE, world ${round.seed}: ${difference}`);
      if (progress.done) resolve();
    });
    worker.postMessage(round);
  });
  report(`world ${round.seed} done`);
}

function report(what: string): void {
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(asked / seconds);
  const left = Math.round((filters - asked) / Math.max(rate, 1) / 60);
  console.log(
    `${what}: ${asked} filters in ${Math.round(seconds)} s, ${rate}/s, about ${left} min left; ${selected} resources selected; differences: ${differences}`,
  );
}

await globalSetup();
try {
  console.log(`${filters} filters over ${users} users, seed ${seed}, ${threads} threads`);
  await Promise.all(Array.from({ length: threads }, work));
  report('finished');
} finally {
  globalTeardown();
}
process.exitCode = differences === 0 ? 0 : 1;
