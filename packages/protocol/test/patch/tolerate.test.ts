import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyPatch,
  groupSchema,
  type Json,
  type JsonObject,
  matches,
  memberSteps,
  parseFilter,
  parsePatch,
  readResource,
  tolerances,
  userSchema,
} from '../../src/index.ts';
import * as tolerate from '../../src/patch/tolerate.ts';
import { anEmployee, aUser, enterprise, patchOf } from '../resources.ts';

const work = { value: 'bjensen@example.com', type: 'work', primary: true };
const read = (body: JsonObject) => readResource(body, userSchema, 'create').resource;
const patched = (before: JsonObject, ...operations: readonly Json[]) =>
  applyPatch(before, parsePatch(patchOf(...operations), userSchema), userSchema);
const removed = (operation: Json) => memberSteps(parsePatch(patchOf(operation), groupSchema));

test('every tolerance is a function of the one module, and every function is in the table', () => {
  const functions = Object.entries(tolerate)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
  assert.deepEqual(tolerances.map(({ name }) => name).sort(), functions.sort());
  assert.ok(tolerances.every(({ serves, rule }) => serves && rule));
});

const rules: Readonly<Record<string, readonly [rule: string, actual: () => unknown, expected: unknown][]>> = {
  opInAnyCase: [
    ['Entra capitalises op', () => patched(aUser(), { op: 'Add', path: 'title', value: 'T' }).title, 'T'],
    [
      'nobody shouts it, and it is read',
      () => patched(aUser(), { op: 'REPLACE', path: 'title', value: 'T' }).title,
      'T',
    ],
  ],
  booleanFromText: [
    [
      'Entra sends "False" in PATCH',
      () => patched(aUser(), { op: 'Replace', path: 'active', value: 'False' }).active,
      false,
    ],
    ['and without path', () => patched(aUser(), { op: 'replace', value: { active: 'False' } }).active, false],
    ['and "True" in POST', () => read(aUser({ active: 'True' })).active, true],
    ['and for primary', () => read(aUser({ emails: [{ ...work, primary: 'True' }] })).emails, [work]],
    ['OneLogin sends a template in lower case', () => read(aUser({ active: 'true' })).active, true],
    [
      'Entra sends "True" in the filter of a path',
      () => patched(aUser(), { op: 'Add', path: 'roles[primary eq "True"].value', value: 'r' }).roles,
      [{ value: 'r', primary: true }],
    ],
    [
      'and in the filter of a list',
      () => matches(parseFilter('active eq "False"', userSchema), aUser({ active: false })),
      true,
    ],
  ],
  attributeWithoutUrn: [
    [
      'Entra names the manager alone',
      () => patched(aUser(), { op: 'Add', path: 'manager', value: 'm' }),
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'and in a filter',
      () => matches(parseFilter('manager eq "m"', userSchema), anEmployee({ manager: { value: 'm' } })),
      true,
    ],
    [
      'but not in POST, where the extension has its own object',
      () => read(aUser({ manager: { value: 'm' } })),
      aUser(),
    ],
  ],
  managerFromText: [
    [
      'Entra sends the id alone',
      () => patched(aUser(), { op: 'Add', path: `${enterprise}:manager`, value: 'm' }),
      anEmployee({ manager: { value: 'm' } }),
    ],
    ['and in POST', () => read(anEmployee({ manager: 'm' })), anEmployee({ manager: { value: 'm' } })],
  ],
  emptyManager: [
    [
      'Entra unsets a manager by ""',
      () =>
        patched(anEmployee({ manager: { value: 'm' } }), { op: 'Replace', path: `${enterprise}:manager`, value: '' }),
      aUser(),
    ],
    [
      'and by Add',
      () => patched(anEmployee({ manager: { value: 'm' } }), { op: 'Add', path: `${enterprise}:manager`, value: '' }),
      aUser(),
    ],
    ['and sends "" in POST', () => read(anEmployee({ manager: '' })), aUser()],
    ['Okta pushes an empty Email', () => read(anEmployee({ manager: { Email: '' } })), aUser()],
    [
      'Okta pushes an empty value',
      () =>
        patched(anEmployee({ manager: { value: 'm' } }), {
          op: 'replace',
          value: { [enterprise]: { manager: { value: '' } } },
        }),
      aUser(),
    ],
    [
      'by its path too',
      () =>
        patched(anEmployee({ manager: { value: 'm' } }), { op: 'add', path: `${enterprise}:manager.value`, value: '' }),
      aUser(),
    ],
  ],
  soleElement: [
    [
      'Entra sends the manager in an array',
      () => read(anEmployee({ manager: [{ value: 'm' }] })),
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'and in PATCH',
      () => patched(aUser(), { op: 'Add', path: `${enterprise}:manager`, value: [{ value: 'm' }] }),
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'SCIM-SDK sends a single value in an array',
      () => patched(aUser(), { op: 'replace', path: 'title', value: ['T'] }).title,
      'T',
    ],
    [
      'and the object of an operation without path',
      () => patched(aUser(), { op: 'replace', value: [{ title: 'T' }] }).title,
      'T',
    ],
    [
      'and a value that a filter selects',
      () => patched(aUser(), { op: 'add', path: 'emails[type eq "work"]', value: [{ display: 'D' }] }).emails,
      [{ value: work.value, display: 'D', type: 'work', primary: true }],
    ],
    [
      'in POST as well',
      () => read(aUser({ name: [{ givenName: 'B', familyName: 'J' }] })).name,
      { givenName: 'B', familyName: 'J' },
    ],
    ['and an extension', () => read(aUser({ [enterprise]: [{ department: 'D' }] })), anEmployee({ department: 'D' })],
  ],
  emptyElement: [
    [
      'Okta pushes an empty second e-mail',
      () => read(aUser({ emails: [work, { value: '', type: 'home' }] })).emails,
      [work],
    ],
    [
      'and in PATCH',
      () => patched(aUser(), { op: 'replace', path: 'emails', value: [work, { value: '', type: 'home' }] }).emails,
      [work],
    ],
  ],
  valuesToRemove: [
    [
      'Entra lists the members to remove',
      () => removed({ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'a' }, { value: 'b' }] }),
      [{ kind: 'remove', ids: ['a', 'b'] }],
    ],
    [
      'a single one without array',
      () => removed({ op: 'Remove', path: 'members', value: { value: 'a' } }),
      [{ kind: 'remove', ids: ['a'] }],
    ],
    ['an empty list removes nobody', () => removed({ op: 'Remove', path: 'members', value: [] }), []],
    [
      'null lists nothing, and all go',
      () => removed({ op: 'Remove', path: 'members', value: null }),
      [{ kind: 'set', ids: [] }],
    ],
    [
      'values of users are removed by what is listed of them',
      () =>
        patched(aUser({ ims: [{ value: 'A', type: 'x' }, { value: 'b' }] }), {
          op: 'remove',
          path: 'ims',
          value: [{ value: 'a' }],
        }).ims,
      [{ value: 'b' }],
    ],
    [
      'all that is listed must agree',
      () =>
        patched(aUser({ ims: [{ value: 'a', type: 'x' }] }), {
          op: 'remove',
          path: 'ims',
          value: [{ value: 'a', type: 'y' }],
        }).ims,
      [{ value: 'a', type: 'x' }],
    ],
    [
      'a value listed without type is removed whatever its type, and whatever else is said of it',
      () =>
        patched(aUser({ ims: [{ value: 'a', type: 'x' }, { value: 'a' }, { value: 'b' }] }), {
          op: 'remove',
          path: 'ims',
          value: [{ value: 'a', display: 'old' }],
        }).ims,
      [{ value: 'b' }],
    ],
    [
      'a value that has no value is removed when all of it is listed',
      () =>
        patched(aUser({ addresses: [{ country: 'IE' }, { country: 'IE', type: 'home' }] }), {
          op: 'remove',
          path: 'addresses',
          value: [{ Country: 'ie' }, { type: 'home' }],
        }).addresses,
      [{ country: 'IE', type: 'home' }],
    ],
    [
      'an empty list of values removes none',
      () => patched(aUser({ ims: [{ value: 'a' }] }), { op: 'remove', path: 'ims', value: [] }).ims,
      [{ value: 'a' }],
    ],
    [
      'the value of a single-valued attribute is not looked at',
      () => patched(aUser({ title: 'T' }), { op: 'Remove', path: 'title', value: 'S' }).title,
      undefined,
    ],
  ],
  dropsUnknownPaths: [
    [
      'Entra maps an attribute that we lack, and the rest gets through',
      () =>
        patched(
          aUser(),
          { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:Custom:2.0:User:tag', value: 'x' },
          { op: 'Replace', path: 'title', value: 'T' },
        ),
      aUser({ title: 'T' }),
    ],
    [
      'and it is logged',
      () =>
        parsePatch(
          patchOf(
            { op: 'Add', path: 'shoeSize', value: 1 },
            { op: 'Add', path: 'emails[type eq "work"].hat', value: 1 },
          ),
          userSchema,
        ).warnings,
      [
        'The operation on "shoeSize" was dropped: User has no such attribute',
        'The operation on "emails[type eq "work"].hat" was dropped: User has no such attribute',
      ],
    ],
  ],
};
for (const [name, cases] of Object.entries(rules)) {
  describe(name, () => {
    for (const [rule, actual, expected] of cases) {
      test(rule, () =>
        assert.deepEqual(JSON.parse(JSON.stringify({ is: actual() })), JSON.parse(JSON.stringify({ is: expected }))),
      );
    }
  });
}

test('every tolerance has its cases', () =>
  assert.deepEqual(Object.keys(rules).sort(), tolerances.map(({ name }) => name).sort()));

describe('an unknown path is refused', () => {
  const refused: readonly [rule: string, operations: readonly Json[]][] = [
    ['in a single operation', [{ op: 'Replace', path: 'shoeSize', value: 1 }]],
    [
      'when op is in lower case',
      [
        { op: 'replace', path: 'shoeSize', value: 1 },
        { op: 'replace', path: 'title', value: 'T' },
      ],
    ],
    [
      'when one op is in lower case',
      [
        { op: 'Replace', path: 'shoeSize', value: 1 },
        { op: 'replace', path: 'title', value: 'T' },
      ],
    ],
    [
      'that is malformed',
      [
        { op: 'Replace', path: 'shoe size', value: 1 },
        { op: 'Replace', path: 'title', value: 'T' },
      ],
    ],
    [
      'that is empty',
      [
        { op: 'Replace', path: '', value: 1 },
        { op: 'Replace', path: 'title', value: 'T' },
      ],
    ],
    [
      'that is no name at all',
      [
        { op: 'Replace', path: '__proto__.x', value: 1 },
        { op: 'Replace', path: 'title', value: 'T' },
      ],
    ],
    [
      'with a bracket that does not close',
      [
        { op: 'Replace', path: 'shoes[type eq "x"', value: 1 },
        { op: 'Replace', path: 'title', value: 'T' },
      ],
    ],
  ];
  for (const [rule, operations] of refused) {
    test(rule, () =>
      assert.throws(() => parsePatch(patchOf(...operations), userSchema), { status: 400, scimType: 'invalidPath' }),
    );
  }
});
