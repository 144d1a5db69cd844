interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

const longestPage = 1_000;

/**
 * Reads every page of a list, or as many as it takes to have so many items.
 */
export async function everyItem<Item>(
  read: (part: { readonly cursor: string | undefined; readonly count: number }) => Promise<Page<Item>>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ cursor, count: Math.min(atMost - items.length, longestPage) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && items.length < atMost);
  return items;
}
