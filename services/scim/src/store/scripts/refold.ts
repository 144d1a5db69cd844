/**
 * Folded copies are made by a rule and a version of Unicode. When either changes, the copies are made again from the bodies,
 * a bounded number of resources a transaction, so that names which are equal now are seen to be equal.
 */
import { fold, groupSchema, type JsonObject } from '@metacompliance/scim-protocol';
import type { Dialect } from '../dialect.ts';
import { foldResource } from '../fold-resource.ts';
import { all, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import { emailRows, userColumns } from '../user-row.ts';

interface Part {
  readonly company: number;
  /** Creation number of the last resource that is done. */
  readonly after: number;
}

const perTransaction = 500;

const usersAfter = statement<Part>()((d, v) =>
  d.builder
    .selectFrom('users')
    .select(['seq', 'body'])
    .where('company', '=', v.company)
    .where('seq', '>', v.after)
    .orderBy('seq')
    .limit(perTransaction),
);

const groupsAfter = statement<Part>()((d, v) =>
  d.builder
    .selectFrom('groups')
    .select(['seq', 'body'])
    .where('company', '=', v.company)
    .where('seq', '>', v.after)
    .orderBy('seq')
    .limit(perTransaction),
);

const refoldUser = statement<{ company: number; seq: number; user_name: string; folded: string }>()((d, v) =>
  d.builder
    .updateTable('users')
    .set({ user_name: v.user_name, folded: d.json(v.folded) })
    .where('company', '=', v.company)
    .where('seq', '=', v.seq),
);

const refoldEmail = statement<{
  company: number;
  seq: number;
  position: number;
  value: string;
  type: string | null;
  display: string | null;
}>()((d, v) =>
  d.builder
    .updateTable('user_emails')
    .set({ value: v.value, type: v.type, display: v.display })
    .where('company', '=', v.company)
    .where('user_seq', '=', v.seq)
    .where('position', '=', v.position),
);

const refoldGroup = statement<{ company: number; seq: number; name: string; folded: string }>()((d, v) =>
  d.builder
    .updateTable('groups')
    .set({ name: v.name, folded: d.json(v.folded) })
    .where('company', '=', v.company)
    .where('seq', '=', v.seq),
);

const keepFold = statement<{ fold: string }>()((d, v) =>
  d.builder.updateTable('settings').set({ value: v.fold }).where('name', '=', 'fold'),
);

/** Folds the next users again; answers the last one, or undefined when there are none left. */
export function* refoldUsers({ company, after }: Part, d: Dialect): Script<number | undefined> {
  const users = yield* all(usersAfter(d, { company, after }));
  for (const { seq, body } of users) {
    const user = JSON.parse(body) as JsonObject; // we wrote it
    const { user_name, folded } = userColumns(user);
    yield* send(refoldUser(d, { company, seq, user_name, folded }));
    for (const [position, { value, type, display }] of emailRows(user).entries()) {
      yield* send(refoldEmail(d, { company, seq, position, value, type, display }));
    }
  }
  return users.at(-1)?.seq;
}

/** Folds the next groups again; answers the last one, or undefined when there are none left. */
export function* refoldGroups({ company, after }: Part, d: Dialect): Script<number | undefined> {
  const groups = yield* all(groupsAfter(d, { company, after }));
  for (const { seq, body } of groups) {
    const group = JSON.parse(body) as JsonObject; // we wrote it
    yield* send(
      refoldGroup(d, { company, seq, name: fold(String(group.displayName)), folded: foldResource(group, groupSchema) }),
    );
  }
  return groups.at(-1)?.seq;
}

/** Keeps in mind by which rule and Unicode version everything is folded now. */
export function* setFold(args: { fold: string }, d: Dialect): Script<void> {
  yield* send(keepFold(d, args));
}
