import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, roots } from '@metacompliance/scim-openapi/bundle';
import { attributeGuide } from './attribute-guide.ts';
import type { Document } from './document.ts';
import { documentFile } from './document-file.ts';
import { adminIndexFile, scimIndexFile } from './index-file.ts';
import { operationTableFile } from './operation-table-file.ts';
import { schemasFile } from './schemas-file.ts';
import { typesFile } from './types-file.ts';
import { validatorsFile, validatorsTypesFile } from './validators-file.ts';

export const repository = join(import.meta.dirname, '../../..');

type DocumentName = keyof typeof roots;
export type Documents = Readonly<Record<DocumentName, Document>>;

/** A document as it stands in openapi/, in one piece. */
export function readDocument(name: DocumentName): Document {
  // The bundler has checked that it is an OpenAPI document; the parts that are read are checked where they are read.
  return bundle(roots[name]) as Document;
}

/** Both documents. */
export function readDocuments(): Documents {
  return { scim: readDocument('scim'), admin: readDocument('admin') };
}

/** Path and text of every file that follows from the documents. The same documents give the same text. */
export async function generatedFiles({ scim, admin }: Documents): Promise<ReadonlyMap<string, string>> {
  const sources = [
    ...named('scim.yaml', 'src', [
      ...(await contractFiles(scim)),
      ['schemas.ts', schemasFile(scim)],
      ['index.ts', scimIndexFile(scim)],
    ]),
    ...named('admin.yaml', 'src/admin', [...(await contractFiles(admin)), ['index.ts', adminIndexFile(admin)]]),
  ];
  return new Map([...sources, [join(repository, 'packages/docs/guides/attributes.md'), attributeGuide(scim)]]);
}

type NamedText = readonly [name: string, text: string];

/** The files that every document has. */
async function contractFiles(document: Document): Promise<readonly NamedText[]> {
  return [
    ['document.ts', documentFile(document)],
    ['operation-table.ts', operationTableFile(document)],
    ['validators.js', validatorsFile(document)],
    ['validators.d.ts', validatorsTypesFile(document)],
    ['types.ts', await typesFile(document)],
  ];
}

function named(source: string, folder: string, files: readonly NamedText[]): readonly NamedText[] {
  const banner = `// Generated from openapi/${source} by \`pnpm generate\`. Do not edit.\n`;
  return files.map(([name, text]) => [join(repository, 'packages/contract', folder, name), banner + text]);
}

/** Those of the files that are missing or say something else. */
export function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
}
