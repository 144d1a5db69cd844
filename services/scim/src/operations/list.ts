import {
  type Filter,
  type Paging,
  type Projection,
  parsePaging,
  parseSort,
  type ResourceSchema,
  ScimError,
  type SortQuery,
  userSchema,
  wants,
} from '@metacompliance/scim-protocol';
import { parseFilterOnce } from '../store/latest-filter.ts';
import type { ListRequest, StoredPage } from '../store/scripts/lists.ts';
import type { PageRequest } from '../store/scripts/positions.ts';
import type { Store } from '../store/store.ts';
import { type Cursor, openCursor, sealCursor } from './cursor.ts';
import type { Call } from './operation.ts';
import type { ListQuery } from './search-request.ts';
import { viewOfQuery } from './view.ts';

/** A list that has been understood: what to ask the store, where to ask it, and how to answer. */
export interface Listing {
  readonly request: ListRequest;
  readonly view: Projection | undefined;
  readonly paging: Paging;
  /** True when the list may visit every row. */
  readonly scans: boolean;
  /** What a cursor of this list belongs to; a page by index has none. */
  readonly scope: string;
}

/** Reads the query of a list over one type, or over several when `others` are given. @throws ScimError 400 */
export function readListing(
  query: ListQuery,
  call: Call,
  schema: ResourceSchema,
  others: readonly ResourceSchema[],
  store: Store,
): Listing | Promise<Listing> {
  const view = viewOfQuery(query, schema);
  const filter = query.filter === undefined ? undefined : parseFilterOnce(query.filter, schema, others);
  const sort = parseSort(query, schema, others) && sortQueryOf(query);
  const paging = parsePaging(query);
  const listingOf = (page: PageRequest, scope: string): Listing => ({
    request: {
      company: call.company.number,
      filter: query.filter,
      sort,
      page,
      groups: schema === userSchema && wants(view, 'groups'),
      acrossTypes: others.length > 0,
    },
    view,
    paging: { ...paging, count: page.count },
    scans: sort !== undefined || (filter !== undefined && !isIndexed(filter)),
    scope,
  });
  if (paging.kind === 'index') return listingOf(paging, '');
  const endpoint = others.length > 0 ? '/' : schema.endpoint;
  const order = [sort?.sortBy ?? null, sort?.sortOrder ?? null];
  const scope = JSON.stringify([call.company.number, endpoint, query.filter ?? null, ...order]);
  return pageOf(paging, query, scope, store).then((page) => listingOf(page, scope));
}

function sortQueryOf({ sortBy, sortOrder }: ListQuery): SortQuery {
  return { sortBy, ...(sortOrder !== undefined && { sortOrder }) };
}

async function pageOf(
  paging: Exclude<Paging, { kind: 'index' }>,
  query: ListQuery,
  scope: string,
  store: Store,
): Promise<PageRequest> {
  if (paging.cursor === '') return { kind: 'after', position: undefined, count: paging.count };
  const cursor = await openCursor(paging.cursor, scope, store);
  if (query.count !== undefined && paging.count !== cursor.count) {
    throw ScimError.invalidCount(`count must stay ${cursor.count} while walking with this cursor`);
  }
  return { kind: cursor.direction, position: cursor.position, count: cursor.count };
}

/** Attributes whose equality an index answers. */
const indexed = new Set(['id', 'externalId', 'userName', 'displayName', 'emails.value', 'members.value']);

/** Tells whether an index finds the resources of a filter: one of the terms that must hold is an equality on an indexed attribute. */
function isIndexed(filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return isIndexed(filter.left) || isIndexed(filter.right);
    case 'valuePath':
      return isIndexed(filter.filter);
    case 'compare': {
      const { path, resourceType } = {
        path: (filter.path.subAttribute ?? filter.path.attribute).path,
        resourceType: filter.path.attribute.schema,
      };
      const isIndex = indexed.has(path) && (path !== 'displayName' || resourceType.endsWith(':Group'));
      return isIndex && filter.operator === 'eq' && filter.value !== null;
    }
    default:
      return false;
  }
}

/** The members of a ListResponse but `itemsPerPage` and `Resources`, as JSON text without the last brace. @see RFC 7644 §3.4.2 */
export function printListHead(page: StoredPage<unknown>, listing: Listing, store: Store): string | Promise<string> {
  const { paging } = listing;
  const head = `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${page.total}`;
  return paging.kind === 'index'
    ? `${head},"startIndex":${paging.startIndex}`
    : withCursors(head, page, listing, store);
}

/** The member that counts the resources of the page. It stands where their number is known for certain. */
export function printCount(count: number): string {
  return `"itemsPerPage":${count}`;
}

async function withCursors(
  head: string,
  page: StoredPage<unknown>,
  { paging, scope }: Listing,
  store: Store,
): Promise<string> {
  const cursor = async (
    name: string,
    direction: Cursor['direction'],
    exists: boolean,
    position: Cursor['position'] | undefined,
  ) =>
    exists && position
      ? `,"${name}":"${await sealCursor({ direction, position, count: paging.count }, scope, store)}"`
      : '';
  return (
    head +
    (await cursor('previousCursor', 'before', page.earlier, page.first)) +
    (await cursor('nextCursor', 'after', page.later, page.last))
  );
}
