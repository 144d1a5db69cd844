import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  eachAttribute,
  groupSchema,
  isSearchable,
  parseAttributePath,
  parseFilter,
  printFilter,
  userSchema,
} from '@metacompliance/scim-protocol';
import { at, enterpriseUser, type Filter, filter, UsageError, where } from '../src/index.ts';

const work = at('emails', (email) => email('type').eq('work'), 'value');
const built: [rule: string, built: Filter, printed: string][] = [
  ['a string is quoted', where('userName').eq('bjensen'), 'userName eq "bjensen"'],
  ['a quote and a backslash are escaped', where('title').eq('a "b" \\c'), 'title eq "a \\"b\\" \\\\c"'],
  [
    'a value cannot end the string and go on',
    filter`userName eq ${'x" or active eq true or title eq "'}`,
    'userName eq "x\\" or active eq true or title eq \\""',
  ],
  ['a line break is escaped', where('title').co('a\nb'), 'title co "a\\nb"'],
  ['a boolean is bare', where('active').ne(true), 'active ne true'],
  [
    'a date is an instant in UTC',
    where('meta.lastModified').gt(new Date(0)),
    'meta.lastModified gt "1970-01-01T00:00:00.000Z"',
  ],
  ['presence', where('nickName').present(), 'nickName pr'],
  ['absence', where('nickName').absent(), 'not (nickName pr)'],
  ['not is in parentheses', where('active').eq(true).not(), 'not (active eq true)'],
  [
    'a chain of one kind goes without',
    where('title').sw('a').and(where('title').ew('b')).and(where('active').eq(true)),
    'title sw "a" and title ew "b" and active eq true',
  ],
  [
    'another kind inside needs them',
    where('title')
      .present()
      .and(where('title').eq('a').or(where('title').eq('b'))),
    'title pr and (title eq "a" or title eq "b")',
  ],
  [
    'on the left too',
    where('title').eq('a').or(where('title').eq('b')).and(where('active').eq(false)),
    '(title eq "a" or title eq "b") and active eq false',
  ],
  [
    'a value path',
    where('emails').match((email) => email('type').eq('work').and(email('primary').eq(true))),
    'emails[type eq "work" and primary eq true]',
  ],
  [
    'an attribute of the extension',
    where(`${enterpriseUser}:department`).eq('Tours'),
    `${enterpriseUser}:department eq "Tours"`,
  ],
  [
    'a sub-attribute of the extension',
    where(`${enterpriseUser}:manager.Email`).ew('@example.com'),
    `${enterpriseUser}:manager.Email ew "@example.com"`,
  ],
  [
    'a filter inside a template is a part',
    filter`${where('title').present().or(where('nickName').present())} and active eq ${true}`,
    '(title pr or nickName pr) and active eq true',
  ],
  [
    'a template inside a chain is one too',
    where('active').eq(true).and(filter`title pr or nickName pr`),
    'active eq true and (title pr or nickName pr)',
  ],
  [
    'a template in front of and is a part',
    filter`title pr or nickName pr`.and(where('active').eq(true)),
    '(title pr or nickName pr) and active eq true',
  ],
];
describe('a filter prints', () => {
  for (const [rule, value, printed] of built) {
    test(rule, () => {
      assert.equal(value.toString(), printed);
      assert.equal(printFilter(parseFilter(printed, userSchema)), printed, 'and the service parses it to the same');
    });
  }
  test('null in a template', () => assert.equal(filter`title eq ${null}`.toString(), 'title eq null'));
});

/** What `paths.ts` leaves out of filters; `password` is no part of the read view. */
const derived = /^(password|meta\.(version|location)|.*\.\$ref|.*:manager\.displayName)$/;

test('every attribute of users and groups can be asked for, and the service parses it', () => {
  for (const schema of [userSchema, groupSchema]) {
    for (const attribute of eachAttribute(schema)) {
      for (const one of [attribute, ...attribute.children.values()]) {
        const isKept = isSearchable(one === attribute ? { attribute } : { attribute, subAttribute: one });
        const printed = where(one.path as 'userName')
          .present()
          .toString();
        if (isKept) assert.doesNotThrow(() => parseFilter(printed, schema), printed);
        else assert.match(one.path, derived, 'the types leave out what the service does not keep');
      }
    }
  }
});

test('a path with a filter in it is printed for patches', () => {
  assert.equal(work, 'emails[type eq "work"].value');
  assert.ok(parseAttributePath('emails.value', userSchema));
  assert.equal(
    at('members', (member) => member('value').eq('a"b')),
    'members[value eq "a\\"b"]',
  );
});

describe('a filter cannot hold', () => {
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [], () => 1, Symbol('x')]) {
    test(String(typeof value), () => assert.throws(() => filter`title eq ${value as string}`, UsageError));
  }
});
