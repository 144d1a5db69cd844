import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { workloadsOf } from '../chapters.ts';
import { measureSlice } from '../measure.ts';
import { threadTimes } from '../processes.ts';
import { printNumber } from '../report.ts';
import { type CpuProfile, type Stretch, type Summary, summarize, type Times } from './cpu-profile.ts';

const warmUp = 3;
const shown = 30;
/** A thread that did less has nothing to tell. */
const leastBusy = 0.01;

/** Options under which Node writes a profile of every thread when it ends. */
export function profilerOptions(folder: string): readonly string[] {
  mkdirSync(profilesIn(folder), { recursive: true });
  return ['--cpu-prof', '--cpu-prof-interval=250', `--cpu-prof-dir=${profilesIn(folder)}`];
}

/** Runs one workload against a service that is being profiled, and tells where its time went, in microseconds a request. */
export async function profile(bench: Bench, name: string): Promise<string> {
  const workload = workloadsOf(bench).find((candidate) => candidate.name === name);
  if (workload === undefined) {
    const names = workloadsOf(bench).map((known) => known.name);
    throw new Error(`--profile must be one of ${names.join(', ')}, not "${name}"`);
  }
  await measureSlice(bench.service, workload.next, bench, warmUp);
  const before = threadTimes(bench.service);
  const from = now();
  const slice = await measureSlice(bench.service, workload.next, bench, bench.options.seconds * bench.options.rounds);
  const stretch = { from, to: now() };
  const after = threadTimes(bench.service);
  await bench.service.stop();
  const requests = (slice.rate * (stretch.to - stretch.from)) / 1e6;
  const head = `## ${workload.title}: ${printNumber(slice.rate, 0)} req/s, ${printNumber(slice.cpu * 1e6, 0)} µs of CPU a request`;
  const used = [...after].map(([name, time]) => [name, time - (before.get(name) ?? 0)] as const);
  const working = used.filter(([, time]) => time > 0.1 * requests);
  return [head, list('Processor time by thread', working, requests), ...threads(bench.folder, stretch, requests)].join(
    '\n\n',
  );
}

const profilesIn = (folder: string) => join(folder, 'profiles');

function now(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

function threads(folder: string, stretch: Stretch, requests: number): readonly string[] {
  const summaries = readdirSync(profilesIn(folder)).map((name) => {
    const read: CpuProfile = JSON.parse(readFileSync(join(profilesIn(folder), name), 'utf8'));
    return summarize(read, stretch);
  });
  return summaries
    .filter(({ busy }) => busy > leastBusy * (stretch.to - stretch.from))
    .sort((a, b) => b.busy - a.busy)
    .map((summary) => printThread(summary, stretch, requests));
}

function printThread({ thread, busy, self, total, area }: Summary, { from, to }: Stretch, requests: number): string {
  const share = printNumber((100 * busy) / (to - from), 0);
  const head = `### Thread ${thread}, busy ${share} % of the time`;
  const lists = [
    list('By area', area, requests),
    list('Self', self, requests),
    list('With what it called', total, requests),
  ];
  return [head, ...lists].join('\n\n');
}

function list(title: string, times: Times, requests: number): string {
  const lines = times.slice(0, shown).map(([name, time]) => `${printNumber(time / requests, 2).padStart(8)}  ${name}`);
  return `${title}, µs a request\n${lines.join('\n')}`;
}
