import type { Lifecycle, Request } from '@hapi/hapi';
import { type OperationId, operationTable } from '@metacompliance/scim-contract/admin';
import { parseJson, ScimError } from '@metacompliance/scim-protocol';
import type { Administration } from '../admin/administration.ts';
import { type AdminRequest, perform, successOf } from '../admin/perform.ts';
import { largestAdminBody } from './admin-admission.ts';
import { readBody } from './body.ts';
import { openPieces } from './piece-stream.ts';
import { type Answer, respond } from './response.ts';
import './state.ts';

/** Where the operators' document begins. */
export const adminPath = '/admin/v1';

/** Media types of answers that are no JSON, by the parameter that chose them. */
const fileTypes: Readonly<Record<string, string>> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' };

/**
 * The handler of one of the operators' operations: turns the admitted request into one that knows no HTTP, and the result into
 * an answer.
 */
export function serveAdminOperation(id: OperationId, admin: Administration): Lifecycle.Method {
  return async (request, h) => {
    const { actor } = request.app;
    if (actor === undefined) throw new Error('A request reached its operation without being let in');
    const result = await perform(id, await readRequest(id, request), { actor, admin });
    return respond(request, h, await answerOf(id, result, request));
  };
}

async function readRequest(id: OperationId, request: Request): Promise<AdminRequest> {
  const parameters = { ...request.query, ...request.params };
  if (operationTable[id].requestSchema === undefined) return { parameters };
  const bytes = await readBody(request.raw.req, largestAdminBody);
  if (bytes.length === 0) throw ScimError.invalidSyntax('The body of the request is empty');
  return { parameters, body: parseJson(bytes) };
}

async function answerOf(id: OperationId, result: object, request: Request): Promise<Answer> {
  const status = successOf(id);
  if (isPieces(result)) {
    const type = fileTypes[String(request.query.format ?? 'jsonl')] ?? 'application/octet-stream';
    return { status, type, body: await openPieces(result) };
  }
  const headers = id === 'createCompany' && 'companyKey' in result ? { Location: companyPathOf(result) } : undefined;
  return { status, type: 'application/json', body: JSON.stringify(result), headers };
}

function isPieces(result: object): result is AsyncIterable<string> {
  return Symbol.asyncIterator in result;
}

function companyPathOf({ companyKey }: { readonly companyKey: unknown }): string {
  return `${adminPath}/companies/${companyKey}`;
}
