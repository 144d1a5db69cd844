import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, type Script } from '../script.ts';
import { statement } from '../statement.ts';
import type { ListedUser } from './rows.ts';

/** Each group is a look-up of its own: PostgreSQL would rather read all groups than guess that a page has few. */
const membershipsBetween = statement<{ company: number; first: number; last: number }>()((d, v) =>
  d.builder
    .selectFrom('group_members as gm')
    .where('gm.company', '=', v.company)
    .where('gm.user_seq', '>=', v.first)
    .where('gm.user_seq', '<=', v.last)
    .select(['gm.user_seq', groupOf('id').as('id'), groupOf('display_name').as('display_name')])
    .orderBy('gm.user_seq')
    .orderBy('gm.group_seq'),
);

/** The foreign key sees to it that there is one. */
function groupOf(column: 'id' | 'display_name'): RawBuilder<string> {
  return sql`(select ${sql.ref(`g.${column}`)} from groups as g where g.company = gm.company and g.seq = gm.group_seq)`;
}

/** Users as they were just read, still without their groups. */
type WithoutGroups = Omit<ListedUser, 'groups'> & { groups: string | null };

/** Gives users that stand next to each other in creation order their groups, by one query for all of them. */
export function* withTheirGroups(
  d: Dialect,
  company: number,
  users: readonly WithoutGroups[],
): Script<readonly ListedUser[]> {
  const [first, last] = [users[0], users.at(-1)];
  if (!first || !last) return users;
  const groups = new Map<number, [id: string, display: string][]>();
  for (const { user_seq, id, display_name } of yield* all(
    membershipsBetween(d, { company, first: first.seq, last: last.seq }),
  )) {
    const pairs = groups.get(user_seq);
    if (pairs) pairs.push([id, display_name]);
    else groups.set(user_seq, [[id, display_name]]);
  }
  for (const user of users) {
    const pairs = groups.get(user.seq);
    if (pairs) user.groups = JSON.stringify(pairs);
  }
  return users;
}
