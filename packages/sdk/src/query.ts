import type { QueryValue } from './call.ts';
import { UsageError } from './errors.ts';
import type { Filter } from './filter.ts';
import type { Names } from './paths.ts';

/** Which attributes an answer shows: those named and no others, or all but those named. @see RFC 7644 §3.9 */
export type Selection<P extends string> =
  | { readonly attributes: readonly P[]; readonly excludedAttributes?: undefined }
  | { readonly attributes?: undefined; readonly excludedAttributes: readonly P[] };
/** No selection: the answer is whole. */
export interface Whole {
  readonly attributes?: undefined;
  readonly excludedAttributes?: undefined;
}

/** Which resources, in which order, how many a page. @see RFC 7644 §3.4.2 */
export interface ListQuery<N extends Names> {
  readonly filter?: Filter<N['filter']> | undefined;
  readonly sortBy?: N['sort'] | undefined;
  readonly sortOrder?: 'ascending' | 'descending' | undefined;
  /** Resources a page; the server's default when left out. */
  readonly count?: number | undefined;
}

/** Where in a list a page begins. It is plain JSON, so that it can be kept and the list resumed later. */
export type Position = { readonly startIndex: number } | { readonly cursor: string };

interface AnyQuery extends ListQuery<Names> {
  readonly attributes?: readonly string[] | undefined;
  readonly excludedAttributes?: readonly string[] | undefined;
}

/**
 * The parameters of a query in the order of RFC 7644 §3.4.3.
 * @throws UsageError when both kinds of selection are given
 */
export function queryOf(query: AnyQuery, position?: Position): Record<string, QueryValue> {
  const { attributes, excludedAttributes, filter, sortBy, sortOrder, count } = query;
  if (attributes && excludedAttributes) throw new UsageError('Give either attributes or excludedAttributes');
  return { attributes, excludedAttributes, filter: filter?.toString(), sortBy, sortOrder, ...position, count };
}

/** Whether the answer to a query shows less than the whole resource. */
export function isPartial({ attributes, excludedAttributes }: AnyQuery): boolean {
  return attributes !== undefined || excludedAttributes !== undefined;
}
