// Compiles the component schemas into functions, so that nobody compiles schemas at run time.
//
// ajv writes one module that still requires its helpers; esbuild puts them in. What is left is a module without
// dependencies that runs anywhere.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { buildSync } from 'esbuild';
import type { Document } from './document.ts';

const components = '#/components/schemas/';

/** Source of src/validators.js: one function for each component schema. */
export function validatorsFile(document: Document): string {
  const names = schemaNames(document);
  const ajv = new Ajv2020({
    allErrors: true,
    strictTypes: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['x-scim', 'x-scim-schema']);
  addFormats.default(ajv, ['date-time']);
  // References are kept as sent and need not be absolute, and JSON has no other integers than these: nothing to check.
  for (const format of ['uri', 'int32', 'int64']) ajv.addFormat(format, true);
  const definitions = JSON.stringify(document.components.schemas).replaceAll(`"${components}`, '"#/$defs/');
  ajv.addSchema({ $id: 'document', $defs: JSON.parse(definitions) });
  const functions = Object.fromEntries(names.map((name) => [`validate${name}`, `document#/$defs/${name}`]));
  const code = standaloneCode.default(ajv, functions).replaceAll('export const ', 'const ');
  const table = `export const validators = { ${names.map((name) => `${name}: validate${name}`).join(', ')} };`;
  return bundled(`${code}\n${table}`);
}

function bundled(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    // Without it the paths of helpers, which say where the packages are installed, would stand in the output.
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map((file) => file.text).join('');
}

/** Source of src/validators.d.ts. */
export function validatorsTypesFile(document: Document): string {
  const union = schemaNames(document).map((name) => `\n  | '${name}'`);
  return `
/** Name of a component schema. */
export type SchemaName =${union.join('')};

/** One way in which a value does not fit. \`instancePath\` is a JSON pointer into the value. */
export interface Mismatch {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  /** What the keyword asks for. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Says whether a value fits a component schema. After false, \`errors\` says why, until the next call. */
export type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly Mismatch[] | null };

/** One validator for each component schema. Properties that a schema does not know make a value unfit only where it is a closed object. */
export declare const validators: Readonly<Record<SchemaName, Validator>>;
`;
}

function schemaNames(document: Document): string[] {
  return Object.keys(document.components.schemas).sort();
}
