import {
  eachAttribute,
  parseSort,
  printAttributePath,
  printFilter,
  type ResourceSchema,
  ScimError,
} from '@metacompliance/scim-protocol';
import { arbitraryFilter } from '@metacompliance/scim-protocol/testing';
import fc from 'fast-check';
import type { Endpoint } from './ask.ts';
import { listed, type Question } from './expected.ts';

/** Filters that an endpoint takes; a search over both types takes those of either. */
export function filters(endpoint: Endpoint, literals: readonly string[]): fc.Arbitrary<string> {
  const ofEach = listed[endpoint].map((schema) => arbitraryFilter(schema, literals));
  const one = fc.oneof(...ofEach).map(printFilter);
  if (ofEach.length === 1) return one;
  return fc.oneof(
    one,
    fc.tuple(one, fc.constantFrom('and', 'or'), one).map(([a, word, b]) => `(${a}) ${word} (${b})`),
  );
}

/** Lists by filter, by order, by both and by neither. */
export function questions(endpoint: Endpoint, literals: readonly string[]): fc.Arbitrary<Question> {
  const sort = fc.record({
    sortBy: fc.constantFrom(...listed[endpoint].flatMap(sortable)),
    sortOrder: fc.constantFrom('ascending' as const, 'descending' as const),
  });
  return fc.record({
    filter: fc.option(filters(endpoint, literals), { nil: undefined, freq: 4 }),
    sort: fc.option(sort, { nil: undefined, freq: 3 }),
  });
}

/** Every name that `sortBy` takes. */
export function sortable(schema: ResourceSchema): readonly string[] {
  const paths = [...eachAttribute(schema)].flatMap((attribute) => [
    { attribute },
    ...[...attribute.children.values()].map((subAttribute) => ({ attribute, subAttribute })),
  ]);
  return paths.map(printAttributePath).filter((sortBy) => isSortable(sortBy, schema));
}

function isSortable(sortBy: string, schema: ResourceSchema): boolean {
  try {
    return parseSort({ sortBy }, schema) !== undefined;
  } catch (error) {
    if (error instanceof ScimError) return false;
    throw error;
  }
}
