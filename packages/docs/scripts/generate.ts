/*
 * Writes the generated parts of the guides. `--check` writes nothing, lists the guides that are stale, and fails if there are any.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeTables } from '../src/attribute-tables.ts';
import { readDocuments, repository } from '../src/document.ts';
import { fillSections } from '../src/sections.ts';

const sections = attributeTables();
const stale = readDocuments().filter(({ text }) => fillSections(text, sections) !== text);
for (const { path, text } of stale) {
  console.log(path);
  if (!process.argv.includes('--check')) writeFileSync(join(repository, path), fillSections(text, sections));
}
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
