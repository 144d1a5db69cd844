import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  eachAttribute,
  groupSchema,
  isSearchable,
  printAttributePath,
  type ResourceSchema,
  userSchema,
} from '../../src/index.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function unsearchable(schema: ResourceSchema): string[] {
  const paths = [...eachAttribute(schema)].flatMap((attribute) => [
    { attribute },
    ...[...attribute.children.values()].map((subAttribute) => ({ attribute, subAttribute })),
  ]);
  return paths.filter((path) => !isSearchable(path)).map(printAttributePath);
}

test('all is searchable but the password and what is made at reading', () => {
  assert.deepEqual(unsearchable(userSchema), [
    'password',
    'groups.$ref',
    `${enterprise}:manager.$ref`,
    `${enterprise}:manager.displayName`,
    'meta.location',
    'meta.version',
  ]);
  assert.deepEqual(unsearchable(groupSchema), ['members.$ref', 'meta.location', 'meta.version']);
});
