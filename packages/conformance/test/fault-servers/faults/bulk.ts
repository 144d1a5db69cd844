import { isJsonArray, isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, type Fault, misread, withBody, without, withRequestBody } from '../fault.ts';

const isOperation = (body: JsonObject) => isJsonArray(body.Operations);

/** Answers the operations of a bulk request in another way. */
function bulked(alter: (operation: JsonObject) => JsonObject): Fault['answer'] {
  return altered(
    ({ path }) => path === '/Bulk',
    (answer) =>
      withBody(answer, (body) => {
        const operations = isJsonArray(body.Operations) ? body.Operations.filter(isJsonObject) : [];
        return isOperation(body) ? { ...body, Operations: operations.map(alter) } : body;
      }),
  );
}

/** Reads a bulk request in another way. */
function bulkRead(alter: (body: JsonObject) => JsonObject): Fault['answer'] {
  return misread((request) => (request.path === '/Bulk' ? withRequestBody(request, alter) : request));
}

/** Reads the operations of a bulk request as if they said something else. */
function rewritten(pattern: string | RegExp, by: string): Fault['answer'] {
  return misread((request) =>
    request.path === '/Bulk' ? { ...request, text: request.text.replaceAll(pattern, by) } : request,
  );
}

/** What is wrong with Bulk. */
export const bulkFaults: readonly Fault[] = [
  {
    name: 'bulk answers have another URN',
    breaks: ['rfc7644/bulk-answers-a-bulk-response', 'contract/bulk-200'],
    answer: altered(
      ({ path }) => path === '/Bulk',
      (answer) => withBody(answer, (body) => (isOperation(body) ? { ...body, schemas: ['urn:scim:Bulk'] } : body)),
    ),
  },
  {
    name: 'bulk statuses are numbers',
    breaks: ['rfc7644/bulk-status-is-text', 'contract/bulk-200'],
    answer: bulked((one) => ({ ...one, status: Number(one.status) })),
  },
  {
    name: 'bulk does not repeat bulkId',
    breaks: ['rfc7644/bulk-creates'],
    answer: bulked((one) => without(one, 'bulkId')),
  },
  {
    name: 'bulk gives no location',
    breaks: ['rfc7644/bulk-creates', 'contract/bulk-resolves-circles'],
    answer: bulked((one) => without(one, 'location')),
  },
  {
    name: 'bulk does not tell the error of an operation',
    breaks: ['rfc7644/bulk-goes-on-after-an-error'],
    answer: bulked((one) => without(one, 'response')),
  },
  {
    name: 'bulk does not know DELETE',
    breaks: ['rfc7644/bulk-changes-and-deletes'],
    answer: rewritten(/"DELETE","path":"\/Users\/user/g, '"DELETE","path":"/None/user'),
  },
  {
    name: 'bulk does not know bulkId:…',
    breaks: ['rfc7644/bulk-resolves-bulk-ids'],
    answer: rewritten('bulkId:qwerty', 'unknown'),
  },
  {
    name: 'bulk does not know circles',
    breaks: ['contract/bulk-resolves-circles'],
    answer: rewritten('bulkId:bob', 'unknown'),
  },
  {
    name: 'bulk stops at the first error unless told',
    breaks: ['rfc7644/bulk-goes-on-after-an-error'],
    answer: bulkRead((body) => ({ failOnErrors: 1, ...body })),
  },
  {
    name: 'bulk ignores failOnErrors',
    breaks: ['rfc7644/bulk-stops-at-fail-on-errors'],
    answer: bulkRead((body) => without(body, 'failOnErrors')),
  },
  {
    name: 'bulk takes as many operations as are sent',
    breaks: ['rfc7644/bulk-of-too-many-operations-is-413'],
    answer: bulkRead((body) => ({
      ...body,
      ...(isJsonArray(body.Operations) && { Operations: body.Operations.slice(0, 1000) }),
    })),
  },
];
