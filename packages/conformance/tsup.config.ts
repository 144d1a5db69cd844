import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', 'scim-conformance': 'src/main.ts' };

/** One package without dependencies: the contract's table and validators, and types of the protocol, are bundled. */
export default defineConfig({
  entry,
  format: 'esm',
  target: 'es2023',
  platform: 'node',
  tsconfig: 'tsconfig.build.json',
  noExternal: [/^@metacompliance\//],
  splitting: true,
  dts: { entry: { index: 'src/index.ts' } },
});
