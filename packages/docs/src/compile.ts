import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Examples } from './examples.ts';
import { programOf } from './program.ts';
import { type Ended, run } from './run.ts';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

/** The files that were made of a document: what is checked, and what is run, which may be less. */
export interface Written {
  readonly examples: Examples;
  readonly checked: string;
  readonly run: string | undefined;
}

/** Writes the TypeScript of documents into a folder, a program a document, beside a configuration for the compiler. */
export function writePrograms(all: readonly Examples[], folder: string): readonly Written[] {
  for (const name of ['checked', 'run']) mkdirSync(join(folder, name));
  const tsconfig = {
    extends: '@metacompliance/tsconfig/base.json',
    // An example may name something only to show that it can be named.
    compilerOptions: { noUnusedLocals: false },
    include: ['checked'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  return all.map((examples) => {
    const { document, program, runnable, files } = examples;
    const name = `${document.path.replace(/\W+/g, '-')}.ts`;
    const checked = join(folder, 'checked', name);
    writeFileSync(checked, programOf(document, program));
    for (const file of files)
      writeFileSync(join(folder, 'checked', `${name}-${file.attributes.file}`), programOf(document, [file]));
    if (runnable.length === 0) return { examples, checked, run: undefined };
    const path = join(folder, 'run', name);
    writeFileSync(path, programOf(document, runnable));
    return { examples, checked, run: path };
  });
}

/** Type-checks what was written; the lines that the compiler names are those of the documents. */
export async function typeCheck(folder: string): Promise<Ended> {
  return await run(process.execPath, [join(typescript, 'bin/tsc'), '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    env: process.env,
  });
}
