import type { paths } from '@metacompliance/scim-contract';
import createClient, { type Client } from 'openapi-fetch';
import { beginCall, mediaType } from './call.ts';
import type { Timeouts } from './transport/message.ts';
import type { Transport } from './transport/transport.ts';

/** The typed fetch client of the document, for what the methods do not cover. Its middlewares are those of the client. */
export type RawClient = Omit<Client<paths, typeof mediaType>, 'use' | 'eject'>;

/**
 * Puts `openapi-fetch` on the same transport: token, media types, retries of what is repeatable by its method, timeouts and
 * middlewares are as everywhere. Its answers are untouched: a failure is in `error` and `response.ok`, and does not throw.
 */
export function createRaw(
  baseUrl: string,
  transport: Transport,
  defaults: Timeouts & { readonly retries: number },
): RawClient {
  return createClient<paths, typeof mediaType>({
    baseUrl,
    // The document says so too, but `openapi-fetch` does not read it at run time.
    querySerializer: { array: { style: 'form', explode: false } },
    async fetch(request) {
      const { method, url, headers, signal } = request;
      const text = method === 'GET' || method === 'DELETE' ? '' : await request.text();
      const all = {
        ...Object.fromEntries(headers),
        accept: mediaType,
        ...(text !== '' && { 'content-type': mediaType }),
      };
      const call = beginCall(method, url.slice(baseUrl.length).replace(/\?.*/s, ''), defaults, { signal });
      const answer = await transport({ method, url, headers: all, body: text === '' ? undefined : text }, call);
      const hasNoBody = answer.text === '' || answer.status === 204 || answer.status === 304;
      return new Response(hasNoBody ? null : answer.text, { status: answer.status, headers: answer.headers });
    },
  });
}
