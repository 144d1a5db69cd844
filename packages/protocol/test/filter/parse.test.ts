import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  groupSchema,
  parseAttributePath,
  parseFilter,
  parseValueFilter,
  printFilter,
  type ResourceSchema,
  userSchema,
} from '../../src/index.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const readings: [rule: string, input: string, printed: string][] = [
  [
    'and binds tighter than or (RFC 7644 §3.4.2.2)',
    'title pr or nickName pr and locale pr',
    'title pr or (nickName pr and locale pr)',
  ],
  [
    'and binds tighter than or on the left, too',
    'title pr and nickName pr or locale pr',
    '(title pr and nickName pr) or locale pr',
  ],
  [
    'parentheses group (RFC 7644 §3.4.2.2)',
    '(title pr or nickName pr) and locale pr',
    '(title pr or nickName pr) and locale pr',
  ],
  ['chains lean to the left', 'title pr and nickName pr and locale pr', 'title pr and nickName pr and locale pr'],
  [
    'parentheses keep a chain that leans to the right',
    'title pr or (nickName pr or locale pr)',
    'title pr or (nickName pr or locale pr)',
  ],
  ['needless parentheses go', '((title pr))', 'title pr'],
  ['not negates what stands in parentheses', 'not (title pr)', 'not (title pr)'],
  ['not binds tighter than and', 'not (title pr) and locale pr', 'not (title pr) and locale pr'],
  ['not may be repeated', 'not (not (title pr))', 'not (not (title pr))'],
  [
    'operators and attribute names ignore case',
    'USERNAME EQ "bjensen" AND NOT (Title PR)',
    'userName eq "bjensen" and not (title pr)',
  ],
  [
    'true, false and null ignore case',
    'active eq TRUE or active eq False or title eq NULL',
    'active eq true or active eq false or title eq null',
  ],
  [
    'blanks are optional around brackets and literals',
    'not(title eq"a")and(locale pr)',
    'not (title eq "a") and locale pr',
  ],
  ['any number of blanks, tabs and line ends', ' \t title\r\n  eq \t"a"  ', 'title eq "a"'],
  ['a sub-attribute behind a dot', 'name.familyName co "O\'Malley"', 'name.familyName co "O\'Malley"'],
  ['a plus sign is no blank', 'title eq "a+b"', 'title eq "a+b"'],
  ['JSON escapes', 'title eq "\\u00e9\\n\\"\\\\\\/"', 'title eq "é\\n\\"\\\\/"'],
  ['an escaped pair of surrogates', 'title eq "\\ud83d\\udca1"', 'title eq "💡"'],
  ['brackets and words in a string are text', 'title eq ") or (active pr]"', 'title eq ") or (active pr]"'],
  ['the empty string', 'title eq ""', 'title eq ""'],
  ['a name behind the core URN (RFC 7644 §3.10)', `${core}:userName sw "J"`, 'userName sw "J"'],
  [
    'a name behind an extension URN (RFC 7644 §3.10)',
    `${enterprise}:department eq "x"`,
    `${enterprise}:department eq "x"`,
  ],
  [
    'a sub-attribute behind an extension URN',
    `${enterprise}:manager.value eq "26"`,
    `${enterprise}:manager.value eq "26"`,
  ],
  [
    'the manager of an extension stands for its value (Entra)',
    'id eq "1" and manager eq "26"',
    `id eq "1" and ${enterprise}:manager.value eq "26"`,
  ],
  ['a complex attribute stands for its value', 'emails co "example.com"', 'emails.value co "example.com"'],
  ['a complex attribute may be absent', 'name pr and not (emails pr)', 'name pr and not (emails pr)'],
  [
    'a value path (RFC 7644 §3.4.2.2)',
    'emails[type eq "work" and value co "@x"]',
    'emails[type eq "work" and value co "@x"]',
  ],
  [
    'a value path with or, not and grouping',
    'emails[not (type eq "a" or type pr) and value pr]',
    'emails[not (type eq "a" or type pr) and value pr]',
  ],
  [
    'a value path among others',
    'title pr and ims[type eq "xmpp"] or locale pr',
    '(title pr and ims[type eq "xmpp"]) or locale pr',
  ],
  ['a blank before a bracket', 'emails [ type eq "work" ]', 'emails[type eq "work"]'],
  ['a value path on a complex attribute with one value', 'name[familyName eq "x"]', 'name[familyName eq "x"]'],
  ['a value path behind a URN', `${core}:emails[type eq "work"]`, 'emails[type eq "work"]'],
  ['a value path on an extension', `${enterprise}:manager[value eq "26"]`, `${enterprise}:manager[value eq "26"]`],
  [
    'a sub-attribute behind a value path belongs into it (Entra)',
    'emails[type eq "work"].value eq "a@x"',
    'emails[type eq "work" and value eq "a@x"]',
  ],
  [
    'also when the value path holds an or',
    'emails[type eq "a" or type eq "b"].value pr',
    'emails[(type eq "a" or type eq "b") and value pr]',
  ],
  [
    'also inside a longer filter',
    'emails[type eq "work"].value ne "a" and title pr',
    'emails[type eq "work" and value ne "a"] and title pr',
  ],
  [
    'a boolean written as a string (Entra)',
    'active eq "True" and emails[primary eq "false"]',
    'active eq true and emails[primary eq false]',
  ],
  ['null with eq and ne', 'title eq null or nickName ne null', 'title eq null or nickName ne null'],
  [
    'dates keep their literal',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
  ],
  ['the type of a resource (RFC 7644 §3.4.2.1)', 'meta.resourceType eq "User"', 'meta.resourceType eq "User"'],
  [
    'groups by value, display and type',
    'groups.value eq "1" or groups.display sw "a" or groups.type eq "direct"',
    'groups.value eq "1" or groups.display sw "a" or groups.type eq "direct"',
  ],
];
for (const [rule, input, printed] of readings) {
  test(`reads ${rule}`, () => assert.equal(printFilter(parseFilter(input, userSchema)), printed));
}

test('members stands for the value of each (RFC 7644 §3.4.2.2)', () => {
  assert.equal(
    printFilter(parseFilter('members eq "1" and members[type eq "User"]', groupSchema)),
    'members.value eq "1" and members[type eq "User"]',
  );
});

const refusals: [rule: string, input: string, detail: RegExp][] = [
  ['the empty filter', '', /empty/],
  ['blanks alone', ' \t', /empty/],
  ['a name alone', 'userName', /ends where an operator/],
  ['an operator without literal', 'userName eq', /ends where a string/],
  ['an unknown operator', 'userName like "a"', /operator.*character 10/],
  ['a number for an operator', 'userName 5 "a"', /operator.*character 10/],
  ['a string without quotes', 'userName eq bjensen', /double quotes.*character 13/],
  ['single quotes', "userName eq 'bjensen'", /unexpected character at 13/],
  ['a string that does not end', 'userName eq "bjensen', /character 13 that does not end/],
  ['a string that ends in an escape', 'userName eq "a\\"', /character 13 that does not end/],
  ['an escape that JSON does not know', 'userName eq "\\x41"', /character 13 that is not a JSON string/],
  ['a bare line end in a string', 'userName eq "a\nb"', /character 13 that is not a JSON string/],
  ['NUL, which no store can hold', 'userName eq "\\u0000"', /NUL/],
  ['a lone surrogate', 'userName eq "\\ud800"', /lone surrogate/],
  ['a second filter without and', 'title pr locale pr', /"and", "or" or the end.*character 10/],
  ['and without a right side', 'title pr and', /ends where an attribute/],
  ['and without a left side', 'and title pr', /"and" is not an attribute of User/],
  ['an opening parenthesis left open', '(title pr', /ends where "and", "or" or "\)"/],
  ['a closing one too many', 'title pr)', /end of the filter at character 9/],
  ['empty parentheses', '()', /attribute name.*character 2/],
  ['crossing brackets', 'emails[(type pr])', /"\)" at character 16/],
  ['not without parentheses', 'not title pr', /"\(" after "not" at character 5/],
  ['a literal in front', '"a" eq userName', /attribute name.*character 1/],
  ['an unknown attribute', 'shoeSize eq 42', /"shoeSize" is not an attribute of User/],
  ['an unknown sub-attribute', 'name.nickName pr', /"name.nickName" is not an attribute of User/],
  ['an attribute of another type', 'members pr', /"members" is not an attribute of User/],
  ['a foreign URN', 'urn:scim:schemas:core:1.0:userName pr', /is not an attribute of User/],
  ['a prototype name', '__proto__ pr', /"__proto__" is not an attribute of User/],
  ['inherited names', 'constructor pr or toString pr', /"constructor" is not an attribute of User/],
  ['a prototype name with a value path', '__proto__[value pr]', /"__proto__" is not an attribute of User/],
  ['a prototype name inside a value path', 'emails[__proto__ pr]', /"__proto__" is not an attribute of emails/],
  [
    'an attribute of the resource inside a value path',
    'emails[userName pr]',
    /"userName" is not an attribute of emails/,
  ],
  ['a value path in a value path', 'emails[value[type pr]]', /"emails.value" has no sub-attributes/],
  ['a value path on a simple attribute', 'userName[value pr]', /"userName" has no sub-attributes/],
  ['a value path on a sub-attribute', 'emails.type[value pr]', /"emails.type" has no sub-attributes/],
  ['an empty value path', 'emails[]', /attribute name.*character 8/],
  ['a comparison of a value path as a whole', 'emails[type eq "work"] eq "a"', /end of the filter at character 24/],
  ['an unknown sub-attribute behind a value path', 'emails[type eq "work"].x pr', /"x" is not an attribute of emails/],
  ['a complex attribute without value', 'name eq "a"', /"name" is complex/],
  ['addresses, which have no value', 'addresses co "a"', /"addresses" is complex/],
  ['what is never returned', 'password eq "a"', /"password".*never returned/],
  ['the presence of what is never returned', 'password pr', /"password".*never returned/],
  ['the version, made at reading', 'meta.version eq "1"', /"meta.version".*made when/],
  ['the location, made at reading', 'meta.location pr', /"meta.location".*made when/],
  ['the name of a manager, made at reading', 'manager.displayName pr', /manager.displayName".*made when/],
  ['a reference, made at reading', 'groups.$ref pr', /"groups.\$ref".*made when/],
  ['a reference inside a value path', 'groups[$ref pr]', /"groups.\$ref".*made when/],
  ['a number beyond all bounds', 'title eq 1e999', /character 10 that is too large/],
];
for (const [rule, input, detail] of refusals) {
  test(`refuses ${rule}`, () => {
    assert.throws(() => parseFilter(input, userSchema), { status: 400, scimType: 'invalidFilter', message: detail });
  });
}

test('a refusal repeats no literal and only the head of a long name', () => {
  const detail = (text: string) => {
    try {
      parseFilter(text, userSchema);
    } catch (error) {
      return String(error);
    }
    return assert.fail('not refused');
  };
  assert.doesNotMatch(detail('active eq "Barbara"'), /Barbara/);
  assert.doesNotMatch(detail('userName eq "a" "Barbara"'), /Barbara/);
  assert.ok(detail(`${'a'.repeat(10_000)} pr`).length < 200);
});

const repeated = (count: number, term: string, word: string) =>
  Array.from({ length: count }, () => term).join(` ${word} `);
const nested = (count: number, opening: string) => `${opening.repeat(count)}title pr${')'.repeat(count)}`;

const limits: [limit: RegExp, within: string, beyond: string][] = [
  [/32 levels/, nested(32, '('), nested(33, '(')],
  [/32 levels/, nested(32, 'not ('), nested(33, 'not (')],
  [
    /32 levels/,
    `emails[${nested(31, '(').replace('title', 'type')}]`,
    `emails[${nested(32, '(').replace('title', 'type')}]`,
  ],
  [/256 terms/, repeated(256, 'title pr', 'or'), repeated(257, 'title pr', 'or')],
  [/256 terms/, `emails[${repeated(256, 'type pr', 'and')}]`, `emails[${repeated(256, 'type pr', 'and')}].value pr`],
  [/16384 bytes/, `title eq "${'a'.repeat(16_373)}"`, `title eq "${'a'.repeat(16_374)}"`],
  [/16384 bytes/, `title eq "${'é'.repeat(8_186)}"`, `title eq "${'é'.repeat(8_187)}"`],
];
for (const [limit, within, beyond] of limits) {
  test(`the limit of ${limit.source} holds for ${within.slice(0, 12)}…`, () => {
    assert.doesNotThrow(() => parseFilter(within, userSchema));
    assert.throws(() => parseFilter(beyond, userSchema), { status: 400, scimType: 'invalidFilter', message: limit });
  });
}

const floods = ['(', 'not (', 'emails[', '[', ')', '"', '\\"', '"\\', 'a.', ' ', '-', '1', 'title pr or '];
for (const flood of floods) {
  test(`16 KiB of ${JSON.stringify(flood)} is refused at once`, () => {
    const text = flood.repeat(16_384 / flood.length).slice(0, 16_384);
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      assert.throws(() => parseFilter(text, userSchema), { status: 400, scimType: 'invalidFilter' });
      return performance.now() - started;
    });
    assert.ok(Math.min(...times) < 50, `${times} ms`);
  });
}

test('depth is that of nesting, not the number of parentheses', () => {
  assert.doesNotThrow(() => parseFilter(repeated(100, 'not (title pr)', 'and'), userSchema));
});

test('a value filter names sub-attributes of its attribute, under the same limits', () => {
  const emails = parseAttributePath('emails', userSchema)?.attribute;
  assert.ok(emails);
  assert.deepEqual(parseValueFilter('TYPE eq "work"', emails), parseFilter('emails.type eq "work"', userSchema));
  assert.throws(() => parseValueFilter('emails.type pr', emails), { scimType: 'invalidFilter' });
  assert.throws(() => parseValueFilter('userName pr', emails), { scimType: 'invalidFilter' });
  assert.throws(() => parseValueFilter('', emails), { scimType: 'invalidFilter' });
  assert.throws(() => parseValueFilter(nested(33, '('), emails), { message: /32 levels/ });
});

const elsewhere: [rule: string, input: string, schema: ResourceSchema, printed: string][] = [
  ['a comparison with a value does not hold', 'userName eq "a"', groupSchema, 'not (id pr)'],
  ['ne with a value holds', 'userName ne "a"', groupSchema, 'id pr'],
  ['eq null holds', 'members eq null', userSchema, 'id pr'],
  ['ne null does not hold', 'members ne null', userSchema, 'not (id pr)'],
  ['nothing is greater', 'userName ge ""', groupSchema, 'not (id pr)'],
  ['it is not present', 'members pr', userSchema, 'not (id pr)'],
  ['it has no values', 'emails[type ne "work"]', groupSchema, 'not (id pr)'],
  ['not is applied to that', 'not (members pr)', userSchema, 'not (not (id pr))'],
  ['what both have is itself', 'displayName eq "a" or members pr', userSchema, 'displayName eq "a" or not (id pr)'],
  [
    'a URN of the other type is known',
    'urn:ietf:params:scim:schemas:core:2.0:Group:displayName pr',
    userSchema,
    'not (id pr)',
  ],
];
for (const [rule, input, schema, printed] of elsewhere) {
  test(`in a search over all types, of an attribute that the other type has: ${rule} (RFC 7644 §3.4.2.1)`, () => {
    assert.equal(printFilter(parseFilter(input, schema, [userSchema, groupSchema])), printed);
  });
}

test('a search over all types still refuses what no type has, and what does not fit', () => {
  const refuse = (text: string, message: RegExp) =>
    assert.throws(() => parseFilter(text, groupSchema, [userSchema]), { scimType: 'invalidFilter', message });
  refuse('shoeSize pr', /not an attribute of Group or User/);
  refuse('active gt true', /"gt" does not apply to "active"/);
  refuse('password pr', /never returned/);
});
