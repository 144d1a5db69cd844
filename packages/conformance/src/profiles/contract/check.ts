import { type OperationId, operationTable, validators } from '@metacompliance/scim-contract';
import type { Answer } from '../../exchange.ts';
import { expectStatus, expectThat } from '../../expect.ts';
import { print } from '../../json.ts';

/**
 * Demands that an answer is the one that the OpenAPI document describes for an operation and a status: the status itself,
 * the header fields, the media type, and a body that fits its schema, or none.
 */
export function expectDocumented(answer: Answer, id: OperationId, status: string): void {
  expectStatus(answer, Number(status));
  const documented = operationTable[id].responses[status];
  if (documented === undefined) throw new Error(`The document has no status ${status} for ${id}`);
  for (const name of documented.headers) {
    expectThat(answer, `the header field ${name}`, answer.headers.get(name) !== null, 'none');
  }
  const { schema } = documented;
  if (schema === undefined) {
    expectThat(answer, 'no body', answer.text === '', print(answer.text, 60));
    return;
  }
  const type = answer.headers.get('content-type') ?? 'none';
  expectThat(answer, 'Content-Type application/scim+json', /^application\/scim\+json\b/i.test(type), type);
  const validate = validators[schema];
  const fits = validate(answer.body);
  const reasons = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
  expectThat(answer, `a body that fits the schema ${schema}`, fits, reasons.join('; '));
}
