import { groupSchema, type ResourceSchema, userSchema } from '@metacompliance/scim-protocol';
import type { SelectQueryBuilder } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';
import { groupColumns, selectListedUsers } from './rows.ts';
import type { Counted } from './runs.ts';

/** What differs between the lists of the two types. */
export interface ListOf {
  readonly resource: Counted;
  readonly schema: ResourceSchema;
  readonly others: readonly ResourceSchema[];
  readonly alias: 'u' | 'g';
  // Kysely's builder type depends on every column selected; the page only adds conditions, an order and a limit to it.
  readonly select: (d: Dialect, groups: boolean) => AnySelect;
  readonly count: (d: Dialect) => AnySelect;
}
type AnySelect = SelectQueryBuilder<
  Tables & Record<'u' | 'g' | 'm', Tables['users']>,
  'u' | 'g',
  Record<string, unknown>
>;

export const userList: ListOf = {
  resource: 'User',
  schema: userSchema,
  others: [groupSchema],
  alias: 'u',
  select: (d, groups) => selectListedUsers(d, { groups }) as unknown as AnySelect,
  count: (d) => d.builder.selectFrom('users as u') as unknown as AnySelect,
};

export const groupList: ListOf = {
  resource: 'Group',
  schema: groupSchema,
  others: [userSchema],
  alias: 'g',
  select: (d) => d.builder.selectFrom('groups as g').select(groupColumns) as unknown as AnySelect,
  count: (d) => d.builder.selectFrom('groups as g') as unknown as AnySelect,
};
