/*
 * A folder in which a reader's commands can be run as they stand: it looks like a fresh checkout of the repository, because it
 * is full of links to the one we are in, but its data are its own. So `./data/demo.json` and `pnpm scim` mean what they mean to
 * the reader, and neither his data nor his port 8080 is touched.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { repository } from './document.ts';
import { end, type Running, start } from './run.ts';
import { readSettings } from './settings.ts';

const patience = 60_000;

/** A place to run the commands of one document, with the service running in it. */
export interface Checkout {
  readonly folder: string;
  /** What commands find in their environment: no setting of the machine's own, a free port, and `pnpm`. */
  readonly env: NodeJS.ProcessEnv;
  /** Where the demo company is, and its token. */
  readonly demo: { readonly baseUrl: string; readonly token: string };
  /** Ends the service and throws everything away. */
  remove(): Promise<void>;
}

/**
 * Makes a checkout and starts the service in it, by a command that goes on running.
 *
 * Fails, with what the command said, when the demo company is not ready after a minute.
 */
export async function openCheckout(startCommand = 'pnpm start'): Promise<Checkout> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-docs-'));
  linkAll(repository, folder, ['data', '.git', 'node_modules']);
  // pnpm keeps its notes here, and refuses to follow a link to them.
  mkdirSync(join(folder, 'node_modules'));
  linkAll(join(repository, 'node_modules'), join(folder, 'node_modules'), ['.pnpm-task-run-state-v1']);
  const env = environment(folder, { port: await freePort(), adminPort: await freePort() });
  const service = await startService(startCommand, folder, env);
  return {
    folder,
    env,
    demo: JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8')),
    async remove() {
      await end(service);
      rmSync(folder, { recursive: true });
    },
  };
}

function linkAll(from: string, to: string, skipped: readonly string[]): void {
  for (const name of readdirSync(from)) {
    if (!skipped.includes(name)) symlinkSync(join(from, name), join(to, name));
  }
}

interface Ports {
  readonly port: number;
  readonly adminPort: number;
}

function environment(folder: string, { port, adminPort }: Ports): NodeJS.ProcessEnv {
  const ofMachine = { ...process.env };
  for (const { name } of readSettings()) for (const variable of [name, `${name}_FILE`]) delete ofMachine[variable];
  for (const variable of ['SCIM_BASE_URL', 'SCIM_TOKEN']) delete ofMachine[variable];
  return {
    ...ofMachine,
    PATH: [dirname(process.execPath), process.env.PATH, makePnpm(join(folder, '.bin'))].join(delimiter),
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
    LOG_LEVEL: 'warn',
    // What the links lead to is installed, and what npx needs it has fetched before.
    pnpm_config_verify_deps_before_run: 'false',
    npm_config_prefer_offline: 'true',
  };
}

/** A `pnpm` for machines that have none: it comes last on the path. */
function makePnpm(bin: string): string {
  const { packageManager } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  mkdirSync(bin);
  writeFileSync(join(bin, 'pnpm'), `#!/bin/sh\nexec npx -y ${packageManager} "$@"\n`, { mode: 0o755 });
  return bin;
}

async function startService(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const service = start('bash', ['-c', command], { cwd, env });
  let said = '';
  const isReady = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, patience, false);
    service.once('close', () => resolve(false)).once('close', () => clearTimeout(timer));
    for (const stream of [service.stdout, service.stderr]) {
      stream.on('data', (text: string) => {
        said += text;
        if (!said.includes('demo company is ready')) return;
        clearTimeout(timer);
        resolve(true);
      });
    }
  });
  if (isReady) return service;
  await end(service);
  throw new Error(`"${command}" did not make a demo company ready. It said:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
