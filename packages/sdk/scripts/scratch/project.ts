import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './folder.ts';
import { esm, names, program } from './program.ts';

const sdk = join(import.meta.dirname, '../..');

/** Writes a project of each kind of module: the README, the mistakes that may not compile, and the program. */
export function writeProject(): void {
  const base = {
    strict: true,
    types: ['node'],
    skipLibCheck: false,
    target: 'es2022',
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  for (const [name, type, module] of [
    ['esm', 'module', 'nodenext'],
    ['cjs', 'commonjs', 'nodenext'],
    ['bundler', 'module', 'esnext'],
  ] as const) {
    const home = inFolder(name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ type }));
    const moduleResolution = module === 'esnext' ? 'bundler' : 'nodenext';
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...base, module, moduleResolution } }),
    );
    const blocks = [...readFileSync(join(sdk, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)]
      .map(([, text]) => text)
      .join('\n');
    const wrapped =
      name === 'cjs' ? blocks.replace(/^((?:import [^\n]*\n)+)(.*)$/s, '$1void (async () => {$2})();') : blocks;
    writeFileSync(join(home, 'readme.ts'), wrapped);
    const mistakes = readFileSync(join(sdk, 'test/types/mistakes.ts'), 'utf8');
    writeFileSync(join(home, 'mistakes.ts'), mistakes.replace("'../../src/index.ts'", "'@metacompliance/scim'"));
    writeFileSync(
      join(home, 'all.ts'),
      `import * as core from '@metacompliance/scim';\nimport * as sync from '@metacompliance/scim/sync';\nimport * as testing from '@metacompliance/scim/testing';\nimport * as validation from '@metacompliance/scim/validation';\nexport const all = [core, sync, testing, validation];\n`,
    );
  }
  writeFileSync(inFolder('esm/run.js'), `${esm}const env = process.env;${program('esm')}`);
  const cjs = `const { ${names} } = require('@metacompliance/scim');\nconst { sync } = require('@metacompliance/scim/sync');\n`;
  writeFileSync(
    inFolder('cjs/run.js'),
    `${cjs}const env = process.env;\n(async () => {${program('cjs')}})().catch((error) => { console.error(error); process.exit(1); });`,
  );
}
