import { type OperationId, operationTable, validators } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import type { AuditRow } from '../store/scripts/audit.ts';
import type { Administration } from './administration.ts';
import { type About, auditRow, type By } from './audit-row.ts';
import type { Actor, AdminCall, AdminOperation, ResultOf } from './call.ts';
import { InvalidRequest, placeOf } from './invalid-request.ts';
import { adminOperations } from './operations.ts';
import { readParameters, type SentParameters } from './parameters.ts';

/** A request of an operator as it was sent, by HTTP or on the command line. */
export interface AdminRequest {
  readonly parameters?: SentParameters;
  readonly body?: unknown;
}

/**
 * Does what an operator asks: the one way to the operators' operations, for the API and for the command line. The role is
 * checked, then the request against the document; whatever changes something, or tries to, is in the audit under the actor's
 * name.
 *
 * Fails with 403 when the actor's role does not do, with `InvalidRequest`, and as the operation fails.
 */
export async function perform<Id extends OperationId>(id: Id, request: AdminRequest, by: By): Promise<ResultOf<Id>> {
  const { actor, admin } = by;
  const audit = auditOf(id, request, by);
  try {
    checkRole(id, actor);
    const call = { ...readRequest(id, request), actor, audit } as AdminCall<Id>; // the document's types describe what its validators let pass
    const operation: AdminOperation<Id> = adminOperations[id];
    return await operation(call, admin);
  } catch (error) {
    if (error instanceof ScimError && changes(id)) await keepRefusal(error, audit({}), admin);
    throw error;
  }
}

/** Success status of an operation, as the document has it. */
export function successOf(id: OperationId): number {
  return Number(Object.keys(operationTable[id].responses).find((status) => status.startsWith('2')));
}

function changes(id: OperationId): boolean {
  return operationTable[id].method !== 'GET';
}

function checkRole(id: OperationId, { name, role }: Actor): void {
  const { roles = [] } = operationTable[id];
  if (role === 'operator' || roles.includes(role)) return;
  throw ScimError.forbidden(`${name} is a ${role}; this needs an ${roles.join(' or ')}`);
}

function readRequest(id: OperationId, { parameters = {}, body }: AdminRequest): { parameters: object; body: unknown } {
  const { requestSchema, ...entry } = operationTable[id];
  const read = readParameters(entry, parameters);
  if (requestSchema === undefined) return { parameters: read, body: undefined };
  const validate = validators[requestSchema];
  if (!validate(body)) throw new InvalidRequest((validate.errors ?? []).map(placeOf));
  return { parameters: read, body };
}

/** The company and the subject are those of the request's parameters unless the operation knows better. */
function auditOf(id: OperationId, { parameters = {} }: AdminRequest, by: By): (about: About) => AuditRow {
  const { companyKey: key, id: subjectId } = parameters;
  return ({ companyKey = textOf(key)?.toLowerCase(), subject = textOf(subjectId) }) =>
    auditRow(id, { companyKey, subject, status: successOf(id) }, by);
}

/** No more of what a stranger sent than can be of use. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 64) : undefined;
}

async function keepRefusal({ status, detail }: ScimError, row: AuditRow, { store }: Administration): Promise<void> {
  await store.write('keepAudit', { audit: { ...row, status, detail } });
}
