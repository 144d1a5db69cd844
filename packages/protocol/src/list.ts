import { ScimError } from './error.ts';
import type { Json } from './json.ts';

/** How many resources a page has when the query does not say. */
export const defaultCount = 100;
/** How many resources a page has at most, whatever the query says. */
export const maxCount = 1000;

export const listResponseSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** `startIndex`, `count` and `cursor` as a query (text) or the body of a search (text or number) gives them; null is absent. */
export interface PagingQuery {
  readonly startIndex?: Json | undefined;
  readonly count?: Json | undefined;
  readonly cursor?: Json | undefined;
}

/** Which page is asked for. An empty `cursor` means the first. */
export type Paging =
  | { readonly kind: 'index'; readonly startIndex: number; readonly count: number }
  | { readonly kind: 'cursor'; readonly cursor: string; readonly count: number };

/**
 * Reads which page a query asks for: by index unless it has a cursor, be it an empty one. `startIndex` below 1 is 1, `count`
 * below 0 is 0 and, by index, at most 1,000. Throws `invalidValue`, naming the parameter, for what is no whole number and
 * for a cursor beside `startIndex`; `invalidCount` for more than 1,000 by cursor; `invalidCursor` for one that is not text.
 * @see RFC 7644 §3.4.2.4, RFC 9865 §2
 */
export function parsePaging({ startIndex, count, cursor }: PagingQuery): Paging {
  const wanted = Math.max(0, parseWhole('count', count, defaultCount));
  const first = Math.max(1, parseWhole('startIndex', startIndex, 1));
  if (isAbsent(cursor)) return { kind: 'index', startIndex: first, count: Math.min(wanted, maxCount) };
  if (!isAbsent(startIndex)) throw ScimError.invalidValue('"cursor" and "startIndex" cannot be used together');
  if (typeof cursor !== 'string') throw ScimError.invalidCursor('"cursor" is not a string');
  if (wanted > maxCount) throw ScimError.invalidCount(`"count" is at most ${maxCount} when paging by cursor`);
  return { kind: 'cursor', cursor, count: wanted };
}

function isAbsent(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function parseWhole(name: string, value: Json | undefined, absent: number): number {
  if (isAbsent(value)) return absent;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number) || (Number.isFinite(number) && !Number.isInteger(number))) {
    throw ScimError.invalidValue(`"${name}" is not a whole number`);
  }
  return Math.min(Math.max(number, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
}

/** A page of resources as it goes over the wire. `startIndex` is there when it was asked for by index. */
export interface ListResponse<Resource> {
  readonly schemas: readonly [typeof listResponseSchema];
  readonly totalResults: number;
  readonly itemsPerPage: number;
  readonly startIndex?: number;
  readonly previousCursor?: string;
  readonly nextCursor?: string;
  readonly Resources: readonly Resource[];
}

/** What a page holds, and where it stands. */
export interface Page<Resource>
  extends Pick<ListResponse<Resource>, 'totalResults' | 'startIndex' | 'previousCursor' | 'nextCursor'> {
  readonly resources: readonly Resource[];
}

/**
 * Answers the message that carries a page. `itemsPerPage` is the number of resources in it; `Resources` is there even when
 * it is empty, since identity providers read it without looking.
 * @see RFC 7644 §3.4.2
 */
export function listResponse<Resource>({ resources, totalResults, ...place }: Page<Resource>): ListResponse<Resource> {
  return {
    schemas: [listResponseSchema],
    totalResults,
    itemsPerPage: resources.length,
    ...place,
    Resources: resources,
  };
}
