// Writes everything that follows from the documents in openapi/. With --check it writes nothing, names the files that are not
// what they should be, and ends with status 1 if there are any.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { generatedFiles, readDocuments, repository, staleFiles } from './generated-files.ts';

const files = await generatedFiles(readDocuments());
const stale = staleFiles(files);

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`stale: ${relative(repository, path)}`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path) ?? '');
    console.log(`wrote ${relative(repository, path)}`);
  }
}
