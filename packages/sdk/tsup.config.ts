import { defineConfig } from 'tsup';

// What is bundled is the contract's types and the few functions of the protocol; openapi-fetch stays a dependency. CommonJS
// gets shared chunks too, so that an error class is the same class in every entry.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    sync: 'src/sync/index.ts',
    testing: 'src/testing/index.ts',
    validation: 'src/validation/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  minify: false,
  sourcemap: false,
  clean: true,
  tsconfig: 'tsconfig.build.json',
  dts: true,
  noExternal: [/^@metacompliance\//],
});
