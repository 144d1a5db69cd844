import type { AuditRow } from '../store/scripts/audit.ts';
import type { Administration } from './administration.ts';
import type { Actor } from './call.ts';

/** Who does it, and with what. */
export interface By {
  readonly actor: Actor;
  readonly admin: Administration;
}

/** What was done about whom. */
export interface About {
  readonly companyKey?: string | undefined;
  /** Which token, secret or name it is about; never a secret itself. */
  readonly subject?: string | undefined;
}

/**
 * Makes the row of the audit for something that an actor does now. Whoever writes the change writes the row with it.
 */
export function auditRow(
  operation: string,
  about: About & { readonly status: number },
  { actor, admin }: By,
): AuditRow {
  const at = admin.now();
  return {
    id: admin.newId(at),
    at,
    actor: actor.name,
    via: actor.via,
    operation,
    company_key: about.companyKey ?? null,
    subject: about.subject ?? null,
    status: about.status,
    detail: null,
    request_id: actor.requestId ?? null,
  };
}
