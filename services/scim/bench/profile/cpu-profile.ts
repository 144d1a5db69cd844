/** What V8's sampling profiler writes, summed up. */

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** A `.cpuprofile`. Times are microseconds on the machine's monotonic clock. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A stretch of the monotonic clock, in microseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Microseconds by name, the most first. */
export type Times = readonly (readonly [name: string, microseconds: number])[];

export interface Summary {
  /** The file of ours that the thread began with, as far as it can be told. */
  readonly thread: string;
  /** All samples but those of an idle thread. */
  readonly busy: number;
  /** Time in a function itself. */
  readonly self: Times;
  /** Time in a function of ours or in what it called, each counted once a stack. */
  readonly total: Times;
  /** Self time by where the function is from. */
  readonly area: Times;
}

/** Sums up the samples of a profile that were taken in a stretch of time. */
export function summarize(profile: CpuProfile, stretch: Stretch): Summary {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const [self, total, area] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let busy = 0;
  for (const [id, time] of timesOf(profile, stretch)) {
    const node = nodes.get(id);
    if (node === undefined || node.callFrame.functionName === '(idle)') continue;
    busy += time;
    add(self, nameOf(node), time);
    add(area, areaOf(node), time);
    const ours = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at);
      if (frame !== undefined && isOurs(frame)) ours.add(nameOf(frame));
    }
    for (const name of ours) add(total, name, time);
  }
  return { thread: threadOf(profile), busy, self: sorted(self), total: sorted(total), area: sorted(area) };
}

const threads = ['writer', 'reader', 'checkpointer', 'main'];

function threadOf({ nodes }: CpuProfile): string {
  const urls = new Set(nodes.map(({ callFrame }) => shorten(callFrame.url)));
  return (
    threads.find((name) => [...urls].some((url) => url.startsWith('src/') && url.endsWith(`/${name}.ts`))) ?? 'another'
  );
}

/** How much time each node was seen with: a sample stands for the time until the next one. */
function timesOf({ samples, timeDeltas, startTime }: CpuProfile, { from, to }: Stretch): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  let at = startTime;
  for (const [place, id] of samples.entries()) {
    at += timeDeltas[place] ?? 0;
    const length = timeDeltas[place + 1] ?? 0;
    if (at >= from && at <= to) times.set(id, (times.get(id) ?? 0) + length);
  }
  return times;
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}

function sorted(times: ReadonlyMap<string, number>): Times {
  return [...times].sort(([, a], [, b]) => b - a);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const file = shorten(url);
  const name = functionName === '' ? '(anonymous)' : functionName;
  return file === '' ? name : `${name} ${file}:${lineNumber + 1}`;
}

function shorten(url: string): string {
  return url
    .replace(/\?.*$/, '')
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*\/(services\/scim|packages)\//, (_, folder) => (folder === 'packages' ? 'packages/' : ''));
}

/** A package, a folder of ours, or what the machine itself does. */
function areaOf({ callFrame: { functionName, url } }: ProfileNode): string {
  if (url === '') return functionName.startsWith('(') ? functionName : `native ${functionName}`;
  if (url.startsWith('node:')) return url.split('/')[0] ?? url;
  const name = shorten(url);
  const depth = name.startsWith('src/') ? 2 : name.startsWith('packages/') || name.startsWith('@') ? 2 : 1;
  return name.split('/').slice(0, depth).join('/');
}

function isOurs({ callFrame: { url } }: ProfileNode): boolean {
  return url.includes('/src/') && !url.includes('/node_modules/.pnpm/');
}
