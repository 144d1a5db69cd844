import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyPatch,
  canonicalize,
  groupSchema,
  type Json,
  type JsonObject,
  parsePatch,
  userSchema,
} from '../../src/index.ts';
import { aGroup, anEmployee, aUser, core, enterprise, frozen, patchOf } from '../resources.ts';

const work = { value: 'bjensen@example.com', type: 'work', primary: true };
const home = { value: 'babs@jensen.org', type: 'home' };
const phone = { value: '1', type: 'work' };
const name = { familyName: 'Jensen', givenName: 'Barbara' };

type Rule = readonly [rule: string, before: JsonObject, operations: readonly Json[], after: JsonObject];

function patched(before: JsonObject, operations: readonly Json[]): JsonObject {
  return applyPatch(frozen(before), parsePatch(frozen(patchOf(...operations)), userSchema), userSchema);
}

function check(rules: readonly Rule[]): void {
  for (const [rule, before, operations, after] of rules) {
    test(rule, () => {
      assert.equal(JSON.stringify(patched(before, operations)), JSON.stringify(canonicalize(after, userSchema)));
    });
  }
}

describe('add (RFC 7644 §3.5.2.1)', () => {
  check([
    ['sets an attribute that is absent', aUser(), [{ op: 'add', path: 'title', value: 'T' }], aUser({ title: 'T' })],
    [
      'replaces the value of a single-valued attribute',
      aUser({ title: 'S' }),
      [{ op: 'add', path: 'title', value: 'T' }],
      aUser({ title: 'T' }),
    ],
    [
      'sets a sub-attribute',
      aUser(),
      [{ op: 'add', path: 'name.middleName', value: 'J' }],
      aUser({ name: { ...name, middleName: 'J' } }),
    ],
    [
      'merges a complex value',
      aUser(),
      [{ op: 'add', path: 'name', value: { middleName: 'J', givenName: 'Babs' } }],
      aUser({ name: { ...name, givenName: 'Babs', middleName: 'J' } }),
    ],
    [
      'appends to a multi-valued attribute',
      aUser(),
      [{ op: 'add', path: 'emails', value: [home] }],
      aUser({ emails: [work, home] }),
    ],
    [
      'takes a single value for a list of one',
      aUser(),
      [{ op: 'add', path: 'emails', value: home }],
      aUser({ emails: [work, home] }),
    ],
    [
      'changes nothing when the value is there',
      aUser({ emails: [work, home] }),
      [{ op: 'add', path: 'emails', value: [home, work] }],
      aUser({ emails: [work, home] }),
    ],
    ['changes nothing when the list is empty', aUser(), [{ op: 'add', path: 'emails', value: [] }], aUser()],
    [
      'changes nothing when the value is null',
      aUser({ title: 'T' }),
      [{ op: 'add', path: 'title', value: null }],
      aUser({ title: 'T' }),
    ],
    [
      'merges into the value that has the same value and type, since no two should (RFC 7643 §2.4)',
      aUser({ emails: [work, home] }),
      [{ op: 'add', path: 'emails', value: [{ value: 'BABS@jensen.org', type: 'Home', display: 'Babs' }] }],
      aUser({ emails: [work, { value: 'BABS@jensen.org', display: 'Babs', type: 'Home' }] }),
    ],
    [
      'keeps a value apart that differs in type',
      aUser({ phoneNumbers: [phone] }),
      [{ op: 'add', path: 'phoneNumbers', value: [{ value: '1', type: 'home' }] }],
      aUser({ phoneNumbers: [phone, { value: '1', type: 'home' }] }),
    ],
    [
      'hands primary over to the value it brings',
      aUser(),
      [{ op: 'add', path: 'emails', value: [{ ...home, primary: true }] }],
      aUser({
        emails: [
          { ...work, primary: false },
          { ...home, primary: true },
        ],
      }),
    ],
    [
      'hands primary over to the value it brings, though another one like it follows',
      aUser(),
      [
        {
          op: 'add',
          path: 'emails',
          value: [
            { ...home, primary: true },
            { ...home, display: 'D' },
          ],
        },
      ],
      aUser({
        emails: [
          { ...work, primary: false },
          { ...home, display: 'D', primary: true },
        ],
      }),
    ],
    [
      'merges into each value that a filter selects',
      aUser({ ims: [phone, phone] }),
      [{ op: 'add', path: 'ims[type eq "work"]', value: { display: 'D' } }],
      aUser({
        ims: [
          { ...phone, display: 'D' },
          { ...phone, display: 'D' },
        ],
      }),
    ],
    [
      'makes the value that a filter of one eq does not find',
      aUser(),
      [{ op: 'add', path: 'emails[type eq "home"].value', value: home.value }],
      aUser({ emails: [work, home] }),
    ],
    [
      'makes it with a type that is not canonical, too',
      aUser(),
      [{ op: 'add', path: 'emails[type eq "boat"]', value: { value: 'b@x' } }],
      aUser({ emails: [work, { value: 'b@x', type: 'boat' }] }),
    ],
    [
      'makes it primary when it is the only one',
      aUser(),
      [{ op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' }],
      aUser({ phoneNumbers: [{ ...phone, primary: true }] }),
    ],
    [
      'makes it as primary as the operation says',
      aUser(),
      [{ op: 'add', path: 'phoneNumbers[type eq "work"]', value: { value: '1', primary: false } }],
      aUser({ phoneNumbers: [{ ...phone, primary: false }] }),
    ],
    [
      'makes the primary value that is looked for',
      aUser({ ims: [phone] }),
      [{ op: 'add', path: 'ims[primary eq true].value', value: '2' }],
      aUser({ ims: [phone, { value: '2', primary: true }] }),
    ],
    [
      'sets an extension attribute and lists its URN',
      aUser(),
      [{ op: 'add', path: `${enterprise}:department`, value: 'D' }],
      anEmployee({ department: 'D' }),
    ],
    [
      'merges the object of an extension',
      anEmployee({ division: 'V' }),
      [{ op: 'add', path: enterprise, value: { department: 'D' } }],
      anEmployee({ division: 'V', department: 'D' }),
    ],
  ]);
});

describe('replace (RFC 7644 §3.5.2.3)', () => {
  check([
    ['sets an attribute', aUser({ title: 'S' }), [{ op: 'replace', path: 'title', value: 'T' }], aUser({ title: 'T' })],
    [
      'adds an attribute that is absent',
      aUser(),
      [{ op: 'replace', path: 'title', value: 'T' }],
      aUser({ title: 'T' }),
    ],
    [
      'merges the sub-attributes of a complex attribute',
      aUser({ name: { ...name, middleName: 'J' } }),
      [{ op: 'replace', path: 'name', value: { givenName: 'Babs' } }],
      aUser({ name: { ...name, givenName: 'Babs', middleName: 'J' } }),
    ],
    [
      'unsets the sub-attributes that are null',
      aUser({ name: { ...name, middleName: 'J' } }),
      [{ op: 'replace', path: 'name', value: { middleName: null } }],
      aUser(),
    ],
    ['unsets an attribute by null', aUser({ title: 'T' }), [{ op: 'replace', path: 'title', value: null }], aUser()],
    [
      'unsets a multi-valued attribute by an empty array',
      aUser({ ims: [phone] }),
      [{ op: 'replace', path: 'ims', value: [] }],
      aUser(),
    ],
    [
      'puts a list in the place of all values',
      aUser({ emails: [work, home] }),
      [{ op: 'replace', path: 'emails', value: [home] }],
      aUser({ emails: [home] }),
    ],
    [
      'sets a sub-attribute in each value that a filter selects',
      aUser({ ims: [phone, home, phone] }),
      [{ op: 'replace', path: 'ims[type eq "WORK"].value', value: '2' }],
      aUser({ ims: [{ ...phone, value: '2' }, home, { ...phone, value: '2' }] }),
    ],
    [
      'puts an object in the place of each value that a filter selects',
      aUser({ ims: [{ ...phone, display: 'D' }] }),
      [{ op: 'replace', path: 'ims[value eq "1"]', value: { value: '2', type: 'x' } }],
      aUser({ ims: [{ value: '2', type: 'x' }] }),
    ],
    [
      'selects by any filter',
      aUser({ emails: [work, home] }),
      [{ op: 'replace', path: 'emails[not (type eq "work") and value co "jensen"].value', value: 'b@x' }],
      aUser({ emails: [work, { ...home, value: 'b@x' }] }),
    ],
    [
      'without filter sets a sub-attribute in every value',
      aUser({ ims: [phone, home] }),
      [{ op: 'replace', path: 'ims.type', value: 'x' }],
      aUser({
        ims: [
          { value: '1', type: 'x' },
          { value: home.value, type: 'x' },
        ],
      }),
    ],
    [
      'without filter makes a value when there is none',
      aUser(),
      [{ op: 'replace', path: 'ims.value', value: '1' }],
      aUser({ ims: [{ value: '1', primary: true }] }),
    ],
    [
      'makes the value of a canonical type that it does not find, as Entra expects',
      aUser(),
      [{ op: 'replace', path: 'addresses[type eq "work"].country', value: 'IE' }],
      aUser({ addresses: [{ country: 'IE', type: 'work', primary: true }] }),
    ],
    [
      'reads a canonical type in any letter case',
      aUser(),
      [{ op: 'replace', path: 'emails[type eq "Home"].value', value: 'h@x' }],
      aUser({ emails: [work, { value: 'h@x', type: 'Home' }] }),
    ],
    [
      'makes the primary value that it does not find, as Entra expects',
      aUser(),
      [{ op: 'replace', path: 'roles[primary eq "True"].value', value: 'r' }],
      aUser({ roles: [{ value: 'r', primary: true }] }),
    ],
    [
      'hands primary over',
      aUser({ emails: [work, home] }),
      [{ op: 'replace', path: 'emails[type eq "home"].primary', value: true }],
      aUser({
        emails: [
          { ...work, primary: false },
          { ...home, primary: true },
        ],
      }),
    ],
    [
      'leaves no primary when the last one is unset',
      aUser(),
      [{ op: 'replace', path: 'emails[type eq "work"].primary', value: false }],
      aUser({ emails: [{ ...work, primary: false }] }),
    ],
    [
      'sets an extension attribute by its URN in any letter case',
      anEmployee({ department: 'D' }),
      [{ op: 'replace', path: `${enterprise.toUpperCase()}:DEPARTMENT`, value: 'E' }],
      anEmployee({ department: 'E' }),
    ],
    [
      'sets a sub-attribute of an extension',
      aUser(),
      [{ op: 'replace', path: `${enterprise}:manager.value`, value: 'm' }],
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'sets a core attribute behind the core URN',
      aUser(),
      [{ op: 'replace', path: `${core}:name.givenName`, value: 'B' }],
      aUser({ name: { ...name, givenName: 'B' } }),
    ],
    [
      'unsets an extension by null',
      anEmployee({ department: 'D' }),
      [{ op: 'replace', path: enterprise, value: null }],
      aUser(),
    ],
    [
      'leaves alone what is derived of a manager',
      anEmployee({ manager: { value: 'm' } }),
      [{ op: 'replace', path: `${enterprise}:manager.$ref`, value: 'x' }],
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'keeps no password',
      aUser(),
      [
        { op: 'replace', path: 'password', value: 'secret' },
        { op: 'replace', value: { password: 'secret' } },
        { op: 'remove', path: 'password' },
      ],
      aUser(),
    ],
  ]);
});

describe('remove (RFC 7644 §3.5.2.2)', () => {
  check([
    ['takes an attribute away', aUser({ title: 'T' }), [{ op: 'remove', path: 'title' }], aUser()],
    [
      'changes nothing when it is absent',
      aUser(),
      [
        { op: 'remove', path: 'title' },
        { op: 'remove', path: 'ims[type eq "x"]' },
        { op: 'remove', path: 'name.middleName' },
      ],
      aUser(),
    ],
    [
      'takes a sub-attribute away',
      aUser({ name: { ...name, middleName: 'J' } }),
      [{ op: 'remove', path: 'name.middleName' }],
      aUser(),
    ],
    ['takes all values away', aUser({ ims: [phone, home] }), [{ op: 'remove', path: 'ims' }], aUser()],
    [
      'takes only the values that a filter selects',
      aUser({ emails: [work, home] }),
      [{ op: 'remove', path: 'emails[type eq "home"]' }],
      aUser(),
    ],
    [
      'changes nothing when a filter selects none',
      aUser({ emails: [work, home] }),
      [{ op: 'remove', path: 'emails[type eq "boat"]' }],
      aUser({ emails: [work, home] }),
    ],
    [
      'takes a sub-attribute of the values that a filter selects',
      aUser({ ims: [phone, home] }),
      [{ op: 'remove', path: 'ims[value eq "1"].type' }],
      aUser({ ims: [{ value: '1' }, home] }),
    ],
    [
      'takes a value away of which nothing remains',
      aUser({ ims: [{ value: '1' }, home] }),
      [{ op: 'remove', path: 'ims[value eq "1"].value' }],
      aUser({ ims: [home] }),
    ],
    [
      'without filter takes a sub-attribute from every value',
      aUser({ ims: [phone, home] }),
      [{ op: 'remove', path: 'ims.type' }],
      aUser({ ims: [{ value: '1' }, { value: home.value }] }),
    ],
    [
      'leaves no empty value behind that a later operation could count',
      aUser({ ims: [{ value: '1' }] }),
      [
        { op: 'remove', path: 'ims.value' },
        { op: 'add', path: 'ims[type eq "x"].value', value: '2' },
      ],
      aUser({ ims: [{ value: '2', type: 'x', primary: true }] }),
    ],
    [
      'takes an extension attribute, and the URN with the last one',
      anEmployee({ department: 'D' }),
      [{ op: 'remove', path: `${enterprise}:department` }],
      aUser(),
    ],
    [
      'takes all of an extension away',
      anEmployee({ department: 'D', manager: { value: 'm' } }),
      [{ op: 'remove', path: enterprise }],
      aUser(),
    ],
    [
      'takes the manager away',
      anEmployee({ department: 'D', manager: { value: 'm' } }),
      [{ op: 'remove', path: `${enterprise}:manager` }],
      anEmployee({ department: 'D' }),
    ],
    [
      'takes the manager that a filter selects',
      anEmployee({ department: 'D', manager: { value: 'm' } }),
      [{ op: 'remove', path: `${enterprise}:manager[value eq "m"]` }],
      anEmployee({ department: 'D' }),
    ],
    [
      'leaves a manager that a filter does not select',
      anEmployee({ manager: { value: 'm' } }),
      [{ op: 'remove', path: `${enterprise}:manager[value eq "n"]` }],
      anEmployee({ manager: { value: 'm' } }),
    ],
    [
      'may empty a mandatory attribute that a later operation fills',
      aUser(),
      [
        { op: 'remove', path: 'emails[type eq "work"]' },
        { op: 'add', path: 'emails', value: [home] },
      ],
      aUser({ emails: [home] }),
    ],
  ]);
});

describe('without path', () => {
  check([
    [
      'the members of the value are attributes',
      aUser(),
      [{ op: 'replace', value: { active: false, title: 'T' } }],
      aUser({ active: false, title: 'T' }),
    ],
    [
      'names may have any letter case',
      aUser(),
      [{ op: 'replace', value: { TITLE: 'T', Name: { GIVENNAME: 'B' } } }],
      aUser({ title: 'T', name: { ...name, givenName: 'B' } }),
    ],
    [
      'names may be dotted, as Entra sends them with its flag',
      aUser(),
      [{ op: 'replace', value: { 'name.givenName': 'B', 'emails[type eq "work"].value': 'b@x' } }],
      aUser({ name: { ...name, givenName: 'B' }, emails: [{ ...work, value: 'b@x' }] }),
    ],
    [
      'names may be URNs',
      aUser(),
      [{ op: 'add', value: { [`${enterprise}:department`]: 'D', [`${core}:title`]: 'T' } }],
      anEmployee({ department: 'D' }, { title: 'T' }),
    ],
    [
      'an extension may be an object under its URN',
      anEmployee({ division: 'V' }),
      [{ op: 'replace', value: { [enterprise.toLowerCase()]: { Department: 'D', 'manager.Email': 'm@x' } } }],
      anEmployee({ division: 'V', department: 'D', manager: { Email: 'm@x' } }),
    ],
    [
      'add appends to multi-valued attributes',
      aUser(),
      [{ op: 'add', value: { emails: [home] } }],
      aUser({ emails: [work, home] }),
    ],
    [
      'replace puts lists in the place of all values',
      aUser(),
      [{ op: 'replace', value: { emails: [home] } }],
      aUser({ emails: [home] }),
    ],
    ['null unsets', aUser({ title: 'T' }), [{ op: 'replace', value: { title: null, nickName: null } }], aUser()],
    [
      'a null extension unsets its attributes',
      anEmployee({ department: 'D' }),
      [{ op: 'replace', value: { [enterprise]: null } }],
      aUser(),
    ],
    [
      'unknown names are ignored',
      aUser(),
      [{ op: 'replace', value: { shoeSize: 43, 'name.hat': 1, 'urn:x:y': 1, title: 'T' } }],
      aUser({ title: 'T' }),
    ],
    [
      'empty groups repeat that there are none, and null asks for nothing',
      aUser(),
      [{ op: 'replace', value: { groups: [], id: null, schemas: null, title: 'T' } }],
      aUser({ title: 'T' }),
    ],
    [
      'the first data of an extension may come with its URN in schemas',
      aUser(),
      [{ op: 'add', value: { schemas: [core, enterprise], [enterprise]: { department: 'D' } } }],
      anEmployee({ department: 'D' }),
    ],
  ]);

  const known = { id: '1', meta: { resourceType: 'User', version: 'W/"1"' }, groups: [{ value: 'g', display: 'G' }] };
  check([
    [
      'read-only attributes may repeat what is',
      aUser(known),
      [
        {
          op: 'replace',
          value: { ID: '1', meta: { ResourceType: 'User', location: null }, groups: [{ value: 'g' }], title: 'T' },
        },
      ],
      aUser({ ...known, title: 'T' }),
    ],
    [
      'id, meta and groups stay where the resource has them',
      aUser(known),
      [{ op: 'replace', path: 'title', value: 'T' }],
      aUser({ ...known, title: 'T' }),
    ],
  ]);

  test('a group is renamed by Okta with its id beside the name', () => {
    const patch = parsePatch(patchOf({ op: 'replace', value: { id: 'g1', displayName: 'Guides' } }), groupSchema);
    assert.deepEqual(applyPatch(aGroup({ id: 'g1' }), patch, groupSchema), aGroup({ id: 'g1', displayName: 'Guides' }));
    assert.throws(() => applyPatch(aGroup({ id: 'g2' }), patch, groupSchema), {
      scimType: 'mutability',
      detail: 'id is read-only',
    });
  });
});

describe('several operations', () => {
  check([
    [
      'are applied in order',
      aUser(),
      [
        { op: 'add', path: 'title', value: 'S' },
        { op: 'replace', path: 'title', value: 'T' },
        { op: 'add', path: 'nickName', value: 'N' },
      ],
      aUser({ title: 'T', nickName: 'N' }),
    ],
    [
      'see what those before them did',
      aUser(),
      [
        { op: 'add', path: 'ims', value: [phone] },
        { op: 'remove', path: 'ims[type eq "work"].type' },
      ],
      aUser({ ims: [{ value: '1' }] }),
    ],
  ]);

  test('leave the resource as it was when one fails', () => {
    const before = frozen(aUser());
    const operations = [
      { op: 'replace', path: 'title', value: 'T' },
      { op: 'replace', path: 'ims[value eq "9"].type', value: 'x' },
    ];
    assert.throws(() => patched(before, operations), { scimType: 'noTarget' });
    assert.deepEqual(before, aUser());
  });
});

describe('a patch is refused', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ value: String(index) }));
  const rules: readonly [
    rule: string,
    before: JsonObject,
    operations: readonly Json[],
    scimType: string,
    detail: RegExp,
  ][] = [
    [
      'that replaces what a filter does not find',
      aUser(),
      [{ op: 'replace', path: 'emails[value eq "x"].display', value: 'd' }],
      'noTarget',
      /^No value of emails matches/,
    ],
    [
      'that replaces a type that is not canonical and not there',
      aUser(),
      [{ op: 'replace', path: 'emails[type eq "boat"].value', value: 'd' }],
      'noTarget',
      /emails/,
    ],
    [
      'that replaces what is not primary and not there',
      aUser({ ims: [{ value: 'a', primary: true }] }),
      [{ op: 'replace', path: 'ims[primary eq false].value', value: 'd' }],
      'noTarget',
      /ims/,
    ],
    [
      'that adds where a filter of two terms finds nothing',
      aUser(),
      [{ op: 'add', path: 'emails[type eq "home" and primary eq false].value', value: 'd' }],
      'noTarget',
      /emails/,
    ],
    [
      'that adds where a filter other than eq finds nothing',
      aUser(),
      [{ op: 'add', path: 'emails[type sw "h"].value', value: 'd' }],
      'noTarget',
      /emails/,
    ],
    [
      'that adds where an eq null finds nothing',
      aUser(),
      [{ op: 'add', path: 'emails[type eq null].value', value: 'd' }],
      'noTarget',
      /emails/,
    ],
    [
      'that adds to a manager who is another',
      anEmployee({ manager: { value: 'm' } }),
      [{ op: 'add', path: `${enterprise}:manager[value eq "n"].Email`, value: 'd' }],
      'noTarget',
      /manager/,
    ],
    [
      'whose filter states a script as an address',
      aUser(),
      [{ op: 'add', path: 'photos[value eq "javascript:x"].type', value: 'photo' }],
      'invalidValue',
      /^photos\.value must not be an address that can run a script/,
    ],
    [
      'whose filter states too long an address',
      aUser(),
      [{ op: 'add', path: `emails[value eq "${'x'.repeat(513)}"].type`, value: 'home' }],
      'invalidValue',
      /^emails\.value is longer than 512/,
    ],
    [
      'that makes an e-mail without an address',
      aUser(),
      [{ op: 'add', path: 'emails[type eq "home"].display', value: 'd' }],
      'invalidValue',
      /^emails\.value is required/,
    ],
    [
      'that adds an e-mail without an address',
      aUser(),
      [{ op: 'add', path: 'emails', value: [{ type: 'home' }] }],
      'invalidValue',
      /^emails\.value is required/,
    ],
    [
      'that puts an e-mail without an address in place of another',
      aUser(),
      [{ op: 'replace', path: 'emails[type eq "work"]', value: { type: 'home' } }],
      'invalidValue',
      /^emails\.value is required/,
    ],
    [
      'that removes a mandatory attribute (RFC 7644 §3.5.2.2)',
      aUser(),
      [{ op: 'remove', path: 'userName' }],
      'mutability',
      /^userName is required by MetaCompliance and cannot be removed$/,
    ],
    ['that removes active', aUser(), [{ op: 'remove', path: 'active' }], 'mutability', /^active is required/],
    [
      'that removes a mandatory sub-attribute',
      aUser(),
      [{ op: 'remove', path: 'name.givenName' }],
      'mutability',
      /^name\.givenName is required/,
    ],
    [
      'that removes all of the name',
      aUser(),
      [{ op: 'remove', path: 'name' }],
      'mutability',
      /^name\.familyName and name\.givenName are required/,
    ],
    [
      'that removes the last e-mail',
      aUser(),
      [{ op: 'remove', path: 'emails[type eq "work"]' }],
      'mutability',
      /^emails is required/,
    ],
    [
      'that removes the address of an e-mail',
      aUser(),
      [{ op: 'remove', path: 'emails[type eq "work"].value' }],
      'mutability',
      /^emails\.value is required/,
    ],
    [
      'that empties a mandatory attribute by ""',
      aUser(),
      [{ op: 'replace', path: 'name.familyName', value: '' }],
      'mutability',
      /^name\.familyName is required/,
    ],
    [
      'that empties a mandatory attribute by null',
      aUser(),
      [{ op: 'replace', value: { userName: null } }],
      'mutability',
      /^userName is required/,
    ],
    [
      'that empties a mandatory attribute by []',
      aUser(),
      [{ op: 'replace', path: 'emails', value: [] }],
      'mutability',
      /^emails is required/,
    ],
    [
      'that makes two values primary',
      aUser({ ims: [phone, home] }),
      [{ op: 'replace', path: 'ims.primary', value: true }],
      'invalidValue',
      /^ims has more than one primary/,
    ],
    [
      'that brings two primary values',
      aUser(),
      [
        {
          op: 'add',
          path: 'ims',
          value: [
            { value: '1', primary: true },
            { value: '2', primary: true },
          ],
        },
      ],
      'invalidValue',
      /^ims has more than one primary/,
    ],
    [
      'that leads to more than 1,000 values',
      aUser({ roles: many }),
      [{ op: 'add', path: 'roles', value: { value: 'one more' } }],
      'invalidValue',
      /^roles has more than 1000 values/,
    ],
    [
      'that says another id',
      aUser({ id: '1' }),
      [{ op: 'replace', value: { id: '2' } }],
      'mutability',
      /^id is read-only/,
    ],
    [
      'that says an id the resource does not show',
      aUser(),
      [{ op: 'replace', value: { id: '1' } }],
      'mutability',
      /^id is read-only/,
    ],
    [
      'that says another meta',
      aUser({ meta: { resourceType: 'User' } }),
      [{ op: 'replace', value: { meta: { resourceType: 'Group' } } }],
      'mutability',
      /^meta is read-only/,
    ],
    [
      'that says other groups',
      aUser({ groups: [{ value: 'g' }] }),
      [{ op: 'add', value: { groups: [{ value: 'h' }] } }],
      'mutability',
      /^groups is read-only/,
    ],
    [
      'that says one group less',
      aUser({ groups: [{ value: 'g' }] }),
      [{ op: 'replace', value: { groups: [] } }],
      'mutability',
      /^groups is read-only/,
    ],
    [
      'that says something of one of its groups',
      aUser({ groups: [{ value: 'g' }] }),
      [{ op: 'add', value: { 'groups[value eq "g"].display': 'G' } }],
      'mutability',
      /^groups\.display is read-only/,
    ],
    [
      'that names a manager anew',
      aUser(),
      [{ op: 'add', value: { [`${enterprise}:manager.displayName`]: 'M' } }],
      'mutability',
      /manager\.displayName is read-only/,
    ],
  ];
  for (const [rule, before, operations, scimType, detail] of rules) {
    test(rule, () => assert.throws(() => patched(before, operations), { status: 400, scimType, detail }));
  }

  test('but not for what was missing before it', () => {
    const { emails: _, ...incomplete } = aUser();
    assert.equal(patched(incomplete, [{ op: 'replace', path: 'title', value: 'T' }]).title, 'T');
  });
});
