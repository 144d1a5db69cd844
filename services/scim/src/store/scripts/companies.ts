import { ScimError } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script } from '../script.ts';
import { statement } from '../statement.ts';
import type { Company, Credential } from '../store.ts';

const companyColumns = ['number', 'key', 'name', 'state'] as const;

const insertCompany = statement<{ key: string; name: string; now: number }>()((d, v) =>
  d.builder
    .insertInto('companies')
    .values({ key: v.key, name: v.name, state: 'active', created: v.now } as never)
    .returning(companyColumns),
);

const byKey = statement<{ key: string }>()((d, v) =>
  d.builder.selectFrom('companies').select(companyColumns).where('key', '=', v.key),
);

const everyCompany = statement<object>()((d) =>
  d.builder.selectFrom('companies').select(companyColumns).orderBy('number'),
);

const insertToken = statement<{
  company: number;
  digest: string;
  label: string;
  now: number;
  expires: number | null;
}>()((d, v) =>
  d.builder.insertInto('tokens').values({
    company: v.company,
    digest: v.digest,
    label: v.label,
    created: v.now,
    expires: v.expires,
    last_used: null,
    revoked: null,
  }),
);

const revokeByDigest = statement<{ company: number; digest: string; now: number }>()((d, v) =>
  d.builder
    .updateTable('tokens')
    .set({ revoked: v.now })
    .where('company', '=', v.company)
    .where('digest', '=', v.digest)
    .where('revoked', 'is', null),
);

const expireByDigest = statement<{ company: number; digest: string; expires: number }>()((d, v) =>
  d.builder
    .updateTable('tokens')
    .set({ expires: v.expires })
    .where('company', '=', v.company)
    .where('digest', '=', v.digest),
);

const tokensOf = statement<{ company: number }>()((d, v) =>
  d.builder
    .selectFrom('tokens')
    .select(['digest', 'label', 'created', 'expires', 'last_used', 'revoked'])
    .where('company', '=', v.company)
    .orderBy('created')
    .orderBy('digest'),
);

const credential = statement<{ key: string; digest: string; now: number }>()((d, v) =>
  d.builder
    .selectFrom('companies as c')
    .innerJoin('tokens as t', 't.company', 'c.number')
    .where('c.key', '=', v.key)
    .where('t.digest', '=', v.digest)
    .where('t.revoked', 'is', null)
    .where((of) => of.or([of('t.expires', 'is', null), of('t.expires', '>', v.now)]))
    .select(['c.number', 'c.key', 'c.name', 'c.state', 't.label', 't.expires']),
);

const countTokenChange = statement<object>()((d) =>
  d.builder
    .updateTable('settings')
    .set({ value: sql<string>`cast(cast(value as integer) + 1 as text)` })
    .where('name', '=', 'token_changes'),
);

const settingByName = statement<{ name: string }>()((d, v) =>
  d.builder.selectFrom('settings').select('value').where('name', '=', v.name),
);

const insertSetting = statement<{ name: string; value: string }>()((d, v) =>
  d.builder
    .insertInto('settings')
    .values({ name: v.name, value: v.value })
    .onConflict((conflict) => conflict.column('name').doNothing()),
);

export interface StoredToken {
  readonly digest: string;
  readonly label: string;
  readonly created: number;
  readonly expires: number | null;
  readonly last_used: number | null;
  readonly revoked: number | null;
}

/** Creates a company under a key that was never given before. @throws ScimError 409 */
export function* createCompany(args: { key: string; name: string; now: number }, d: Dialect): Script<Company> {
  const company = yield* first(insertCompany(d, args));
  if (!company) throw new Error('insert returned no company');
  return company;
}

export function* findCompany(args: { key: string }, d: Dialect): Script<Company | undefined> {
  return yield* first(byKey(d, args));
}

/** Every company of the region, in the order in which they were made. */
export function* listCompanies(_: object, d: Dialect): Script<readonly Company[]> {
  return yield* all(everyCompany(d, {}));
}

/** Keeps the digest of a new token; the token itself is never kept. */
export function* issueToken(
  args: { company: number; digest: string; label: string; now: number; expires?: number | null },
  d: Dialect,
): Script<void> {
  yield* change(insertToken(d, { ...args, expires: args.expires ?? null }));
  yield* change(countTokenChange(d, {}));
}

/** Ends a token at once. @throws ScimError 404 when no live token has this digest */
export function* revokeToken(args: { company: number; digest: string; now: number }, d: Dialect): Script<void> {
  if ((yield* change(revokeByDigest(d, args))) === 0) throw ScimError.notFound('There is no live token like that');
  yield* change(countTokenChange(d, {}));
}

/** Lets a token live until the given time and no longer. */
export function* expireToken(args: { company: number; digest: string; expires: number }, d: Dialect): Script<void> {
  yield* change(expireByDigest(d, args));
  yield* change(countTokenChange(d, {}));
}

export function* listTokens(args: { company: number }, d: Dialect): Script<readonly StoredToken[]> {
  return yield* all(tokensOf(d, args));
}

/** A live token of the company, with the time at which it ends. */
export function* findCredential(
  args: { key: string; digest: string; now: number },
  d: Dialect,
): Script<(Credential & { readonly expires: number | null }) | undefined> {
  const found = yield* first(credential(d, args));
  if (!found) return undefined;
  const { label, expires, ...company } = found;
  return { company, label, expires };
}

/** How often tokens or companies have changed: who remembers a credential compares this. */
export function* countTokenChanges(_: object, d: Dialect): Script<string> {
  return (yield* first(settingByName(d, { name: 'token_changes' })))?.value ?? '0';
}

/** Keeps a value for the whole region under a name, unless there is one already; answers the one that is kept. */
export function* settle(args: { name: string; value: string }, d: Dialect): Script<string> {
  yield* change(insertSetting(d, args));
  return (yield* first(settingByName(d, args)))?.value ?? args.value;
}

/** Answers when the database does. */
export function* ping(_: object, d: Dialect): Script<true> {
  yield* first(settingByName(d, { name: 'token_changes' }));
  return true;
}
