import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eachAttribute, groupSchema, parseAttributePath, printAttributePath, userSchema } from '../../src/index.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const paths: [rule: string, text: string, printed: string | undefined][] = [
  ['an attribute', 'userName', 'userName'],
  ['a sub-attribute', 'name.familyName', 'name.familyName'],
  ['any letter case (RFC 7643 §2.1)', 'NAME.FAMILYNAME', 'name.familyName'],
  ['$ref', 'groups.$ref', 'groups.$ref'],
  ['a path behind the core URN (RFC 7644 §3.10)', `${core}:name.givenName`, 'name.givenName'],
  [
    'a path behind an extension URN, whose 2.0 is no dot of it',
    `${enterprise}:manager.value`,
    `${enterprise}:manager.value`,
  ],
  ['a URN in any letter case', `${enterprise.toUpperCase()}:Manager.EMAIL`, `${enterprise}:manager.Email`],
  ['an extension attribute by its plain name (Entra)', 'manager', `${enterprise}:manager`],
  ['an extension sub-attribute by its plain name', 'manager.value', `${enterprise}:manager.value`],
  ['no core name behind an extension URN', `${enterprise}:userName`, undefined],
  ['no extension name behind the core URN', `${core}:department`, undefined],
  ['no unknown name', 'shoeSize', undefined],
  ['no unknown sub-attribute', 'name.nickName', undefined],
  ['no sub-attribute of a simple attribute', 'userName.value', undefined],
  ['nothing deeper than a sub-attribute', 'emails.value.value', undefined],
  ['no leading dot', '.userName', undefined],
  ['no trailing dot', 'name.', undefined],
  ['no trailing colon', `${core}:`, undefined],
  ['no URN alone', enterprise, undefined],
  ['no foreign URN', 'urn:okta:custom:1.0:user:name', undefined],
  ['no value path', 'emails[type eq "work"]', undefined],
  ['no blanks', ' userName', undefined],
  ['nothing', '', undefined],
  ['no prototype name', '__proto__', undefined],
  ['no prototype name behind a dot', 'name.__proto__', undefined],
  ['no inherited name', 'toString.x', undefined],
  ['no name a megabyte long', 'a.'.repeat(500_000), undefined],
];
for (const [rule, text, printed] of paths) {
  test(`a path is ${rule}`, () => {
    const path = parseAttributePath(text, userSchema);
    assert.equal(path && printAttributePath(path), printed);
  });
}

test('what is printed is parsed to the same path, in any letter case', () => {
  for (const schema of [userSchema, groupSchema]) {
    const all = [...eachAttribute(schema)].flatMap((attribute) => [
      { attribute },
      ...[...attribute.children.values()].map((subAttribute) => ({ attribute, subAttribute })),
    ]);
    for (const path of all) {
      assert.deepEqual(parseAttributePath(printAttributePath(path), schema), path);
      assert.deepEqual(parseAttributePath(printAttributePath(path).toUpperCase(), schema), path);
    }
  }
});

test('no text makes the parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAttributePath(text, userSchema)));
});
