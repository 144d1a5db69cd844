import type { LogEntry } from '@metacompliance/scim-contract/admin';
import { fold, type JsonObject, ScimError } from '@metacompliance/scim-protocol';
import { newRequestId } from '../http/request-id.ts';
import { printUser } from '../resources/user-answer.ts';
import type { StoredUser } from '../store/scripts/rows.ts';
import type { Company, Origin } from '../store/store.ts';
import { auditRow, type By } from './audit-row.ts';
import { baseUrlOf } from './companies.ts';
import { exportLog } from './log.ts';

/** All that the region holds about a person. */
export interface PersonalData {
  /** The user as identity providers see it; absent when there is none of that name. */
  readonly user?: JsonObject;
  /** Every row of the provisioning log about it. */
  readonly log: readonly LogEntry[];
}

/**
 * Gathers everything that is held about a person, found by userName in any letter case or by id.
 *
 * Fails with 404 when nothing is.
 */
export async function exportUser(
  company: Company,
  person: string,
  { admin }: Pick<By, 'admin'>,
): Promise<PersonalData> {
  const user = await findUser(company, person, { admin });
  const log: LogEntry[] = [];
  for await (const entries of exportLog(company, { user: person }, admin)) log.push(...entries);
  if (user === undefined && log.length === 0) throw nobody();
  return { ...(user && { user: JSON.parse(printUser(user, baseUrlOf(company.key, admin))) as JsonObject }), log }; // what we answer is an object
}

/**
 * Erases a person: the user goes, and so does the name in the log, also where it was sent and no user came of it. Rows, ids and
 * the names of attributes stay. Backups that were made before still hold the person.
 *
 * Fails with 404 when nothing is held under that name or id.
 */
export async function eraseUser(company: Company, person: string, by: By): Promise<void> {
  const { admin } = by;
  const { user } = await exportUser(company, person, by);
  const id = typeof user?.id === 'string' ? user.id : undefined;
  const audit = auditRow('eraseUser', { companyKey: company.key, ...(id && { subject: id }), status: 200 }, by);
  await admin.store.write('eraseName', { company: company.number, userKey: fold(person), audit });
  if (id === undefined) return;
  const args = { company: company.number, id, ifMatch: undefined, now: admin.now() };
  await admin.store.write('deleteUser', args, originOf('deleteUser', by));
}

/** Finds a user by id, or by userName in any letter case. */
export async function findUser(
  company: Company,
  person: string,
  { admin }: Pick<By, 'admin'>,
): Promise<StoredUser | undefined> {
  const found = await admin.store.read('getUser', { company: company.number, id: person });
  if (found !== undefined) return found;
  const id = await admin.store.read('findUserId', { company: company.number, name: fold(person) });
  return id === undefined ? undefined : admin.store.read('getUser', { company: company.number, id });
}

/** An operator as the origin of a change. */
export function originOf(operation: string, { admin, actor }: By): Origin {
  const at = admin.now();
  const id = admin.newId(at);
  return {
    id,
    requestId: newRequestId(),
    operation,
    at,
    token: actor.name,
    provider: 'MetaCompliance SCIM',
  };
}

/** The refusal of a person of whom nothing is held. */
export function nobody(): ScimError {
  return ScimError.notFound('Nothing is held about a user of this name or id in this company');
}
