import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Document } from './document.ts';

/** Source of src/types.ts. Read-only and write-only properties are marked, so that one type gives a read and a write view. */
export async function typesFile(document: Document): Promise<string> {
  // openapi-typescript changes the document it is given, so it gets a copy.
  const copy = structuredClone(document) as unknown as OpenAPI3;
  return astToString(
    await openapiTS(copy, { readWriteMarkers: true, defaultNonNullable: false, alphabetize: true, silent: true }),
  );
}
