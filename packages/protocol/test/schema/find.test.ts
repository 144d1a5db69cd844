import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachAttribute, findAttribute, findExtension, groupSchema, userSchema } from '../../src/index.ts';
import { nameKey } from '../../src/schema/name-key.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const names: [rule: string, name: string, path: string | undefined][] = [
  ['a plain name', 'userName', 'userName'],
  ['any letter case (RFC 7643 §2.1)', 'USERNAME', 'userName'],
  ['a common attribute', 'externalid', 'externalId'],
  ['a name behind the core URN (RFC 7644 §3.10)', `${core}:userName`, 'userName'],
  ['a URN in any letter case', `${core.toUpperCase()}:NAME`, 'name'],
  ['an extension behind its URN', `${enterprise}:department`, `${enterprise}:department`],
  ['no extension without its URN', 'department', undefined],
  ['no sub-attribute', 'name.familyName', undefined],
  ['no core attribute behind an extension URN', `${enterprise}:userName`, undefined],
  ['no attribute of another type', 'members', undefined],
  ['no URN of another type', 'urn:ietf:params:scim:schemas:core:2.0:Group:displayName', undefined],
  ['no URN alone', core, undefined],
  ['nothing', '', undefined],
  ['no prototype name', '__proto__', undefined],
  ['no inherited name', 'constructor', undefined],
  ['no Kelvin sign for a k', 'nic\u212aName', undefined],
];
for (const [rule, name, path] of names) {
  test(`finds ${rule}`, () => assert.equal(findAttribute(userSchema, name)?.path, path));
}

test('finds an extension by its URN in any letter case', () => {
  assert.equal(findExtension(userSchema, enterprise.toLowerCase())?.get('department')?.name, 'department');
  assert.equal(findExtension(userSchema, core), undefined);
  assert.equal(findExtension(groupSchema, enterprise), undefined);
});

test('walks the attributes in canonical order: common first, extensions behind the core, meta last', () => {
  const paths = [...eachAttribute(userSchema)].map(({ path }) => path);
  assert.deepEqual(paths.slice(0, 4), ['schemas', 'id', 'externalId', 'userName']);
  assert.deepEqual(paths.slice(-2), [`${enterprise}:manager`, 'meta']);
  assert.equal(new Set(paths).size, paths.length);
  assert.deepEqual(
    [...eachAttribute(groupSchema)].map(({ path }) => path),
    ['schemas', 'id', 'externalId', 'displayName', 'members', 'meta'],
  );
});

test('a name beyond ASCII is its own key', () => {
  assert.equal(nameKey('UserName'), 'username');
  assert.equal(nameKey('\u212aey'), '\u212aey');
});
