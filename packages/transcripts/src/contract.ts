/**
 * Checks an answer against the published contract: the status is documented for the operation, the documented header
 * fields are there, the body has the documented media type and fits the documented schema. A path or method that the
 * contract does not know must be answered with a SCIM error, whatever the status.
 */
import {
  type OperationEntry,
  type OperationResponse,
  operationTable,
  type SchemaName,
  validators,
} from '@metacompliance/scim-contract';
import { type Mismatch, print } from './match.ts';
import type { Answer } from './send.ts';

const operations: readonly (readonly [id: string, entry: OperationEntry])[] = Object.entries(operationTable);
const errorAnswer: OperationResponse = { schema: 'Error', headers: [] };

/** Every way in which an answer departs from the contract; none when it keeps it. `path` is below the base URL. */
export function checkContract(method: string, path: string, answer: Answer): readonly Mismatch[] {
  const operation = findOperation(method, path);
  if (operation === undefined) return checkResponse('an unknown operation', errorAnswer, answer);
  const [id, { responses }] = operation;
  const response = responses[String(answer.status)];
  if (response !== undefined) return checkResponse(id, response, answer);
  const documented = `one of ${Object.keys(responses).join(', ')}, as the contract documents for ${id}`;
  return [{ at: 'status', expected: documented, found: String(answer.status) }];
}

function checkResponse(id: string, { schema, headers }: OperationResponse, answer: Answer): readonly Mismatch[] {
  const missing = headers
    .filter((name) => answer.headers[name.toLowerCase()] === undefined)
    .map((name) => ({ at: name, expected: `the header field, as the contract documents for ${id}`, found: 'nothing' }));
  return [...missing, ...(schema === undefined ? checkNoBody(id, answer) : checkBody(id, schema, answer))];
}

function checkNoBody(id: string, { text }: Answer): readonly Mismatch[] {
  return text === '' ? [] : [{ at: '/', expected: `no body, as the contract documents for ${id}`, found: print(text) }];
}

function checkBody(id: string, schema: SchemaName, { text, headers }: Answer): readonly Mismatch[] {
  const type = headers['content-type'] ?? 'nothing';
  if (!/^application\/scim\+json *(;|$)/i.test(type)) {
    return [{ at: 'Content-Type', expected: 'application/scim+json', found: type }];
  }
  const validate = validators[schema];
  if (validate(parse(text))) return [];
  const errors = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  return [
    {
      at: '/',
      expected: `a valid ${schema}, as the contract documents for ${id}: ${errors.join('; ')}`,
      found: print(text),
    },
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A literal path wins over one with a parameter: `/Users/.search` is not the user whose id is `.search`. */
function findOperation(method: string, path: string): readonly [string, OperationEntry] | undefined {
  const target = path.replace(/\?.*$/, '').replace(/(.)\/$/, '$1');
  const verb = method === 'HEAD' ? 'GET' : method;
  const fitting = operations.filter(
    ([, entry]) => entry.method.toUpperCase() === verb && pathPattern(entry.path).test(target),
  );
  return fitting.find(([, entry]) => entry.path === target) ?? fitting[0];
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}
