/** The folder outside the repository in which all happens, and what runs in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'scim-scratch-'));

/** A path in the folder. */
export function inFolder(...path: readonly string[]): string {
  return join(folder, ...path);
}

/** Runs a command there and gives what it prints. Fails when it does. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 300_000, ...options });
}

export function install(packages: readonly string[]): void {
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages]);
}

export function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true });
}
