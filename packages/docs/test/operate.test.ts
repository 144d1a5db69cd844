import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../src/document.ts';
import { readSettings, type Setting } from '../src/settings.ts';

const rows = [
  ...readDocument('packages/docs/guides/operate.md').text.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gm),
].map(([, name = '', shown = '', meaning = '']) => ({ name, shown, isSecret: meaning.startsWith('*secret*') }));

test('the guide for operators has every variable that the service reads, and no other', () => {
  assert.deepEqual(
    rows.map(({ name }) => name).sort(),
    readSettings()
      .map(({ name }) => name)
      .sort(),
  );
});

test('the guide for operators says which variables are secrets', () => {
  const secrets = (settings: readonly { name: string; isSecret: boolean }[]) =>
    settings
      .filter(({ isSecret }) => isSecret)
      .map(({ name }) => name)
      .sort();
  assert.deepEqual(secrets(rows), secrets(readSettings()));
});

for (const { name, default: value } of readSettings().filter(
  (setting): setting is Setting & { default: string } => setting.default !== undefined,
)) {
  test(`the guide for operators gives the default of ${name}`, () => {
    assert.equal(rows.find((row) => row.name === name)?.shown, `\`${value}\``);
  });
}
