import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupSchema, type Json, type JsonObject, readResource, userSchema } from '../../src/index.ts';
import { aGroup, anEmployee, aUser, core, enterprise, groupCore } from '../resources.ts';

const work = { value: 'bjensen@example.com', type: 'work', primary: true };
const kept = (fields: JsonObject) => ({ ...aUser(), ...fields });

describe('a user is kept', () => {
  const rules: readonly [rule: string, sent: JsonObject, kept: JsonObject][] = [
    ['as it was sent', aUser(), aUser()],
    [
      'with canonical names, whatever their letter case (RFC 7643 §2.1)',
      aUser({ NICKNAME: 'Babs', phonenumbers: [{ VALUE: '1', Type: 'work' }] }),
      kept({ nickName: 'Babs', phoneNumbers: [{ value: '1', type: 'work' }] }),
    ],
    [
      'without what is null or an empty array (RFC 7643 §2.5)',
      aUser({ title: null, roles: [], addresses: null, phoneNumbers: [null], nickName: [] }),
      aUser(),
    ],
    [
      'without sub-attributes that are null, and without a complex value that holds nothing else',
      aUser({ ims: [{ value: null }, { value: 'babs', type: null }], addresses: [{ country: null }] }),
      kept({ ims: [{ value: 'babs' }] }),
    ],
    [
      'without id, meta and groups, which are read-only, whatever they look like (RFC 7644 §3.5.1)',
      aUser({ id: null, meta: { resourceType: 'User', version: 3 }, groups: [] }),
      aUser(),
    ],
    ['without a password, which is never kept', aUser({ password: 'secret' }), aUser()],
    ['with externalId', aUser({ externalId: '00u1' }), kept({ externalId: '00u1' })],
    ['with empty strings in what is optional', aUser({ title: '' }), kept({ title: '' })],
    [
      'with extension data, though its URN is not listed',
      aUser({ [enterprise]: { department: 'Tours' } }),
      anEmployee({ department: 'Tours' }),
    ],
    [
      'with an extension under its URN in any letter case',
      aUser({ [enterprise.toUpperCase()]: { DEPARTMENT: 'Tours' } }),
      anEmployee({ department: 'Tours' }),
    ],
    ['without the URN of an extension that holds no data', anEmployee({ department: null }), aUser()],
    ['without a null extension', aUser({ [enterprise]: null }), aUser()],
    ['whatever the letter case of the core URN', aUser({ schemas: [core.toUpperCase()] }), aUser()],
    ['without URNs that nobody knows', aUser({ schemas: ['urn:x:y', core] }), aUser()],
    [
      'without what of a manager is derived',
      anEmployee({ manager: { value: 'm', $ref: '../Users/m', displayName: 'M' } }),
      anEmployee({ manager: { value: 'm' } }),
    ],
    ['with a userName in any script', aUser({ userName: 'Łukasz.Žižka 名' }), kept({ userName: 'Łukasz.Žižka 名' })],
    [
      'with free text in type, locale, country and telephone numbers',
      aUser({ locale: 'en_US', addresses: [{ country: 'Éire', type: 'castle' }], phoneNumbers: [{ value: 'ext. 5' }] }),
      kept({ locale: 'en_US', addresses: [{ country: 'Éire', type: 'castle' }], phoneNumbers: [{ value: 'ext. 5' }] }),
    ],
    [
      'with a certificate in base64',
      aUser({ x509Certificates: [{ value: 'AQID' }, { value: 'AQ==' }] }),
      kept({ x509Certificates: [{ value: 'AQID' }, { value: 'AQ==' }] }),
    ],
    [
      'with addresses of pictures, in the text of a data URL too',
      aUser({
        photos: [{ value: 'data:image/png;base64,AQID' }, { value: 'ftp://x/y' }],
        profileUrl: 'javascript.example',
      }),
      kept({
        photos: [{ value: 'data:image/png;base64,AQID' }, { value: 'ftp://x/y' }],
        profileUrl: 'javascript.example',
      }),
    ],
    [
      'with a text of as many characters as are allowed',
      aUser({ userName: '😀'.repeat(512) }),
      kept({ userName: '😀'.repeat(512) }),
    ],
    [
      'without active when it was not sent, since POST and PUT differ on that',
      aUser({ active: null }),
      (({ active: _, ...rest }) => rest)(aUser()),
    ],
  ];
  for (const [rule, sent, expected] of rules) {
    test(rule, () => assert.deepEqual(readResource(sent, userSchema, 'create').resource, expected));
  }

  test('in canonical order, manager last, whatever the order of the request', () => {
    const sent = { [enterprise]: { manager: { value: 'm' }, department: 'Tours' }, ...aUser(), externalId: 'x' };
    const text = JSON.stringify(readResource(sent, userSchema, 'create').resource);
    const names = [
      'schemas',
      'externalId',
      'userName',
      'familyName',
      'givenName',
      'active',
      'emails',
      'department',
      'manager',
    ];
    const places = names.map((name) => text.indexOf(`"${name}"`));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(places.every((place) => place >= 0));
  });

  test('and what its schema lacks is told by name', () => {
    const sent = aUser({
      shoeSize: 43,
      department: 'Tours',
      name: { givenName: 'B', familyName: 'J', initials: 'BJ' },
    });
    const { ignored } = readResource({ ...sent, [enterprise]: { hat: 1 }, 'urn:x:1.0:Hat': {} }, userSchema, 'create');
    assert.deepEqual(ignored, ['shoeSize', 'department', 'urn:x:1.0:Hat', 'name.initials', `${enterprise}:hat`]);
  });

  test('and of the names it lacks a hundred are told, each cut short', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${'x'.repeat(200)}${index}`, 1]));
    const { ignored } = readResource(aUser(many), userSchema, 'create');
    assert.equal(ignored.length, 100);
    assert.ok(ignored.every((name) => name.length === 81));
  });
});

describe('a user is refused', () => {
  const rules: readonly [rule: string, sent: Json, scimType: string, detail: RegExp][] = [
    ['when it is no object', [aUser()], 'invalidSyntax', /must be a JSON object/],
    [
      'without a last name',
      aUser({ name: { givenName: 'B' } }),
      'invalidValue',
      /^name\.familyName is required by MetaCompliance$/,
    ],
    [
      'with all that is missing in one message',
      { schemas: [core] },
      'invalidValue',
      /^userName, name\.familyName, name\.givenName and emails are required by MetaCompliance$/,
    ],
    [
      'when the core URN is not listed',
      aUser({ schemas: [enterprise] }),
      'invalidValue',
      /^schemas with ".*core:2\.0:User" is required/,
    ],
    ['when schemas is missing', { ...aUser(), schemas: null }, 'invalidValue', /^schemas with/],
    ['when schemas is no list', aUser({ schemas: core }), 'invalidValue', /^schemas must be an array/],
    [
      'when a mandatory text is blank',
      aUser({ userName: ' ', name: { givenName: '', familyName: '\t' } }),
      'invalidValue',
      /userName/,
    ],
    [
      'with a blank name',
      aUser({ name: { givenName: '', familyName: '\t' } }),
      'invalidValue',
      /^name\.familyName and name\.givenName are/,
    ],
    ['without an e-mail', aUser({ emails: [] }), 'invalidValue', /^emails is required/],
    [
      'with an e-mail without address',
      aUser({ emails: [work, { type: 'home' }, { type: 'other' }] }),
      'invalidValue',
      /^emails\.value is required/,
    ],
    ['with a wrong type of a string', aUser({ title: 7 }), 'invalidValue', /^title must be a string/],
    ['with an object for a string', aUser({ title: {} }), 'invalidValue', /^title must be a string/],
    ['with a wrong type of a boolean', aUser({ active: 'yes' }), 'invalidValue', /^active must be true or false/],
    ['with a number for a boolean', aUser({ active: 1 }), 'invalidValue', /^active must be true or false/],
    ['with a wrong type of a complex attribute', aUser({ name: 'B J' }), 'invalidValue', /^name must be an object/],
    [
      'with a wrong type of a multi-valued attribute',
      aUser({ emails: work }),
      'invalidValue',
      /^emails must be an array/,
    ],
    ['with a wrong type of an element', aUser({ emails: ['b@x'] }), 'invalidValue', /^emails must be an object/],
    ['with an array in an array', aUser({ emails: [[work]] }), 'invalidValue', /^emails must be an object/],
    ['with two values for one', aUser({ title: ['a', 'b'] }), 'invalidValue', /^title must be a string/],
    [
      'with a wrong type of an extension',
      aUser({ [enterprise]: 'x' }),
      'invalidValue',
      /enterprise:2\.0:User must be an object/,
    ],
    [
      'with a wrong type in an extension',
      anEmployee({ department: 5 }),
      'invalidValue',
      /User:department must be a string/,
    ],
    ['with a password that is no string', aUser({ password: 5 }), 'invalidValue', /^password must be a string/],
    [
      'with a certificate that is no base64',
      aUser({ x509Certificates: [{ value: 'A-_=' }] }),
      'invalidValue',
      /value must be base64/,
    ],
    ['with base64 without padding', aUser({ x509Certificates: [{ value: 'AQ' }] }), 'invalidValue', /must be base64/],
    [
      'with a certificate of more than 64 KiB',
      aUser({ x509Certificates: [{ value: `${'AAAA'.repeat(21845)}AAA=` }] }),
      'invalidValue',
      /65536 bytes/,
    ],
    [
      'with two primary e-mails (RFC 7643 §2.4)',
      aUser({ emails: [work, { ...work, value: 'x' }] }),
      'invalidValue',
      /^emails has more than one primary/,
    ],
    [
      'with 1,001 values',
      aUser({ roles: Array(1001).fill({ value: 'r' }) }),
      'invalidValue',
      /^roles has more than 1000 values/,
    ],
    [
      'with a userName of 513 characters',
      aUser({ userName: 'u'.repeat(513) }),
      'invalidValue',
      /^userName is longer than 512/,
    ],
    [
      'with an externalId of 513 characters',
      aUser({ externalId: 'u'.repeat(513) }),
      'invalidValue',
      /^externalId is longer than 512/,
    ],
    [
      'with an address of 513 characters',
      aUser({ emails: [{ value: 'u'.repeat(513) }] }),
      'invalidValue',
      /^emails\.value is longer than 512/,
    ],
    [
      'with another text of 4,097 characters',
      aUser({ title: 'u'.repeat(4097) }),
      'invalidValue',
      /^title is longer than 4096/,
    ],
    [
      'with two names that differ in letter case',
      { ...aUser(), username: 'x' },
      'invalidSyntax',
      /"userName" and "username" differ only/,
    ],
    [
      'with two inner names that differ in letter case',
      aUser({ name: { givenName: 'a', GivenName: 'b' } }),
      'invalidSyntax',
      /differ only/,
    ],
  ];
  for (const [rule, sent, scimType, detail] of rules) {
    test(rule, () => assert.throws(() => readResource(sent, userSchema, 'create'), { status: 400, scimType, detail }));
  }

  const names: readonly [what: string, userName: string][] = [
    ['a leading blank', ' b'],
    ['a trailing blank', 'b '],
    ['a trailing no-break space', 'b\u00a0'],
    ['a line break', 'a\nb'],
    ['a control character', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a zero-width space', 'a\u200bb'],
    ['a zero-width joiner', 'a\u200db'],
    ['a soft hyphen', 'a\u00adb'],
    ['a byte order mark', '\ufeffb'],
    ['a right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['an invisible tag', 'a\u{e0041}b'],
  ];
  for (const [what, userName] of names) {
    test(`with ${what} in its userName`, () => {
      const read = () => readResource(aUser({ userName }), userSchema, 'create');
      assert.throws(read, { status: 400, scimType: 'invalidValue', detail: /^userName must not/ });
    });
  }

  const urls = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \tjava\nscript:x',
    '\u200bjavascript:x',
    'vbscript:x',
    'data:text/html,x',
    'data:,x',
    'data:image/svg+xml,x',
  ];
  for (const url of urls) {
    test(`with the script ${JSON.stringify(url)} as the address of a profile or picture`, () => {
      const refusal = { status: 400, scimType: 'invalidValue', detail: /script/ };
      assert.throws(() => readResource(aUser({ profileUrl: url }), userSchema, 'create'), refusal);
      assert.throws(() => readResource(aUser({ photos: [{ value: url }] }), userSchema, 'create'), refusal);
    });
  }
});

describe('a group', () => {
  const refused: readonly [rule: string, sent: JsonObject, detail: RegExp][] = [
    ['needs a displayName', { schemas: [groupCore] }, /^displayName is required by MetaCompliance$/],
    ['needs the core URN', { displayName: 'G', schemas: [core] }, /^schemas with ".*core:2\.0:Group" is required/],
    ['has no groups in it', aGroup({ members: [{ value: 'g', type: 'Group' }] }), /no nested groups/],
    ['has members with a value', aGroup({ members: [{ display: 'B' }] }), /^members\.value is required/],
    ['has members that are objects', aGroup({ members: ['a'] }), /^members must be an object/],
    ['has members in a list', aGroup({ members: { value: 'a' } }), /^members must be an array/],
    ['has a displayName of at most 512 characters', aGroup({ displayName: 'x'.repeat(513) }), /512/],
  ];
  for (const [rule, sent, detail] of refused) {
    test(rule, () =>
      assert.throws(() => readResource(sent, groupSchema, 'replace'), {
        status: 400,
        scimType: 'invalidValue',
        detail,
      }),
    );
  }

  test('keeps of its members the ids, each once and in order, since the rest is derived', () => {
    const members = [
      { value: 'b', display: null, $ref: null, type: 'User' },
      { VALUE: 'a', type: 'user' },
      null,
      { value: 'b' },
    ];
    const { resource } = readResource(aGroup({ members }), groupSchema, 'create');
    assert.deepEqual(resource, aGroup({ members: [{ value: 'b' }, { value: 'a' }] }));
  });

  test('may have more than 1,000 members', () => {
    const members = Array.from({ length: 1001 }, (_, index) => ({ value: String(index) }));
    assert.deepEqual(readResource(aGroup({ members }), groupSchema, 'create').resource.members, members);
  });

  const asserted: readonly [
    rule: string,
    members: Json | undefined,
    mode: 'create' | 'replace',
    kept: Json | undefined,
  ][] = [
    ['whose members are not mentioned in PUT has none to assert (RFC 7644 §3.5.1)', undefined, 'replace', undefined],
    ['is emptied by [] in PUT', [], 'replace', []],
    ['is emptied by null in PUT', null, 'replace', []],
    ['is created without members by []', [], 'create', undefined],
  ];
  for (const [rule, members, mode, expected] of asserted) {
    test(rule, () => {
      const sent = members === undefined ? aGroup() : aGroup({ members });
      assert.deepEqual(readResource(sent, groupSchema, mode).resource.members, expected);
    });
  }

  test('is sent by Entra with a URN of its own, which is ignored', () => {
    const schemas = [groupCore, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'];
    const { resource } = readResource(aGroup({ schemas, externalId: 'x' }), groupSchema, 'create');
    assert.deepEqual(resource, { ...aGroup(), externalId: 'x' });
  });
});
