import { type Answer, type Caller, pathOf } from '../call.ts';
import { NotValidError, UsageError } from '../errors.ts';
import type { Filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import { type Page, readPage, walk } from '../paging.ts';
import type { Names } from '../paths.ts';
import { isPartial, type Position, queryOf, type Selection, type Whole } from '../query.ts';
import { factsOf } from '../transport/message.ts';
import { markPartial, rememberTag, versionOf } from '../versions.ts';
import { type Endpoint, idOf, searchUrn, type Target } from '../views.ts';
import type { Discovery } from './discovery.ts';
import type { ListOptions, PageOptions } from './methods.ts';

/** What reads one endpoint. Answers to a selection are of the same type here; the public methods tell them apart. */
export interface Reads<R, N extends Names> {
  get(target: Target<R>, options?: CallOptions & (Whole | Selection<N['select']>)): Promise<R>;
  list(query?: Query<N>): AsyncGenerator<R>;
  pages(query?: Query<N>): AsyncGenerator<Page<R>>;
  page(options?: PageOptions<N> & (Whole | Selection<N['select']>)): Promise<Page<R>>;
  /** The first resource that a filter finds. */
  first(filter: Filter<never>, options?: CallOptions): Promise<R | undefined>;
  /** The resource of an answer. @throws NotValidError when it is none */
  one(answer: Answer, isPartial: boolean): R;
}
type Query<N extends Names> = ListOptions<N> & (Whole | Selection<N['select']>);

/** Binds the reading methods of one endpoint. */
export function createReads<R extends { id: string }, N extends Names>(
  endpoint: Endpoint,
  { call }: Caller,
  discovery: Discovery,
): Reads<R, N> {
  function one(answer: Answer, partial: boolean): R {
    const { response } = answer;
    const resource = response.body as R;
    if (typeof resource?.id !== 'string') {
      throw new NotValidError('The answer is no resource', factsOf(answer.call, response.headers), {
        status: response.status,
      });
    }
    if (partial) markPartial(resource);
    else rememberTag(resource, response.headers);
    return resource;
  }

  async function readAt(query: Query<N>, position: Position) {
    const parameters = queryOf(query, position);
    const answer = query.search
      ? await call(
          {
            method: 'POST',
            path: `${endpoint}/.search`,
            body: { schemas: [searchUrn], ...parameters },
            isRepeatable: true,
          },
          query,
        )
      : await call({ method: 'GET', path: endpoint, query: parameters }, query);
    const page = readPage<R>(answer, position);
    if (isPartial(query)) for (const resource of page.Resources) markPartial(resource);
    return { page, answer };
  }

  async function* pages(query: Query<N> = {}): AsyncGenerator<Page<R>> {
    const start =
      query.from ??
      ((query.paging ?? (await discovery.paging(query))) === 'cursor' ? { cursor: '' } : { startIndex: 1 });
    yield* walk(start, (position) => readAt(query, position));
  }

  async function* list(query: Query<N> = {}): AsyncGenerator<R> {
    for await (const { Resources } of pages(query)) yield* Resources;
  }

  async function first(by: Filter<never>, options: CallOptions = {}): Promise<R | undefined> {
    const { page } = await readAt({ ...options, filter: by }, { startIndex: 1 });
    return page.Resources[0];
  }

  async function get(target: Target<R>, options: CallOptions & (Whole | Selection<N['select']>) = {}): Promise<R> {
    const known = typeof target === 'object' && !isPartial(options) ? versionOf(target) : undefined;
    const { attributes, excludedAttributes } = options;
    const answer = await call(
      {
        method: 'GET',
        path: pathOf(endpoint, idOf(target)),
        ...(isPartial(options) && { query: queryOf({ attributes, excludedAttributes }) }),
        ...(known && { headers: { 'if-none-match': known } }),
      },
      options,
    );
    return answer.response.status === 304 && typeof target === 'object' ? target : one(answer, isPartial(options));
  }

  async function page({
    startIndex,
    cursor,
    ...query
  }: PageOptions<N> & (Whole | Selection<N['select']>) = {}): Promise<Page<R>> {
    if (startIndex !== undefined && cursor !== undefined) throw new UsageError('Give either startIndex or cursor');
    const { page } = await readAt(query, cursor === undefined ? { startIndex: startIndex ?? 1 } : { cursor });
    return page;
  }

  return { get, list, pages, page, first, one };
}
