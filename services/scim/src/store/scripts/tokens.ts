/**
 * API tokens. Only digests are here. A company has at most two live tokens: a refresh gives the one before it an end, and cannot
 * be repeated until that end has come; another token is issued only beside a single one.
 */
import { ScimError } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import type { Credential } from '../store.ts';
import { claimCompany } from './company-lock.ts';
import { requireCompany } from './require-company.ts';

/** What is kept of a token. Times are milliseconds since 1970. */
export interface StoredToken {
  readonly digest: string;
  readonly label: string;
  readonly created: number;
  readonly expires: number | null;
  readonly last_used: number | null;
  readonly revoked: number | null;
}

/** A new token of a company. */
export interface TokenToKeep {
  readonly company: number;
  readonly digest: string;
  readonly label: string;
  readonly now: number;
  readonly expires?: number | null;
}

const mostLive = 2;

const insertToken = statement<TokenToKeep>()((d, v) =>
  d.builder.insertInto('tokens').values({
    company: v.company,
    digest: v.digest,
    label: v.label,
    created: v.now,
    expires: v.expires ?? null,
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

const revokeEvery = statement<{ company: number; now: number }>()((d, v) =>
  d.builder.updateTable('tokens').set({ revoked: v.now }).where('company', '=', v.company).where('revoked', 'is', null),
);

const endAt = statement<{ company: number; digest: string; expires: number }>()((d, v) =>
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

const lastRefresh = statement<{ company: number }>()((d, v) =>
  d.builder.selectFrom('companies').select('refreshed').where('number', '=', v.company),
);

const setRefreshed = statement<{ company: number; now: number }>()((d, v) =>
  d.builder.updateTable('companies').set({ refreshed: v.now }).where('number', '=', v.company),
);

const raiseLastUsed = statement<TokenUse>()((d, v) =>
  d.builder
    .updateTable('tokens')
    .set({ last_used: v.at })
    .where('company', '=', v.company)
    .where('digest', '=', v.digest)
    .where((of) => of.or([of('last_used', 'is', null), of('last_used', '<', v.at)])),
);

const changesCounted = statement<object>()((d) =>
  d.builder.selectFrom('settings').select('value').where('name', '=', 'token_changes'),
);

const countOneMore = statement<object>()((d) =>
  d.builder
    .updateTable('settings')
    .set({ value: sql<string>`cast(cast(value as integer) + 1 as text)` })
    .where('name', '=', 'token_changes'),
);

/** Keeps the digest of a new token; the token itself is never kept. @throws ScimError 404, or 409 when two are live already */
export function* issueToken(args: TokenToKeep, d: Dialect): Script<void> {
  yield* claimCompany(d, args.company);
  yield* requireCompany(args, d);
  if ((yield* liveTokens(d, args)).length >= mostLive) throw twoAreLive('another one is issued');
  yield* keepToken(args, d);
}

/** Keeps a token of a company that this transaction has made. */
export function* keepToken(args: TokenToKeep, d: Dialect): Script<void> {
  yield* change(insertToken(d, { ...args, expires: args.expires ?? null }));
  yield* noteTokenChange(d);
}

/**
 * Keeps the digest of a new token and lets the one before it live for the overlap, unless it ends earlier by itself. Answers when
 * that is over; undefined when there was none. @throws ScimError 404, or 409 when the overlap of the last refresh is not over
 */
export function* refreshToken(
  args: TokenToKeep & { readonly overlap: number },
  d: Dialect,
): Script<{ readonly previousUntil: number | undefined }> {
  const { company, now, overlap } = args;
  yield* claimCompany(d, company);
  yield* requireCompany(args, d);
  const lockedUntil = ((yield* first(lastRefresh(d, args)))?.refreshed ?? now - overlap) + overlap;
  if (lockedUntil > now) throw alreadyRefreshed(lockedUntil);
  const live = yield* liveTokens(d, args);
  if (live.length >= mostLive) throw twoAreLive('the other one is refreshed');
  const ends = live.map(({ expires }) => Math.min(expires ?? Number.POSITIVE_INFINITY, now + overlap));
  for (const [at, { digest }] of live.entries()) yield* change(endAt(d, { company, digest, expires: ends[at] ?? now }));
  yield* change(setRefreshed(d, { company, now }));
  yield* keepToken(args, d);
  return { previousUntil: ends.at(-1) };
}

/** When the company's token can be refreshed again, if it was refreshed at all. */
export function* findRefresh(args: { company: number }, d: Dialect): Script<number | undefined> {
  return (yield* first(lastRefresh(d, args)))?.refreshed ?? undefined;
}

/** Ends a token at once. @throws ScimError 404 when no token that is not revoked has this digest */
export function* revokeToken(args: { company: number; digest: string; now: number }, d: Dialect): Script<void> {
  if ((yield* change(revokeByDigest(d, args))) === 0) throw ScimError.notFound('There is no live token like that');
  yield* noteTokenChange(d);
}

/** Ends every token of a company at once. */
export function* revokeTokens(args: { company: number; now: number }, d: Dialect): Script<void> {
  yield* change(revokeEvery(d, args));
  yield* noteTokenChange(d);
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
  return (yield* first(changesCounted(d, {})))?.value ?? '0';
}

/** Has everybody who remembers a credential forget it. */
export function* noteTokenChange(d: Dialect): Script<void> {
  yield* change(countOneMore(d, {}));
}

/** When a token of a company was used. */
export interface TokenUse {
  readonly company: number;
  readonly digest: string;
  readonly at: number;
}

/** Keeps when tokens were last used. Nobody forgets a credential for that. */
export function* noteTokenUses({ uses }: { uses: readonly TokenUse[] }, d: Dialect): Script<void> {
  for (const use of uses) yield* send(raiseLastUsed(d, use));
}

function* liveTokens(d: Dialect, { company, now }: TokenToKeep): Script<readonly StoredToken[]> {
  const tokens = yield* all(tokensOf(d, { company }));
  return tokens.filter(({ revoked, expires }) => revoked === null && (expires === null || expires > now));
}

function alreadyRefreshed(until: number): ScimError {
  const detail = `The token was refreshed already. It can be refreshed again after ${new Date(until).toISOString()}`;
  return new ScimError(409, undefined, detail);
}

function twoAreLive(before: string): ScimError {
  return new ScimError(409, undefined, `The company has two live tokens. Revoke one of them before ${before}`);
}
