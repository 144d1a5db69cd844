import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  sync: 'src/sync/index.ts',
  testing: 'src/testing/index.ts',
  validation: 'src/validation/index.ts',
};

/**
 * The contract's types and a few functions of the protocol are bundled; openapi-fetch stays a dependency. Entries share
 * chunks, in CommonJS too, so that an error class is the same class in each of them.
 */
const shared: Options = {
  target: 'es2023',
  platform: 'neutral',
  tsconfig: 'tsconfig.build.json',
  noExternal: [/^@metacompliance\//],
  external: [/^node:/],
  splitting: true,
  dts: { entry },
};

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...entry, command: 'src/command/main.ts' } },
  { ...shared, format: 'cjs', entry },
]);
