import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The service as an operator runs it: a process of its own, that can be killed. */
export interface ServiceProcess {
  readonly publicUrl: string;
  /** Ends the process at once, without a chance to write anything more. */
  kill(): Promise<unknown>;
  /** Asks the process to end, as a machine that goes down does, and gives its exit code. */
  stop(): Promise<number | null>;
}

const path = (file: string) => fileURLToPath(new URL(`../services/scim/src/${file}`, import.meta.url));
const quiet = { RATE_LIMIT: '0', LOG_LEVEL: 'silent', PORT: '0', ADMIN_PORT: '0' };

/** Starts `main.ts` on a database and a free port, and waits until it says where it serves. */
export async function startProcess(databaseUrl: string): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', path('main.ts')], {
    env: { ...process.env, ...quiet, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { publicUrl: await addressOf(child), kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
}

/** Makes a company through the command line, and gives its key and token. */
export async function createCompany(databaseUrl: string): Promise<{ companyKey: string; token: string }> {
  const command = ['--import', 'tsx', path('cli/main.ts'), 'company', 'create', '--name', 'Crash', '--json'];
  const env = { ...process.env, ...quiet, DATABASE_URL: databaseUrl };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return JSON.parse(stdout);
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The process has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /serves (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`The service ended with ${child.exitCode} before it served`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
