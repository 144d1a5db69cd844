import { changedPaths, fold, groupSchema, type Json, type JsonObject, ScimError } from '@metacompliance/scim-protocol';
import { groupTag, printGroup } from '../../resources/group-answer.ts';
import { changeGroup, type GroupChange, memberIds } from '../../resources/group-change.ts';
import type { Dialect } from '../dialect.ts';
import { foldResource } from '../fold-resource.ts';
import { first, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import { noteIgnored } from './ignored.ts';
import { noteChange } from './log.ts';
import { changeMembers, removeAllMembers } from './members.ts';
import { checkPrecondition, type Precondition } from './precondition.ts';
import { groupColumns, type StoredGroup } from './rows.ts';
import { forgetInRun, holdCreationOrder, nextSeq } from './runs.ts';

interface GroupRow extends StoredGroup {
  readonly company: number;
  readonly name: string;
  readonly display_name: string;
  readonly external_id: string | null;
  readonly folded: string;
}

const byId = statement<{ company: number; id: string }>()((d, v) =>
  d.builder.selectFrom('groups as g').select(groupColumns).where('g.company', '=', v.company).where('g.id', '=', v.id),
);

const byIdToChange = statement<{ company: number; id: string }>()((d, v) => {
  const group = d.builder
    .selectFrom('groups as g')
    .select(groupColumns)
    .where('g.company', '=', v.company)
    .where('g.id', '=', v.id);
  return d.locksRows ? group.forUpdate('g') : group;
});

const insertGroup = statement<GroupRow>()((d, v) =>
  d.builder.insertInto('groups').values({
    company: v.company,
    seq: v.seq,
    id: v.id,
    name: v.name,
    display_name: v.display_name,
    external_id: v.external_id,
    version: v.version,
    created: v.created,
    modified: v.modified,
    body: v.body,
    folded: d.json(v.folded),
  }),
);

const updateGroupRow = statement<GroupRow>()((d, v) =>
  d.builder
    .updateTable('groups')
    .set({
      name: v.name,
      display_name: v.display_name,
      external_id: v.external_id,
      version: v.version,
      modified: v.modified,
      body: v.body,
      folded: d.json(v.folded),
    })
    .where('company', '=', v.company)
    .where('seq', '=', v.seq),
);

const deleteGroupRow = statement<{ company: number; seq: number }>()((d, v) =>
  d.builder.deleteFrom('groups').where('company', '=', v.company).where('seq', '=', v.seq),
);

/** Finds a group by id, without its members. */
export function* getGroup(args: { company: number; id: string }, d: Dialect): Script<StoredGroup | undefined> {
  return yield* first(byId(d, args));
}

/** Inserts a group with its members. Its displayName must be free, its members users of this company. */
export function* createGroup(
  args: {
    company: number;
    id: string;
    group: JsonObject;
    members: Json;
    now: number;
    warnings: readonly string[];
    ignored: readonly string[];
  },
  d: Dialect,
): Script<StoredGroup> {
  const { company, id, group, members, now, warnings, ignored } = args;
  yield* holdCreationOrder(d, company, 'Group');
  const seq = yield* nextSeq(d, 'Group');
  const row = { seq, id, version: 1, created: now, modified: now, body: JSON.stringify(group) };
  yield* send(insertGroup(d, { ...row, ...columnsOf(group), company }));
  yield* changeMembers(d, { company, group: seq }, [{ kind: 'add', ids: memberIds(members) }]);
  yield* noteIgnored(d, { company, now, ignored });
  yield* noteChange({ resourceId: id, attributes: Object.keys(group), warnings, created: 'Group' });
  return row;
}

/**
 * Changes a group: attributes by a pure function, members row by row. A change that changes nothing writes nothing; the
 * version moves when an attribute changed or a member really came or went.
 * @throws ScimError 404, 412, and whatever the change refuses
 */
export function* updateGroup(
  args: Precondition & { company: number; id: string; change: GroupChange; now: number; baseUrl: string },
  d: Dialect,
): Script<StoredGroup> {
  const { company, id, now, baseUrl } = args;
  const current = (yield* first(byIdToChange(d, { company, id }))) ?? missing(id);
  checkPrecondition(args, current, groupTag(current));
  const before = JSON.parse(printGroup(current, baseUrl)) as JsonObject; // what we answer is an object
  const { resource, members, warnings, ignored } = changeGroup(before, args.change);
  const moved = yield* changeMembers(d, { company, group: current.seq }, members);
  yield* noteIgnored(d, { company, now, ignored });
  const body = JSON.stringify(resource);
  if (moved === 0 && body === current.body) return current;
  const written = { ...current, version: current.version + 1, modified: Math.max(now, current.modified + 1), body };
  yield* send(updateGroupRow(d, { ...written, ...columnsOf(resource), company }));
  const attributes = changedPaths(before, resource, groupSchema);
  yield* noteChange({ resourceId: id, attributes: moved > 0 ? [...attributes, 'members'] : attributes, warnings });
  return written;
}

/** Deletes a group; its members stay as users. @throws ScimError 404, 412 */
export function* deleteGroup(args: Precondition & { company: number; id: string }, d: Dialect): Script<void> {
  const { company, id } = args;
  yield* holdCreationOrder(d, company, 'Group');
  const group = (yield* first(byIdToChange(d, { company, id }))) ?? missing(id);
  checkPrecondition(args, group, groupTag(group));
  yield* removeAllMembers(d, { company, group: group.seq });
  yield* send(deleteGroupRow(d, { company, seq: group.seq }));
  yield* forgetInRun(d, company, 'Group', group.seq);
  yield* noteChange({ resourceId: id, attributes: [] });
}

function columnsOf(group: JsonObject) {
  const displayName = String(group.displayName);
  return {
    name: fold(displayName),
    display_name: displayName,
    external_id: typeof group.externalId === 'string' ? group.externalId : null,
    folded: foldResource(group, groupSchema),
  };
}

function missing(id: string): never {
  throw ScimError.notFound(`There is no group with the id "${id}" in this company`);
}
