/*
 * A throw-away PostgreSQL for one run of the tests, for `node --test --test-global-setup=…`: globalSetup makes a cluster and
 * leaves its address in TEST_DATABASE_URL, which the test processes inherit; globalTeardown throws it away. PostgreSQL refuses
 * to run as root, so there it runs as the user that Debian's package makes; the package is installed when it is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const programs = '/usr/lib/postgresql';
const isRoot = userInfo().uid === 0;

interface Cluster {
  readonly folder: string;
  readonly bin: string;
}

let running: Cluster | undefined;

/**
 * Makes a cluster on a free port of loopback, unless TEST_DATABASE_URL already names one. TEST_DATABASE_FSYNC=on has it write
 * to the disk as a real one does; otherwise it does not, which is faster.
 */
export async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL !== undefined) return;
  const cluster = { folder: makeFolder(), bin: findPrograms() };
  running = cluster;
  process.once('exit', globalTeardown); // also when the tests are interrupted
  const port = await freePort();
  run(join(cluster.bin, 'initdb'), [
    '-D',
    dataOf(cluster),
    '-U',
    'scim',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const fsync =
    process.env.TEST_DATABASE_FSYNC === 'on' ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${cluster.folder}`,
    'max_connections=200',
    ...fsync,
  ];
  run(join(cluster.bin, 'pg_ctl'), [
    'start',
    '-w',
    '-D',
    dataOf(cluster),
    '-l',
    join(cluster.folder, 'log'),
    '-o',
    settings.map((setting) => `-c ${setting}`).join(' '),
  ]);
  process.env.TEST_DATABASE_URL = `postgres://scim@127.0.0.1:${port}/postgres`;
}

/** Stops the cluster that globalSetup made, and removes it. */
export function globalTeardown(): void {
  if (running === undefined) return;
  run(join(running.bin, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', dataOf(running)]);
  rmSync(running.folder, { recursive: true, force: true });
  running = undefined;
}

const dataOf = ({ folder }: Cluster) => join(folder, 'data');

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scim-postgres-'));
  if (isRoot) {
    installWhenMissing();
    const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
    );
    chownSync(folder, uid, gid);
    chmodSync(folder, 0o700);
  }
  return folder;
}

function installWhenMissing(): void {
  if (versions().length > 0) return;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options);
}

function findPrograms(): string {
  const newest = versions().at(-1);
  if (newest === undefined)
    throw new Error(`There is no PostgreSQL in ${programs}: install Debian's package postgresql`);
  return join(programs, newest, 'bin');
}

function versions(): readonly string[] {
  try {
    return readdirSync(programs).sort((a, b) => Number(a) - Number(b));
  } catch {
    return [];
  }
}

/** The port is free when it is asked for; PostgreSQL itself cannot be told to find one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** PostgreSQL keeps what it is given open, so its output must not be a pipe that somebody waits for. */
function run(program: string, args: readonly string[]): void {
  const [file, ...all] = isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const { status } = spawnSync(file ?? program, all, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}
