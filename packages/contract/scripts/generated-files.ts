import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@metacompliance/scim-openapi/bundle';
import { attributeGuide } from './attribute-guide.ts';
import type { Document } from './document.ts';
import { documentFile } from './document-file.ts';
import { indexFile } from './index-file.ts';
import { operationTableFile } from './operation-table-file.ts';
import { schemasFile } from './schemas-file.ts';
import { typesFile } from './types-file.ts';
import { validatorsFile, validatorsTypesFile } from './validators-file.ts';

export const repository = join(import.meta.dirname, '../../..');

const banner = '// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.\n';

/** The document as it stands in openapi/, in one piece. */
export function readDocument(): Document {
  // The bundler has checked that it is an OpenAPI document; the parts that are read are checked where they are read.
  return bundle() as Document;
}

/** Path and text of every file that follows from the document. The same document gives the same text. */
export async function generatedFiles(document: Document): Promise<ReadonlyMap<string, string>> {
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

/** Those of the files that are missing or say something else. */
export function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
}
