import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enterpriseUser } from '../../src/index.ts';
import { CsvError, columnNames, readPeople } from '../../src/sync/index.ts';

const header = 'userName,givenName,familyName,email';
const ann = 'ann,Ann,Lee,ann@example.com';

test('every column goes where it belongs, and the table speaks for what it has', async () => {
  const values = [
    'ann',
    'Ann',
    'Lee',
    'a@b.c',
    'no',
    'x1',
    'Ann Lee',
    'Guide',
    'Employee',
    'Tours',
    'Park',
    'Universal',
    '4130',
    '7019',
    '26',
    'b@b.c',
    '+1',
    '+2',
    'USA',
    'Hollywood',
    'CA',
    '91608',
    '100 Plaza',
    'en',
    'en-US',
    'UTC',
    'Staff;Tours;Staff',
  ];
  const { users, groups, manages } = await readPeople([`${columnNames.join(',')}\n${values.join(',')}`]);
  assert.deepEqual(users, [
    {
      userName: 'ann',
      name: { givenName: 'Ann', familyName: 'Lee' },
      emails: [{ value: 'a@b.c', type: 'work', primary: true }],
      active: false,
      externalId: 'x1',
      displayName: 'Ann Lee',
      title: 'Guide',
      userType: 'Employee',
      [enterpriseUser]: {
        department: 'Tours',
        division: 'Park',
        organization: 'Universal',
        costCenter: '4130',
        employeeNumber: '7019',
        manager: { value: '26', Email: 'b@b.c' },
      },
      phoneNumbers: [
        { value: '+1', type: 'work' },
        { value: '+2', type: 'mobile' },
      ],
      addresses: [
        {
          country: 'USA',
          type: 'work',
          locality: 'Hollywood',
          region: 'CA',
          postalCode: '91608',
          streetAddress: '100 Plaza',
        },
      ],
      preferredLanguage: 'en',
      locale: 'en-US',
      timezone: 'UTC',
    },
  ]);
  assert.deepEqual(groups, [
    { displayName: 'Staff', members: ['ann'] },
    { displayName: 'Tours', members: ['ann'] },
  ]);
  assert.ok(
    manages.includes('title') &&
      manages.includes('phoneNumbers[type eq "mobile"]') &&
      manages.includes(`${enterpriseUser}:manager.Email`),
  );
  assert.ok(!manages.some((path) => /^(userName|name|emails|active)/.test(path)));
});

test('names of columns ignore letter case and blanks, and empty cells give nothing', async () => {
  const { users, groups } = await readPeople([`USERNAME, givenname ,familyName,email,title\n${ann},\n`]);
  assert.equal(users[0]?.userName, 'ann');
  assert.ok(users[0] && !('title' in users[0]));
  assert.equal(groups, undefined);
});

const wrong: [rule: string, text: string, row: number, message: RegExp][] = [
  ['an empty file', '', 1, /empty/],
  ['a column nobody knows', `${header},favourite\n${ann},x`, 1, /"favourite".*userName/],
  ['a column that is missing', 'userName,givenName,familyName\nann,Ann,Lee', 1, /column email is missing/],
  ['two columns that are missing', 'userName,givenName\nann,Ann', 1, /familyName and the column email/],
  ['a column that is there twice', `${header},Email\n${ann},x`, 1, /twice/],
  ['a row that is too short', `${header}\n${ann}\nbob,Bob`, 3, /2 cells.*4/],
  ['a row that is too long', `${header}\n${ann},more`, 2, /5 cells/],
  ['a mandatory cell that is empty', `${header}\n${ann}\nbob,,Ray,bob@example.com`, 3, /givenName is empty/],
  [
    'a userName that comes twice, in any letter case',
    `${header}\n${ann}\nbob,Bob,Ray,b@b.c\nANN,Ann,Lee,a@b.c`,
    4,
    /"ANN" is in row 2 already/,
  ],
  ['an active that is neither', `${header},active\n${ann},perhaps`, 2, /"perhaps"/],
];
describe('it is an error with its row to have', () => {
  for (const [rule, text, row, message] of wrong) {
    test(rule, () =>
      assert.rejects(
        readPeople([text]),
        (error) => error instanceof CsvError && error.row === row && message.test(error.message),
      ),
    );
  }
});

test('100,000 rows are read, and a mistake in the last is named', async () => {
  const rows = function* (last: string) {
    yield `${header}\n`;
    for (let at = 0; at < 100_000; at++) yield `u${at},Ann,Lee,u${at}@example.com\n`;
    yield last;
  };
  assert.equal((await readPeople(rows(''))).users.length, 100_000);
  await assert.rejects(readPeople(rows('u5,A,B,c@d.e')), { row: 100_002 });
});
