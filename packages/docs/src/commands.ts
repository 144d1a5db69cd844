import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './document.ts';

/** A call of pnpm, however it is launched, with the package it is for and the first word that is no option. */
const call = /\bpnpm(?:@[\d.]+)?((?: --filter \S+| --?[\w-]+)*) ([\w:-]+)/g;
const builtIn = new Set(['install', 'exec', 'add', 'dlx']);

/** Names the first script that a text tells the reader to call with pnpm and that no package has. */
export function missingScript(text: string): string | undefined {
  for (const [, options = '', script = ''] of text.matchAll(call)) {
    const name = /--filter (\S+)/.exec(options)?.[1];
    const manifest = manifests().find((each) => each.name === (name ?? 'metacompliance-scim'));
    if (!builtIn.has(script) && manifest?.scripts?.[script] === undefined) return `pnpm${options} ${script}`;
  }
  return undefined;
}

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

function manifests(): readonly Manifest[] {
  const below = (folder: string) => readdirSync(join(repository, folder)).map((name) => join(folder, name));
  return ['.', 'openapi', 'e2e', ...below('packages'), ...below('services')].map((folder) =>
    JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8')),
  );
}
