import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInstant } from '../../src/index.ts';

const instants: [rule: string, text: string, iso: string, finer: boolean][] = [
  ['UTC', '2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z', false],
  ['east of Greenwich', '2026-01-31T08:00:00+02:00', '2026-01-31T06:00:00.000Z', false],
  ['west of Greenwich', '2026-01-31T20:00:00-05:30', '2026-02-01T01:30:00.000Z', false],
  ['without time zone, as UTC', '2026-01-31T08:00:00', '2026-01-31T08:00:00.000Z', false],
  ['milliseconds', '2026-01-31T08:00:00.123Z', '2026-01-31T08:00:00.123Z', false],
  ['tenths', '2026-01-31T08:00:00.1Z', '2026-01-31T08:00:00.100Z', false],
  ['microseconds are finer', '2026-01-31T08:00:00.123456Z', '2026-01-31T08:00:00.123Z', true],
  ['zeros below a millisecond are not', '2026-01-31T08:00:00.123000000Z', '2026-01-31T08:00:00.123Z', false],
  ['one digit very far down is', `2026-01-31T08:00:00.${'0'.repeat(500)}1Z`, '2026-01-31T08:00:00.000Z', true],
  ['before 1970 rounds down, too', '1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z', true],
  ['midnight at the end of a day', '2025-12-31T24:00:00Z', '2026-01-01T00:00:00.000Z', false],
  ['29 February of a leap year', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z', false],
  ['29 February 2000', '2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z', false],
  ['years below 100 are themselves', '0099-03-01T00:00:00Z', '0099-03-01T00:00:00.000Z', false],
  ['14 hours of offset', '2026-01-31T08:00:00+14:00', '2026-01-30T18:00:00.000Z', false],
];
for (const [rule, text, iso, finer] of instants) {
  test(`instant: ${rule}`, () => assert.deepEqual(parseInstant(text), { milliseconds: Date.parse(iso), finer }));
}

const others: [rule: string, text: string][] = [
  ['a date', '2026-01-31'],
  ['a time', '08:00:00Z'],
  ['without seconds', '2026-01-31T08:00Z'],
  ['a blank for the T', '2026-01-31 08:00:00Z'],
  ['a small t', '2026-01-31t08:00:00Z'],
  ['a small z', '2026-01-31T08:00:00z'],
  ['blanks around', ' 2026-01-31T08:00:00Z'],
  ['a line end behind', '2026-01-31T08:00:00Z\n'],
  ['a month 13', '2026-13-01T00:00:00Z'],
  ['a month 0', '2026-00-01T00:00:00Z'],
  ['a day 0', '2026-01-00T00:00:00Z'],
  ['a 31 April', '2026-04-31T00:00:00Z'],
  ['a 29 February of another year', '2025-02-29T00:00:00Z'],
  ['a 29 February 1900', '1900-02-29T00:00:00Z'],
  ['an hour 25', '2026-01-31T25:00:00Z'],
  ['a second past 24:00:00', '2026-01-31T24:00:01Z'],
  ['a fraction past 24:00:00', '2026-01-31T24:00:00.0001Z'],
  ['a minute 60', '2026-01-31T08:60:00Z'],
  ['a leap second', '2016-12-31T23:59:60Z'],
  ['a dot without digits', '2026-01-31T08:00:00.Z'],
  ['an offset without colon', '2026-01-31T08:00:00+0200'],
  ['an offset beyond 14 hours', '2026-01-31T08:00:00+14:01'],
  ['an offset of 60 minutes', '2026-01-31T08:00:00+01:60'],
  ['the year 0', '0000-01-01T00:00:00Z'],
  ['a year of five digits', '12026-01-31T08:00:00Z'],
  ['a year before Christ', '-0001-01-01T00:00:00Z'],
  ['digits of another script', '２０２６-01-31T08:00:00Z'],
];
for (const [rule, text] of others) {
  test(`${rule} is no xsd:dateTime of ours`, () => assert.equal(parseInstant(text), undefined));
}

test('what JavaScript prints is read back', () => {
  const dates = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) =>
      assert.deepEqual(parseInstant(date.toISOString()), { milliseconds: date.getTime(), finer: false }),
    ),
  );
});
