import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const entry = join(import.meta.dirname, '../dist/index.js');

export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

/** What is loaded to make a client and call its methods; bulk, members by the thousand, raw and a PATCH by PUT come when they are called. */
export function coreSize(): Promise<Size> {
  return measure(['./bulk-*', './members-*', './raw-*', './patch-by-put.js']);
}

/** All that a program can come to load, in one file. */
export function wholeSize(): Promise<Size> {
  return measure([]);
}

async function measure(external: string[]): Promise<Size> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    external,
    logLevel: 'error',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
