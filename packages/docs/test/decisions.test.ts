import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument, readDocuments, repository } from '../src/document.ts';

const folder = 'packages/docs/decisions/';
const pages = readDocuments().filter(({ path }) => path.startsWith(`${folder}0`));

test('the index of decisions has every page, by its title', () => {
  const titles = pages.map(({ path, text }) => {
    const [, number, title] = /^# (\d{4}) (.*)/.exec(text) ?? [];
    return `| [${number}](${path.slice(folder.length)}) | ${title} |`;
  });
  const index = readDocument(`${folder}README.md`).text.split('\n');
  assert.deepEqual(
    index.filter((line) => line.startsWith('| [')),
    titles,
  );
});

test('the files that decisions name as evidence are there', () => {
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:packages|services|openapi|e2e)\/[\w./-]+)`/g)].map(
      ([, file = '']) => [path, file] as const,
    ),
  );
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter(([, file]) => !existsSync(join(repository, file))),
    [],
  );
});
