import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A program that was started, with all that it starts in turn. */
export type Running = ChildProcessByStdio<null, Readable, Readable>;

/** How a program ended, and what it said. */
export interface Ended {
  /** Null when it had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How long a program may take to end once it is told to. */
const grace = 5_000;

/**
 * Starts a program in a process group of its own: a launcher, pnpm, a shell and Node may be a chain of processes, and all of them
 * have to end, also when the tests are interrupted.
 */
export function start(program: string, args: readonly string[], { cwd, env }: Surroundings): Running {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  const interrupt = () => signal(child, 'SIGTERM');
  process.once('exit', interrupt);
  child.once('close', () => process.off('exit', interrupt));
  return child;
}

/** Ends a program and what it started, by force when asking does not help. */
export async function end(child: Running): Promise<void> {
  const hasEnded = new Promise((resolve) => child.once('close', resolve));
  if (child.stdout.closed && child.stderr.closed && child.exitCode !== null) return;
  signal(child, 'SIGTERM');
  const force = setTimeout(() => {
    signal(child, 'SIGKILL');
    child.stdout.destroy(); // somebody who left the group may hold on to the other end
    child.stderr.destroy();
  }, grace);
  await hasEnded;
  clearTimeout(force);
}

/** Runs a program to its end. One that takes longer than `timeout` milliseconds is ended. */
export async function run(
  program: string,
  args: readonly string[],
  { timeout = 60_000, ...surroundings }: Surroundings & { readonly timeout?: number },
): Promise<Ended> {
  const child = start(program, args, surroundings);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (text: string) => {
      texts[name] += text;
    });
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end(child);
  }, timeout);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  clearTimeout(timer);
  return { code: isLate ? null : code, ...texts };
}

function signal({ pid }: Running, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // the last of the group has just ended
  }
}
