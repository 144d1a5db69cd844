import { createScimClient, type ScimClient } from '../src/index.ts';
import type { Behaviour } from '../src/options.ts';

/** A request as it went out. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}
export type Answering = Response | Error | ((sent: Sent) => Response | Error);

export const baseUrl = 'https://scim.example.com/scim/acme';
export const token = 'mcscim_ire_canary0123456789';

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/scim+json', ...headers },
  });
}
/** A SCIM error answer. */
export function scimError(status: number, scimType?: string, detail = 'why'): Response {
  return json(
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), scimType, detail },
    status,
  );
}

/** A client whose requests get these answers, one after the other, the last one for ever. */
export function clientOf(
  answers: Answering | readonly Answering[],
  options: Behaviour = {},
): { scim: ScimClient; sent: Sent[] } {
  const queue = Array.isArray(answers) ? answers : [answers];
  const sent: Sent[] = [];
  const scim = createScimClient({
    baseUrl,
    token,
    retry: { baseDelay: 1, maxDelay: 1 },
    ...options,
    async fetch(url, init) {
      const request = {
        method: init.method ?? 'GET',
        url: decodeURIComponent(url.replace(baseUrl, '')),
        headers: new Headers(init.headers),
        body: init.body === undefined ? undefined : JSON.parse(String(init.body)),
      };
      sent.push(request);
      const next = queue[Math.min(sent.length, queue.length) - 1] as Answering;
      const answer = typeof next === 'function' ? next(request) : next;
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
  });
  return { scim, sent };
}

/** The error a promise rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<Record<string, unknown> & Error> {
  const error = await promise.then(
    () => new Error('it did not reject'),
    (reason: unknown) => reason,
  );
  return error as Record<string, unknown> & Error;
}
