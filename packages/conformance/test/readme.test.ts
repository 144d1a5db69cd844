import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { profiles, selectCases } from '../src/index.ts';
import { faults } from './fault-servers/faults/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the README counts the rules right', () => {
  const cases = selectCases({});
  assert.ok(readme.includes(`: ${cases.length} rules,`), `${cases.length} rules`);
  for (const profile of profiles) {
    const { length } = cases.filter((one) => one.profile === profile);
    assert.match(readme, new RegExp(`\\| \`${profile}\` \\| ${length} \\|`));
  }
});

test('the README counts the wrong servers right', () => {
  const { length } = Object.values(faults).flat();
  assert.ok(readme.includes(`[${length} wrong servers]`), `${length} wrong servers`);
});
