import type { Fetch } from '../transport/attempt.ts';

/** A request as servers take it for a test, without a socket: the shape of Hapi's `server.inject`. */
export interface Injection {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}
/** What such a server answers. */
export interface Injected {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
}

/**
 * A `fetch` that hands every request to a server in the same process: `fetchFrom((request) => server.inject(request))`. With it a
 * client talks to the real service, with everything but a network.
 */
export function fetchFrom(inject: (request: Injection) => Promise<Injected>): Fetch {
  return async (url, { method = 'GET', headers, body, signal }) => {
    signal?.throwIfAborted();
    const { pathname, search } = new URL(url);
    const payload = typeof body === 'string' ? { payload: body } : {};
    const answer = await inject({
      method,
      url: pathname + search,
      headers: Object.fromEntries(new Headers(headers)),
      ...payload,
    });
    const hasNoBody = answer.payload === '' || answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(hasNoBody ? null : answer.payload, {
      status: answer.statusCode,
      headers: plain(answer.headers),
    });
  };
}

function plain(headers: Injected['headers']): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) all.append(name, String(one));
  }
  return all;
}
