/** A place between two resources of an order: the sort key and the creation number of the one it stands at. */
export interface Position {
  /** The sort key; null when the resource has none, or when nothing is sorted by. */
  readonly key: string | number | null;
  readonly seq: number;
  /** The key is but the beginning of the resource's: the whole one is to be looked up. */
  readonly isCut?: true;
}

/** Which page: by place in the order, or next to a position. */
export type PageRequest =
  | { readonly kind: 'index'; readonly startIndex: number; readonly count: number }
  | { readonly kind: 'after'; readonly position: Position | undefined; readonly count: number }
  | { readonly kind: 'before'; readonly position: Position; readonly count: number };

/** Bytes of a key, as JSON, that a cursor has room for: cursors stand in addresses. A user name of one script fits whole. */
const longestKey = 1024;
/** Characters that are kept of a longer one. */
const keptCharacters = 128;

/** The position with no more of its key than a cursor has room for. */
export function cutPosition(position: Position): Position {
  const { key, seq } = position;
  if (typeof key !== 'string' || Buffer.byteLength(JSON.stringify(key)) <= longestKey) return position;
  const beginning = [...key.slice(0, 2 * keptCharacters)].slice(0, keptCharacters).join('');
  return { key: beginning, seq, isCut: true };
}

/** Sorts behind every text that begins with the one before it. */
const lastCharacter = '\u{10ffff}';

/**
 * The position of a cut one. `key` is what the resource has now; when it is gone or has another beginning, the position is where
 * the beginning is first met, so that some may be read twice and nobody is skipped.
 */
export function wholePosition(
  { key: beginning, seq }: Position,
  key: string | number | null | undefined,
  order: { readonly isUpwards: boolean },
): Position {
  if (typeof key === 'string' && key.startsWith(String(beginning))) return { key, seq };
  return { key: order.isUpwards ? beginning : beginning + lastCharacter, seq };
}
