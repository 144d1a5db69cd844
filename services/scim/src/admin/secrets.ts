import type { AdminSecret } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Role, StoredSecret } from '../store/scripts/admin-secrets.ts';
import { digestToken, issueAdminSecret } from '../tokens.ts';
import { auditRow, type By } from './audit-row.ts';
import type { AdminOperation } from './call.ts';
import { printTime } from './time.ts';

/** The name under which ADMIN_TOKEN administers. */
export const firstName = 'first';

const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9._@-]{0,62}[A-Za-z0-9])?$/;

/** Lists the names that may administer the region, ADMIN_TOKEN among them. */
export const listAdminSecrets: AdminOperation<'listAdminSecrets'> = async (_, { store, config }) => {
  const kept = (await store.read('listAdminSecrets', {})).map(printSecret);
  const first: AdminSecret = { name: firstName, role: 'operator', keptIn: 'environment' };
  return { items: config.adminToken === undefined ? kept : [first, ...kept] };
};

/**
 * Makes an admin secret, which is given here and never again. Only the command line can: whoever has a secret cannot make
 * another.
 *
 * Fails with 400 when the name cannot be one, and with 409 when it is or was another's.
 */
export async function createAdminSecret(
  { name, role }: { readonly name: string; readonly role: Role },
  by: By,
): Promise<string> {
  if (!namePattern.test(name)) {
    throw ScimError.invalidValue(
      'The name of an admin secret has 1 to 64 letters, digits, dots, hyphens, underscores and at signs, and begins and ends with a letter or digit',
    );
  }
  if (name === firstName)
    throw new ScimError(409, undefined, `${firstName} is the name of ADMIN_TOKEN. Take another name`);
  const secret = issueAdminSecret();
  const audit = auditRow('createAdminSecret', { subject: name, status: 201 }, by);
  const kept = { name, role, digest: digestToken(secret), now: audit.at };
  await by.admin.store.write('createAdminSecret', { ...kept, audit });
  return secret;
}

/**
 * Ends an admin secret at once.
 *
 * Fails with 404 when there is no live one of that name.
 */
export async function revokeAdminSecret(name: string, by: By): Promise<void> {
  const audit = auditRow('revokeAdminSecret', { subject: name, status: 200 }, by);
  await by.admin.store.write('revokeAdminSecret', { name, now: audit.at, audit });
}

function printSecret({ name, role, created, last_used: lastUsed, revoked }: StoredSecret): AdminSecret {
  return {
    name,
    role,
    keptIn: 'database',
    created: printTime(created),
    ...(lastUsed !== null && { lastUsed: printTime(lastUsed) }),
    ...(revoked !== null && { revoked: printTime(revoked) }),
  };
}
