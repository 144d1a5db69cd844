import type { OperationId, operations } from '@metacompliance/scim-contract/admin';
import type { Role } from '../store/scripts/admin-secrets.ts';
import type { AuditRow } from '../store/scripts/audit.ts';
import type { Administration } from './administration.ts';
import type { About } from './audit-row.ts';

/** Who administers: the name that the audit keeps, what it may do, and which way it came. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly via: AuditRow['via'];
  readonly requestId?: string;
}

type Given<T> = [T] extends [never] ? unknown : T extends object ? T : unknown;

/** The parameters of an operation, of its path and its query alike: no name stands in both. */
type ParametersOf<Id extends OperationId> = Given<NonNullable<operations[Id]['parameters']['path']>> &
  Partial<Given<NonNullable<operations[Id]['parameters']['query']>>>;

/** What the body of a request holds; undefined where there is none. */
type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

type Success<Responses> = Responses extends { 200: infer Answer }
  ? Answer
  : Responses extends { 201: infer Answer }
    ? Answer
    : Responses extends { 202: infer Answer }
      ? Answer
      : never;

/** What an operation answers: the value of its JSON body, or the pieces of a file. */
export type ResultOf<Id extends OperationId> =
  Success<operations[Id]['responses']> extends { content: { 'application/json': infer Body } }
    ? Body
    : AsyncIterable<string>;

/** One request of an operator, checked against the document, whichever way it came. */
export interface AdminCall<Id extends OperationId> {
  readonly parameters: ParametersOf<Id>;
  readonly body: BodyOf<Id>;
  readonly actor: Actor;
  /** The row of the audit that goes with the change; the store writes it in the same transaction. */
  audit(about: About): AuditRow;
}

/** Does what is asked, or throws a `ScimError`. */
export type AdminOperation<Id extends OperationId> = (
  call: AdminCall<Id>,
  admin: Administration,
) => Promise<ResultOf<Id>>;

/** One operation for each `operationId` of the operators' document: a missing one does not compile. */
export type AdminOperations = { readonly [Id in OperationId]: AdminOperation<Id> };
