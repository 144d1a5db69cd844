import type { Request } from '@hapi/hapi';

const most = 8 * 1_048_576;
const longest = 2_000;

/**
 * Lets the body of a refused request pass by, unread and within bounds. A client that is still sending would otherwise meet a
 * closed connection, and never see the answer that says why. A client that asked first (`Expect`) has sent nothing yet.
 */
export async function discardBody({ raw: { req }, headers, payload }: Request): Promise<void> {
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!announced || payload !== undefined || headers.expect !== undefined || req.complete || req.destroyed) return;
  await new Promise<void>((resolve) => {
    let size = 0;
    const timer = setTimeout(stop, longest);
    function stop() {
      clearTimeout(timer);
      req.off('data', count).pause();
      resolve();
    }
    function count(chunk: Buffer) {
      size += chunk.length;
      if (size > most) stop();
    }
    req.on('data', count).once('end', stop).once('close', stop);
  });
}
