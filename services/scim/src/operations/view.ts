import {
  type JsonObject,
  matchesIfNoneMatch,
  type Projection,
  parseProjection,
  project,
  type ResourceSchema,
} from '@metacompliance/scim-protocol';
import { checkPrecondition } from '../store/scripts/precondition.ts';
import type { Call } from './operation.ts';
import type { ListQuery } from './search-request.ts';

/** What the query wants to see; undefined for the default view, which is answered without parsing what was stored. */
export function viewOf({ query }: Call, schema: ResourceSchema): Projection | undefined {
  return viewOfQuery(query, schema);
}

/** The same of a query that came in a body. */
export function viewOfQuery(
  { attributes, excludedAttributes }: ListQuery,
  schema: ResourceSchema,
): Projection | undefined {
  if (attributes === undefined && excludedAttributes === undefined) return undefined;
  return parseProjection({ attributes, excludedAttributes }, schema);
}

/** The finished text of a resource, reduced to what is wanted. */
export function show(text: string, view: Projection | undefined, schema: ResourceSchema): string {
  if (!view) return text;
  return JSON.stringify(project(JSON.parse(text) as JsonObject, view, schema)); // our own text of a resource
}

/**
 * Tells whether the client has the current state already, so that 304 will do.
 * @throws ScimError 412 when If-Match names another @see RFC 7644 §3.14, RFC 9110 §13.2.2
 */
export function isKnown({ ifMatch, ifNoneMatch }: Call, current: { readonly version: number }, tag: string): boolean {
  checkPrecondition({ ifMatch }, current, tag);
  return ifNoneMatch !== undefined && matchesIfNoneMatch(ifNoneMatch, tag);
}
