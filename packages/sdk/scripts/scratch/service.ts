import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inFolder } from './folder.ts';

const main = join(import.meta.dirname, '../../../../services/scim/src/main.ts');

export interface Running {
  readonly baseUrl: string;
  readonly token: string;
  stop(): void;
}

/** The service of the environment, or one that is started as `pnpm start` does, with its demo company. */
export async function startService(): Promise<Running> {
  const { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token } = process.env;
  if (baseUrl && token) return { baseUrl, token, stop: () => undefined };
  const home = inFolder('service');
  mkdirSync(home);
  const [PORT, ADMIN_PORT] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    cwd: home,
    env: { ...process.env, PORT, ADMIN_PORT, RATE_LIMIT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const demo = join(home, 'data/demo.json');
  for (let attempt = 0; attempt < 300; attempt++) {
    await pause(100);
    const text = existsSync(demo) ? readFileSync(demo, 'utf8') : '';
    if (text.trimEnd().endsWith('}')) return { ...JSON.parse(text), stop: () => child.kill() };
  }
  throw new Error('The service does not make its demo company');
}

/** What the programs read the address and the token from. */
export function environmentOf({ baseUrl, token }: Running): NodeJS.ProcessEnv {
  return { ...process.env, SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
