/*
 * The one writer of answers, of operations, refusals and faults alike. What an operation gives is finished text, so it goes to
 * the socket as it is, head and body in one piece, and Hapi is told that the request is taken care of (`h.abandon`). Hapi's own
 * response side was turned down: it takes a third of the time that a small answer costs, and what it would add, SCIM does not
 * want: cookies, ranges, compression, a 304 that it decides on.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, ResponseToolkit } from '@hapi/hapi';
import { hasBody } from './body.ts';
import { encode } from './encode.ts';
import { endThisTurn } from './end-of-turn.ts';
import { mediaType } from './media-type.ts';
import './state.ts';

/** An answer whose body, if it has one, is ready to go: a text, whole or in parts, or a stream. */
export interface Answer {
  readonly status: number;
  readonly body?: string | readonly string[] | Readable | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** SCIM's media type unless said otherwise. */
  readonly type?: string;
}

/**
 * Answers a request, with the header fields that every answer has: Request-Id, what is left of the company's quota, and that
 * nobody on the way keeps the body or guesses at its type. HEAD, 204 and 304 go without the body. Resolves when the answer is
 * on its way; a stream that fails breaks the connection and is a fault.
 * @see RFC 9110 §9.3.2, RFC 7643 §3.1 (Content-Location equals meta.location)
 */
export async function respond(request: Request, h: ResponseToolkit, answer: Answer): Promise<symbol> {
  const { res } = request.raw;
  const isHead = request.method === 'head';
  if (isHead && answer.body instanceof Readable) answer.body.destroy();
  if (res.destroyed || res.headersSent) return h.abandon;
  const body = encoded(answer.body);
  res.writeHead(answer.status, headerFields(request, answer, body));
  if (isHead) await endThisTurn(res, undefined);
  else if (body instanceof Readable) await send(body, request);
  else await endThisTurn(res, body);
  return h.abandon;
}

function encoded(body: Answer['body']): string | Buffer | Readable | undefined {
  return body === undefined || body instanceof Readable ? body : encode(body);
}

type HeaderFields = Record<string, string | number>;

function headerFields(
  request: Request,
  { headers, type = mediaType }: Answer,
  body: ReturnType<typeof encoded>,
): HeaderFields {
  const { requestId, quota } = request.app;
  const fields: HeaderFields = { 'Request-Id': requestId, 'Cache-Control': 'no-store' };
  if (body !== undefined) {
    fields['Content-Type'] = type;
    fields['X-Content-Type-Options'] = 'nosniff';
  }
  if (body !== undefined && !(body instanceof Readable)) fields['Content-Length'] = Buffer.byteLength(body);
  for (const name in headers) fields[name] = headers[name] ?? '';
  if (headers?.Location !== undefined) fields['Content-Location'] = headers.Location;
  if (quota !== undefined) {
    fields['RateLimit-Policy'] = quota.policy; // draft-ietf-httpapi-ratelimit-headers §3, §4
    fields.RateLimit = `"company";r=${quota.remaining};t=${quota.seconds}`;
  }
  if (isLast(request)) fields.Connection = 'close';
  return fields;
}

/** Nothing can follow on the connection when the server is stopping, or when the client has not sent all of its body. */
function isLast(request: Request): boolean {
  return !request.server.listener.listening || (!request.raw.req.complete && hasBody(request));
}

/** A client that leaves ends the stream early, which is its right; any other failure is a fault. */
async function send(body: Readable, { raw: { res }, app }: Request): Promise<void> {
  body.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') app.fault = error;
  });
  await pipeline(body, res).catch(() => res.destroy());
}
