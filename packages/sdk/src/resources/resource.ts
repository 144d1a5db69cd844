/*
 * What users and groups have in common. Every method does one thing to one resource, and those that change something know
 * how to find out what became of a request whose answer was lost: a POST by looking the name up, a PUT or PATCH by reading
 * and comparing, a DELETE by the resource being gone.
 */
import { writable } from '../body.ts';
import { type Answer, type Caller, pathOf } from '../call.ts';
import {
  CallError,
  ConflictError,
  MethodNotAllowedError,
  NetworkError,
  NotFoundError,
  NotImplementedError,
  NotJsonError,
  NotValidError,
  PreconditionFailedError,
  RefusedError,
  ServerError,
  UsageError,
} from '../errors.ts';
import type { Filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import { type Page, readPage, walk } from '../paging.ts';
import type { PatchOperation } from '../patch.ts';
import type { Names } from '../paths.ts';
import { isPartial, type ListQuery, type Position, queryOf, type Selection, type Whole } from '../query.ts';
import { holdsPatch, isRepeatable } from '../repeatable.ts';
import { equals, holds } from '../same.ts';
import { factsOf } from '../transport/message.ts';
import { markPartial, rememberTag, versionOf, wasPartial } from '../versions.ts';
import type { Endpoint, Target } from '../views.ts';
import type { Discovery } from './discovery.ts';

/** A list to be walked. */
export interface ListOptions<N extends Names> extends ListQuery<N>, CallOptions {
  /** Default: by cursor when the server has cursors (RFC 9865), since a list by index may shift while it is read. */
  readonly paging?: 'index' | 'cursor' | undefined;
  /** Where to go on: the `next` of the last page that was read. */
  readonly from?: Position | undefined;
  /** Asks by POST `/.search`, so that the filter stands in no URL and no access log. @see RFC 7644 §3.4.3 */
  readonly search?: boolean | undefined;
}
/** One page of a list. */
export interface PageOptions<N extends Names> extends ListQuery<N>, CallOptions {
  readonly startIndex?: number | undefined;
  /** An empty cursor asks for the first page by cursor. @see RFC 9865 §2 */
  readonly cursor?: string | undefined;
  readonly search?: boolean | undefined;
}
/** A change of one resource. */
export interface ChangeOptions extends CallOptions {
  /** The version the change is for; false makes it unconditional. Default: that of the object that was read, if one is given. */
  readonly ifMatch?: string | false | undefined;
}

/**
 * What users and groups have in common: R as answers show it, S as they show parts of it, W as it is written, N the
 * names that queries take.
 *
 * Every method rejects with a `RefusedError` when the server says no, and with a `CallError` when it could not be asked.
 */
export interface Resources<R, S, W, N extends Names> {
  /**
   * Reads one resource. Given an object that was read before, asks whether it has changed and answers that same object when
   * it has not.
   * @see RFC 7644 §3.4.1, §3.14
   */
  get(target: Target<R>, options?: CallOptions & Whole): Promise<R>;
  /** Reads the attributes of one resource that are asked for. @see RFC 7644 §3.9 */
  get(target: string, options: CallOptions & Selection<N['select']>): Promise<S>;
  /** Walks all resources of a query, page after page as they are asked for. @see RFC 7644 §3.4.2 */
  list(options?: ListOptions<N> & Whole): AsyncGenerator<R>;
  /** Walks them with the attributes that are asked for. */
  list(options: ListOptions<N> & Selection<N['select']>): AsyncGenerator<S>;
  /** Walks the pages of a query. Each says where the next begins, so that the walk can be resumed. */
  pages(options?: ListOptions<N> & Whole): AsyncGenerator<Page<R>>;
  /** Walks the pages with the attributes that are asked for. */
  pages(options: ListOptions<N> & Selection<N['select']>): AsyncGenerator<Page<S>>;
  /** Reads one page. */
  page(options?: PageOptions<N> & Whole): Promise<Page<R>>;
  /** Reads one page with the attributes that are asked for. */
  page(options: PageOptions<N> & Selection<N['select']>): Promise<Page<S>>;
  /**
   * Creates a resource. When an answer is lost and the name is then taken, the holder is looked up: if it is what was sent,
   * it is the result, else the `UniquenessError` stands.
   * @see RFC 7644 §3.3
   */
  create(resource: W, options?: CallOptions): Promise<R>;
  /**
   * Replaces a resource as a whole: what is left out is cleared. Conditional on the version of the object that was read.
   * @throws UsageError when the new value comes from a partial read
   * @see RFC 7644 §3.5.1
   */
  replace(target: Target<R>, resource: W | R, options?: ChangeOptions): Promise<R>;
  /**
   * Reads, changes and replaces, and does so again when somebody else was faster, up to five times. The change may run several
   * times, and answers undefined when there is nothing to do.
   */
  update(id: string, change: (current: R) => Change<W | R>, options?: CallOptions): Promise<R>;
  /** Deletes a resource. @see RFC 7644 §3.6 */
  delete(target: Target<R>, options?: ChangeOptions): Promise<void>;
}
type Change<T> = T | undefined | Promise<T | undefined>;

/** The common methods, and what the methods of users and groups are made of. */
export interface Base<R, S, W, N extends Names> {
  readonly methods: Resources<R, S, W, N>;
  patch(target: Target<R>, operations: readonly PatchOperation[], options: PatchOptions): Promise<Answer | undefined>;
  /** The first resource that a filter finds. */
  first(filter: Filter<never>, options?: CallOptions): Promise<R | undefined>;
  one(answer: Answer, isPartial: boolean): R;
}
export type PatchOptions = ChangeOptions & (Whole | Selection<string>);

const maxRounds = 5;

/** Binds the methods of one endpoint. `nameOf` is the filter that finds a resource by the name that is unique. */
export function createResources<R extends { id: string }, S, W extends object, N extends Names>(
  endpoint: Endpoint,
  { call }: Caller,
  { discovery, nameOf }: { discovery: Discovery; nameOf: (resource: W) => Filter<never> },
): Base<R, S, W, N> {
  type Query = ListOptions<N> & (Whole | Selection<N['select']>);

  function one(answer: Answer, partial: boolean): R {
    const { response } = answer;
    const resource = response.body as R;
    if (typeof resource?.id !== 'string') {
      throw new NotValidError('The answer is no resource', factsOf(answer.call, response.headers), {
        status: response.status,
      });
    }
    if (partial) markPartial(resource);
    else rememberTag(resource, response.headers.get('etag'));
    return resource;
  }

  async function readAt(query: Query, position: Position) {
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

  async function* pages(query: Query = {}): AsyncGenerator<Page<R>> {
    const start =
      query.from ??
      ((query.paging ?? (await discovery.paging(query))) === 'cursor' ? { cursor: '' } : { startIndex: 1 });
    yield* walk(start, (position) => readAt(query, position));
  }

  async function* list(query: Query = {}): AsyncGenerator<R> {
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

  async function create(resource: W, options: CallOptions = {}): Promise<R> {
    const body = writable(endpoint, resource);
    try {
      return one(await call({ method: 'POST', path: endpoint, body, isRepeatable: true }, options), false);
    } catch (error) {
      const found = isLostCreate(error) ? await quietly(first(nameOf(resource), options)) : undefined;
      if (found && holds(found, body)) return found;
      throw error;
    }
  }

  async function replace(target: Target<R>, resource: W | R, options: ChangeOptions = {}): Promise<R> {
    if (wasPartial(resource))
      throw new UsageError(
        'This was read with attributes or excludedAttributes: replacing with it would clear the rest',
      );
    const body = writable(endpoint, resource);
    const headers = {
      'if-match': tagOf(options, versionOf(resource) ?? (typeof target === 'object' ? versionOf(target) : undefined)),
    };
    try {
      return one(await call({ method: 'PUT', path: pathOf(endpoint, idOf(target)), body, headers }, options), false);
    } catch (error) {
      const now = isLostRace(error) ? await quietly(get(idOf(target), options)) : undefined;
      if (now && equals(now, body)) return now;
      throw error;
    }
  }

  async function patch(
    target: Target<R>,
    operations: readonly PatchOperation[],
    options: PatchOptions,
  ): Promise<Answer | undefined> {
    const tag = tagOf(options, typeof target === 'object' ? versionOf(target) : undefined);
    const { attributes, excludedAttributes } = options;
    try {
      return await call(
        {
          method: 'PATCH',
          path: pathOf(endpoint, idOf(target)),
          query: queryOf({ attributes, excludedAttributes }),
          body: { schemas: [patchUrn], Operations: operations },
          headers: { 'if-match': tag },
          isRepeatable: tag !== undefined || isRepeatable(operations),
        },
        options,
      );
    } catch (error) {
      if (hasNoPatch(error)) return patchByPut(idOf(target), operations, { ...options, ifMatch: tag });
      const now = isLostRace(error) ? await quietly(get(idOf(target), { signal: options.signal })) : undefined;
      if (now && holdsPatch(now, operations)) return undefined;
      throw error;
    }
  }

  /** For a server without PATCH. The version that is asked for counts, else the one that is read. */
  async function patchByPut(
    id: string,
    operations: readonly PatchOperation[],
    { signal, timeout, retries, headers, ifMatch }: ChangeOptions,
  ): Promise<undefined> {
    const { patched } = await import('../patch-by-put.ts');
    const options = { signal, timeout, retries, headers };
    const change = (current: R): R => {
      try {
        return patched(endpoint, current, { schemas: [patchUrn], Operations: operations });
      } catch (cause) {
        throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
      }
    };
    if (ifMatch) await replace(id, change(await get(id, options)), { ...options, ifMatch });
    else await update(id, change, options);
  }

  async function update(id: string, change: (current: R) => Change<W | R>, options: CallOptions = {}): Promise<R> {
    for (let round = 1; ; round++) {
      const current = await get(id, options);
      const next = await change(current);
      if (next === undefined) return current;
      try {
        return await replace(current, next, { ...options, ifMatch: versionOf(current) });
      } catch (error) {
        // When the answer was lost the change may have been made, and must not be made twice.
        const isRace = error instanceof PreconditionFailedError && !error.mayBeDone;
        if (!isRace || round === maxRounds) throw error;
      }
    }
  }

  async function remove(target: Target<R>, options: ChangeOptions = {}): Promise<void> {
    const headers = { 'if-match': tagOf(options, typeof target === 'object' ? versionOf(target) : undefined) };
    try {
      await call({ method: 'DELETE', path: pathOf(endpoint, idOf(target)), headers }, options);
    } catch (error) {
      if (!(error instanceof NotFoundError && error.mayBeDone)) throw error;
    }
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

  const methods = { get, list, pages, page, create, replace, update, delete: remove };
  // The overloads say when an answer is partial; at run time it is the same object with fewer attributes.
  return { methods: methods as unknown as Resources<R, S, W, N>, patch, first, one };
}

export const searchUrn = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
export const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

function idOf(target: Target<{ id: string }>): string {
  return typeof target === 'string' ? target : target.id;
}

function tagOf({ ifMatch }: ChangeOptions, known: string | undefined): string | undefined {
  return ifMatch === false ? undefined : (ifMatch ?? known);
}

/** Whether a POST may have been carried out although it ended in this error. */
function isLostCreate(error: unknown): boolean {
  const isUnclear =
    error instanceof ConflictError ||
    error instanceof ServerError ||
    error instanceof NetworkError ||
    error instanceof NotJsonError;
  return isUnclear && error.mayBeDone;
}

/** Whether the server says that it does not patch at all. @see RFC 7644 §3.5.2 */
function hasNoPatch(error: unknown): boolean {
  return error instanceof NotImplementedError || error instanceof MethodNotAllowedError;
}

/** Whether a 412 may be the doing of our own first attempt. */
function isLostRace(error: unknown): boolean {
  return error instanceof PreconditionFailedError && error.mayBeDone;
}

/** The result, or undefined when asking fails: the first error is then the one to report. */
async function quietly<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof RefusedError || error instanceof CallError) return undefined;
    throw error;
  }
}
