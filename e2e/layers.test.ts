import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importsOf, wrongWay } from './layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every source file of the repository, as a path below its root. */
function sources(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : sources(path);
    return /\.(ts|js|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function wrongImports(): readonly string[] {
  return sources().flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8')).flatMap((imported) => wrongWay(file, imported) ?? []),
  );
}

const wrong: readonly [rule: string, file: string, imported: string][] = [
  ['the contract does not import the protocol', 'packages/contract/src/a.ts', '@metacompliance/scim-protocol'],
  ['the protocol does not import the SDK', 'packages/protocol/src/a.ts', '@metacompliance/scim'],
  ['the SDK does not import the service', 'packages/sdk/src/a.ts', '@metacompliance/scim-service/testing'],
  ['the service does not import the SDK', 'services/scim/src/cli/a.ts', '@metacompliance/scim'],
  ['the conformance kit does not import the SDK', 'packages/conformance/src/a.ts', '@metacompliance/scim'],
  ['tests keep the order too', 'packages/sdk/test/a.test.ts', '@metacompliance/scim-service/testing'],
  ['nothing imports the end-to-end tests', 'services/scim/src/cli/a.ts', '@metacompliance/scim-e2e'],
  ['a relative import does not leave its package', 'services/scim/src/a.ts', '../../../packages/sdk/src/index.ts'],
  ['operations do not import Hapi', 'services/scim/src/operations/users.ts', '@hapi/hapi'],
  ['operations do not import HTTP', 'services/scim/src/operations/users.ts', '../http/auth.ts'],
  ['the store does not import HTTP', 'services/scim/src/store/sqlite/a.ts', '../../http/auth.ts'],
  ['the protocol imports nothing but the contract', 'packages/protocol/src/path/a.ts', 'node:fs'],
];
const right: readonly [rule: string, file: string, imported: string][] = [
  ['from the left', 'packages/protocol/src/a.ts', '@metacompliance/scim-contract'],
  ['from far left', 'services/scim/src/cli/play.ts', '@metacompliance/scim-transcripts'],
  ['within the package', 'services/scim/src/http/a.ts', '../store/store.ts'],
  ['its own name', 'packages/sdk/test/a.test.ts', '@metacompliance/scim'],
  ['the end-to-end tests import everything', 'e2e/a.ts', '@metacompliance/scim-service/testing'],
  ['other people’s packages', 'services/scim/src/server.ts', '@hapi/hapi'],
];

describe('imports', () => {
  for (const [rule, file, imported] of wrong) {
    test(`wrong: ${rule}`, () => assert.match(wrongWay(file, imported) ?? '', new RegExp(`^${file}`)));
  }
  for (const [rule, file, imported] of right) {
    test(`right: ${rule}`, () => assert.equal(wrongWay(file, imported), undefined));
  }
  test('are found in every way of writing them', () => {
    const source = `import a, { b } from 'one';\nimport type { c } from "two";\nexport * from './three.ts';\nimport 'four';\nconst d = await import('five');\nimport {\n  e,\n} from 'six';\nconst text = "from 'nowhere'";`;
    assert.deepEqual([...importsOf(source)].sort(), ['./three.ts', 'five', 'four', 'one', 'six', 'two']);
  });
  test('point to the left in the whole repository', () => assert.deepEqual(wrongImports(), []));
});
