import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupSchema, type Json, parsePatch, userSchema } from '../../src/index.ts';
import { core, enterprise, patchOf } from '../resources.ts';

const replace = (path: Json, value: Json = 'x') => ({ op: 'replace', path, value });

describe('a patch message is refused', () => {
  const rules: readonly [rule: string, body: Json, scimType: string, detail: RegExp][] = [
    ['that is no object', [], 'invalidSyntax', /must be a JSON object/],
    ['without schemas', { Operations: [replace('title')] }, 'invalidSyntax', /^schemas must list ".*:PatchOp"$/],
    ['of another schema', { schemas: [core], Operations: [replace('title')] }, 'invalidSyntax', /^schemas must list/],
    ['without operations', patchOf(), 'invalidSyntax', /^Operations must be an array of at least one/],
    [
      'whose Operations is no array',
      { ...patchOf(), Operations: replace('title') },
      'invalidSyntax',
      /^Operations must be/,
    ],
    ['of 1,001 operations', patchOf(...Array(1001).fill(replace('title'))), 'invalidValue', /1000/],
    [
      'with an operation that is none',
      patchOf(replace('title'), 'x'),
      'invalidSyntax',
      /^Operation 2 must be an object/,
    ],
    [
      'without op',
      patchOf({ path: 'title', value: 'x' }),
      'invalidSyntax',
      /^The op of operation 1 must be add, replace or remove/,
    ],
    ['with an unknown op', patchOf({ op: 'move', path: 'title' }), 'invalidSyntax', /must be add, replace or remove/],
    ['with an op that is no string', patchOf({ op: 1 }), 'invalidSyntax', /must be add, replace or remove/],
    ['with two names that differ in letter case', patchOf({ op: 'add', OP: 'add' }), 'invalidSyntax', /differ only/],
    ['with a path that is no string', patchOf(replace(['title'])), 'invalidPath', /^The path of operation 1/],
    ['with an empty path', patchOf(replace('')), 'invalidPath', /^"" is not an attribute of User/],
    ['with an unknown path', patchOf(replace('shoeSize')), 'invalidPath', /^"shoeSize" is not an attribute of User/],
    ['with an unknown sub-attribute', patchOf(replace('name.hat')), 'invalidPath', /"name\.hat" is not/],
    [
      'with an unknown sub-attribute behind a filter',
      patchOf(replace('emails[type eq "work"].hat')),
      'invalidPath',
      /hat/,
    ],
    ['with an unknown URN', patchOf(replace('urn:x:y:2.0:User:hat')), 'invalidPath', /hat/],
    ['with an unknown extension attribute', patchOf(replace(`${enterprise}:hat`)), 'invalidPath', /hat" is not/],
    ['with a path too deep', patchOf(replace('name.givenName.x')), 'invalidPath', /givenName\.x/],
    ['with a bracket that does not close', patchOf(replace('emails[type eq "work"')), 'invalidPath', /emails/],
    ['with text behind a bracket', patchOf(replace('emails[type eq "work"]value')), 'invalidPath', /emails/],
    [
      'with a filter on what has no sub-attributes',
      patchOf(replace('title[value eq "x"]')),
      'invalidPath',
      /no sub-attributes/,
    ],
    [
      'with a filter behind a sub-attribute',
      patchOf(replace('emails.value[value eq "x"]')),
      'invalidPath',
      /no sub-attributes/,
    ],
    ['with an empty filter', patchOf(replace('emails[].value')), 'invalidFilter', /empty/],
    ['with an unknown attribute in the filter', patchOf(replace('emails[hat eq "x"].value')), 'invalidFilter', /hat/],
    ['with a filter that does not parse', patchOf(replace('emails[type eq].value')), 'invalidFilter', /filter/],
    [
      'with filters of more than 16 KiB together',
      patchOf(...Array(1000).fill(replace('ims[type eq "12345"].value'))),
      'invalidFilter',
      /16 KiB/,
    ],
    [
      'that removes without path (RFC 7644 §3.5.2.2)',
      patchOf({ op: 'remove', value: { title: 'x' } }),
      'noTarget',
      /^remove needs a path/,
    ],
    ['that adds without value', patchOf({ op: 'add', path: 'title' }), 'invalidValue', /^add of title needs a value/],
    [
      'that replaces without value',
      patchOf({ op: 'replace', path: 'name' }),
      'invalidValue',
      /^replace of name needs a value/,
    ],
    ['without path and value', patchOf({ op: 'add' }), 'invalidValue', /^add without path needs an object/],
    ['without path whose value is no object', patchOf({ op: 'add', value: 'x' }), 'invalidValue', /needs an object/],
    [
      'whose extension is no object',
      patchOf({ op: 'add', value: { [enterprise]: 'x' } }),
      'invalidValue',
      /must be an object/,
    ],
    [
      'without value for an extension',
      patchOf({ op: 'replace', path: enterprise }),
      'invalidValue',
      /must be an object/,
    ],
    ['with a wrong type', patchOf(replace('title', 7)), 'invalidValue', /^title must be a string/],
    [
      'with a wrong type of a sub-attribute',
      patchOf(replace('name', { givenName: 7 })),
      'invalidValue',
      /^name\.givenName must be/,
    ],
    ['with text for a complex attribute', patchOf(replace('name', 'B J')), 'invalidValue', /^name must be an object/],
    [
      'with text for a multi-valued attribute',
      patchOf(replace('emails', 'b@x')),
      'invalidValue',
      /^emails must be an array/,
    ],
    [
      'with a wrong type in an element',
      patchOf(replace('emails', [{ value: 7 }])),
      'invalidValue',
      /^emails\.value must be a string/,
    ],
    [
      'with a wrong type behind a filter',
      patchOf(replace('emails[type eq "work"].primary', 'x')),
      'invalidValue',
      /^emails\.primary must be true/,
    ],
    [
      'with text for the value that a filter selects',
      patchOf(replace('emails[type eq "work"]', 'x')),
      'invalidValue',
      /^emails must be an object/,
    ],
    [
      'with a userName of invisible characters',
      patchOf(replace('userName', 'a\u200b')),
      'invalidValue',
      /^userName must not/,
    ],
    ['with a script as an address', patchOf(replace('profileUrl', 'javascript:x')), 'invalidValue', /script/],
    [
      'with a password that is no string',
      patchOf(replace('password', 7)),
      'invalidValue',
      /^password must be a string/,
    ],
    ['with too long a text', patchOf(replace('externalId', 'x'.repeat(513))), 'invalidValue', /512/],
    ['on id', patchOf(replace('id')), 'mutability', /^id is read-only/],
    ['on meta', patchOf(replace('meta', {})), 'mutability', /^meta is read-only/],
    ['in meta', patchOf(replace('meta.created')), 'mutability', /^meta\.created is read-only/],
    ['on groups', patchOf({ op: 'add', path: 'groups', value: [] }), 'mutability', /^groups is read-only/],
    ['in groups', patchOf({ op: 'remove', path: 'groups[value eq "g"]' }), 'mutability', /^groups is read-only/],
    ['on schemas', patchOf({ op: 'add', path: 'schemas', value: [core] }), 'mutability', /^schemas is read-only/],
    [
      'that lists a foreign schema',
      patchOf({ op: 'add', value: { schemas: ['urn:x'] } }),
      'mutability',
      /^schemas is read-only/,
    ],
    [
      'on the name of a manager',
      patchOf(replace(`${enterprise}:manager.displayName`)),
      'mutability',
      /displayName is read-only/,
    ],
  ];
  for (const [rule, body, scimType, detail] of rules) {
    test(rule, () => assert.throws(() => parsePatch(body, userSchema), { status: 400, scimType, detail }));
  }
});

describe('a patch warns', () => {
  const rules: readonly [rule: string, operations: readonly Json[], warnings: readonly string[]][] = [
    ['of nothing when all is known', [replace('title')], []],
    [
      'of unknown names without path',
      [{ op: 'add', value: { hat: 1, title: 'x' } }],
      ['"hat" was ignored: User has no such attribute'],
    ],
    [
      'of unknown names in an extension',
      [{ op: 'add', value: { [enterprise]: { hat: 1 } } }],
      [`"${enterprise}:hat" was ignored: User has no such attribute`],
    ],
    [
      'of unknown names in a complex value',
      [replace('name', { hat: 1 })],
      ['"name.hat" was ignored: User has no such attribute'],
    ],
    [
      'of unknown names in an element',
      [replace('emails', [{ value: 'x', hat: 1 }])],
      ['"emails.hat" was ignored: User has no such attribute'],
    ],
  ];
  for (const [rule, operations, warnings] of rules) {
    test(rule, () => assert.deepEqual(parsePatch(patchOf(...operations), userSchema).warnings, warnings));
  }
});

test('a thousand operations are read', () => {
  const operations = Array(1000).fill({
    op: 'remove',
    path: 'members[value eq "2819c223-7f76-453a-919d-413861904646"]',
  });
  assert.equal(parsePatch(patchOf(...operations), groupSchema).operations.length, 1000);
});

test('names of the message ignore letter case (RFC 7643 §2.1)', () => {
  const { schemas, Operations } = patchOf({ OP: 'add', Path: 'title', VALUE: 'x' });
  assert.equal(parsePatch({ SCHEMAS: schemas ?? [], operations: Operations ?? [] }, userSchema).operations.length, 1);
});

test('a null path is no path', () => {
  assert.equal(parsePatch(patchOf({ op: 'add', path: null, value: { title: 'x' } }), userSchema).operations.length, 1);
});
