import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocksOf, readDocument, repository } from '../src/document.ts';

const map = blocksOf(readDocument('README.md')).find(({ attributes }) => attributes.map !== undefined)?.text ?? '';

/** The paths of the map: a line that is indented is inside the last one that is not as deep. */
function pathsOf(text: string): readonly string[] {
  const open: { readonly depth: number; readonly path: string }[] = [];
  return text.split('\n').map((line) => {
    const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
    const path = join(open.at(-1)?.path ?? '', name);
    open.push({ depth: indent.length, path });
    return path;
  });
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(join(repository, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${join(folder, name)}/`);
}

test('what the map of the README shows is there', () => {
  const paths = pathsOf(map);
  assert.ok(paths.length > 10, 'the README has no map');
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(repository, path))),
    [],
  );
});

test('the map of the README shows every package, and every folder of the service', () => {
  const paths = pathsOf(map);
  const all = [...foldersIn('packages'), ...foldersIn('services'), ...foldersIn('services/scim/src')];
  assert.deepEqual(
    all.filter((folder) => !paths.includes(folder)),
    [],
  );
});
