import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../scripts/generated-files.ts';
import { validators as adminValidators } from '../src/admin/index.ts';
import { document, type SchemaName, validators } from '../src/index.ts';
import { acceptsAnything, mutants, sample } from './samples.ts';

const source = readDocument('scim');
const documents = [
  { name: 'scim', source, validators },
  { name: 'admin', source: readDocument('admin'), validators: adminValidators },
];

for (const { name, source, validators } of documents) {
  for (const [component, validate] of Object.entries(validators)) {
    test(`${name}: ${component} accepts a value with every property, and refuses it with one wrong type`, () => {
      const schema = source.components.schemas[component] ?? {};
      const value = sample(source, schema);
      assert.ok(validate(value), JSON.stringify(validate.errors));
      const survivors = mutants(source, schema, value).filter((mutant) => validate(mutant.value));
      assert.deepEqual(
        survivors.map(({ path }) => path),
        [],
      );
    });
  }
}

test('only a PATCH value and the data of a bulk operation may be anything', () => {
  const open = Object.entries(source.components.schemas).flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {})
      .filter(([, property]) => acceptsAnything(source, property))
      .map(([property]) => `${name}.${property}`),
  );
  assert.deepEqual(open.sort(), ['AddOrReplaceOperation.value', 'BulkOperation.data', 'RemoveOperation.value']);
});

const example = (name: string) => structuredClone(document.components.examples[name]?.value) as Record<string, unknown>;
const user = example('rfc7643-8.3-enterprise-user');
const group = example('rfc7643-8.4-group');
const input = example('entra-create-user');
const page = example('rfc7644-3.4.3-search-response');

const cases: [rule: string, schema: SchemaName, value: unknown, fits: boolean][] = [
  [
    'an answer may hold attributes nobody knows',
    'User',
    { ...user, 'urn:example:extension': { shoeSize: 46 }, shoeSize: 46 },
    true,
  ],
  ['a request may hold attributes nobody knows', 'UserInput', { ...input, shoeSize: 46 }, true],
  [
    'an answer may hold only what was asked for (RFC 7644 §3.9)',
    'User',
    { schemas: user.schemas, id: user.id, name: { formatted: 'B' } },
    true,
  ],
  ['an answer always has an id (RFC 7643 §3.1)', 'User', { schemas: user.schemas, userName: 'bjensen' }, false],
  ['a user says that it is one', 'User', { ...user, schemas: group.schemas }, false],
  ['a user to create needs a userName', 'UserInput', { ...input, userName: undefined }, false],
  ['a user to create needs a last name', 'UserInput', { ...input, name: { givenName: 'Test' } }, false],
  ['a user to create needs an e-mail address', 'UserInput', { ...input, emails: [] }, false],
  ['an e-mail address needs a value', 'UserInput', { ...input, emails: [{ type: 'work' }] }, false],
  ['a group to create needs a displayName', 'GroupInput', { schemas: group.schemas }, false],
  ['members are users', 'Group', { ...group, members: [{ value: '1', type: 'Group' }] }, false],
  ['a userName has at most 512 characters', 'UserInput', { ...input, userName: 'x'.repeat(513) }, false],
  ['a time is a dateTime (RFC 7643 §2.3.5)', 'User', { ...user, meta: { created: 'yesterday' } }, false],
  ['a page may mix users and groups', 'ListResponse', page, true],
  [
    'a user on a mixed page does not pass as a group',
    'ListResponse',
    { ...page, Resources: [{ ...user, userName: 42 }] },
    false,
  ],
  ['a PATCH needs an operation', 'PatchOp', { schemas: example('okta-push-now').schemas, Operations: [] }, false],
  ['add needs a value (RFC 7644 §3.5.2.1)', 'PatchOperation', { op: 'add', path: 'title' }, false],
  ['remove needs a path (RFC 7644 §3.5.2.2)', 'PatchOperation', { op: 'remove' }, false],
  ['a status is text (RFC 7644 §3.12)', 'Error', { ...example('error-not-found'), status: 404 }, false],
];

for (const [rule, schema, value, fits] of cases) {
  test(rule, () => assert.equal(validators[schema](JSON.parse(JSON.stringify(value))), fits));
}

test("an operator's request with a property that there is not is refused, and the property named", () => {
  for (const input of ['CompanyInput', 'CompanyName', 'TokenInput', 'RefreshInput'] as const) {
    const validate = adminValidators[input];
    assert.equal(validate({ name: 'Acme', expire: '2027-01-01T00:00:00Z' }), false);
    assert.ok(
      validate.errors?.some(({ params }) => params?.additionalProperty === 'expire'),
      input,
    );
  }
});

const names: [rule: string, name: string, fits: boolean][] = [
  ['a name may be of any script', 'Ünïcode 株式会社 <b>&"', true],
  ['a name is not empty', '', false],
  ['a name is not blank', ' \u3000', false],
  ['a name has no control characters', 'Ac\nme', false],
  ['nor those of C1', 'Ac\u0085me', false],
  ['a name has at most 256 characters', 'x'.repeat(257), false],
];
for (const [rule, name, fits] of names) {
  test(rule, () => assert.equal(adminValidators.CompanyInput({ name }), fits));
}
