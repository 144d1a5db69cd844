import { type Filter, type MemberStep, ScimError } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { StoredMember } from '../../resources/group-answer.ts';
import type { Dialect } from '../dialect.ts';
import { memberWhere } from '../filter-sql.ts';
import { all, change, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';

interface OfGroup {
  readonly company: number;
  readonly group: number;
}
type WithIds = OfGroup & { readonly ids: string };

/** A group's members by creation, a bounded number after the given one. */
const membersAfter = statement<OfGroup & { after: number; limit: number }>()((d, v) =>
  d.builder
    .selectFrom('group_members as gm')
    .innerJoin('users as u', (join) => join.onRef('u.company', '=', 'gm.company').onRef('u.seq', '=', 'gm.user_seq'))
    .where('gm.company', '=', v.company)
    .where('gm.group_seq', '=', v.group)
    .where('gm.user_seq', '>', v.after)
    .select(['u.seq', 'u.id', 'u.display_name'])
    .orderBy('gm.user_seq')
    .limit(v.limit),
);

const usersOf = (d: Dialect, v: WithIds) =>
  d.builder.selectFrom('users as u').where('u.company', '=', v.company).where('u.id', 'in', d.stringsOf(v.ids));

/**
 * Users about to become members, locked in order so that none is deleted before the row is in. Without locks the order is
 * left out: for its sake SQLite would walk through all users of the company.
 */
const lockUsers = statement<WithIds>()((d, v) => {
  const users = usersOf(d, v).select(['u.seq', 'u.id']);
  return d.locksRows ? users.orderBy('u.seq').forKeyShare('u') : users;
});

const insertMembers = statement<WithIds>()((d, v) => {
  const rows = usersOf(d, v)
    .select(['u.company', sql<number>`cast(${v.group} as bigint)`.as('group_seq'), 'u.seq'])
    .where(sql<boolean>`true`);
  return d.builder
    .insertInto('group_members')
    .columns(['company', 'group_seq', 'user_seq'])
    .expression(d.locksRows ? rows.orderBy('u.seq') : rows)
    .onConflict((conflict) => conflict.columns(['company', 'group_seq', 'user_seq']).doNothing());
});

const deleteMembers = statement<WithIds>()((d, v) =>
  d.builder
    .deleteFrom('group_members')
    .where('company', '=', v.company)
    .where('group_seq', '=', v.group)
    .where('user_seq', 'in', usersOf(d, v).select('u.seq')),
);

const deleteOtherMembers = statement<WithIds>()((d, v) =>
  d.builder
    .deleteFrom('group_members')
    .where('company', '=', v.company)
    .where('group_seq', '=', v.group)
    .where('user_seq', 'not in', usersOf(d, v).select('u.seq')),
);

const deleteAllMembers = statement<OfGroup>()((d, v) =>
  d.builder.deleteFrom('group_members').where('company', '=', v.company).where('group_seq', '=', v.group),
);

/** The groups of a user, locked in order: a change of membership and the deletion of the user meet at the group's row. */
const groupsOfUser = statement<{ company: number; id: string }>()((d, v) => {
  const groups = d.builder
    .selectFrom('groups as g')
    .where('g.company', '=', v.company)
    .where('g.seq', 'in', (of) =>
      of
        .selectFrom('group_members as gm')
        .innerJoin('users as u', (join) =>
          join.onRef('u.company', '=', 'gm.company').onRef('u.seq', '=', 'gm.user_seq'),
        )
        .where('u.company', '=', v.company)
        .where('u.id', '=', v.id)
        .select('gm.group_seq'),
    )
    .select('g.seq')
    .orderBy('g.seq');
  return d.locksRows ? groups.forUpdate('g') : groups;
});

const touchGroup = statement<{ company: number; group: number; now: number }>()((d, v) =>
  d.builder
    .updateTable('groups')
    .set({
      version: sql`version + 1`,
      modified: sql`case when modified < ${v.now} then ${v.now} else modified + 1 end`,
    })
    .where('company', '=', v.company)
    .where('seq', '=', v.group),
);

/** Of the groups that are locked, and of no other: one that gained the user since keeps its row, and so stops the deletion. */
const deleteMembershipsIn = statement<{ company: number; id: string; groups: string }>()((d, v) =>
  d.builder
    .deleteFrom('group_members')
    .where('company', '=', v.company)
    .where('group_seq', 'in', d.integersOf(v.groups))
    .where('user_seq', 'in', (of) =>
      of.selectFrom('users').where('company', '=', v.company).where('id', '=', v.id).select('seq'),
    ),
);

/** Reads at most `limit` members of a group, those after the given one. */
export function* listMembers(
  args: OfGroup & { after: number; limit: number },
  d: Dialect,
): Script<readonly StoredMember[]> {
  return yield* all(membersAfter(d, args));
}

/**
 * Carries out member steps as row changes, whatever the size of the group, and counts the rows that came or went.
 * @throws ScimError 400 when an added member is no user of this company
 */
export function* changeMembers(d: Dialect, of: OfGroup, steps: readonly MemberStep[]): Script<number> {
  let rows = 0;
  for (const step of steps) rows += yield* changeMembersOnce(d, of, step);
  return rows;
}

function* changeMembersOnce(d: Dialect, of: OfGroup, step: MemberStep): Script<number> {
  switch (step.kind) {
    case 'add':
      return yield* addMembers(d, of, step.ids);
    case 'remove':
      return yield* change(deleteMembers(d, { ...of, ids: JSON.stringify(step.ids) }));
    case 'removeWhere':
      return yield* change(deleteWhere(d, of, step.filter));
    case 'set':
      return yield* setMembers(d, of, step.ids);
  }
}

function* addMembers(d: Dialect, of: OfGroup, ids: readonly string[]): Script<number> {
  if (ids.length === 0) return 0;
  const list = { ...of, ids: JSON.stringify(ids) };
  const known = yield* all(lockUsers(d, list));
  if (known.length < ids.length) refuseUnknown(ids, known);
  return yield* change(insertMembers(d, list));
}

function* setMembers(d: Dialect, of: OfGroup, ids: readonly string[]): Script<number> {
  if (ids.length === 0) return yield* change(deleteAllMembers(d, of));
  const gone = yield* change(deleteOtherMembers(d, { ...of, ids: JSON.stringify(ids) }));
  return gone + (yield* addMembers(d, of, ids));
}

function deleteWhere(d: Dialect, { company, group }: OfGroup, filter: Filter) {
  return d.builder
    .deleteFrom('group_members')
    .where('company', '=', company)
    .where('group_seq', '=', group)
    .where('user_seq', 'in', (of) =>
      of
        .selectFrom('group_members as gm')
        .innerJoin('users as u', (join) =>
          join.onRef('u.company', '=', 'gm.company').onRef('u.seq', '=', 'gm.user_seq'),
        )
        .where('gm.company', '=', company)
        .where('gm.group_seq', '=', group)
        .where(memberWhere(filter, d))
        .select('gm.user_seq'),
    )
    .compile();
}

function refuseUnknown(ids: readonly string[], known: readonly { readonly id: string }[]): never {
  const found = new Set(known.map(({ id }) => id));
  const unknown = ids.filter((id) => !found.has(id));
  const named = unknown
    .slice(0, 5)
    .map((id) => `"${id}"`)
    .join(', ');
  const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : '';
  throw ScimError.invalidValue(
    `members.value must be the id of a user of this company; there is no user ${named}${more}`,
  );
}

/** The groups that a user is in, locked: groups come before users. */
export function* holdGroups(d: Dialect, company: number, id: string): Script<readonly { readonly seq: number }[]> {
  return yield* all(groupsOfUser(d, { company, id }));
}

/** Takes a user out of all their groups, which are held, and gives each a new version. */
export function* leaveGroups(
  d: Dialect,
  of: { company: number; id: string; groups: readonly { readonly seq: number }[]; now: number },
): Script<void> {
  const { company, id, groups, now } = of;
  for (const { seq } of groups) yield* send(touchGroup(d, { company, group: seq, now }));
  if (groups.length === 0) return;
  yield* send(deleteMembershipsIn(d, { company, id, groups: JSON.stringify(groups.map(({ seq }) => seq)) }));
}

/** Empties a group that is about to go. */
export function* removeAllMembers(d: Dialect, of: OfGroup): Script<void> {
  yield* change(deleteAllMembers(d, of));
}
