import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupSchema, type JsonObject, type ResourceSchema, readResource, userSchema } from '../src/index.ts';
import { arbitraryGroup, arbitraryUser } from './arbitraries.ts';

const types: [schema: ResourceSchema, resources: fc.Arbitrary<JsonObject>][] = [
  [userSchema, arbitraryUser()],
  [groupSchema, arbitraryGroup(['a', 'b'])],
];
for (const [schema, resources] of types) {
  test(`a generated ${schema.resourceType} may be created and is in canonical form already`, () => {
    fc.assert(
      fc.property(resources, (resource) => {
        const read = readResource(resource, schema, 'create');
        assert.equal(JSON.stringify(read), JSON.stringify({ resource, ignored: [] }));
      }),
      { numRuns: 300 },
    );
  });
}
