import { fieldsOf, isJsonObject, type Json, listsSchema, ScimError } from '@metacompliance/scim-protocol';

/** How many operations one request may hold. */
export const maxBulkOperations = 1000;

type BulkMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of a bulk, read but not yet checked as the single call would be. */
export interface BulkItem {
  readonly method: BulkMethod;
  readonly endpoint: '/Users' | '/Groups';
  /** The id in the path, or a `bulkId:` reference; empty for POST. */
  readonly id: string;
  readonly bulkId: string | undefined;
  readonly version: string | undefined;
  readonly data: Json;
}

/** An operation that cannot even be read stands for its own refusal; the others go on. */
export type ReadItem =
  | BulkItem
  | {
      readonly method: string;
      readonly bulkId: string | undefined;
      readonly path: string;
      readonly refusal: ScimError;
    };

export interface BulkRequest {
  readonly items: readonly ReadItem[];
  /** Stop after so many refusals; Infinity when the client did not say. */
  readonly failOnErrors: number;
}

const urn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const methods: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Reads a bulk request. What is wrong with the whole is thrown, what is wrong with one operation is kept with it.
 * @throws ScimError 400, 413 @see RFC 7644 §3.7
 */
export function parseBulkRequest(body: Json): BulkRequest {
  if (!isJsonObject(body)) throw ScimError.invalidSyntax('A bulk request is a JSON object');
  const members = fieldsOf(body);
  if (!listsSchema(members.get('schemas')?.value, urn)) {
    throw ScimError.invalidSyntax(`schemas of a bulk request must hold "${urn}"`);
  }
  const operations = members.get('operations')?.value;
  if (!Array.isArray(operations) || operations.length === 0)
    throw ScimError.invalidValue('Operations must be a list of at least one operation');
  if (operations.length > maxBulkOperations) {
    throw ScimError.tooLarge(
      `A bulk request holds at most ${maxBulkOperations} operations; this one has ${operations.length}`,
    );
  }
  const items = operations.map(readItem);
  refuseDoubleBulkIds(items);
  return { items, failOnErrors: readFailOnErrors(members.get('failonerrors')?.value) };
}

function readItem(operation: Json): ReadItem {
  if (!isJsonObject(operation)) return refused('', undefined, '', 'An operation of a bulk request is a JSON object');
  const members = fieldsOf(operation);
  const method = textOf(members.get('method')?.value)?.toUpperCase() ?? '';
  const path = textOf(members.get('path')?.value) ?? '';
  const bulkId = textOf(members.get('bulkid')?.value);
  if (!methods.includes(method)) return refused(method, bulkId, path, 'method must be POST, PUT, PATCH or DELETE');
  if (method === 'POST' && !bulkId) return refused(method, bulkId, path, 'bulkId is required with POST');
  const place = /^\/(users|groups)(?:\/([^/?#]+))?$/i.exec(path);
  if (!place || (place[2] === undefined) !== (method === 'POST')) {
    return refused(
      method,
      bulkId,
      path,
      'path must be /Users or /Groups with POST, and /Users/{id} or /Groups/{id} with the other methods',
    );
  }
  const version = members.get('version')?.value ?? undefined;
  if (version !== undefined && (typeof version !== 'string' || version.trim() === ''))
    return refused(method, bulkId, path, 'version must be an entity tag such as W/"3"');
  return {
    method: method as BulkMethod, // one of the four, checked above
    endpoint: place[1]?.toLowerCase() === 'users' ? '/Users' : '/Groups',
    id: place[2] ?? '',
    bulkId,
    version,
    data: members.get('data')?.value ?? null,
  };
}

function refused(method: string, bulkId: string | undefined, path: string, detail: string): ReadItem {
  return { method, bulkId, path, refusal: ScimError.invalidValue(detail) };
}

function refuseDoubleBulkIds(items: readonly ReadItem[]): void {
  const seen = new Set<string>();
  for (const { bulkId } of items) {
    if (bulkId === undefined) continue;
    if (seen.has(bulkId)) throw ScimError.invalidValue(`bulkId "${bulkId}" is used by more than one operation`);
    seen.add(bulkId);
  }
}

function readFailOnErrors(value: Json | undefined): number {
  if (value === undefined || value === null) return Number.POSITIVE_INFINITY;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw ScimError.invalidValue('failOnErrors must be a whole number above 0');
  return value;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
