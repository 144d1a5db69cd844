import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** The roots of the documents: what identity providers call, and what operators call. */
export const roots = {
  scim: join(import.meta.dirname, '../scim.yaml'),
  admin: join(import.meta.dirname, '../admin.yaml'),
} as const;

/**
 * Bundles the split document into one whose references are all local.
 *
 * @throws Error when a reference leads nowhere, or when the bundler had to rename a component ("Email-2"): that happens
 * when two files define a component of the same name.
 */
export function bundle(root: string): object {
  const folder = mkdtempSync(join(tmpdir(), 'scim-openapi-'));
  try {
    const output = join(folder, 'bundle.json');
    execFileSync(process.execPath, [redocly, 'bundle', root, '--output', output], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    const text = readFileSync(output, 'utf8');
    const renamed = text.match(/#\/components\/\w+\/[\w.]+-\d+"/);
    if (renamed) throw new Error(`Two files define the same component: the bundle holds ${renamed[0]}`);
    return JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
