import {
  type Filter,
  type Paging,
  type Projection,
  parseFilter,
  parsePaging,
  parseSort,
  type ResourceSchema,
  ScimError,
  type SortQuery,
} from '@metacompliance/scim-protocol';
import type { ListRequest, StoredPage } from '../store/scripts/lists.ts';
import type { PageRequest } from '../store/scripts/positions.ts';
import type { Store } from '../store/store.ts';
import { type Cursor, openCursor, sealCursor } from './cursor.ts';
import type { Call } from './operation.ts';
import type { ListQuery } from './search-request.ts';
import { viewOfQuery } from './view.ts';

/** A list that has been understood: what to ask the store, where to ask it, and how to answer. */
export interface Listing {
  readonly request: Omit<ListRequest, 'groups'>;
  readonly view: Projection | undefined;
  readonly paging: Paging;
  /** True when the list may visit every row. */
  readonly scans: boolean;
  /** What a cursor of this list belongs to. */
  readonly scope: string;
}

/** Reads the query of a list over one type, or over several when `others` are given. @throws ScimError 400 */
export async function readListing(
  query: ListQuery,
  call: Call,
  schema: ResourceSchema,
  others: readonly ResourceSchema[],
  store: Store,
): Promise<Listing> {
  const view = viewOfQuery(query, schema);
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter, schema, others);
  const sort = parseSort(query, schema, others) && sortQueryOf(query);
  const endpoint = others.length > 0 ? '/' : schema.endpoint;
  const scope = JSON.stringify([
    call.company.number,
    endpoint,
    query.filter ?? null,
    sort?.sortBy ?? null,
    sort?.sortOrder ?? null,
  ]);
  const paging = parsePaging(query);
  const page = await pageOf(paging, query, scope, store);
  return {
    request: { company: call.company.number, filter: query.filter, sort, page, acrossTypes: others.length > 0 },
    view,
    paging: { ...paging, count: page.count },
    scans: sort !== undefined || (filter !== undefined && !isIndexed(filter)),
    scope,
  };
}

function sortQueryOf({ sortBy, sortOrder }: ListQuery): SortQuery {
  return { sortBy, ...(sortOrder !== undefined && { sortOrder }) };
}

async function pageOf(paging: Paging, query: ListQuery, scope: string, store: Store): Promise<PageRequest> {
  if (paging.kind === 'index') return paging;
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

/** The members of a ListResponse that stand before `Resources`, as JSON text without the last brace. @see RFC 7644 §3.4.2 */
export async function printListHead(
  page: Omit<StoredPage<unknown>, 'rows'> & { readonly length: number },
  listing: Listing,
  store: Store,
): Promise<string> {
  const { paging, scope } = listing;
  const head = `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${page.total},"itemsPerPage":${page.length}`;
  if (paging.kind === 'index') return `${head},"startIndex":${paging.startIndex}`;
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
