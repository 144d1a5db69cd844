/*
 * A partner's first hour, in a folder outside the repository: packs the package, installs the tarball with npm, compiles the
 * README, a program and every mistake that may not compile as strictly as can be with TypeScript 5.9 and 7, and runs the first
 * two as ESM, as CommonJS and in every other runtime that npm has, against a service. The service is the one of SCIM_BASE_URL
 * and SCIM_TOKEN, or one that it starts.
 *
 *   pnpm --filter @metacompliance/scim scratch              node, TypeScript, the README
 *   pnpm --filter @metacompliance/scim scratch --runtimes   Node 22 and 26, Deno, Bun, workerd and a browser bundle too
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { inFolder, install, removeFolder, run } from './folder.ts';
import { writeProject } from './project.ts';
import { checkRuntimes } from './runtimes.ts';
import { environmentOf, startService } from './service.ts';

const sdk = join(import.meta.dirname, '../..');
const service = await startService();
const env = environmentOf(service);
try {
  writeFileSync(inFolder('package.json'), '{ "private": true }');
  check('pack and install with npm', () => {
    const [pnpm = 'npx', ...rest] = process.env.npm_config_user_agent?.startsWith('pnpm')
      ? ['pnpm']
      : ['npx', '-y', 'pnpm@12.21.0'];
    run(pnpm, [...rest, 'build'], { cwd: sdk });
    run(pnpm, [...rest, 'pack', '--pack-destination', inFolder()], { cwd: sdk });
    const tarball = readdirSync(inFolder()).find((name) => name.endsWith('.tgz')) ?? '';
    install([
      inFolder(tarball),
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
        run(process.execPath, [inFolder('node_modules', version, 'bin/tsc'), '-p', inFolder(kind)]);
        const mistakes = readFileSync(inFolder(kind, 'mistakes.ts'), 'utf8');
        return `(${mistakes.match(/^\s*\/\/ @ts-expect-error/gm)?.length ?? 0} mistakes do not compile)`;
      });
    }
  }
  check('node, ESM', () => void run(process.execPath, [inFolder('esm/run.js')], { env }));
  check('node, CommonJS', () => void run(process.execPath, [inFolder('cjs/run.js')], { env }));
  check('the README, against the service', () => {
    // Region addresses lead to the service of this run.
    writeFileSync(
      inFolder('esm/address.mjs'),
      `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace(/^https:\\/\\/\\w+\\.scim\\.metacompliance\\.com\\/scim\\/[^/]+/, process.env.SCIM_BASE_URL), init);`,
    );
    run(process.execPath, ['--import', inFolder('esm/address.mjs'), inFolder('esm/readme.ts')], { env });
  });
  check('the command, through npx', () => run('npx', ['metacompliance-scim', 'check'], { env }).split('\n')[1]?.trim());
  if (process.argv.includes('--runtimes')) checkRuntimes(service);
} finally {
  service.stop();
  removeFolder();
}
