import { ScimError } from '@metacompliance/scim-protocol';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script } from '../script.ts';
import { statement } from '../statement.ts';

export type Role = 'viewer' | 'operator';

/** What is kept of an admin secret: its digest, and who it stands for. */
export interface StoredSecret {
  readonly name: string;
  readonly role: Role;
  readonly created: number;
  readonly last_used: number | null;
  readonly revoked: number | null;
}

const columns = ['name', 'role', 'created', 'last_used', 'revoked'] as const;

const insertSecret = statement<{ name: string; digest: string; role: Role; now: number }>()((d, v) =>
  d.builder.insertInto('admin_secrets').values({
    name: v.name,
    digest: v.digest,
    role: v.role,
    created: v.now,
    last_used: null,
    revoked: null,
  }),
);

const byName = statement<{ name: string }>()((d, v) =>
  d.builder.selectFrom('admin_secrets').select(columns).where('name', '=', v.name),
);

const liveByDigest = statement<{ digest: string }>()((d, v) =>
  d.builder.selectFrom('admin_secrets').select(columns).where('digest', '=', v.digest).where('revoked', 'is', null),
);

const everySecret = statement<object>()((d) =>
  d.builder.selectFrom('admin_secrets').select(columns).orderBy('created').orderBy('name'),
);

const revokeByName = statement<{ name: string; now: number }>()((d, v) =>
  d.builder
    .updateTable('admin_secrets')
    .set({ revoked: v.now })
    .where('name', '=', v.name)
    .where('revoked', 'is', null),
);

const raiseLastUsed = statement<{ name: string; at: number }>()((d, v) =>
  d.builder.updateTable('admin_secrets').set({ last_used: v.at }).where('name', '=', v.name),
);

/** Keeps the digest of a new admin secret. A name is never used twice, or the audit would speak of two. @throws ScimError 409 */
export function* createAdminSecret(
  args: { name: string; digest: string; role: Role; now: number },
  d: Dialect,
): Script<void> {
  if (yield* first(byName(d, args)))
    throw new ScimError(
      409,
      undefined,
      `There is, or was, an admin secret of the name ${args.name}. Take another name`,
    );
  yield* change(insertSecret(d, args));
}

/** Ends an admin secret at once. @throws ScimError 404 when there is no live one of that name */
export function* revokeAdminSecret(args: { name: string; now: number }, d: Dialect): Script<void> {
  if ((yield* change(revokeByName(d, args))) === 0)
    throw ScimError.notFound(`There is no live admin secret of the name ${args.name}`);
}

/** The live secret with this digest. */
export function* findAdminSecret(args: { digest: string }, d: Dialect): Script<StoredSecret | undefined> {
  return yield* first(liveByDigest(d, args));
}

export function* listAdminSecrets(_: object, d: Dialect): Script<readonly StoredSecret[]> {
  return yield* all(everySecret(d, {}));
}

/** Keeps when an admin secret was last used. */
export function* noteSecretUse(args: { name: string; at: number }, d: Dialect): Script<void> {
  yield* change(raiseLastUsed(d, args));
}
