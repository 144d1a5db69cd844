import {
  compareBySort,
  groupSchema,
  type JsonObject,
  matches,
  parseFilter,
  parseSort,
  type ResourceSchema,
  userSchema,
} from '@metacompliance/scim-protocol';

/** What a list is asked. */
export interface Question {
  readonly filter?: string | undefined;
  readonly sort?: { readonly sortBy: string; readonly sortOrder: 'ascending' | 'descending' } | undefined;
}

/** Everybody as clients see them, in creation order. */
export interface Answers {
  readonly User: readonly JsonObject[];
  readonly Group: readonly JsonObject[];
}

/** The types that each endpoint lists, in the order in which they come without a sort. */
export const listed: Readonly<Record<'User' | 'Group' | 'All', readonly ResourceSchema[]>> = {
  User: [userSchema],
  Group: [groupSchema],
  All: [userSchema, groupSchema],
};

/** The ids that the evaluator selects, in its order. */
export function expected(
  { filter, sort }: Question,
  answers: Answers,
  schemas: readonly ResourceSchema[],
): readonly string[] {
  const selected = schemas.flatMap((schema) => {
    const others = schemas.filter((other) => other !== schema);
    const parsed = filter === undefined ? undefined : parseFilter(filter, schema, others);
    return answers[schema.resourceType].filter((resource) => !parsed || matches(parsed, resource));
  });
  const order = sort && parseSort(sort, schemas[0] ?? userSchema, schemas.slice(1));
  return (order ? selected.toSorted((a, b) => compareBySort(order, a, b)) : selected).map(({ id }) => String(id));
}
