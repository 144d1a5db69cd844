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

/** `patch-by-put` holds the whole engine, and is a file of its own: in a common chunk the core would carry it. */
const apart = (extension: string): Options => ({
  esbuildPlugins: [
    {
      name: 'patch-by-put',
      setup(build) {
        build.onResolve({ filter: /patch-by-put\.ts$/ }, ({ kind }) =>
          kind === 'entry-point' ? undefined : { path: `./patch-by-put.${extension}`, external: true },
        );
      },
    },
  ],
});

export default defineConfig([
  { ...shared, ...apart('js'), format: 'esm', entry: { ...entry, command: 'src/command/main.ts' } },
  { ...shared, ...apart('cjs'), format: 'cjs', entry },
  { ...shared, format: ['esm', 'cjs'], entry: ['src/patch-by-put.ts'], splitting: false, dts: false },
]);
