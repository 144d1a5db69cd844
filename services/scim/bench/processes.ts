import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Asks it to stop, as a balancer's operator would, and waits until it has. */
  stop(): Promise<void>;
}

interface Start {
  /** Path of the program, from the folder of the benchmark. */
  readonly program: string;
  /** Where its output goes, and with it the log. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

const longestStart = 60_000;
const longestStop = 20_000;

/** Starts the bare Hapi route. */
export function startBare(folder: string): Promise<ServerProcess> {
  return start({ program: 'bare.ts', folder });
}

/**
 * Starts the service as an operator does: its own main program, every check and limit on, the log at `info` to a file. The
 * limit on the rate counts as it always does, and is too high to be reached. Both servers run without tsx, which wraps functions
 * to keep their names, as `deploy` has it.
 */
export function startService(folder: string, databaseUrl: string, nodeOptions: readonly string[] = []) {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    ADMIN_PORT: '0',
    RATE_LIMIT: '1000000',
    RATE_BURST: '1000000',
    LOG_LEVEL: 'info',
  };
  return start({ program: '../src/main.ts', folder, env, nodeOptions });
}

async function start({ program, folder, env = {}, nodeOptions = [] }: Start): Promise<ServerProcess> {
  const log = join(folder, `${program.replaceAll(/[./]/g, '')}-${performance.now()}.log`);
  const output = openSync(log, 'w');
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, file], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', output, output],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const port = await portOf(child, log);
  return {
    pid: child.pid ?? 0,
    port,
    async stop() {
      process.off('exit', kill);
      await end(child);
    },
  };
}

async function portOf(child: ChildProcess, log: string): Promise<number> {
  for (const start = performance.now(); performance.now() - start < longestStart; await pause(20)) {
    const text = readFileSync(log, 'utf8');
    const port = /serves http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port !== undefined) return Number(port);
    if (child.exitCode !== null) throw new Error(`The server did not start: ${text}`);
  }
  throw new Error('The server did not say in time where it listens');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), longestStop);
  await ended;
  clearTimeout(timer);
}

/** What a process has used so far. */
export interface Usage {
  /** Seconds of processor time, its own and the kernel's for it, over all its threads. */
  readonly cpu: number;
  /** Memory in MB: all that is resident, and what of it is no file. */
  readonly resident: number;
  readonly anonymous: number;
}

const ticksPerSecond = 100; // what Linux shows to programs, whatever the kernel counts in

/** Reads what a process has used from /proc; all NaN where there is none. */
export function usageOf({ pid }: Pick<ServerProcess, 'pid'>): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1_024;
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      resident: megabytes('VmRSS'),
      anonymous: megabytes('RssAnon'),
    };
  } catch {
    return { cpu: Number.NaN, resident: Number.NaN, anonymous: Number.NaN };
  }
}

/**
 * Reads the processor time of each thread of a process so far, in microseconds, by the thread's number and name: of Node, the
 * main thread, workers in the order in which they were started, and V8's and libuv's helpers. Empty where there is no /proc.
 */
export function threadTimes({ pid }: Pick<ServerProcess, 'pid'>): ReadonlyMap<string, number> {
  try {
    const folder = `/proc/${pid}/task`;
    return new Map(
      readdirSync(folder).map((thread) => {
        const [nanoseconds] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
        return [`${thread} ${readFileSync(`${folder}/${thread}/comm`, 'utf8').trim()}`, Number(nanoseconds) / 1_000];
      }),
    );
  } catch {
    return new Map();
  }
}
