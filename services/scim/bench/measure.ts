/*
 * Throughput, as a ratio to the bare route. A shared machine is fast now and slow then, so no figure stands alone: every round
 * goes through all workloads, with the bare route before, after and between every two; a workload is compared with the two
 * measurements of the bare route around it, and the median of the rounds counts.
 */
import type { Bench } from './bench.ts';
import { withConnections } from './load/connection.ts';
import { type Next, sendSteadily } from './load/generator.ts';
import { type ServerProcess, type Usage, usageOf } from './processes.ts';
import { say } from './say.ts';
import { mean, median } from './statistics.ts';

/** A stream of like requests. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  /** The least ratio to the bare route that is wanted, and the one that would be fine. */
  readonly goal?: number;
  readonly stretch?: number;
  readonly next: Next;
}

/** One workload for one stretch of time. */
interface Slice {
  readonly rate: number;
  readonly latencies: readonly number[];
  /** Seconds of processor time a request. */
  readonly cpu: number;
  readonly usage: Usage;
}

/** One workload over all rounds. */
export interface Measured {
  readonly title: string;
  readonly workload: Workload | undefined;
  readonly rate: number;
  readonly ratios: readonly number[];
  readonly latencies: readonly number[];
  readonly cpu: number;
  readonly usage: Usage;
}

const warmUp = 1;
const settling = 0.2;
const pair = 2;

/** Measures workloads and the bare route in turns. The bare route comes first in the result. */
export async function compare(bench: Bench, workloads: readonly Workload[]): Promise<readonly Measured[]> {
  const { rounds } = bench.options;
  const slices = new Map<Workload, { readonly slice: Slice; readonly ratio: number }[]>();
  const references: Slice[] = [];
  for (const workload of workloads) {
    slices.set(workload, []);
    await measureSlice(bench.service, workload.next, bench, warmUp);
  }
  const measureBare = async () => {
    const slice = await measureSlice(bench.bare, nextBare(bench), bench);
    references.push(slice);
    return slice.rate;
  };
  await measureSlice(bench.bare, nextBare(bench), bench, warmUp);
  for (let round = 1; round <= rounds; round++) {
    let before = await measureBare();
    for (let at = 0; at < workloads.length; at += pair) {
      const measured: { readonly workload: Workload; readonly slice: Slice }[] = [];
      for (const workload of workloads.slice(at, at + pair))
        measured.push({ workload, slice: await measureSlice(bench.service, workload.next, bench) });
      const after = await measureBare();
      for (const { workload, slice } of measured)
        slices.get(workload)?.push({ slice, ratio: slice.rate / mean([before, after]) });
      before = after;
    }
    say(`round ${round} of ${rounds}`);
  }
  const bare = { title: 'bare Hapi route', workload: undefined, ratios: [1], ...summarize(references) };
  return [
    bare,
    ...workloads.map((workload) => {
      const rows = slices.get(workload) ?? [];
      const ratios = rows.map(({ ratio }) => ratio);
      return { title: workload.title, workload, ratios, ...summarize(rows.map(({ slice }) => slice)) };
    }),
  ];
}

/** Sends one workload to one server for a time. The first moments, in which connections are opened, do not count. */
export function measureSlice(
  target: ServerProcess,
  next: Next,
  { options }: Pick<Bench, 'options'>,
  seconds = options.seconds,
): Promise<Slice> {
  return withConnections({ port: target.port, count: options.connections }, async (connections) => {
    await sendSteadily(connections, next, settling);
    const before = usageOf(target);
    const load = await sendSteadily(connections, next, seconds);
    const usage = usageOf(target);
    const requests = load.latencies.length;
    return {
      rate: requests / load.seconds,
      latencies: load.latencies,
      cpu: (usage.cpu - before.cpu) / requests,
      usage,
    };
  });
}

/** The bare route, asked with the same header fields. */
function nextBare({ request }: Bench): Next {
  const exchange = { request: request('GET', '').replace(/^GET \S+/, 'GET /bare'), status: 200, contains: ['ok'] };
  return () => exchange;
}

function summarize(slices: readonly Slice[]) {
  return {
    rate: median(slices.map(({ rate }) => rate)),
    latencies: slices.flatMap(({ latencies }) => latencies),
    cpu: median(slices.map(({ cpu }) => cpu)),
    usage: slices.at(-1)?.usage ?? { cpu: Number.NaN, resident: Number.NaN, anonymous: Number.NaN },
  };
}
