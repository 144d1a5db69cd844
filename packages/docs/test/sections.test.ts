import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeTables } from '../src/attribute-tables.ts';
import { readDocuments } from '../src/document.ts';
import { fillSections } from '../src/sections.ts';

test('a generated part is replaced, whatever stood there', () => {
  assert.equal(
    fillSections('a\n<!-- generated: x y -->\nold\n<!-- end -->\nb', { 'x y': 'new' }),
    'a\n<!-- generated: x y -->\n\nnew\n\n<!-- end -->\nb',
  );
});

test('a part that nothing generates is an error', () => {
  assert.throws(() => fillSections('<!-- generated: z -->\n<!-- end -->', {}), /nothing generates "z"/);
});

test('what is generated in the guides is what the contract says now (pnpm generate writes it)', () => {
  const sections = attributeTables();
  const withSections = readDocuments().filter(({ text }) => text.includes('<!-- generated:'));
  assert.ok(withSections.length > 0);
  for (const { path, text } of withSections) assert.equal(text, fillSections(text, sections), `${path} is stale`);
});
