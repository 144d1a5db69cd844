/*
 * Who may enter the admin listener: whoever brings ADMIN_TOKEN, or a secret that was made on the command line and is not
 * revoked. What they may do there, `admin/perform.ts` decides. A SCIM token is told that it is one, and opens nothing.
 */
import { timingSafeEqual } from 'node:crypto';
import type { ServerAuthScheme } from '@hapi/hapi';
import { operationTable } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Administration } from '../admin/administration.ts';
import type { Actor } from '../admin/call.ts';
import { firstName } from '../admin/secrets.ts';
import { digestToken, isAdminSecret, parseToken } from '../tokens.ts';
import { readToken } from './auth.ts';
import { bodyTooLarge, hasBody } from './body.ts';
import './state.ts';

/** More than any request of an operator needs. */
export const largestAdminBody = 65_536;

const mostOftenNoted = 60_000;

/**
 * The authentication scheme of every route of the admin listener. A request that passes has `actor` in its state, and a body
 * that is worth reading or none.
 */
export function adminAdmissionScheme(admin: Administration): ServerAuthScheme {
  return () => ({
    async authenticate(request, h) {
      const { headers } = request.raw.req;
      const known = await identify(headers.authorization, admin);
      request.app.actor = { ...known, via: 'api', requestId: request.app.requestId };
      const { adminOperation: id } = request.route.settings.app ?? {};
      if (id !== undefined && operationTable[id].requestSchema !== undefined && hasBody(request)) checkBody(headers);
      return h.authenticated({ credentials: {} });
    },
  });
}

async function identify(
  authorization: string | undefined,
  admin: Administration,
): Promise<Pick<Actor, 'name' | 'role'>> {
  const secret = readToken(authorization);
  if (secret === undefined)
    throw unauthorized('Send an admin secret in the Authorization header, after the word Bearer');
  if (isFirst(secret, admin)) return { name: firstName, role: 'operator' };
  if (parseToken(secret)) throw unauthorized('This is the API token of a company. Here an admin secret is wanted');
  if (!isAdminSecret(secret)) throw unauthorized('This is not an admin secret');
  const found = await admin.store.read('findAdminSecret', { digest: digestToken(secret) });
  if (found === undefined) throw unauthorized('This admin secret is unknown or revoked');
  await noteUse(found, admin);
  return { name: found.name, role: found.role };
}

/** Digests have one length, and to compare them takes one time. */
function isFirst(secret: string, { config }: Administration): boolean {
  const { adminToken } = config;
  if (adminToken === undefined) return false;
  return timingSafeEqual(Buffer.from(digestToken(secret)), Buffer.from(digestToken(adminToken)));
}

async function noteUse(
  { name, last_used: lastUsed }: { readonly name: string; readonly last_used: number | null },
  { store, now }: Administration,
): Promise<void> {
  const at = now();
  if (lastUsed === null || at - lastUsed >= mostOftenNoted) await store.write('noteSecretUse', { name, at });
}

function checkBody(headers: Readonly<Record<string, string | readonly string[] | undefined>>): void {
  const type = String(headers['content-type'] ?? '')
    .split(';', 1)[0]
    ?.trim()
    .toLowerCase();
  if (type !== 'application/json') throw ScimError.unsupportedMediaType('The body must be sent as application/json');
  if (!/^(identity)?$/i.test(String(headers['content-encoding'] ?? '')))
    throw ScimError.unsupportedMediaType('The body must be sent without a Content-Encoding');
  if (Number(headers['content-length']) > largestAdminBody) throw bodyTooLarge(largestAdminBody);
}

function unauthorized(detail: string): ScimError {
  return new ScimError(401, undefined, detail, { headers: { 'WWW-Authenticate': 'Bearer realm="admin"' } });
}
