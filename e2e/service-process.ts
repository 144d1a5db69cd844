import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
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

type Variables = Readonly<Record<string, string>>;

/** Like the services in this process: silent to us, and with a log in TEST_LOG_FOLDER that is searched in the end. */
const logged = process.env.TEST_LOG_FOLDER === undefined ? {} : { LOG_LEVEL: 'info' };

/** Starts `main.ts` on a database and a free port, and waits until it says where it serves; `onLine` gets all that it prints. */
export async function startProcess(
  databaseUrl: string,
  variables: Variables = {},
  onLine: (line: string) => void = () => {},
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', path('main.ts')], {
    env: { ...process.env, ...quiet, ...logged, DATABASE_URL: databaseUrl, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  keepLog(child);
  return {
    publicUrl: await addressOf(child, onLine),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** How a command ended. */
interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its reader would, beside the service that runs on the same database. */
export async function scim(
  databaseUrl: string,
  args: readonly string[],
  variables: Variables = {},
): Promise<CommandEnd> {
  const env = { ...process.env, ...quiet, DATABASE_URL: databaseUrl, ...variables };
  return promisify(execFile)(process.execPath, ['--import', 'tsx', path('cli/main.ts'), ...args], {
    env,
    maxBuffer: 2 ** 30,
  }).then(
    (output) => ({ code: 0, ...output }),
    (error) => error, // execFile rejects with how the command ended
  );
}

/** Starts a command that somebody kills before it is done. */
export function startCommand(databaseUrl: string, args: readonly string[]): Pick<ServiceProcess, 'kill'> {
  const env = { ...process.env, ...quiet, DATABASE_URL: databaseUrl };
  const command = ['--import', 'tsx', path('cli/main.ts'), ...args];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return { kill: () => end(child, 'SIGKILL') };
}

/** Makes a company through the command line, and gives its key and token. */
export async function createCompany(databaseUrl: string): Promise<{ companyKey: string; token: string }> {
  const { stdout } = await scim(databaseUrl, ['company', 'create', '--name', 'Crash', '--json']);
  return JSON.parse(stdout);
}

function keepLog({ stdout, pid }: ChildProcess): void {
  const folder = process.env.TEST_LOG_FOLDER;
  if (folder !== undefined) stdout?.pipe(createWriteStream(join(folder, `process-${pid}.log`), { flags: 'a' }));
}

/** Goes on reading once the address is known: a process whose output nobody reads stops when the pipe is full. */
function addressOf(child: ChildProcess, onLine: (line: string) => void): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('The process has no output');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout })
      .on('line', (line) => {
        onLine(line);
        const address = /serves (http:\S+)/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      })
      .once('close', () => reject(new Error(`The service ended with ${child.exitCode} before it served`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
