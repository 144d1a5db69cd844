import { isJsonArray, isJsonObject, type Json, type JsonObject, ScimError } from '@metacompliance/scim-protocol';
import type { Answer, Request } from './message.ts';

const answerUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly bulkId: string | undefined;
  readonly data: Json;
}

/**
 * Runs the operations of a bulk request in their order, except that one which refers to a resource not yet made waits until
 * it is. Two that wait for each other are made without the reference first, which a PUT then brings in.
 */
export function answerBulk(request: Request, body: Json, run: (request: Request) => Answer): Answer {
  const { operations, failOnErrors } = read(body);
  const ids = new Map<string, string>();
  const repairs: { readonly path: string; readonly data: Json }[] = [];
  const results: (JsonObject | undefined)[] = operations.map(() => undefined);
  let errors = 0;
  const waiting = operations.map((_, index) => index);
  while (waiting.length > 0 && errors < failOnErrors) {
    const ready = waiting.findIndex((index) => unresolved(operations[index], ids).length === 0);
    const isCircle = ready < 0;
    const [index = 0] = waiting.splice(Math.max(0, ready), 1);
    const operation = operations[index];
    if (operation === undefined) break;
    const data = isCircle ? dropReferences(operation.data, ids) : resolve(operation.data, ids);
    const answer = run({ ...toRequest(request, operation, ids), text: JSON.stringify(data) });
    const { id, location } = made(answer);
    if (operation.bulkId !== undefined && id !== '') ids.set(operation.bulkId, id);
    if (isCircle && id !== '') repairs.push({ path: `${operation.path}/${id}`, data: operation.data });
    if (answer.status >= 400) errors++;
    results[index] = show(operation, answer, location ?? `${request.path.replace(/\/Bulk$/, '')}${operation.path}`);
  }
  for (const { path, data } of repairs) {
    run({ ...request, method: 'PUT', path, query: new URLSearchParams(), text: JSON.stringify(resolve(data, ids)) });
  }
  return { status: 200, body: { schemas: [answerUrn], Operations: results.filter((one) => one !== undefined) } };
}

function read(body: Json): { operations: readonly Operation[]; failOnErrors: number } {
  const operations = isJsonObject(body) ? body.Operations : undefined;
  if (!isJsonObject(body) || !isJsonArray(operations)) throw ScimError.invalidSyntax('Operations must be an array');
  if (operations.length > 1000) throw ScimError.tooLarge('A bulk request has at most 1000 operations');
  const failOnErrors = Number(body.failOnErrors ?? Number.POSITIVE_INFINITY);
  return { operations: operations.map(readOperation), failOnErrors };
}

function readOperation(operation: Json): Operation {
  if (!isJsonObject(operation)) throw ScimError.invalidSyntax('An operation must be an object');
  const { method, path, bulkId, data = null } = operation;
  return {
    method: String(method).toUpperCase(),
    path: String(path),
    bulkId: typeof bulkId === 'string' ? bulkId : undefined,
    data,
  };
}

function toRequest(request: Request, { method, path }: Operation, ids: ReadonlyMap<string, string>): Request {
  return { ...request, method, path: String(resolve(path, ids)), query: new URLSearchParams(), text: '' };
}

function made({ body, status }: Answer): { id: string; location: string | undefined } {
  if (status >= 400 || !isJsonObject(body)) return { id: '', location: undefined };
  return { id: String(body.id), location: isJsonObject(body.meta) ? String(body.meta.location) : undefined };
}

function show({ method, bulkId }: Operation, answer: Answer, location: string): JsonObject {
  const isLost = answer.status >= 400 && method === 'POST';
  return {
    method,
    ...(bulkId !== undefined && { bulkId }),
    ...(!isLost && { location }),
    ...(answer.headers?.ETag !== undefined && { version: answer.headers.ETag }),
    status: String(answer.status),
    ...(answer.status >= 400 && { response: answer.body ?? null }),
  };
}

const reference = /bulkId:([\w-]+)/g;

function unresolved(operation: Operation | undefined, ids: ReadonlyMap<string, string>): readonly string[] {
  const text = JSON.stringify([operation?.path, operation?.data]);
  return [...text.matchAll(reference)].map(([, bulkId = '']) => bulkId).filter((bulkId) => !ids.has(bulkId));
}

function resolve(value: Json, ids: ReadonlyMap<string, string>): Json {
  const text = JSON.stringify(value).replace(reference, (whole, bulkId: string) => ids.get(bulkId) ?? whole);
  return JSON.parse(text) as Json; // the same JSON with other texts in it
}

function dropReferences(value: Json, ids: ReadonlyMap<string, string>): Json {
  const text = JSON.stringify(resolve(value, ids));
  return JSON.parse(text.replace(/"(?:value|manager)":(?:\{"value":)?"bulkId:[\w-]+"\}?,?/g, '')) as Json;
}
