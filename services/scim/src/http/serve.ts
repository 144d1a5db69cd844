import type { Lifecycle, Request } from '@hapi/hapi';
import { type OperationId, operationTable } from '@metacompliance/scim-contract';
import { type Json, parseJson, ScimError } from '@metacompliance/scim-protocol';
import { type QueryValues, readQuery } from '../contract/query.ts';
import { companyPath } from '../contract/routes.ts';
import type { Call, Context, Operation, Reply } from '../operations/operation.ts';
import { readBody } from './body.ts';
import { openPieces } from './piece-stream.ts';
import { respond } from './response.ts';
import './state.ts';
import type { Turns } from './turns.ts';

interface Options {
  readonly operation: OperationId;
  readonly run: Operation;
  readonly context: Context;
  /** Base of the addresses in answers. Asked for at each request: the port may be known only then. */
  readonly publicUrl: () => string;
  readonly turns: Turns;
}

/**
 * The handler of one operation: turns the admitted request into a call that knows no HTTP, and the reply into an answer.
 */
export function serveOperation({ operation, run, context, publicUrl, turns }: Options): Lifecycle.Method {
  const takesBody = operationTable[operation].requestSchema !== undefined;
  return async (request, h) => {
    const sent = takesBody ? parseBody(await readBody(request.raw.req, context.maxBodyBytes)) : null;
    request.app.body = sent;
    const call = readCall(request, { operation, body: sent, publicUrl: publicUrl() });
    const wait = turns.enter(call.company.number);
    if (wait !== undefined) await wait;
    try {
      const { body, headers, status } = await run(call, context);
      return await respond(request, h, {
        status,
        headers,
        body: isStreamed(body) ? await openPieces(body) : body,
      });
    } finally {
      turns.leave(call.company.number);
    }
  };
}

function isStreamed(body: Reply['body']): body is AsyncIterable<string> {
  return typeof body === 'object' && Symbol.asyncIterator in body;
}

interface Surroundings {
  readonly operation: OperationId;
  readonly body: Json;
  readonly publicUrl: string;
}

function readCall(request: Request, { operation, body, publicUrl }: Surroundings): Call {
  const { company, origin } = request.app;
  if (company === undefined || origin === undefined)
    throw new Error('A request reached its operation without being let in');
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.raw.req.headers;
  return {
    company,
    origin,
    baseUrl: publicUrl + companyPath(company.key),
    id: readId(request),
    query: readQuery(operation, request.query as QueryValues), // what Hapi's parser makes of a query
    ifMatch,
    ifNoneMatch,
    body,
  };
}

/** An id never has a NUL, and not every database can be asked for one. */
function readId({ params }: Request): string {
  const id = String(params.id ?? '');
  if (id.includes('\0')) throw ScimError.notFound('There is no resource with this id in this company');
  return id;
}

function parseBody(bytes: Buffer): Json {
  if (bytes.length === 0) throw ScimError.invalidSyntax('The body of the request is empty');
  return parseJson(bytes);
}
