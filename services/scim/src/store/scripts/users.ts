import { changedPaths, type JsonObject, ScimError, userSchema } from '@metacompliance/scim-protocol';
import { printUser, userTag } from '../../resources/user-answer.ts';
import { changeUser, type UserChange } from '../../resources/user-change.ts';
import type { Dialect } from '../dialect.ts';
import { first, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import { type EmailRow, emailRows, type NewUser, type UserColumns, userColumns } from '../user-row.ts';
import { noteLoss } from './brakes.ts';
import { noteIgnored } from './ignored.ts';
import { eraseFromLog, noteChange } from './log.ts';
import { holdGroups, leaveGroups } from './members.ts';
import { checkPrecondition, type Precondition } from './precondition.ts';
import { type StoredUser, selectUsers } from './rows.ts';
import { forgetInRun, holdCreationOrder, nextSeq } from './runs.ts';

const byId = statement<{ company: number; id: string }>()((d, v) =>
  selectUsers(d, { groups: true }).where('u.company', '=', v.company).where('u.id', '=', v.id),
);

const byIdWithoutGroups = statement<{ company: number; id: string }>()((d, v) =>
  selectUsers(d, { groups: false }).where('u.company', '=', v.company).where('u.id', '=', v.id),
);

const byIdToChange = statement<{ company: number; id: string }>()((d, v) => {
  const user = selectUsers(d, { groups: true }).where('u.company', '=', v.company).where('u.id', '=', v.id);
  return d.locksRows ? user.forUpdate('u') : user;
});

const insertUser = statement<StoredUserRow>()((d, v) =>
  d.builder.insertInto('users').values({ ...columnsOf(v), folded: d.json(v.folded) }),
);

const updateUserRow = statement<Omit<StoredUserRow, 'id' | 'created'>>()((d, v) =>
  d.builder
    .updateTable('users')
    .set({
      user_name: v.user_name,
      external_id: v.external_id,
      display_name: v.display_name,
      manager: v.manager,
      version: v.version,
      modified: v.modified,
      body: v.body,
      folded: d.json(v.folded),
    })
    .where('company', '=', v.company)
    .where('seq', '=', v.seq),
);

const insertEmail = statement<EmailRow & { company: number; user_seq: number; position: number }>()((d, v) =>
  d.builder.insertInto('user_emails').values({
    company: v.company,
    user_seq: v.user_seq,
    position: v.position,
    value: v.value,
    type: v.type,
    display: v.display,
    is_primary: v.is_primary,
  }),
);

const deleteEmails = statement<{ company: number; seq: number }>()((d, v) =>
  d.builder.deleteFrom('user_emails').where('company', '=', v.company).where('user_seq', '=', v.seq),
);

const deleteUserRow = statement<{ company: number; seq: number }>()((d, v) =>
  d.builder.deleteFrom('users').where('company', '=', v.company).where('seq', '=', v.seq),
);

type StoredUserRow = UserColumns & {
  readonly company: number;
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
  readonly body: string;
};

function columnsOf(v: StoredUserRow) {
  return {
    company: v.company,
    seq: v.seq,
    id: v.id,
    user_name: v.user_name,
    external_id: v.external_id,
    display_name: v.display_name,
    manager: v.manager,
    version: v.version,
    created: v.created,
    modified: v.modified,
    body: v.body,
  };
}

/** Finds a user by id, inactive ones too; the groups are looked up when they are wanted. */
export function* getUser(
  { company, id, groups = true }: { company: number; id: string; groups?: boolean },
  d: Dialect,
): Script<StoredUser | undefined> {
  return yield* first((groups ? byId : byIdWithoutGroups)(d, { company, id }));
}

/** Inserts a user; its userName must be free in this company. `user` is complete, canonical and carries its id. */
export function* createUser(
  args: {
    company: number;
    id: string;
    user: NewUser;
    now: number;
    warnings: readonly string[];
    ignored: readonly string[];
  },
  d: Dialect,
): Script<StoredUser> {
  const { company, id, user, now, warnings, ignored } = args;
  const { userName, attributes, body, columns, emails } = user;
  yield* holdCreationOrder(d, company, 'User');
  const seq = yield* nextSeq(d, 'User');
  yield* send(insertUser(d, { company, seq, id, version: 1, created: now, modified: now, body, ...columns }));
  yield* insertEmails(d, company, seq, emails);
  yield* noteIgnored(d, { company, now, ignored });
  yield* noteChange({ resourceId: id, userName, attributes, warnings, created: 'User' });
  if (columns.manager !== null) return (yield* first(byId(d, { company, id }))) ?? missing(id);
  const derived = { groups: null, manager_id: null, manager_name: null };
  return { seq, id, version: 1, created: now, modified: now, body, ...derived };
}

/**
 * Changes a user by a pure function between read and write. A change that changes nothing writes nothing of the user.
 * @throws ScimError 404, 412, and whatever the change refuses
 */
export function* updateUser(
  args: Precondition & { company: number; id: string; change: UserChange; now: number; baseUrl: string },
  d: Dialect,
): Script<StoredUser> {
  const { company, id, now, baseUrl } = args;
  const current = (yield* first(byIdToChange(d, { company, id }))) ?? missing(id);
  checkPrecondition(args, current, userTag(current));
  const before = JSON.parse(printUser(current, baseUrl)) as JsonObject; // what we answer is an object
  const { resource, warnings, ignored } = changeUser(before, args.change);
  yield* noteIgnored(d, { company, now, ignored });
  const body = JSON.stringify(resource);
  if (body === current.body) return current;
  const alarm = isLoss(before, resource) ? yield* noteLoss(d, { company, kind: 'inactive', now }) : undefined;
  const columns = userColumns(resource);
  const written = { ...current, version: current.version + 1, modified: Math.max(now, current.modified + 1), body };
  yield* send(updateUserRow(d, { ...written, ...columns, company }));
  yield* replaceEmails(d, company, current.seq, before, resource);
  yield* noteChange({
    resourceId: id,
    userName: String(resource.userName),
    attributes: changedPaths(before, resource, userSchema),
    warnings: alarm === undefined ? warnings : [...warnings, alarm],
  });
  return columns.manager === null
    ? { ...written, manager_id: null, manager_name: null }
    : ((yield* first(byId(d, { company, id }))) ?? missing(id));
}

/** Deletes a user, who leaves every group; each of those groups gets a new version. @throws ScimError 404, 412 */
export function* deleteUser(
  args: Precondition & { company: number; id: string; now: number },
  d: Dialect,
): Script<void> {
  const { company, id, now } = args;
  yield* holdCreationOrder(d, company, 'User');
  const groups = yield* holdGroups(d, company, id);
  const user = (yield* first(byIdToChange(d, { company, id }))) ?? missing(id);
  checkPrecondition(args, user, userTag(user));
  yield* leaveGroups(d, { company, id, groups, now });
  yield* send(deleteEmails(d, { company, seq: user.seq }));
  yield* send(deleteUserRow(d, { company, seq: user.seq }));
  yield* forgetInRun(d, company, 'User', user.seq);
  yield* eraseFromLog(d, company, { id, userName: (JSON.parse(user.body) as { userName: string }).userName }); // every user has one
  const alarm = yield* noteLoss(d, { company, kind: 'deleted', now });
  yield* noteChange({ resourceId: id, attributes: [], ...(alarm !== undefined && { warnings: [alarm] }) });
}

function isLoss(before: JsonObject, after: JsonObject): boolean {
  return before.active !== false && after.active === false;
}

function* insertEmails(d: Dialect, company: number, seq: number, emails: readonly EmailRow[]): Script<void> {
  for (const [position, email] of emails.entries())
    yield* send(insertEmail(d, { ...email, company, user_seq: seq, position }));
}

/** Address rows are touched only when the addresses changed. */
function* replaceEmails(d: Dialect, company: number, seq: number, before: JsonObject, after: JsonObject): Script<void> {
  if (JSON.stringify(before.emails) === JSON.stringify(after.emails)) return;
  yield* send(deleteEmails(d, { company, seq }));
  yield* insertEmails(d, company, seq, emailRows(after));
}

function missing(id: string): never {
  throw ScimError.notFound(`There is no user with the id "${id}" in this company`);
}
