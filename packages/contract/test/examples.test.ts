import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { componentName } from '../scripts/document.ts';
import * as admin from '../src/admin/index.ts';
import * as scim from '../src/index.ts';

interface Use {
  readonly example: string;
  readonly schema: string;
}

/** Every place of the document where an example stands for a schema. */
function uses(node: unknown): Use[] {
  if (typeof node !== 'object' || node === null) return [];
  const { schema, examples } = node as { schema?: { $ref?: string }; examples?: Record<string, { $ref?: string }> };
  const here = Object.values(examples ?? {}).flatMap(({ $ref }) =>
    $ref && schema?.$ref ? [{ example: componentName($ref), schema: componentName(schema.$ref) }] : [],
  );
  return [...here, ...Object.values(node).flatMap(uses)];
}

const documents = [
  { document: scim.document, validators: scim.validators, folder: 'openapi/examples' },
  { document: admin.document, validators: admin.validators, folder: 'openapi/admin/examples' },
];

for (const { document, validators, folder } of documents) {
  const used = uses({ paths: document.paths, components: { ...document.components, schemas: {}, examples: {} } });
  const once = new Map(used.map((use) => [`${use.example} ${use.schema}`, use]));

  for (const { example, schema } of once.values()) {
    test(`example ${example} fits ${schema}`, () => {
      const validate = Object.entries(validators).find(([name]) => name === schema)?.[1];
      assert.ok(validate?.(document.components.examples[example]?.value), JSON.stringify(validate?.errors));
    });
  }

  test(`every file of ${folder} stands somewhere in its document`, () => {
    const files = readdirSync(join(import.meta.dirname, '../../..', folder)).map((file) => file.replace(/\.json$/, ''));
    assert.deepEqual(files.sort(), [...new Set(used.map(({ example }) => example))].sort());
  });
}
