import { openCursor, sealCursor } from '../operations/cursor.ts';
import type { Administration } from './administration.ts';

const defaultCount = 100;

/** Which part of a list is asked for: what comes after a key, and how much of it. */
export interface Page {
  readonly after: string | undefined;
  readonly count: number;
  /** Seals the key of the last item of a page. */
  seal(after: string): Promise<string>;
}

/**
 * Reads `cursor` and `count`. `scope` describes the list and its conditions: the cursor of another list is refused.
 *
 * Fails with `invalidCursor`.
 */
export async function openPage(
  { cursor, count }: { readonly cursor?: string | undefined; readonly count?: number | undefined },
  scope: string,
  { store }: Administration,
): Promise<Page> {
  const bound = `admin ${scope}`;
  const opened = cursor === undefined ? undefined : await openCursor(cursor, bound, store);
  const length = count ?? opened?.count ?? defaultCount;
  return {
    after: opened === undefined ? undefined : String(opened.position.key),
    count: length,
    seal: (key) => sealCursor({ direction: 'after', position: { key, seq: 0 }, count: length }, bound, store),
  };
}

/**
 * Makes a page of what was found, of which there should be one more than the page holds when there is another page.
 */
export async function pageOf<Item>(
  found: readonly Item[],
  page: Page,
  keyOf: (item: Item) => string,
): Promise<{ readonly items: Item[]; readonly nextCursor: { readonly nextCursor?: string } }> {
  const items = found.slice(0, page.count);
  const last = items.at(-1);
  if (last === undefined || found.length <= page.count) return { items, nextCursor: {} };
  return { items, nextCursor: { nextCursor: await page.seal(keyOf(last)) } };
}
