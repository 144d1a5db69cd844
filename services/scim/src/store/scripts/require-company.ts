import { ScimError } from '@metacompliance/scim-protocol';
import type { Dialect } from '../dialect.ts';
import { first, type Script } from '../script.ts';
import { statement } from '../statement.ts';

const keyOf = statement<{ company: number }>()((d, v) =>
  d.builder.selectFrom('companies').select('key').where('number', '=', v.company),
);

/** What is left of a company that is dead. */
export const tombstone = statement<{ key: string }>()((d, v) =>
  d.builder
    .selectFrom('deleted_companies')
    .select(['number', 'key', 'name', 'created', 'deleted', 'emptied'])
    .where('key', '=', v.key),
);

/** Makes sure that a company lives. It must be claimed before, or it may die behind the answer. @throws ScimError 404 */
export function* requireCompany({ company }: { company: number }, d: Dialect): Script<void> {
  const found = yield* first(keyOf(d, { company }));
  if (!found || (yield* first(tombstone(d, found))))
    throw ScimError.notFound('There is no company with this key in this region');
}
