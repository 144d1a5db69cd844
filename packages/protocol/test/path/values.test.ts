import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Json, type JsonObject, parseAttributePath, userSchema, valuesAt } from '../../src/index.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user: JsonObject = {
  userName: 'bjensen',
  title: null,
  nickName: '',
  active: false,
  name: { familyName: 'Jensen', givenName: null },
  emails: [{ value: 'a@x', type: 'work' }, { value: 'b@x' }, {}],
  phoneNumbers: [],
  ims: [{}, { value: null }],
  [enterprise]: { department: 'Sales', manager: { value: '26' } },
};

const rules: [rule: string, path: string, values: readonly Json[]][] = [
  ['a simple value', 'userName', ['bjensen']],
  ['false is a value', 'active', [false]],
  ['the empty string is a value', 'nickName', ['']],
  ['null is absent (RFC 7643 §2.5)', 'title', []],
  ['what is not there is absent', 'locale', []],
  ['a sub-attribute', 'name.familyName', ['Jensen']],
  ['a null sub-attribute is absent', 'name.givenName', []],
  ['a complex value', 'name', [{ familyName: 'Jensen', givenName: null }]],
  ['a sub-attribute of each value that has it', 'emails.type', ['work']],
  ['a sub-attribute of all values', 'emails.value', ['a@x', 'b@x']],
  ['values, but for empty ones', 'emails', [{ value: 'a@x', type: 'work' }, { value: 'b@x' }]],
  ['[] is absent (RFC 7643 §2.5)', 'phoneNumbers', []],
  ['values without any sub-attribute are absent', 'ims', []],
  ['an attribute of an extension', 'department', ['Sales']],
  ['a sub-attribute of an extension', `${enterprise}:manager.value`, ['26']],
];
for (const [rule, text, values] of rules) {
  test(`values: ${rule}`, () => {
    const path = parseAttributePath(text, userSchema);
    assert.ok(path);
    assert.deepEqual(valuesAt(user, path), values);
  });
}

test('a resource without the extension, or with something else in its place, has no values there', () => {
  const path = parseAttributePath('department', userSchema);
  assert.ok(path);
  assert.deepEqual(valuesAt({ userName: 'a' }, path), []);
  assert.deepEqual(valuesAt({ [enterprise]: ['Sales'] }, path), []);
  assert.deepEqual(valuesAt({ department: 'Sales' }, path), []);
});
