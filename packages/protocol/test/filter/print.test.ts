import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Filter, groupSchema, parseFilter, parseValueFilter, printFilter, userSchema } from '../../src/index.ts';
import { arbitraryFilter } from '../arbitraries.ts';

for (const schema of [userSchema, groupSchema]) {
  test(`what is printed is parsed to an equal filter, for any filter of a ${schema.resourceType}`, () => {
    fc.assert(
      fc.property(arbitraryFilter(schema), (filter) =>
        assert.deepEqual(parseFilter(printFilter(filter), schema), filter),
      ),
      { numRuns: 1000 },
    );
  });

  test(`letter case of names and words does not matter, for any filter of a ${schema.resourceType}`, () => {
    const upperCaseOutsideStrings = (text: string) =>
      text.replace(/"(?:[^"\\]|\\.)*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.toUpperCase()));
    fc.assert(
      fc.property(arbitraryFilter(schema), (filter) =>
        assert.deepEqual(parseFilter(upperCaseOutsideStrings(printFilter(filter)), schema), filter),
      ),
      { numRuns: 300 },
    );
  });
}

test('the inside of a value path prints as a value filter reads it', () => {
  fc.assert(
    fc.property(arbitraryFilter(userSchema), (filter) => {
      for (const { path, filter: inside } of valuePaths(filter)) {
        const printed = printFilter({ kind: 'valuePath', path, filter: inside });
        const text = printed.slice(printed.indexOf('[') + 1, -1);
        assert.deepEqual(parseValueFilter(text, path.attribute), inside);
      }
    }),
    { numRuns: 300 },
  );
});

function valuePaths(filter: Filter): Extract<Filter, { kind: 'valuePath' }>[] {
  if (filter.kind === 'valuePath') return [filter];
  if (filter.kind === 'and' || filter.kind === 'or') return [...valuePaths(filter.left), ...valuePaths(filter.right)];
  return filter.kind === 'not' ? valuePaths(filter.filter) : [];
}

test('any text either parses or is refused as invalidFilter', () => {
  const pieces = fc.constantFrom(
    'userName',
    'emails',
    'type',
    'active',
    '(',
    ')',
    '[',
    ']',
    '.value',
    'not',
    'and',
    'or',
    'pr',
    'eq',
    'gt',
    '"a"',
    '"',
    '1',
    'null',
    'true',
    '\\',
    '\u0000',
    '💡',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        printFilter(parseFilter(text, userSchema));
      } catch (error) {
        assert.equal((error as { scimType?: string }).scimType, 'invalidFilter', String(error));
      }
    }),
    { numRuns: 5000 },
  );
});
