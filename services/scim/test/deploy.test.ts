import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readConfig } from '../src/config.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const root = new URL('../../../', import.meta.url);
const source = read('../src/config.ts');
const known = new Set(['NODE_ENV', ...[...source.matchAll(/read\.\w+\('([A-Z_]+)'/g)].map(([, name]) => name)]);

const files: [file: string, variables: RegExp][] = [
  ['Dockerfile', /^(?:ENV| {3}) +([A-Z_]+)=(\S+)/gm],
  ['metacompliance-scim.service', /^Environment=([A-Z_]+)=(\S+)/gm],
];
for (const [file, pattern] of files) {
  test(`${file} sets variables that the service reads, to values that it takes, and starts what there is`, () => {
    const text = read(`../deploy/${file}`);
    const variables = [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value] as const);
    assert.ok(variables.length >= 3);
    for (const [name] of variables) assert.ok(known.has(name.replace(/_FILE$/, '')), name);
    const plain = variables.filter(([name]) => !name.endsWith('_FILE') && name !== 'NODE_ENV');
    assert.doesNotThrow(() => readConfig(Object.fromEntries(plain)));
    for (const [path] of text.matchAll(/services\/scim\/src\/[\w/]+\.ts/g))
      assert.ok(existsSync(new URL(path, root)), path);
  });
}

test('the pnpm of the image is the one of the repository', () => {
  const { packageManager } = JSON.parse(read('../../../package.json'));
  assert.ok(read('../deploy/Dockerfile').includes(`npx -y ${packageManager} install --frozen-lockfile`));
});

test('what is in front keeps connections for less time than the service does, and takes larger bodies', () => {
  const text = read('../deploy/Caddyfile');
  const { keepAliveTimeout, maxBodyBytes } = readConfig({});
  assert.ok(Number(/keepalive (\d+)s/.exec(text)?.[1]) * 1_000 < keepAliveTimeout);
  assert.ok(Number(/max_size (\d+)MB/.exec(text)?.[1]) * 1_000_000 > maxBodyBytes);
});
