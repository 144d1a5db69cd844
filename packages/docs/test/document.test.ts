import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../src/document.ts';

const found: readonly (readonly [rule: string, text: string, blocks: unknown])[] = [
  [
    'a block has its language, its text and the line of its fence',
    'Text\n\n```ts\nconst a = 1;\n```\n',
    [{ line: 3, language: 'ts', attributes: {}, text: 'const a = 1;' }],
  ],
  [
    'what stands behind the language is an attribute, with a value or without',
    '```sh no-run="it is slow" serves\nsleep 9\n```',
    [{ line: 1, language: 'sh', attributes: { 'no-run': 'it is slow', serves: '' }, text: 'sleep 9' }],
  ],
  [
    'a block inside a list loses the indentation of the list',
    '1. Run\n\n   ```sh\n   if true; then\n     ls\n   fi\n   ```\n',
    [{ line: 3, language: 'sh', attributes: {}, text: 'if true; then\n  ls\nfi' }],
  ],
  [
    'a longer fence may hold a shorter one',
    '````text\n```\n````',
    [{ line: 1, language: 'text', attributes: {}, text: '```' }],
  ],
];
for (const [rule, text, blocks] of found) test(rule, () => assert.deepEqual(blocksOf({ path: 'a.md', text }), blocks));

test('a block that is never closed is an error that names its line', () => {
  assert.throws(() => blocksOf({ path: 'a.md', text: 'x\n```ts\nlet a' }), /^Error: a\.md:2 opens/);
});
