import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogEntry } from '@metacompliance/scim-contract/admin';
import { csvHeader, printCsvLine, printJsonLine } from '../../src/admin/log-text.ts';

const entry: LogEntry = {
  id: 'x',
  at: '2026-03-14T09:26:53.589Z',
  requestId: 'r',
  token: 'Okta',
  provider: 'Okta SCIM Client',
  operation: 'createUser',
  outcome: 'refused',
  status: 400,
};

/** CWE-1236, and RFC 4180 §2. */
const names: [what: string, userName: string, cell: string][] = [
  ['a name', 'ann@acme.example', 'ann@acme.example'],
  ['a formula', '=1+1', "'=1+1"],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1', "'-1"],
  ['a function of old', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab before a formula', '\t=1', "'\t=1"],
  ['a carriage return before a formula', '\r=1', '"\'\r=1"'],
  ['a formula in wide characters', '＝1', "'＝1"],
  ['a comma', 'Archer, Ann', '"Archer, Ann"'],
  ['a quotation mark', 'Ann "A"', '"Ann ""A"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['markup', '<b>', '<b>'],
];
for (const [what, userName, cell] of names) {
  test(`${what} stands in a table so that no spreadsheet computes it`, () => {
    assert.ok(printCsvLine({ ...entry, userName }).includes(`,createUser,${cell},`));
  });
}

test('a table has as many cells in each line as its first', () => {
  const cells = (line: string) => line.trim().split(',').length;
  assert.equal(cells(printCsvLine({ ...entry, attributes: ['active', 'title'] })), cells(csvHeader));
});

test('a line of JSON holds the texts as they are', () => {
  assert.deepEqual(JSON.parse(printJsonLine({ ...entry, userName: '=1+1\n' })), { ...entry, userName: '=1+1\n' });
});
