import type { Lifecycle, Request } from '@hapi/hapi';
import { ScimError } from '@metacompliance/scim-protocol';
import { newRequestId } from './request-id.ts';
import './state.ts';

/** Fields that two readers of one request could take from different places. Node itself refuses two of the length. */
const single: ReadonlySet<string> = new Set(['host', 'authorization', 'content-type', 'content-encoding']);

/**
 * Names the request and checks what no later step may doubt: the server's onRequest. A request id that the client sends is not
 * taken over: it would let clients write into the log.
 *
 * Fails with 400 when a decisive header field is missing or came twice, or when the address is not ASCII that stands for UTF-8.
 * @see RFC 9112 §3.2, RFC 3986 §2
 */
export const identifyRequest: Lifecycle.Method = (request, h) => {
  request.app.requestId = newRequestId();
  request.app.started = performance.now();
  checkHeaders(request);
  checkAddress(request.raw.req.url ?? '');
  return h.continue;
};

/** A percent sign that begins no encoding is let through: it can only stand for itself. */
function checkAddress(url: string): void {
  const isAscii = /^[\x21-\x7e]*$/.test(url);
  if (!isAscii || (/%[89a-f]/i.test(url) && !isUtf8(url))) {
    throw ScimError.invalidSyntax('The address has characters that are not percent-encoded as UTF-8');
  }
}

function isUtf8(url: string): boolean {
  try {
    url.replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent);
    return true;
  } catch {
    return false;
  }
}

function checkHeaders({ headers, raw: { req } }: Request): void {
  if (headers.host === undefined && req.httpVersion !== '1.0')
    throw ScimError.invalidSyntax('The Host header field is missing');
  const seen = new Set<string>();
  const raw = req.rawHeaders ?? []; // a request that a test injects has none
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]?.toLowerCase() ?? '';
    if (!single.has(name)) continue;
    if (seen.has(name)) throw ScimError.invalidSyntax(`The header field ${name} comes twice`);
    seen.add(name);
  }
}
