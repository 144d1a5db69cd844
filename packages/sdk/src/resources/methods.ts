import type { CallOptions } from '../options.ts';
import type { Page } from '../paging.ts';
import type { Names } from '../paths.ts';
import type { ListQuery, Position, Selection, Whole } from '../query.ts';
import type { Target } from '../views.ts';

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
/** What a change comes to: a new value, or nothing. */
export type Change<T> = T | undefined | Promise<T | undefined>;
