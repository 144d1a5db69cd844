import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enterpriseUser, type NewUser, type PartialUser } from '../../src/index.ts';
import { type AttributeChange, differences } from '../../src/sync/index.ts';
import { aUser } from '../a-user.ts';

const current = { ...aUser({ userName: 'ann', title: 'Guide' }), id: 'ann', active: true } as PartialUser;
const wanted = (fields: object): NewUser => ({ ...aUser({ userName: 'ann' }), ...fields });

const cases: [
  rule: string,
  current: object,
  wanted: object,
  manages: readonly string[],
  changes: readonly AttributeChange[],
][] = [
  ['nothing when all is as it should be', {}, {}, [], []],
  ['a simple attribute', {}, { title: 'Chief' }, [], [{ path: 'title', from: 'Guide', to: 'Chief' }]],
  ['an attribute that was not there', {}, { nickName: 'Annie' }, [], [{ path: 'nickName', to: 'Annie' }]],
  [
    'a part of a complex attribute',
    {},
    { name: { givenName: 'Anne', familyName: 'Jensen' } },
    [],
    [{ path: 'name.givenName', from: 'Barbara', to: 'Anne' }],
  ],
  [
    'the userName when only its letter case differs',
    {},
    { userName: 'Ann' },
    [],
    [{ path: 'userName', from: 'ann', to: 'Ann' }],
  ],
  ['somebody who comes back', { active: false }, {}, [], [{ path: 'active', from: false, to: true }]],
  ['somebody whom the source has as inactive', {}, { active: false }, [], [{ path: 'active', from: true, to: false }]],
  [
    'an attribute of the extension',
    {},
    { [enterpriseUser]: { department: 'Tours' } },
    [],
    [{ path: `${enterpriseUser}:department`, to: 'Tours' }],
  ],
  [
    'a part of a complex attribute of the extension',
    { [enterpriseUser]: { manager: { Email: 'a@b.c' } } },
    { [enterpriseUser]: { manager: { Email: 'd@e.f' } } },
    [],
    [{ path: `${enterpriseUser}:manager.Email`, from: 'a@b.c', to: 'd@e.f' }],
  ],
  ['not what the source leaves out', { nickName: 'Annie' }, {}, [], []],
  ['what it leaves out and speaks for', {}, {}, ['title'], [{ path: 'title', from: 'Guide' }]],
  ['not what neither has', { title: undefined }, {}, ['title'], []],
  [
    'the values of a type it leaves out and speaks for',
    {
      phoneNumbers: [
        { value: '1', type: 'work' },
        { value: '2', type: 'home' },
      ],
    },
    {},
    ['phoneNumbers[type eq "work"]'],
    [{ path: 'phoneNumbers[type eq "work"]', from: [{ value: '1', type: 'work' }] }],
  ],
  ['not the password, which is never returned', {}, { password: 'x' }, [], []],
  [
    'not the order of values',
    {
      phoneNumbers: [
        { value: '1', type: 'a' },
        { value: '2', type: 'b' },
      ],
    },
    {
      phoneNumbers: [
        { value: '2', type: 'b' },
        { value: '1', type: 'a' },
      ],
    },
    [],
    [],
  ],
  [
    'a value of a type, the other types kept',
    {
      phoneNumbers: [
        { value: '1', type: 'work' },
        { value: '2', type: 'home' },
      ],
    },
    { phoneNumbers: [{ value: '3', type: 'work' }] },
    [],
    [
      {
        path: 'phoneNumbers',
        from: [
          { value: '1', type: 'work' },
          { value: '2', type: 'home' },
        ],
        to: [
          { value: '3', type: 'work' },
          { value: '2', type: 'home' },
        ],
      },
    ],
  ],
  [
    'a new primary value, the old one no longer primary',
    { emails: [{ value: 'home@b.c', type: 'home', primary: true }] },
    {},
    [],
    [
      {
        path: 'emails',
        from: [{ value: 'home@b.c', type: 'home', primary: true }],
        to: [
          { value: 'ann@example.com', type: 'work', primary: true },
          { value: 'home@b.c', type: 'home', primary: false },
        ],
      },
    ],
  ],
];
describe('the differences of a user are', () => {
  for (const [rule, has, wants, manages, changes] of cases) {
    test(rule, () => assert.deepEqual(differences({ ...current, ...has }, wanted(wants), manages), changes));
  }
});
