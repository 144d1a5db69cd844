import { type Field, fieldsOf, isJsonObject, type Json, listsSchema, ScimError } from '@metacompliance/scim-protocol';
import type { Query } from './operation.ts';

/** What a list is asked, by query or by the body of a search. Numbers may be text, as a query has them. */
export type ListQuery = Omit<Query, 'attributes' | 'excludedAttributes' | 'startIndex' | 'count'> & {
  readonly attributes?: string | readonly string[];
  readonly excludedAttributes?: string | readonly string[];
  readonly startIndex?: string | number;
  readonly count?: string | number;
};

const searchRequest = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
const texts = ['filter', 'sortBy', 'sortOrder', 'cursor'] as const;
const numbers = ['startIndex', 'count'] as const;
const lists = ['attributes', 'excludedAttributes'] as const;

/**
 * Reads the body of a search. Names ignore case, null is absent; a digit string passes for a number and a comma list for a
 * list of attributes, as some clients send them. @throws ScimError 400 @see RFC 7644 §3.4.3
 */
export function parseSearchRequest(body: Json): ListQuery {
  if (!isJsonObject(body)) throw ScimError.invalidSyntax('A search is a JSON object');
  const members = fieldsOf(body);
  if (!listsSchema(members.get('schemas')?.value, searchRequest)) {
    throw ScimError.invalidSyntax(`schemas of a search must hold "${searchRequest}"`);
  }
  const query: Record<string, unknown> = {};
  for (const name of texts) take(query, name, members, isText, 'a string');
  for (const name of numbers)
    take(query, name, members, (value) => isText(value) || typeof value === 'number', 'a number');
  for (const name of lists)
    take(query, name, members, (value) => isText(value) || isTexts(value), 'a list of attribute names');
  return query as ListQuery; // each member was checked for what ListQuery says of it
}

function take(
  query: Record<string, unknown>,
  name: string,
  members: ReadonlyMap<string, Field>,
  fits: (value: Json) => boolean,
  expected: string,
): void {
  const value = members.get(name.toLowerCase())?.value;
  if (value === undefined || value === null) return;
  if (!fits(value)) throw ScimError.invalidValue(`${name} of a search must be ${expected}`);
  query[name] = value;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function isTexts(value: Json): boolean {
  return Array.isArray(value) && value.every(isText);
}
