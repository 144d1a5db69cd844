// Writes src/generated/read-only.ts: the attributes a body leaves out, so that the SDK need not ship whole schemas. With
// --check it writes nothing and ends with status 1 when the file is not what it should be.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttributeDefinition,
  commonAttributes,
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  userSchemaDefinition,
} from '@metacompliance/scim-contract';

type Steps = readonly string[];

/** Paths, step by step, of the outermost read-only attributes. */
function readOnlySteps(attributes: readonly AttributeDefinition[], prefix: Steps = []): readonly Steps[] {
  return attributes.flatMap(({ name, mutability, subAttributes = [] }) => {
    const steps = [...prefix, name];
    return mutability === 'readOnly' ? [steps] : readOnlySteps(subAttributes, steps);
  });
}

const { id: enterprise, attributes: enterpriseAttributes } = enterpriseUserSchemaDefinition;
const users = [
  ...readOnlySteps([...commonAttributes, ...userSchemaDefinition.attributes]),
  ...readOnlySteps(enterpriseAttributes, [enterprise]),
];
const groups = readOnlySteps([...commonAttributes, ...groupSchemaDefinition.attributes]);

const source = `// Generated from the contract by \`pnpm generate\`. Do not edit.

/** The read-only attributes of users and groups, step by step from the resource. @see RFC 7643 §7 */
export const readOnly: Readonly<Record<'/Users' | '/Groups', readonly (readonly string[])[]>> = {
  '/Users': ${JSON.stringify(users)},
  '/Groups': ${JSON.stringify(groups)},
};
`;

const file = join(import.meta.dirname, '../src/generated/read-only.ts');
const biome = join(import.meta.dirname, '../../../node_modules/.bin/biome');
const text = execFileSync(biome, ['format', `--stdin-file-path=${file}`], {
  input: source,
  encoding: 'utf8',
  stdio: ['pipe', 'pipe', 'ignore'],
});
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('packages/sdk/src/generated/read-only.ts is stale: run `pnpm generate`');
  process.exitCode = 1;
}
