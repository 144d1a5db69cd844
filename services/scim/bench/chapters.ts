import type { Bench, Chapter } from './bench.ts';
import { compare, type Workload } from './measure.ts';
import { throughputChapter } from './report.ts';
import { say } from './say.ts';
import { measureAdds } from './workloads/adds.ts';
import { measureBesideWriters } from './workloads/beside-writers.ts';
import { measureBulk } from './workloads/bulk.ts';
import { measureDeletion } from './workloads/deletion.ts';
import { measureFilters } from './workloads/filters.ts';
import { measureFreshPages } from './workloads/fresh.ts';
import { measureMembers } from './workloads/members.ts';
import { readWorkloads } from './workloads/reads.ts';
import { writeWorkloads } from './workloads/writes.ts';

type Measure = (bench: Bench) => Promise<Chapter>;

/** In this order: what counts users comes before what adds to them. */
const chapters: readonly (readonly [name: string, measure: Measure])[] = [
  ['fresh', measureFreshPages],
  ['reads', (bench) => throughput('Reads', readWorkloads(bench), bench)],
  ['filters', measureFilters],
  ['members', measureMembers],
  ['beside-writers', measureBesideWriters],
  ['adds', measureAdds],
  ['writes', (bench) => throughput('Writes', writeWorkloads(bench), bench)],
  ['bulk', measureBulk],
  ['deletion', measureDeletion],
];
/** Takes long, or tells what it is for at a million users only, or leaves nothing behind. */
const onlyWhenAsked: ReadonlySet<string> = new Set(['fresh', 'deletion']);

/** Every workload that is a stream of like requests. */
export function workloadsOf(bench: Bench): readonly Workload[] {
  return [...readWorkloads(bench), ...writeWorkloads(bench)];
}

/** Measures the chapters that were asked for, one after the other. */
export async function measureChapters(bench: Bench): Promise<readonly Chapter[]> {
  const measured: Chapter[] = [];
  for (const [name, measure] of chapters) {
    if (!isAskedFor(name, bench)) continue;
    say(`${name}: ${bench.store}, ${bench.seeded.users} users`);
    measured.push(await measure(bench));
  }
  return measured;
}

function isAskedFor(name: string, bench: Bench): boolean {
  const { only } = bench.options;
  if (only.length === 0) return !onlyWhenAsked.has(name);
  return only.includes(name) || inChapter(name, bench).some((workload) => only.includes(workload.name));
}

function inChapter(name: string, bench: Bench): readonly Workload[] {
  if (name === 'reads') return readWorkloads(bench);
  return name === 'writes' ? writeWorkloads(bench) : [];
}

async function throughput(title: string, workloads: readonly Workload[], bench: Bench): Promise<Chapter> {
  const { only } = bench.options;
  const named = workloads.filter(({ name }) => only.includes(name));
  return throughputChapter(title, await compare(bench, named.length > 0 ? named : workloads));
}
