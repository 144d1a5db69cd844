import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareBySort,
  groupSchema,
  type JsonObject,
  parseSort,
  printAttributePath,
  userSchema,
} from '../src/index.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const paths: [rule: string, sortBy: string, printed: string][] = [
  ['a simple attribute', 'userName', 'userName'],
  ['in any letter case', 'USERNAME', 'userName'],
  ['a sub-attribute', 'name.familyName', 'name.familyName'],
  ['a complex attribute stands for its value', 'emails', 'emails.value'],
  ['an attribute behind its URN', `${enterprise}:department`, `${enterprise}:department`],
  ['a complex attribute of an extension', 'manager', `${enterprise}:manager.value`],
  ['a date', 'meta.lastModified', 'meta.lastModified'],
];
for (const [rule, sortBy, printed] of paths) {
  test(`sorts by ${rule}`, () => {
    const sort = parseSort({ sortBy }, userSchema);
    assert.ok(sort);
    assert.equal(printAttributePath(sort.path), printed);
    assert.equal(sort.descending, false);
  });
}

test('no sortBy is no order, whatever sortOrder says', () => {
  assert.equal(parseSort({}, userSchema), undefined);
  assert.equal(parseSort({ sortOrder: 'descending' }, userSchema), undefined);
  assert.equal(parseSort({ sortBy: null, sortOrder: null }, userSchema), undefined);
});

test('in a search over all types an attribute of another type is absent', () => {
  const sort = parseSort({ sortBy: 'members' }, userSchema, [groupSchema]);
  assert.ok(sort);
  assert.equal(compareBySort(sort, { userName: 'a' }, { userName: 'b' }), 0);
});

const refusals: [rule: string, query: { sortBy?: string | number; sortOrder?: string }, detail: RegExp][] = [
  ['an unknown attribute', { sortBy: 'shoeSize' }, /names no attribute of User/],
  ['a prototype name', { sortBy: '__proto__' }, /names no attribute of User/],
  ['an attribute of another type', { sortBy: 'members' }, /names no attribute of User/],
  ['nothing', { sortBy: '' }, /names no attribute of User/],
  ['a number', { sortBy: 7 }, /names no attribute of User/],
  ['a value path', { sortBy: 'emails[type eq "work"]' }, /names no attribute of User/],
  ['a complex attribute without value', { sortBy: 'name' }, /"name", which is complex/],
  ['addresses, which have no value', { sortBy: 'addresses' }, /"addresses", which is complex/],
  ['what is never returned', { sortBy: 'password' }, /"password"/],
  ['what is made at reading', { sortBy: 'meta.version' }, /"meta.version"/],
  ['the name of a manager', { sortBy: 'manager.displayName' }, /manager.displayName"/],
  ['a reference', { sortBy: 'groups.$ref' }, /"groups.\$ref"/],
  ['an unknown sortOrder', { sortBy: 'userName', sortOrder: 'up' }, /"sortOrder"/],
  ['an unknown sortOrder without sortBy', { sortOrder: '' }, /"sortOrder"/],
];
for (const [rule, query, detail] of refusals) {
  test(`refuses to sort by ${rule}`, () => {
    assert.throws(() => parseSort(query, userSchema), { status: 400, scimType: 'invalidValue', message: detail });
  });
}

/** `before` comes before `after` when ascending, and behind it when descending. */
const orders: [rule: string, sortBy: string, before: JsonObject, after: JsonObject][] = [
  ['letter case does not count unless caseExact', 'userName', { userName: 'alice' }, { userName: 'BOB' }],
  ['letter case counts when caseExact', 'externalId', { externalId: 'B' }, { externalId: 'a' }],
  ['code points count, not UTF-16 units', 'title', { title: '\ufffd' }, { title: '💡' }],
  ['absent is behind everything ascending (RFC 7644 §3.4.2.3)', 'title', { title: 'z' }, {}],
  ['null is absent', 'title', { title: 'z' }, { title: null }],
  ['the empty string is a value', 'title', { title: '' }, { title: 'a' }],
  ['false is before true', 'active', { active: false }, { active: true }],
  [
    'dates are instants',
    'meta.created',
    { meta: { created: '2026-01-31T09:00:00+02:00' } },
    { meta: { created: '2026-01-31T08:00:00Z' } },
  ],
  [
    'the primary value of several (RFC 7644 §3.4.2.3)',
    'emails',
    { emails: [{ value: 'z' }, { value: 'a', primary: true }] },
    { emails: [{ value: 'b' }] },
  ],
  [
    'the first of several without primary (RFC 7644 §3.4.2.3)',
    'emails',
    { emails: [{ value: 'b' }, { value: 'z' }] },
    { emails: [{ value: 'c' }, { value: 'a' }] },
  ],
  [
    'a primary value that lacks the sub-attribute is absent',
    'emails.display',
    { emails: [{ value: 'a', display: 'z' }] },
    {
      emails: [
        { value: 'a', display: 'a' },
        { value: 'b', primary: true },
      ],
    },
  ],
  [
    'an attribute of an extension',
    'department',
    { [enterprise]: { department: 'a' } },
    { [enterprise]: { department: 'B' } },
  ],
];
for (const [rule, sortBy, before, after] of orders) {
  test(`order: ${rule}`, () => {
    const [ascending, descending] = ['ascending', 'descending'].map((sortOrder) =>
      parseSort({ sortBy, sortOrder }, userSchema),
    );
    assert.ok(ascending && descending);
    assert.ok(compareBySort(ascending, before, after) < 0);
    assert.ok(compareBySort(ascending, after, before) > 0);
    assert.ok(compareBySort(descending, before, after) > 0);
    assert.ok(compareBySort(descending, after, before) < 0);
  });
}

test('equal under the fold is a tie, and so are two absent values', () => {
  const sort = parseSort({ sortBy: 'userName', sortOrder: 'descending' }, userSchema);
  assert.ok(sort);
  assert.equal(compareBySort(sort, { userName: 'E\u0301' }, { userName: '\u00e9' }), 0);
  assert.equal(compareBySort(sort, {}, {}), 0);
});
