import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Answer, Handler, Request } from './message.ts';

/** A handler as a `fetch`, so that thousands of requests need no socket. */
export function toFetch(handler: Handler, baseUrl: string): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const method = init.method ?? 'GET';
    const url = String(input).slice(baseUrl.length);
    const answer = await handler(toRequest(method, url, { headers: init.headers ?? {}, text: `${init.body ?? ''}` }));
    return toResponse(answer, method);
  };
}

/** A handler behind a socket of its own; resolves with its base URL. */
export async function listen(t: TestContext, handler: Handler): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece);
    const headers = incoming.headers as Record<string, string>;
    const text = Buffer.concat(pieces).toString();
    const answer = await handler(toRequest(incoming.method ?? 'GET', `${incoming.url}`, { headers, text }));
    outgoing.writeHead(answer.status, headersOf(answer)).end(textOf(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function toRequest(
  method: string,
  url: string,
  { headers, text }: { headers: ConstructorParameters<typeof Headers>[0]; text: string },
): Request {
  const { pathname, searchParams, search } = new URL(url, 'http://localhost');
  const plus = search.includes('+');
  return { method, path: decodeURIComponent(pathname), query: searchParams, headers: new Headers(headers), text, plus };
}

function toResponse(answer: Answer, method: string): Response {
  const { status } = answer;
  const hasBody = method !== 'HEAD' && ![204, 304].includes(status) && textOf(answer) !== '';
  return new Response(hasBody ? textOf(answer) : null, { status, headers: headersOf(answer) });
}

function headersOf(answer: Answer): Record<string, string> {
  const type = textOf(answer) === '' ? {} : { 'Content-Type': 'application/scim+json' };
  return { ...type, ...answer.headers };
}

function textOf({ text, body }: Answer): string {
  return text ?? (body === undefined ? '' : JSON.stringify(body));
}
