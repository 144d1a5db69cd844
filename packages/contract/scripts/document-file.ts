import type { Document } from './document.ts';

const head = `
/** The parts of the document that code looks at; the rest is for tools that read OpenAPI. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly {
    readonly url: string;
    readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
  }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
  };
}

const bundled: unknown = `;

const tail = `

/** The OpenAPI document in one piece: every reference in it is local. */
export const document = bundled as OpenApiDocument;
`;

/** Source of src/document.ts. */
export function documentFile(document: Document): string {
  return `${head}${JSON.stringify(document, undefined, 1)};${tail}`;
}
