import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** A user as it is read: answer-ready but for what is derived when it is answered. */
export interface StoredUser {
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
  /** JSON text of the user without `groups` and `meta`. */
  readonly body: string;
  /** `[[id, displayName], …]` as JSON text, by creation; null or `[]` when there are none, or when they were not asked for. */
  readonly groups: string | null;
  /** The manager, when `manager.value` is a user's id here. */
  readonly manager_id: string | null;
  readonly manager_name: string | null;
}

/** A user as a page has it: a large body is left out, to be read by itself. A thousand of 4 MiB would not fit in memory. */
export type ListedUser = Omit<StoredUser, 'body'> & { readonly body: string | null };

/** Bodies of more bytes are left out of pages. */
const largestInPage = 16_384;

/** A group as it is read; its members are read in pieces by their own script. */
export interface StoredGroup {
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
  /** JSON text of the group without `members` and `meta`. */
  readonly body: string;
}

/** Selects users `u` for a page. */
export function selectListedUsers(d: Dialect, options: { readonly groups: boolean }) {
  const body = sql<string | null>`case when octet_length(u.body) <= ${sql.lit(largestInPage)} then u.body end`;
  return selectWithoutBody(d, options).select(body.as('body'));
}

/**
 * Selects users `u` with what is derived for them: the manager's name, and the groups when they are wanted. Each is a look-up
 * of its own: as a join, the manager costs SQLite four times the user.
 */
export function selectUsers(d: Dialect, options: { readonly groups: boolean }) {
  return selectWithoutBody(d, options).select('u.body');
}

function selectWithoutBody(d: Dialect, options: { readonly groups: boolean }) {
  return d.builder
    .selectFrom('users as u')
    .select(['u.seq', 'u.id', 'u.version', 'u.created', 'u.modified'])
    .select([managerOf('id').as('manager_id'), managerOf('display_name').as('manager_name')])
    .select((options.groups ? groupsOfUser(d) : sql<string | null>`null`).as('groups'));
}

function managerOf(column: 'id' | 'display_name'): RawBuilder<string | null> {
  return sql`(select ${sql.ref(`m.${column}`)} from users as m where m.company = u.company and m.id = u.manager)`;
}

/** Ordered below the aggregate, where the index has that order already: SQLite sorts an aggregate's rows even if there is one. */
function groupsOfUser(d: Dialect): RawBuilder<string | null> {
  const pairs = d.jsonPairs(sql.ref('mine.id'), sql.ref('mine.display_name'), sql.ref('mine.seq'));
  return sql`(select ${pairs} from (select g.id, g.display_name, g.seq from group_members as gm join groups as g on g.company = gm.company and g.seq = gm.group_seq where gm.company = u.company and gm.user_seq = u.seq order by gm.group_seq) as mine)`;
}

export const groupColumns = ['g.seq', 'g.id', 'g.version', 'g.created', 'g.modified', 'g.body'] as const;
