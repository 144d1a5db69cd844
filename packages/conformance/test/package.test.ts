/* What partners install: the built package, packed as it would be published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { selectCases } from '../src/index.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'scim-conformance-package-'));
const installed = join(folder, 'package');
before(() => {
  if (!existsSync(join(root, 'dist/index.js'))) {
    execFileSync(join(root, 'node_modules/.bin/tsup'), { cwd: root, stdio: 'ignore' });
  }
  const [command = 'npx', ...rest] = process.env.npm_config_user_agent?.startsWith('pnpm')
    ? ['pnpm']
    : ['npx', '-y', 'pnpm@12.21.0'];
  execFileSync(command, [...rest, 'pack', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
  execFileSync('tar', ['-xzf', join(folder, readdirSync(folder)[0] ?? ''), '-C', folder]);
});
after(() => rmSync(folder, { recursive: true }));

test('needs no other package', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  assert.equal(manifest.dependencies, undefined);
  assert.doesNotMatch(readFileSync(join(installed, 'dist/index.d.ts'), 'utf8'), /@metacompliance/);
});

test('its command runs', () => {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const list = execFileSync(process.execPath, [join(installed, bin['scim-conformance']), '--list'], {
    encoding: 'utf8',
  });
  assert.match(list, new RegExp(`\n${selectCases({}).length} rules\n$`));
});

test('its library loads', async () => {
  const library = await import(join(installed, 'dist/index.js'));
  await assert.rejects(library.runConformance({ baseUrl: 'http://x', token: 'x', only: ['none'] }), library.CannotRun);
});

test('brings the ready-made files for CI', () => {
  assert.deepEqual(readdirSync(join(installed, 'ci')).sort(), ['github.yml', 'gitlab.yml']);
});
