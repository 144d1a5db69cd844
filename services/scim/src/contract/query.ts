import { type OperationId, operationTable } from '@metacompliance/scim-contract';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Query } from '../operations/operation.ts';

/** The query of an address, decoded; a parameter that comes several times has several values. */
export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const discovery: ReadonlySet<OperationId> = new Set<OperationId>([
  'getServiceProviderConfig',
  'listResourceTypes',
  'getResourceType',
  'listSchemas',
  'getSchema',
]);

/**
 * Picks the parameters that the contract gives an operation; all others are ignored, among them the flag that Entra appends
 * to every address (`aadOptscim062020`).
 *
 * Fails with `invalidValue` for a known parameter that comes twice or holds what is no text, and with 403 for a filter on
 * discovery, which has none.
 * @see RFC 7644 §3.4.2, §4
 */
export function readQuery(operation: OperationId, values: QueryValues): Query {
  if (values.filter !== undefined && discovery.has(operation)) {
    throw ScimError.forbidden('Filters are not supported on the endpoints that describe the service');
  }
  const query: Record<string, string> = {};
  for (const name of parameterNames[operation]) {
    const value = values[name];
    if (value !== undefined) query[name] = readText(name, value);
  }
  return query;
}

function readText(name: string, value: string | readonly string[]): string {
  if (typeof value !== 'string') throw ScimError.invalidValue(`The query parameter ${name} comes twice`);
  if (value.includes('\0')) throw ScimError.invalidValue(`The query parameter ${name} contains the character NUL`);
  return value;
}

const parameterNames: Readonly<Record<OperationId, readonly string[]>> = mapOperations((operation) =>
  operationTable[operation].parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
);

function mapOperations<Value>(value: (operation: OperationId) => Value): Readonly<Record<OperationId, Value>> {
  const operations = Object.keys(operationTable) as OperationId[]; // the table's type says that these are its keys
  return Object.fromEntries(operations.map((operation) => [operation, value(operation)])) as Record<OperationId, Value>;
}
