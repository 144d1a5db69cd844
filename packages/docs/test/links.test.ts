import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readDocuments, repository } from '../src/document.ts';

const link = /\]\(([^)\s]+)\)/g;

/** An anchor as GitHub makes it of a heading. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leadsNowhere(path: string, target: string): boolean {
  if (/^(https?|mailto):/.test(target)) return false;
  const [file = '', anchor] = target.split('#');
  const absolute = file === '' ? join(repository, path) : join(repository, dirname(path), file);
  if (!existsSync(absolute)) return true;
  return anchor !== undefined && !anchorsOf(readFileSync(absolute, 'utf8')).includes(anchor);
}

for (const { path, text } of readDocuments()) {
  test(`the links of ${path} lead somewhere`, () => {
    const targets = [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(link)].map(([, target = '']) => target);
    assert.deepEqual(
      targets.filter((target) => leadsNowhere(path, target)),
      [],
    );
  });
}
