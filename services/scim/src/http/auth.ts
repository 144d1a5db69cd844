import { ScimError } from '@metacompliance/scim-protocol';
import type { Region } from '../regions.ts';
import type { Credential, Store } from '../store/store.ts';
import { digestToken, isAdminSecret, parseToken } from '../tokens.ts';
import type { TokenUses } from './token-uses.ts';

/** What a request shows of who it comes from and whom it is for. */
export interface Claim {
  /** As it stands in the address: any letter case, and perhaps no key at all. */
  readonly companyKey: string;
  readonly authorization: string | undefined;
}

interface Options {
  readonly store: Store;
  readonly region: Region;
  readonly now: () => number;
  readonly uses: Pick<TokenUses, 'note'>;
}

const companyKeyPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Looked up for an address without a company key, so that it costs what an unknown company costs. No company has it. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Finds the company and token behind a request, for both forms that Okta sends: `Bearer <token>` and the bare token.
 *
 * Fails with 401. What can be told from the token's text alone is told in full; a token that is unknown, revoked, expired or of
 * another company, and a company that is unknown, all give one answer after the same work.
 * @see RFC 6750 §2.1, §3
 */
export async function authenticate(claim: Claim, { store, region, now, uses }: Options): Promise<Credential> {
  const token = readToken(claim.authorization);
  if (token === undefined)
    throw ScimError.unauthorized('Invalid Credentials: send the API token in the Authorization header');
  const parsed = parseToken(token);
  if (parsed === undefined) throw invalidToken(explainMalformed(token));
  if (parsed.region !== region) {
    throw invalidToken(
      `this API token belongs to region ${parsed.region}, this address serves ${region}. Enter the region code ${parsed.region}`,
    );
  }
  const digest = digestToken(token);
  const credential = await store.findCredential(canonicalKey(claim.companyKey), digest, now());
  if (credential === undefined)
    throw invalidToken('this API token is unknown, revoked or expired, or belongs to another company');
  uses.note(credential.company.number, digest);
  return credential;
}

/**
 * The secret in an Authorization header field, after the word Bearer or alone; undefined when there is none.
 */
export function readToken(authorization: string | undefined): string | undefined {
  return authorization?.trim().replace(/^bearer(?:\s+|$)/i, '') || undefined;
}

function explainMalformed(token: string): string {
  if (/^bearer\b/i.test(token))
    return 'this is not a MetaCompliance API token. Remove the word Bearer: it was sent twice';
  if (isAdminSecret(token)) return 'this is an admin secret. Here the API token of the company is wanted';
  if (parseToken(token.replace(/[\s"']/g, '')))
    return 'this is not a MetaCompliance API token. Remove the blanks and quotation marks around it';
  return 'this is not a MetaCompliance API token';
}

function canonicalKey(text: string): string {
  const key = text.toLowerCase();
  return companyKeyPattern.test(key) ? key : nobody;
}

function invalidToken(reason: string): ScimError {
  const headers = { 'WWW-Authenticate': 'Bearer realm="scim", error="invalid_token"' };
  return new ScimError(401, undefined, `Invalid Credentials: ${reason}`, { headers });
}
