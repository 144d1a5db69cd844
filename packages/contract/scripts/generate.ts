// Writes everything that follows from openapi/scim.yaml. With --check it writes nothing, names the files that are not
// what they should be, and ends with status 1.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bundle } from '@metacompliance/scim-openapi/bundle';
import { attributeGuide } from './attribute-guide.ts';
import type { Document } from './document.ts';
import { documentFile } from './document-file.ts';
import { indexFile } from './index-file.ts';
import { operationTableFile } from './operation-table-file.ts';
import { schemasFile } from './schemas-file.ts';
import { typesFile } from './types-file.ts';
import { validatorsFile, validatorsTypesFile } from './validators-file.ts';

const repository = join(import.meta.dirname, '../../..');
const banner = '// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.\n';

async function generate(): Promise<ReadonlyMap<string, string>> {
  // The bundler has checked that it is an OpenAPI document; the parts that are read here are checked where they are read.
  const document = bundle() as Document;
  const source = (name: string) => join(repository, 'packages/contract/src', name);
  return new Map([
    [source('document.ts'), banner + documentFile(document)],
    [source('operation-table.ts'), banner + operationTableFile(document)],
    [source('validators.js'), banner + validatorsFile(document)],
    [source('validators.d.ts'), banner + validatorsTypesFile(document)],
    [source('types.ts'), banner + (await typesFile(document))],
    [source('schemas.ts'), banner + schemasFile(document)],
    [source('index.ts'), banner + indexFile(document)],
    [join(repository, 'packages/docs/guides/attributes.md'), attributeGuide(document)],
  ]);
}

const files = await generate();
const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`stale: ${relative(repository, path)}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${relative(repository, path)}`);
  }
}
