import { ScimError } from '@metacompliance/scim-protocol';
import type { Company } from '../store/store.ts';
import { digestToken, issueToken } from '../tokens.ts';
import type { Administration } from './administration.ts';

const day = 86_400_000;
/** How long the token before a refresh goes on working, and the next refresh has to wait. */
const overlap = 7 * day;

/** What may be known of a token after it was shown. */
export interface TokenFacts {
  /** The first digits of its digest: enough to tell it from the company's others. */
  readonly id: string;
  readonly label: string;
  readonly created: string;
  readonly expires: string | null;
  readonly lastUsed: string | null;
  readonly revoked: string | null;
}

/**
 * Issues a new API token of a company; it works at once and until it is revoked or refreshed. Only its digest is kept.
 */
export async function issueCompanyToken(
  company: Company,
  label: string,
  { store, config, now }: Administration,
): Promise<string> {
  const token = issueToken(config.region);
  await store.write('issueToken', { company: company.number, digest: digestToken(token), label, now: now() });
  return token;
}

/**
 * Replaces a company's tokens by a new one: it works at once, those before it for seven more days.
 *
 * Fails with 409 when the last refresh is less than seven days old, and says until when.
 */
export async function refreshToken(company: Company, label: string, admin: Administration): Promise<string> {
  const { store, now } = admin;
  const before = await storedTokens(company, admin);
  const lockedUntil = Math.max(...before.map(({ expires }) => expires ?? 0));
  if (lockedUntil > now()) {
    throw new ScimError(
      409,
      undefined,
      `The token was refreshed already. It can be refreshed again after ${printTime(lockedUntil)}`,
    );
  }
  const token = await issueCompanyToken(company, label, admin);
  for (const { digest, revoked, expires } of before) {
    if (revoked === null && expires === null)
      await store.write('expireToken', { company: company.number, digest, expires: now() + overlap });
  }
  return token;
}

/**
 * Ends a token at once: the next request that brings it is refused.
 *
 * Fails with 404 when no live token has an id that begins so, and with 409 when several have.
 */
export async function revokeToken(company: Company, id: string, admin: Administration): Promise<void> {
  const { store, now } = admin;
  const live = (await storedTokens(company, admin)).filter(
    ({ revoked, digest }) => revoked === null && digest.startsWith(id.toLowerCase()),
  );
  const [token] = live;
  if (token === undefined) throw ScimError.notFound('There is no live token with this id');
  if (live.length > 1) throw new ScimError(409, undefined, 'Several tokens have an id that begins so: give more of it');
  await store.write('revokeToken', { company: company.number, digest: token.digest, now: now() });
}

/**
 * Lists what may be known of every token a company ever had, in the order in which they were issued.
 */
export async function listTokens(company: Company, admin: Administration): Promise<readonly TokenFacts[]> {
  return (await storedTokens(company, admin)).map(({ digest, label, created, expires, last_used, revoked }) => ({
    id: digest.slice(0, 12),
    label,
    created: printTime(created),
    expires: expires === null ? null : printTime(expires),
    lastUsed: last_used === null ? null : printTime(last_used),
    revoked: revoked === null ? null : printTime(revoked),
  }));
}

function storedTokens(company: Company, { store }: Administration) {
  return store.read('listTokens', { company: company.number });
}

function printTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
