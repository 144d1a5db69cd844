import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@metacompliance/scim-protocol';
import type { Entry } from './directory.ts';
import { altered, answered, bodyOf, both, entryOf, type Fault, isPatch, misread, withOperations } from './fault.ts';
import type { Answer, Request } from './message.ts';

export const isPatchOfUser = ({ method, path }: Request) => method === 'PATCH' && path.startsWith('/Users/');
export const isPatchOfGroup = ({ method, path }: Request) => method === 'PATCH' && path.startsWith('/Groups/');

/** Reads each operation in another way; undefined drops it. */
export function operated(alter: (operation: JsonObject, entry: Entry) => JsonObject | undefined): Fault['answer'] {
  return misread((request, server) => {
    const entry = entryOf(request, server);
    return entry === undefined ? request : withOperations(request, (operation) => alter(operation, entry));
  });
}

/** Changes what a successful PATCH left. */
export function afterPatch(
  alter: (data: JsonObject, request: Request, before: JsonObject) => JsonObject,
): Fault['answer'] {
  return (request, server) => {
    const before = entryOf(request, server);
    const answer = server.answer(request);
    const after = entryOf(request, server);
    if (!isPatch(request, answer) || answer.status >= 300 || before === undefined || after === undefined) return answer;
    server.directory.entries.set(after.id, { ...after, data: alter(after.data, request, before.data) });
    return answer.status === 200
      ? { ...answer, body: server.answer({ ...request, method: 'GET', text: '' }).body }
      : answer;
  };
}

/** Answers a refused PATCH as if it had succeeded; nothing is changed. */
export function shrugged(test: (request: Request, answer: Answer) => boolean): Fault['answer'] {
  return altered(both(isPatch, both(answered(400), test)), (_, request, server) =>
    server.answer({ ...request, method: 'GET', text: '' }),
  );
}

export function scimTypeOf({ body }: Answer): Json | undefined {
  return isJsonObject(body) ? body.scimType : undefined;
}

export function is(operation: JsonObject, op: string): boolean {
  return String(operation.op).toLowerCase() === op;
}

export function firstOperation(request: Request): JsonObject {
  const operations = bodyOf(request)?.Operations;
  const first = isJsonArray(operations) ? operations[0] : undefined;
  return isJsonObject(first) ? first : {};
}
