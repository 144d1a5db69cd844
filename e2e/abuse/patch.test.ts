/*
 * Changes that must not be made, each beside one that could be: all or nothing, and the text says which attribute and why (RFC 7644
 * §3.5.2 and design 4, PATCH).
 */
import { test } from 'node:test';
import type { Sending } from '../connection.ts';
import { enterpriseUser, type Members, patchOp } from '../messages.ts';
import {
  annOf,
  assertAllRefused,
  assertCarriedOut,
  assertRefused,
  groupOf,
  inWorlds,
  refusals,
  to,
  type World,
} from './world.ts';

type Row = readonly [rule: string, operations: readonly Members[], scimType: string, words: readonly string[]];

const harmless = { op: 'replace', path: 'title', value: 'changed' };
const replace = (path: unknown, value: unknown = 'x'): Members => ({ op: 'replace', path, value });
const remove = (path: unknown): Members => ({ op: 'remove', path });
const add = (path: unknown, value: unknown): Members => ({ op: 'add', path, value });

const messages: readonly (readonly [rule: string, body: unknown, scimType: string, words: readonly string[]])[] = [
  ['no schemas', { Operations: [harmless] }, 'invalidSyntax', ['schemas', 'PatchOp']],
  ['schemas that are text', { ...patchOp(harmless), schemas: 'PatchOp' }, 'invalidSyntax', ['schemas']],
  ['schemas that hold an object', { ...patchOp(harmless), schemas: [{ toString: 1 }] }, 'invalidSyntax', ['schemas']],
  ['no Operations', { schemas: patchOp().schemas }, 'invalidSyntax', ['Operations']],
  ['empty Operations', patchOp(), 'invalidSyntax', ['Operations', 'at least one']],
  ['Operations that are an object', { ...patchOp(), Operations: harmless }, 'invalidSyntax', ['Operations']],
  [
    'Operations in two letter cases',
    { ...patchOp(harmless), operations: [harmless] },
    'invalidSyntax',
    ['"Operations"', '"operations"'],
  ],
  ['an operation that is text', { ...patchOp(), Operations: [harmless, 'x'] }, 'invalidSyntax', ['Operation 2']],
  [
    'an operation without op',
    patchOp(harmless, { path: 'title', value: 'x' }),
    'invalidSyntax',
    ['operation 2', 'add, replace or remove'],
  ],
  [
    'an unknown op',
    patchOp(harmless, { op: 'move', path: 'title' }),
    'invalidSyntax',
    ['operation 2', 'add, replace or remove'],
  ],
  ['an op that is an object', patchOp({ op: { toString: 1 }, path: 'title' }), 'invalidSyntax', ['operation 1']],
  ['op __proto__', patchOp({ op: '__proto__', path: 'title' }), 'invalidSyntax', ['operation 1']],
  ['op constructor', patchOp({ op: 'constructor', path: 'title' }), 'invalidSyntax', ['operation 1']],
  ['1,001 operations', patchOp(...Array(1001).fill(harmless)), 'invalidValue', ['Operations', '1000']],
];

refusals('a PATCH that is none', [
  ...messages.map(
    ([rule, body, scimType, words]) => [`${rule}, of a user`, to('PATCH', annOf, body), 400, scimType, words] as const,
  ),
  ...messages
    .filter(([, body]) => JSON.stringify(body).length < 1000)
    .map(
      ([rule, body, scimType, words]) =>
        [`${rule}, of a group`, to('PATCH', groupOf, body), 400, scimType, words] as const,
    ),
]);

const unknownPaths = [
  'nonsense',
  'title.value',
  'title.x.y',
  'userName.',
  '.userName',
  'name..givenName',
  'name.nonsense',
  'emails.value.x',
  'emails[type eq "work"].nonsense',
  'emails[type eq "work"]value',
  'emails[type eq "work"].value.x',
  'emails[type eq "work"',
  'emails]type eq "work"[',
  'emails.value[type eq "work"]',
  'nonsense[type eq "work"].value',
  '[type eq "work"]',
  'title[value eq "x"]',
  'userName[value pr]',
  'urn:nonsense:User:title',
  'urn:ietf:params:scim:schemas:core:2.0:User:nonsense',
  'urn:ietf:params:scim:schemas:core:2.0:Group:members',
  `${enterpriseUser}:nonsense`,
  `${enterpriseUser}.department`,
  'title ',
  ' title',
  'title,nickName',
  'members',
  '$ref',
  '*',
  '/title',
  '__proto__',
  '__proto__.polluted',
  'constructor.prototype.polluted',
  'name.__proto__',
  'name.constructor',
  'toString',
  'emails[type eq "work"].__proto__',
  `${enterpriseUser}:__proto__`,
  `${enterpriseUser}:constructor.prototype`,
  'x'.repeat(100_000),
];

const brokenFilters = [
  'emails[]',
  'emails[ ].value',
  'emails[type]',
  'emails[type eq]',
  'emails[type eq work]',
  "emails[type eq 'work']",
  'emails[type eq "work" or]',
  'emails[(type eq "work"]',
  'emails[nonsense eq "x"].value',
  'emails[type eq "work"][type eq "home"]',
  'emails[emails.type eq "work"]',
  'emails[type gt true]',
  'emails[primary co "t"]',
  'emails[__proto__ eq "x"].value',
  'emails[constructor pr]',
  'emails[toString eq "x"]',
  'emails[type eq "\\u0000"]',
  'emails[type eq "\\ud800"]',
  `emails[${'('.repeat(16_000)}]`,
  `emails[${'not ('.repeat(33)}type pr${')'.repeat(33)}]`,
  `emails[${Array(257).fill('type pr').join(' or ')}]`,
  `emails[type eq "${'x'.repeat(16_384)}"]`,
];

inWorlds('a path that leads nowhere', (world) => {
  test('an unknown or malformed path is 400 invalidPath, whatever is to be done there', async () => {
    const tries = unknownPaths.flatMap((path) =>
      [replace(path), add(path, 'x'), remove(path)].map((operation) => patch(world(), harmless, operation)),
    );
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidPath', words: ['"'] });
  });
  test('a path that is no text is 400 invalidPath', async () => {
    const tries = [1, true, {}, ['title'], { toString: 1 }].map((path) => patch(world(), harmless, replace(path)));
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidPath', words: ['path of operation 2'] });
  });
  test('a filter in a path that does not parse is 400 invalidFilter', async () => {
    const tries = brokenFilters.flatMap((path) =>
      [replace(path), add(path, {}), remove(path)].map((operation) => patch(world(), harmless, operation)),
    );
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidFilter', words: [] });
  });
});

function patch({ here }: World, ...operations: readonly Members[]): Sending {
  return { method: 'PATCH', path: annOf(here), body: patchOp(...operations) };
}

const rows: readonly Row[] = [
  ['remove without a path has no target', [{ op: 'remove' }], 'noTarget', ['remove needs a path']],
  [
    'remove with a value and no path has no target',
    [{ op: 'remove', value: { title: 'x' } }],
    'noTarget',
    ['remove needs a path'],
  ],
  [
    'replace of what no filter finds',
    [replace('emails[type eq "pager"].value')],
    'noTarget',
    ['emails', 'matches the filter'],
  ],
  [
    'replace of what a longer filter does not find',
    [replace('emails[type eq "home" and primary eq true].value')],
    'noTarget',
    ['emails'],
  ],
  [
    'add to what a longer filter does not find',
    [add('emails[type eq "home" or type eq "x"].value', 'x')],
    'noTarget',
    ['emails'],
  ],
  ['add without a value', [{ op: 'add', path: 'title' }], 'invalidValue', ['title', 'needs a value']],
  ['replace without a value', [{ op: 'replace', path: 'emails' }], 'invalidValue', ['emails', 'needs a value']],
  ['add without path of a text', [{ op: 'add', value: 'x' }], 'invalidValue', ['object']],
  ['add without path of a list', [{ op: 'add', value: [{ title: 'a' }, { title: 'b' }] }], 'invalidValue', ['object']],
  ['replace without path or value', [{ op: 'replace' }], 'invalidValue', ['object']],
  [
    'names in two letter cases',
    [{ op: 'add', value: { title: 'a', TITLE: 'b' } }],
    'invalidSyntax',
    ['"title"', '"TITLE"'],
  ],
  ['the id', [replace('id')], 'mutability', ['id', 'read-only']],
  ['another id in an object', [{ op: 'replace', value: { id: 'other' } }], 'mutability', ['id', 'read-only']],
  ['meta', [replace('meta', {})], 'mutability', ['meta', 'read-only']],
  ['meta.location', [replace('meta.location', 'https://evil.example')], 'mutability', ['meta.location', 'read-only']],
  [
    'meta.version in an object',
    [{ op: 'replace', value: { meta: { version: 'W/"9"' } } }],
    'mutability',
    ['meta', 'read-only'],
  ],
  ['schemas', [replace('schemas', [])], 'mutability', ['schemas', 'read-only']],
  ['schemas, removed', [remove('schemas')], 'mutability', ['schemas', 'read-only']],
  ['groups', [add('groups', [{ value: 'x' }])], 'mutability', ['groups', 'read-only']],
  ['one of the groups', [remove('groups[display eq "Staff"]')], 'mutability', ['groups', 'read-only']],
  [
    'the name of the manager',
    [replace(`${enterpriseUser}:manager.displayName`)],
    'mutability',
    ['manager.displayName', 'read-only'],
  ],
  ['userName, removed', [remove('userName')], 'mutability', ['userName', 'required by MetaCompliance']],
  ['userName null', [replace('userName', null)], 'mutability', ['userName', 'required by MetaCompliance']],
  ['userName blank', [replace('userName', '')], 'mutability', ['userName', 'required by MetaCompliance']],
  ['name, removed', [remove('name')], 'mutability', ['name.givenName', 'name.familyName', 'required']],
  ['name.familyName, removed', [remove('name.familyName')], 'mutability', ['name.familyName', 'required']],
  ['name.givenName blank', [replace('name.givenName', ' ')], 'mutability', ['name.givenName', 'required']],
  ['emails, removed', [remove('emails')], 'mutability', ['emails', 'required']],
  ['emails emptied', [replace('emails', [])], 'mutability', ['emails', 'required']],
  ['the only e-mail, removed', [remove('emails[type eq "work"]')], 'mutability', ['emails', 'required']],
  ['active, removed', [remove('active')], 'mutability', ['active', 'required']],
  [
    'the value of an e-mail, removed',
    [remove('emails[type eq "work"].value')],
    'mutability',
    ['emails.value', 'required'],
  ],
  ['an e-mail without value', [add('emails', [{ type: 'home' }])], 'invalidValue', ['emails.value', 'required']],
  [
    'an e-mail made without value',
    [add('emails[type eq "home"].display', 'x')],
    'invalidValue',
    ['emails.value', 'required'],
  ],
  [
    'two primary e-mails',
    [
      replace('emails', [
        { value: 'a', primary: true },
        { value: 'b', primary: true },
      ]),
    ],
    'invalidValue',
    ['emails', 'primary'],
  ],
  ['active that is no flag', [replace('active', 'maybe')], 'invalidValue', ['active', 'true or false']],
  ['a whole userName that is an object', [replace('userName', { value: 'x' })], 'invalidValue', ['userName', 'string']],
  [
    'paths with a filter of more than 16 KiB together',
    Array(1000).fill(replace('emails[type eq "work"].type', 'work')),
    'invalidFilter',
    ['16384 characters'],
  ],
];

refusals(
  'a change of a user that must not be made',
  rows.map(([rule, operations, scimType, words]) => [
    rule,
    ({ here }) => ({ method: 'PATCH', path: annOf(here), body: patchOp(harmless, ...operations.slice(-999)) }),
    400,
    scimType,
    words,
  ]),
);

const rename = replace('displayName', 'changed');
const nobody = '01a2-nobody';
const groupRows: readonly Row[] = [
  ['displayName, removed', [remove('displayName')], 'mutability', ['displayName', 'required']],
  ['displayName blank', [replace('displayName', ' ')], 'mutability', ['displayName', 'required']],
  ['an unknown member', [add('members', [{ value: nobody }])], 'invalidValue', ['members.value', nobody]],
  [
    'an unknown member in an object',
    [{ op: 'add', value: { members: [{ value: nobody }] } }],
    'invalidValue',
    ['members.value', nobody],
  ],
  [
    'unknown members, of which five are named',
    [
      add(
        'members',
        Array.from({ length: 9 }, (_, n) => ({ value: `n${n}` })),
      ),
    ],
    'invalidValue',
    ['"n0"', '"n4"', 'and 4 more'],
  ],
  [
    'a group as a member',
    [add('members', [{ value: nobody, type: 'Group' }])],
    'invalidValue',
    ['members.type', 'no nested groups'],
  ],
  ['a member without value', [add('members', [{ display: 'Ann' }])], 'invalidValue', ['members.value', 'required']],
  ['a member that is an empty text', [add('members', [{ value: '' }])], 'invalidValue', ['members.value', 'required']],
  ['a member that is text', [add('members', ['ann'])], 'invalidValue', ['members']],
  ['a member whose value is a number', [add('members', [{ value: 1 }])], 'invalidValue', ['members.value', 'string']],
  [
    'a member whose value is an object',
    [add('members', [{ value: { toString: 1 } }])],
    'invalidValue',
    ['members.value'],
  ],
  ['members that are text', [replace('members', 'ann')], 'invalidValue', ['members', 'array']],
  ['members without a value', [{ op: 'add', path: 'members' }], 'invalidValue', ['members', 'needs a value']],
  ['the display of a member', [replace('members[value pr].display', 'x')], 'mutability', ['members', 'immutable']],
  ['the value of every member', [replace('members.value', nobody)], 'mutability', ['members', 'immutable']],
  [
    'a member by filter, replaced',
    [replace('members[value pr]', { value: nobody })],
    'mutability',
    ['members', 'immutable'],
  ],
  ['members by a broken filter', [remove('members[value eq]')], 'invalidFilter', []],
  ['members by an attribute they lack', [remove('members[userName eq "x"]')], 'invalidFilter', ['userName']],
  ['members by NUL', [remove('members[value eq "\\u0000"]')], 'invalidFilter', ['NUL']],
  ['meta', [replace('meta.created', '2000-01-01T00:00:00Z')], 'mutability', ['meta.created', 'read-only']],
  ['the id', [replace('id', nobody)], 'mutability', ['id', 'read-only']],
];

refusals(
  'a change of a group that must not be made',
  groupRows.map(([rule, operations, scimType, words]) => [
    rule,
    to('PATCH', groupOf, patchOp(rename, ...operations)),
    400,
    scimType,
    words,
  ]),
);

inWorlds('a change that fails late', (world) => {
  test('a userName that is taken undoes what stood before it: 409', async () => {
    const taken = patch(world(), harmless, replace('userName', 'BOB'));
    await assertRefused(world(), taken, { status: 409, scimType: 'uniqueness', words: ['userName', 'taken'] });
  });
  test('members that came before the one who is unknown are not kept', async () => {
    const { bob } = world().here;
    const body = patchOp(
      rename,
      add('members', [{ value: bob }]),
      remove('members[display pr]'),
      add('members', [{ value: nobody }]),
    );
    const late = { method: 'PATCH', path: groupOf(world().here), body };
    await assertRefused(world(), late, { status: 400, scimType: 'invalidValue', words: [nobody] });
  });
  test('1,000 operations are carried out, and so is a thousand members named a thousand times', async () => {
    const path = groupOf(world().here);
    const { bob } = world().here;
    const thousand = Array.from({ length: 1000 }, () => add('members', [{ value: bob }]));
    await assertCarriedOut(world(), { method: 'PATCH', path, body: patchOp(...thousand) });
    const doubled = patchOp(add('members', Array(20_000).fill({ value: bob })));
    await assertCarriedOut(world(), { method: 'PATCH', path, body: doubled });
  });
});
