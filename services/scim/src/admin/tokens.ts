import type { NewToken, Token } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import type { StoredToken } from '../store/scripts/tokens.ts';
import type { Company } from '../store/store.ts';
import { digestToken, issueToken as makeToken } from '../tokens.ts';
import type { Administration } from './administration.ts';
import type { AdminOperation } from './call.ts';
import { getCompany } from './companies.ts';
import { InvalidRequest } from './invalid-request.ts';
import { printTime } from './time.ts';

const day = 86_400_000;
/** How long the token before a refresh goes on working, and the next refresh has to wait. */
const overlap = 7 * day;

/** Lists what may be known of every token a company ever had, in the order in which they were issued. */
export const listTokens: AdminOperation<'listTokens'> = async ({ parameters }, admin) => {
  const company = await getCompany(parameters.companyKey, admin);
  const items = (await storedTokens(company, admin)).map((token) => printToken(token, admin.now()));
  const refreshed = await admin.store.read('findRefresh', { company: company.number });
  if (refreshed === undefined || refreshed + overlap <= admin.now()) return { items };
  return { items, refreshLockedUntil: printTime(refreshed + overlap) };
};

/** Issues one more token; it works at once, until it is revoked or refreshed or comes to its end. Only its digest is kept. */
export const issueToken: AdminOperation<'issueToken'> = async ({ parameters, body, audit }, admin) => {
  const { label = 'issued', expires } = body;
  const ends = expires === undefined ? null : Date.parse(expires);
  if (ends !== null && ends <= admin.now())
    throw new InvalidRequest([{ where: '/expires', detail: 'must be a time to come' }]);
  const company = await getCompany(parameters.companyKey, admin);
  const { token, keep } = newToken(company, label, admin);
  await admin.store.write('issueToken', { ...keep, expires: ends, audit: audit({ subject: idOf(keep) }) });
  return printNewToken({ ...keep, expires: ends }, token);
};

/** Replaces a company's token by a new one: it works at once, the one before it for seven more days. */
export const refreshToken: AdminOperation<'refreshToken'> = async ({ parameters, body, audit }, admin) => {
  const company = await getCompany(parameters.companyKey, admin);
  const { token, keep } = newToken(company, body.label ?? 'refreshed', admin);
  const change = { ...keep, overlap, audit: audit({ subject: idOf(keep) }) };
  const { previousUntil } = await admin.store.write('refreshToken', change);
  const answer = printNewToken({ ...keep, expires: null }, token);
  return previousUntil === undefined ? answer : { ...answer, previousUntil: printTime(previousUntil) };
};

/**
 * Ends a token at once: the next request that brings it is refused.
 *
 * Fails with 404 when no live token has an id that begins so, and with 409 when several have.
 */
export const revokeToken: AdminOperation<'revokeToken'> = async ({ parameters, audit }, admin) => {
  const company = await getCompany(parameters.companyKey, admin);
  const id = parameters.id.toLowerCase();
  const live = (await storedTokens(company, admin)).filter(
    ({ revoked, digest }) => revoked === null && digest.startsWith(id),
  );
  const [token] = live;
  if (token === undefined) throw ScimError.notFound('There is no live token with this id');
  if (live.length > 1) throw new ScimError(409, undefined, 'Several tokens have an id that begins so: give more of it');
  const now = admin.now();
  const revocation = { company: company.number, digest: token.digest, now, audit: audit({ subject: idOf(token) }) };
  await admin.store.write('revokeToken', revocation);
  return printToken({ ...token, revoked: now }, now);
};

function newToken({ number }: Company, label: string, { config, now }: Administration) {
  const token = makeToken(config.region);
  return { token, keep: { company: number, digest: digestToken(token), label, now: now() } };
}

/** The first digits of its digest: enough to tell a token from the company's others, and nothing that opens anything. */
function idOf({ digest }: { readonly digest: string }): string {
  return digest.slice(0, 12);
}

function printNewToken(
  { digest, label, now, expires }: { digest: string; label: string; now: number; expires: number | null },
  token: string,
): NewToken {
  return { ...printToken({ digest, label, created: now, expires, last_used: null, revoked: null }, now), token };
}

function printToken(token: StoredToken, now: number): Token {
  const { label, created, expires, last_used: lastUsed, revoked } = token;
  const isExpired = expires !== null && expires <= now;
  return {
    id: idOf(token),
    label,
    state: revoked !== null ? 'revoked' : isExpired ? 'expired' : 'live',
    created: printTime(created),
    ...(expires !== null && { expires: printTime(expires) }),
    ...(lastUsed !== null && { lastUsed: printTime(lastUsed) }),
    ...(revoked !== null && { revoked: printTime(revoked) }),
  };
}

function storedTokens(company: Company, { store }: Administration): Promise<readonly StoredToken[]> {
  return store.read('listTokens', { company: company.number });
}
