import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../src/document.ts';
import { programOf } from '../src/program.ts';

function programFrom(text: string): string {
  const document = { path: 'a.md', text };
  return programOf(document, blocksOf(document));
}

test('code keeps the line that it has in the document', () => {
  assert.equal(programFrom('# A\n\n```ts\nconst a = 1;\n```\n').split('\n')[3], 'const a = 1;');
});

test('a block sees the names of the blocks before it, and may name them anew', () => {
  const program = programFrom('```ts\nconst a = 1, b = 2;\n```\n\n```ts\nconst a = 5;\nresult.push(a + b);\n```\n');
  const result: number[] = [];
  new Function('result', program.replace('export {};', ''))(result);
  assert.deepEqual(result, [7]);
});

test('imports stand in the first line, each name once, wherever the document has them', () => {
  const text = "```ts\nimport { a, type B } from 'x';\n```\n```ts\nimport { a, c } from 'x';\nimport 'y';\n```\n";
  assert.equal(programFrom(text).split('\n')[0], "import { a, type B, c } from 'x'; import 'y'; export {}; ");
});
