/* What partners install: the built package, packed as it would be published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { coreSize } from '../bench/measure-size.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const folder = mkdtempSync(join(tmpdir(), 'scim-package-'));
let tarball: string;
before(() => {
  if (!existsSync(join(dist, 'index.js'))) execFileSync(bin('tsup'), { cwd: root, stdio: 'ignore' });
  const [command = 'npx', ...rest] = process.env.npm_config_user_agent?.startsWith('pnpm')
    ? ['pnpm']
    : ['npx', '-y', 'pnpm@12.21.0'];
  execFileSync(command, [...rest, 'pack', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
  tarball = join(folder, readdirSync(folder)[0] ?? '');
});
after(() => rmSync(folder, { recursive: true }));

/** Files that loading an entry loads at once, and the text of each. */
function staticFiles(entry: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (name: string) => {
    if (files.has(name)) return;
    const text = readFileSync(join(dist, name), 'utf8');
    files.set(name, text);
    for (const [, next = ''] of text.matchAll(/from "\.\/([^"]+)"/g)) visit(next);
  };
  visit(entry);
  return files;
}

test('publint has nothing to say', () => {
  assert.match(execFileSync(bin('publint'), [tarball, '--strict'], { encoding: 'utf8' }), /All good/);
});

test('types are right for ESM, CommonJS and bundlers (attw)', () => {
  execFileSync(bin('attw'), [tarball, '--profile', 'node16'], { encoding: 'utf8' });
});

test('the core, what it loads later included, imports nothing of Node', () => {
  const loaded = readdirSync(dist).filter((name) =>
    /^(index|sync|testing|validation|bulk-|members-|raw-|patch-by-put).*\.js$/.test(name),
  );
  for (const name of loaded) for (const [file, text] of staticFiles(name)) assert.ok(!/["']node:/.test(text), file);
});

test('the core is at most 10 kB gzip', async () => {
  const { gzip } = await coreSize();
  assert.ok(gzip <= 10_000, `${gzip} bytes`);
});

test('in CommonJS an error class is the same class in every entry', () => {
  const require = createRequire(import.meta.url);
  const core = require(join(dist, 'index.cjs'));
  const { checkPlan } = require(join(dist, 'sync.cjs'));
  assert.throws(() => checkPlan({}), core.UsageError);
  assert.equal(typeof require(join(dist, 'validation.cjs')).validation(), 'function');
  assert.equal(typeof require(join(dist, 'testing.cjs')).fetchFrom, 'function');
});

test('the built package makes calls, in CommonJS and with what it loads later', async () => {
  const require = createRequire(import.meta.url);
  const esm = await import(join(dist, 'index.js'));
  for (const { createScimClient } of [require(join(dist, 'index.cjs')), esm]) {
    const answer = () =>
      new Response('{"id":"a","totalResults":0,"Resources":[]}', { headers: { 'content-type': 'application/json' } });
    const scim = createScimClient({ baseUrl: 'https://x', token: 't', fetch: async () => answer() });
    assert.equal((await scim.users.get('a')).id, 'a');
    assert.equal((await scim.raw.GET('/Users')).data.totalResults, 0);
    for await (const { status } of scim.bulk([{ method: 'DELETE', path: '/Users/a' }])) assert.equal(status, 204);
    await scim.groups.addMembers('a', ['b']);
  }
});

test('the built package carries a patch out itself where the server has none', async () => {
  const require = createRequire(import.meta.url);
  const esm = await import(join(dist, 'index.js'));
  const answer = {
    id: 'a',
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'x',
  };
  for (const { createScimClient, patch } of [require(join(dist, 'index.cjs')), esm]) {
    const bodies: string[] = [];
    const fetch = async (_: string, { method, body }: { method: string; body?: string }) => {
      if (method === 'PUT' && body) bodies.push(JSON.parse(body).displayName);
      return method === 'PATCH' ? new Response(null, { status: 501 }) : Response.json(answer);
    };
    const scim = createScimClient({ baseUrl: 'https://x', token: 't', fetch });
    await scim.groups.patch('a', [patch.replace('displayName', 'y')]);
    assert.deepEqual(bodies, ['y']);
  }
});

test('the command starts, and knows its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(
    execFileSync(process.execPath, [join(dist, 'command.js'), '--version'], { encoding: 'utf8' }),
    `${version}\n`,
  );
});

test('every export is documented, and the reference can be made (typedoc)', () => {
  execFileSync(bin('typedoc'), ['--emit', 'none', '--logLevel', 'Warn'], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
});
