import {
  compareBySort,
  groupSchema,
  type Json,
  type JsonObject,
  listResponse,
  matches,
  type Paging,
  parseFilter,
  parsePaging,
  parseProjection,
  parseSort,
  project,
  type ResourceSchema,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';
import type { Directory } from './directory.ts';
import type { Answer } from './message.ts';

/** What a list is asked for, by query or by the body of a search. */
export type Wishes = Readonly<Record<string, Json | undefined>>;

/** Answers a page of one type, or of both. */
export function answerList(directory: Directory, schemas: readonly ResourceSchema[], wishes: Wishes): Answer {
  for (const schema of schemas) parseProjection(wishes, schema);
  const found = schemas.flatMap((schema) => findIn(directory, schema, wishes));
  const [schema = userSchema] = schemas;
  const sort = parseSort(wishes, schema, schemas.slice(1));
  const sorted = sort === undefined ? found : found.toSorted((a, b) => compareBySort(sort, a, b));
  const page = cut(sorted, parsePaging(wishes), `${wishes.filter}`);
  const resources = page.resources.map((resource) => show(resource, wishes));
  return { status: 200, body: { ...listResponse({ ...page, resources, totalResults: found.length }) } };
}

function findIn(directory: Directory, schema: ResourceSchema, { filter }: Wishes): readonly JsonObject[] {
  const all = directory.list(schema);
  if (filter === undefined || filter === null) return all;
  const parsed = parseFilter(String(filter), schema);
  return all.filter((resource) => matches(parsed, resource));
}

function show(resource: JsonObject, wishes: Wishes): JsonObject {
  const isUser = (resource.meta as JsonObject).resourceType === 'User';
  const schema = isUser ? userSchema : groupSchema;
  return project(resource, parseProjection(wishes, schema), schema);
}

/** Cursors are the place where the page begins, with the filter and the count that they belong to. */
function cut(all: readonly JsonObject[], paging: Paging, filter: string) {
  if (paging.kind === 'index') {
    const { startIndex, count } = paging;
    return { resources: all.slice(startIndex - 1, startIndex - 1 + count), startIndex };
  }
  const { count } = paging;
  const begin = paging.cursor === '' ? 0 : openCursor(paging.cursor, filter, count);
  const end = begin + count;
  return {
    resources: all.slice(begin, end),
    ...(begin > 0 && { previousCursor: sealCursor(Math.max(0, begin - count), filter, count) }),
    ...(end < all.length && count > 0 && { nextCursor: sealCursor(end, filter, count) }),
  };
}

function sealCursor(begin: number, filter: string, count: number): string {
  return Buffer.from(JSON.stringify([begin, filter, count])).toString('base64url');
}

function openCursor(cursor: string, filter: string, count: number): number {
  const [begin, itsFilter, itsCount] = readCursor(cursor);
  if (typeof begin !== 'number' || itsFilter !== filter)
    throw ScimError.invalidCursor('The cursor is not of this query');
  if (itsCount !== count) throw ScimError.invalidCount('count differs from that of the first page');
  return begin;
}

function readCursor(cursor: string): readonly unknown[] {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  } catch {
    throw ScimError.invalidCursor('The cursor is none of ours');
  }
}
