import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CsvError, readCsv } from '../../src/sync/index.ts';

async function read(pieces: Iterable<string>): Promise<string> {
  const rows: string[] = [];
  for await (const { row, cells } of readCsv(pieces)) rows.push(`${row}: ${cells.join('|')}`);
  return rows.join('\n');
}

const tables: [rule: string, text: string, rows: string][] = [
  ['commas and line feeds', 'a,b\n1,2\n', '1: a|b\n2: 1|2'],
  ['carriage returns with line feeds', 'a,b\r\n1,2\r\n', '1: a|b\n2: 1|2'],
  ['carriage returns alone', 'a,b\r1,2', '1: a|b\n2: 1|2'],
  ['no line end at the end', 'a,b\n1,2', '1: a|b\n2: 1|2'],
  ['a byte order mark in front', '\uFEFFa,b\n1,2', '1: a|b\n2: 1|2'],
  ['a comma in quotes (RFC 4180 §2.6)', 'a,b\n"1,5",2', '1: a|b\n2: 1,5|2'],
  ['a line end in quotes (RFC 4180 §2.6)', 'a,b\n"1\n5",2\n3,4', '1: a|b\n2: 1\n5|2\n3: 3|4'],
  ['a quote in quotes (RFC 4180 §2.7)', 'a,b\n"say ""hi""",2', '1: a|b\n2: say "hi"|2'],
  ['a quote in the middle of a bare cell is kept', 'a,b\n5" pipe,2', '1: a|b\n2: 5" pipe|2'],
  ['empty cells, also at the end', 'a,b,c\n,,\n"",2,', '1: a|b|c\n2: ||\n3: |2|'],
  ['empty lines are counted and passed over', 'a,b\n\n1,2\n\n', '1: a|b\n3: 1|2'],
  ['semicolons', 'a;b\n1,5;2', '1: a|b\n2: 1,5|2'],
  ['tabs', 'a\tb\n1,5\t2', '1: a|b\n2: 1,5|2'],
  ['a byte order mark and a quoted header', '\uFEFF"a","b"\n1,2', '1: a|b\n2: 1|2'],
  ['one column', 'a\n1\n2', '1: a\n2: 1\n3: 2'],
  ['nothing', '', ''],
];
describe('comma separated values are read with', () => {
  for (const [rule, text, rows] of tables) {
    test(rule, async () => {
      assert.equal(await read([text]), rows);
      assert.equal(await read(text), rows, 'character by character');
    });
  }
});

const broken: [rule: string, text: string, message: RegExp][] = [
  ['a quote that does not end', 'a,b\n1,2\n"3,4', /^Row 3: a quoted cell does not end/],
  ['text behind a quoted cell', 'a,b\n"1"x,2', /^Row 2: text follows the quoted cell "1"/],
];
describe('it is an error with its row to have', () => {
  for (const [rule, text, message] of broken) {
    test(rule, () => assert.rejects(read([text]), (error) => error instanceof CsvError && message.test(error.message)));
  }
});
