/**
 * Which way imports may point. Every package has a place in one order and imports only from its left; neighbours in one
 * place never import each other. Inside the service, operations know neither Hapi nor HTTP, and the store knows no HTTP.
 * A relative import may not leave its package, or the order would mean nothing.
 */
import { dirname, join } from 'node:path';

/** The packages by folder, from left to right. */
const order: readonly (readonly string[])[] = [
  ['openapi'],
  ['packages/contract'],
  ['packages/protocol'],
  ['packages/transcripts'],
  ['packages/sdk', 'packages/admin-sdk', 'packages/conformance', 'services/scim'],
  ['packages/docs', 'e2e'],
];

const folderOf: Readonly<Record<string, string>> = {
  '@metacompliance/scim-openapi': 'openapi',
  '@metacompliance/scim-contract': 'packages/contract',
  '@metacompliance/scim-protocol': 'packages/protocol',
  '@metacompliance/scim-transcripts': 'packages/transcripts',
  '@metacompliance/scim': 'packages/sdk',
  '@metacompliance/scim-admin': 'packages/admin-sdk',
  '@metacompliance/scim-conformance': 'packages/conformance',
  '@metacompliance/scim-service': 'services/scim',
  '@metacompliance/scim-docs': 'packages/docs',
  '@metacompliance/scim-e2e': 'e2e',
};

/** What one folder may not import beside the order: [folder, import after resolution, why]. */
const fences: readonly (readonly [folder: string, forbidden: RegExp, why: string])[] = [
  ['services/scim/src/operations/', /^@hapi\/|^services\/scim\/src\/(http|server)/, 'operations know no HTTP server'],
  ['services/scim/src/store/', /^@hapi\/|^services\/scim\/src\/(http|server|operations)/, 'the store knows no HTTP'],
  ['packages/protocol/src/', /^(?!packages\/protocol\/|@metacompliance\/scim-contract)/, 'the protocol is pure'],
];

/** Every import of a source file, written in any of the ways that TypeScript has. */
export function importsOf(source: string): readonly string[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s*(?:[^'"=();]*\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm,
  );
  return [...statements].map((found) => found[1] ?? found[2] ?? '');
}

/** What is wrong with one import of one file, as a sentence; undefined when it points the right way. */
export function wrongWay(file: string, imported: string): string | undefined {
  const home = packageOf(file);
  if (home === undefined) return undefined;
  const resolved = imported.startsWith('.') ? join(dirname(file), imported) : imported;
  const fence = fences.find(([folder, forbidden]) => file.startsWith(folder) && forbidden.test(resolved));
  if (fence !== undefined) return `${file} imports ${imported}: ${fence[2]}`;
  if (imported.startsWith('.'))
    return packageOf(resolved) === home ? undefined : `${file} leaves its package: ${imported}`;
  const target = folderOf[imported.split('/').slice(0, 2).join('/')];
  if (target === undefined || target === home || placeOf(target) < placeOf(home)) return undefined;
  return `${file} imports ${imported}: ${home} may import only from its left, and ${target} is not`;
}

function packageOf(path: string): string | undefined {
  return order.flat().find((folder) => path.startsWith(`${folder}/`));
}

function placeOf(folder: string): number {
  return order.findIndex((place) => place.includes(folder));
}
