import type { Readable } from 'node:stream';
import type { Request } from '@hapi/hapi';
import { ScimError } from '@metacompliance/scim-protocol';

const longestDiscard = 2_000;
const largestDiscard = 8 * 1_048_576;

/**
 * Reads a body of at most so many bytes. Hapi's own reader would cut the connection at the limit instead of saying so.
 *
 * Fails with 413, and leaves the rest of the body where it is.
 */
export function readBody(source: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    source.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else giveUp(bodyTooLarge(maxBytes));
    });
    source.once('end', () => resolve(Buffer.concat(chunks)));
    source.once('error', (cause) => giveUp(ScimError.invalidSyntax('The body did not arrive whole', { cause })));
    function giveUp(error: ScimError) {
      source.removeAllListeners('data').pause();
      reject(error);
    }
  });
}

/**
 * Lets the body of a refused request pass by, unread and within bounds. A client that is still sending would otherwise meet a
 * closed connection, and never see the answer that says why. A client that asked first (`Expect`) has sent nothing yet.
 */
export async function discardBody(request: Request): Promise<void> {
  const { req } = request.raw;
  if (!hasBody(request) || req.headers.expect !== undefined || req.readableEnded || req.destroyed) return;
  await new Promise<void>((resolve) => {
    let size = 0;
    const timer = setTimeout(stop, longestDiscard);
    function stop() {
      clearTimeout(timer);
      req.off('data', count).pause();
      resolve();
    }
    function count(chunk: Buffer) {
      size += chunk.length;
      if (size > largestDiscard) stop();
    }
    req.on('data', count).once('end', stop).once('close', stop);
  });
}

/**
 * Whether a request announces a body that is not empty.
 * @see RFC 9112 §6
 */
export function hasBody({ raw: { req } }: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

/**
 * The refusal of a body that is larger than the limit, with the limit in its text.
 * @see RFC 7644 §3.12 (413)
 */
export function bodyTooLarge(maxBytes: number): ScimError {
  return ScimError.tooLarge(`The body is larger than ${maxBytes} bytes`);
}
