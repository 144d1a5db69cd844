import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  groupSchema,
  type JsonObject,
  matches,
  matchesValue,
  parseAttributePath,
  parseFilter,
  parseValueFilter,
  type ResourceSchema,
  userSchema,
} from '../../src/index.ts';
import { arbitraryFilter, arbitraryGroup, arbitraryUser } from '../arbitraries.ts';
import { matchesByRows } from './rows.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user: JsonObject = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  id: 'Ab',
  externalId: 'Ext',
  userName: 'BJensen',
  name: { familyName: 'Stra\u00dfe', givenName: 'Ren\u00e9' },
  title: '💡',
  nickName: '',
  active: false,
  emails: [
    { value: 'Work@Example.com', type: 'work', primary: true },
    { value: 'home@example.org', type: 'home' },
    { value: 'other@example.net' },
  ],
  x509Certificates: [{ value: 'QUI=' }],
  groups: [{ value: '1', display: 'Staff', type: 'direct' }],
  [enterprise]: { department: 'Sales', manager: { value: '26' } },
  meta: { resourceType: 'User', created: '2026-01-31T08:00:00.000Z', lastModified: '2026-01-31T09:30:00.123Z' },
};

const truths: [rule: string, filter: string, holds: boolean][] = [
  ['eq ignores case unless caseExact', 'userName eq "bjensen"', true],
  ['eq distinguishes case when caseExact', 'externalId eq "ext"', false],
  ['eq on an exact value', 'id eq "Ab"', true],
  ['eq ignores the normal form', 'name.givenName eq "rene\u0301"', true],
  ['ß is not ss', 'name.familyName eq "strasse"', false],
  ['ẞ is ß', 'name.familyName eq "STRAẞE"', true],
  ['ne on another value', 'userName ne "other"', true],
  ['ne on the same in another case', 'userName ne "bjensen"', false],
  ['co in another case', 'userName co "JEN"', true],
  ['co without the text', 'userName co "jan"', false],
  ['co takes % and _ as themselves', 'userName co "_"', false],
  ['co of nothing holds for any value', 'nickName co ""', true],
  ['sw', 'userName sw "bj"', true],
  ['sw not in the middle', 'userName sw "jen"', false],
  ['ew', 'userName ew "SEN"', true],
  ['ew not in the middle', 'userName ew "jen"', false],
  ['sw of a letter is not sw of the same letter with an accent', 'name.givenName ew "e"', false],
  ['gt orders by code point', 'title gt "\uffff"', true],
  ['lt orders by code point', 'title lt "\uffff"', false],
  ['gt on the same value', 'userName gt "BJENSEN"', false],
  ['ge on the same value', 'userName ge "bjensen"', true],
  ['lt folds before it orders', 'userName lt "Z"', true],
  ['le on the same value', 'userName le "bjensen"', true],
  ['pr on a value', 'userName pr', true],
  ['pr on false', 'active pr', true],
  ['pr on the empty string', 'nickName pr', true],
  ['pr on nothing', 'locale pr', false],
  ['pr on a complex value', 'name pr and emails pr and manager pr', true],
  ['pr on a complex value that is not there', 'addresses pr', false],
  ['eq on a boolean', 'active eq false', true],
  ['ne on a boolean', 'active ne false', false],
  ['a boolean as a string (Entra)', 'active eq "False"', true],
  ['eq null on what is absent', 'locale eq null', true],
  ['eq null on a value', 'title eq null', false],
  ['ne null on a value', 'title ne null', true],
  ['ne null on what is absent', 'locale ne null', false],
  ['ne on what is absent', 'locale ne "de"', true],
  ['eq on what is absent', 'locale eq "de"', false],
  ['co on what is absent', 'locale co ""', false],
  ['lt on what is absent', 'locale lt "z"', false],
  ['not of what does not hold on what is absent', 'not (locale eq "de")', true],
  ['eq with one of several values', 'emails eq "HOME@example.org"', true],
  ['ne when one of several values differs', 'emails.type ne "work"', true],
  ['not eq asks for all of them', 'not (emails.type eq "work")', false],
  ['ne when there is none', 'phoneNumbers.type ne "work"', true],
  ['ne when the only value is the same', 'groups.display ne "staff"', false],
  ['eq null on a sub-attribute that one value lacks', 'emails.type eq null', false],
  ['two comparisons may hold for two values', 'emails.type eq "work" and emails.value eq "home@example.org"', true],
  ['a value path asks one value', 'emails[type eq "work" and value eq "home@example.org"]', false],
  ['a value path that one value satisfies', 'emails[type eq "home" and value ew ".ORG"]', true],
  ['inside a value path an absent sub-attribute is null', 'emails[type eq null and value sw "other"]', true],
  ['inside a value path ne holds on what is absent', 'emails[type ne "work" and type ne "home"]', true],
  ['inside a value path pr', 'emails[not (type pr)]', true],
  ['a value path without any value', 'phoneNumbers[type ne "work"]', false],
  ['not of a value path without any value', 'not (phoneNumbers[type ne "work"])', true],
  ['primary absent is not false', 'emails[primary eq false]', false],
  ['a sub-attribute behind a value path (Entra)', 'emails[type eq "work"].value eq "work@example.com"', true],
  ['the same of another value', 'emails[type eq "work"].value eq "home@example.org"', false],
  ['a value path on one complex value', 'name[familyName pr and givenName pr]', true],
  ['base64 distinguishes case (RFC 7643 §2.3.6)', 'x509Certificates eq "quI="', false],
  ['base64 as it is', 'x509Certificates eq "QUI="', true],
  ['an extension', 'department eq "sales"', true],
  ['a manager by value (Entra)', 'id eq "Ab" and manager eq "26"', true],
  ['groups by value', 'groups eq "1" and groups.type eq "direct"', true],
  ['schemas by URN', `schemas eq "${enterprise}"`, true],
  ['the type of a resource', 'meta.resourceType eq "User"', true],
  ['dates compare as instants', 'meta.created eq "2026-01-31T09:00:00+01:00"', true],
  ['gt on the same instant', 'meta.created gt "2026-01-31T08:00:00Z"', false],
  ['ge on the same instant', 'meta.created ge "2026-01-31T08:00:00Z"', true],
  ['a finer literal equals no stored instant', 'meta.lastModified eq "2026-01-31T09:30:00.123456Z"', false],
  ['ne with a finer literal', 'meta.lastModified ne "2026-01-31T09:30:00.123456Z"', true],
  ['lt with a finer literal of the same millisecond', 'meta.lastModified lt "2026-01-31T09:30:00.123456Z"', true],
  ['ge with a finer literal of the same millisecond', 'meta.lastModified ge "2026-01-31T09:30:00.123456Z"', false],
  ['a finer literal of zeros is not finer', 'meta.lastModified eq "2026-01-31T09:30:00.123000Z"', true],
  ['or with one side', 'title eq "x" or active eq false', true],
  ['and with one side', 'title eq "x" and active eq false', false],
];
for (const [rule, filter, holds] of truths) {
  test(`${rule}: ${filter}`, () => assert.equal(matches(parseFilter(filter, userSchema), user), holds));
}

test('one value is asked by the filter of a value path', () => {
  const emails = parseAttributePath('emails', userSchema)?.attribute;
  assert.ok(emails);
  const filter = parseValueFilter('type eq "WORK" or primary eq true', emails);
  assert.equal(matchesValue(filter, { value: 'a', type: 'work' }), true);
  assert.equal(matchesValue(filter, { value: 'a', primary: true }), true);
  assert.equal(matchesValue(filter, { value: 'a' }), false);
  assert.equal(matchesValue(filter, 'work'), false);
});

test('in a search over all types an attribute of the other type is absent', () => {
  const holds = (filter: string) => matches(parseFilter(filter, userSchema, [groupSchema]), user);
  assert.deepEqual(
    [holds('members pr'), holds('members ne "1"'), holds('members eq null'), holds('not (members eq "1")')],
    [false, true, true, true],
  );
});

const readOnly = fc.record(
  {
    id: fc.constantFrom('a', 'A'),
    groups: fc.array(
      fc.record(
        { value: fc.constantFrom('a', 'A', 'b'), display: fc.constantFrom('ς', 'Σ', 'k') },
        { requiredKeys: ['value'], noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    meta: fc.constantFrom(
      { created: '2026-01-31T08:00:00.000Z' },
      { created: '2026-01-31T08:00:00.001Z', lastModified: '2026-01-31T08:00:00.000Z' },
    ),
  },
  { noNullPrototype: true },
);

const types: [schema: ResourceSchema, resources: fc.Arbitrary<JsonObject>][] = [
  [userSchema, arbitraryUser()],
  [groupSchema, arbitraryGroup(['a', 'A', 'b'])],
];
for (const [schema, resources] of types) {
  test(`agrees with an evaluator of another make on any filter and ${schema.resourceType}`, () => {
    const full = fc
      .tuple(resources, readOnly)
      .map(([resource, { groups, ...common }]) =>
        schema === userSchema ? { ...resource, ...common, groups } : { ...resource, ...common },
      );
    fc.assert(
      fc.property(
        arbitraryFilter(schema, ['a', 'B']),
        fc.array(full, { minLength: 1, maxLength: 4 }),
        (filter, all) => {
          for (const resource of all) assert.equal(matches(filter, resource), matchesByRows(filter, resource, schema));
        },
      ),
      { numRuns: 600 },
    );
  });
}
