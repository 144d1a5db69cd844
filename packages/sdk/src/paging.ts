import type { Answer } from './call.ts';
import { NotValidError, RepeatedPageError } from './errors.ts';
import type { Position } from './query.ts';
import { factsOf } from './transport/message.ts';

/** One page of a list: the answer as it came, and where the next page begins. @see RFC 7644 §3.4.2 */
export interface Page<R> {
  readonly schemas: readonly string[];
  /** How many resources the query has, over all pages. */
  readonly totalResults: number;
  readonly startIndex?: number;
  readonly itemsPerPage?: number;
  readonly nextCursor?: string;
  readonly previousCursor?: string;
  readonly Resources: readonly R[];
  /** Undefined on the last page. */
  readonly next: Position | undefined;
}

/**
 * Reads a list answer.
 * @throws NotValidError when it has no `totalResults`, or `Resources` is no list of objects
 */
export function readPage<R>({ response, call }: Answer, asked: Position): Page<R> {
  const body = response.body as Omit<Page<R>, 'next'> | undefined;
  const resources = body?.Resources ?? [];
  const isList =
    typeof body?.totalResults === 'number' && Array.isArray(resources) && resources.every((one) => Object(one) === one);
  if (!isList) {
    const context = { status: response.status };
    throw new NotValidError('The answer is no list of resources', factsOf(call, response.headers), context);
  }
  return { ...body, Resources: resources, next: nextPosition(body, resources.length, asked) };
}

function nextPosition(
  { nextCursor, totalResults }: Omit<Page<unknown>, 'next'>,
  length: number,
  asked: Position,
): Position | undefined {
  if (nextCursor) return { cursor: nextCursor };
  // A server without cursors ignores the parameter and answers the first page by index.
  const startIndex = ('startIndex' in asked ? asked.startIndex : 1) + length;
  const isLast = length === 0 || startIndex > totalResults || ('cursor' in asked && asked.cursor !== '');
  return isLast ? undefined : { startIndex };
}

/** Walks the pages of a list, and stops with an error when it comes to a page it has seen. */
export async function* walk<R>(
  first: Position,
  read: (position: Position) => Promise<{ page: Page<R>; answer: Answer }>,
): AsyncGenerator<Page<R>> {
  const seen = new Set<string>();
  for (let position: Position | undefined = first; position; ) {
    const { page, answer }: { page: Page<R>; answer: Answer } = await read(position);
    for (const mark of marksOf(page)) {
      if (seen.has(mark)) {
        throw new RepeatedPageError(
          'The server gave the same page twice',
          factsOf(answer.call, answer.response.headers),
        );
      }
      seen.add(mark);
    }
    yield page;
    position = page.next;
  }
}

/** What tells a page from every other: where it leads by cursor, and the ids at its ends. */
function marksOf({ Resources, next }: Page<unknown>): readonly string[] {
  const idAt = (index: number) => (Resources.at(index) as { id?: string } | undefined)?.id;
  const ends = idAt(0) === undefined ? [] : [`ids ${idAt(0)} ${idAt(-1)}`];
  return next && 'cursor' in next ? [`cursor ${next.cursor}`, ...ends] : ends;
}
