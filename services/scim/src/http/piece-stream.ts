import { Readable } from 'node:stream';

/**
 * Makes a stream of a body that comes in pieces: a piece is asked for when the client has taken the one before, and the source
 * is told when the client goes away. A source that fails later breaks the connection, since the status is long sent.
 *
 * Fails as the first piece fails: it is asked for here, so that what fails at once is still answered as an error.
 */
export async function openPieces(pieces: AsyncIterable<string>): Promise<Readable> {
  const source = pieces[Symbol.asyncIterator]();
  let first: IteratorResult<string> | undefined = await source.next();
  const rest: AsyncIterableIterator<string> = {
    async next() {
      const piece = first ?? (await source.next());
      first = undefined;
      return piece;
    },
    async return(value) {
      return (await source.return?.(value)) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => rest,
  };
  return Readable.from(rest, { objectMode: false });
}
