/*
 * The one writer of answers. What an operation gives is finished text, so it goes out as it is: handing Hapi a string would
 * make it write head and body apart, and handing it an object would serialise it again. TextStream leans on two members that
 * Hapi looks for on a payload, `size` and `writeToStream`; the version of Hapi is pinned and a test watches over both.
 */
import { Readable } from 'node:stream';
import type { Request, ResponseObject, ResponseToolkit } from '@hapi/hapi';
import { mediaType } from './media-type.ts';
import './state.ts';

/** An answer whose body, if it has one, is ready to go. */
export interface Answer {
  readonly status: number;
  readonly body?: string | Readable | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** SCIM's media type unless said otherwise. */
  readonly type?: string;
}

/**
 * Answers a request, with the header fields that every answer has: Request-Id, what is left of the company's quota, and that
 * nobody on the way guesses at the body's type. HEAD, 204 and 304 go without the body.
 * @see RFC 7644 §3.14, RFC 7643 §3.1 (Content-Location equals meta.location)
 */
export function respond(request: Request, h: ResponseToolkit, { status, body, headers, type }: Answer): ResponseObject {
  const response = h.response(typeof body === 'string' ? new TextStream(body) : body).code(status);
  if (body !== undefined) response.type(type ?? mediaType).header('X-Content-Type-Options', 'nosniff');
  for (const name in headers) response.header(name, headers[name] ?? '');
  if (headers?.Location !== undefined) response.header('Content-Location', headers.Location);
  writeQuota(request, response);
  return response.header('Request-Id', request.app.requestId);
}

/** @see draft-ietf-httpapi-ratelimit-headers §3, §4 */
function writeQuota({ app: { quota } }: Request, response: ResponseObject): void {
  if (quota === undefined) return;
  response
    .header('RateLimit-Policy', quota.policy)
    .header('RateLimit', `"company";r=${quota.remaining};t=${quota.seconds}`);
}

/** A finished text that leaves in one piece. */
class TextStream extends Readable {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  size(): number {
    return Buffer.byteLength(this.#text);
  }

  writeToStream(answer: NodeJS.WritableStream): void {
    answer.end(this.#text);
  }

  override _read(): void {
    this.push(this.#text);
    this.push(null);
  }
}
