import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A request as it goes over the wire: header fields in order, path and query byte for byte. */
export interface HttpRequest {
  readonly method: string;
  /** Scheme, host and port, without a path. */
  readonly origin: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/** An answer as it came; header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly milliseconds: number;
}

export type Send = (request: HttpRequest) => Promise<Answer>;

/** Okta closes the socket after a minute; nobody else is known to wait longer. */
const patience = 60_000;

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * Sends a request with exactly these header fields in exactly this order: `fetch` would sort them, add its own and
 * rewrite the query. Redirects are not followed. Rejects when there is no answer within a minute.
 */
export const sendOverHttp: Send = async ({ method, origin, path, headers, body }) => {
  const started = performance.now();
  const { protocol, hostname, port } = new URL(origin);
  const request = (protocol === 'https:' ? requestHttps : requestHttp)({
    method,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    path,
    headers: headers.flat(),
    timeout: patience,
  });
  request.on('timeout', () => request.destroy(new Error(`no answer within ${patience / 1000} seconds`)));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end(body);
  });
  const bytes = await buffer(response);
  return {
    status: response.statusCode ?? 0,
    headers: flatten(response.headers),
    text: decode(bytes, response.headers['content-encoding']).toString('utf8'),
    milliseconds: performance.now() - started,
  };
};

function decode(bytes: Buffer, encoding: string | undefined): Buffer {
  const decoder = encoding === undefined || bytes.length === 0 ? undefined : decoders[encoding];
  return decoder === undefined ? bytes : decoder(bytes);
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
