import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedPaths, groupSchema, type JsonObject, userSchema } from '../../src/index.ts';
import { aGroup, anEmployee, aUser, enterprise } from '../resources.ts';

const name = { givenName: 'Barbara', familyName: 'Jensen' };
const rules: readonly [rule: string, before: JsonObject, after: JsonObject, changed: readonly string[]][] = [
  [
    'nothing in equal resources, whatever the order of names',
    aUser(),
    { ...aUser(), name: { familyName: 'Jensen', givenName: 'Barbara' } },
    [],
  ],
  ['an attribute that came', aUser(), aUser({ title: 'Guide' }), ['title']],
  ['an attribute that went', aUser({ title: 'Guide' }), aUser(), ['title']],
  [
    'the sub-attribute of a complex attribute',
    aUser(),
    aUser({ name: { ...name, givenName: 'Babs' } }),
    ['name.givenName'],
  ],
  ['a multi-valued attribute as a whole', aUser(), aUser({ emails: [{ value: 'b@x' }] }), ['emails']],
  [
    'the order of values',
    aUser({ ims: [{ value: 'a' }, { value: 'b' }] }),
    aUser({ ims: [{ value: 'b' }, { value: 'a' }] }),
    ['ims'],
  ],
  ['an extension attribute behind its URN', aUser(), anEmployee({ department: 'd' }), [`${enterprise}:department`]],
  [
    'several in canonical order',
    aUser(),
    anEmployee({ manager: { value: 'm' } }, { active: false, title: 't' }),
    ['title', 'active', `${enterprise}:manager.value`],
  ],
  [
    'nothing that is derived',
    anEmployee(
      { manager: { value: 'm', $ref: 'r', displayName: 'M' } },
      { id: '1', meta: { version: '1' }, groups: [{ value: 'g' }] },
    ),
    anEmployee({ manager: { value: 'm' } }, { id: '1' }),
    [],
  ],
];
for (const [rule, before, after, changed] of rules) {
  test(`names ${rule}`, () => assert.deepEqual(changedPaths(before, after, userSchema), changed));
}

test('names what changed of a group without its members', () => {
  const after = aGroup({ displayName: 'Guides', members: [{ value: 'm' }] });
  assert.deepEqual(changedPaths(aGroup(), after, groupSchema), ['displayName']);
});
