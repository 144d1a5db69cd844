/*
 * Sends one request and waits for one answer, with the patience of a careful guest: a time limit for each request, five
 * redirects at most and none to another origin (the token would go with it), no answer longer than 16 MiB, and on 429 the
 * wait that the server asks for. What a server answers is never an exception here; that no answer came is.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, SentRequest } from './exchange.ts';
import { parse } from './json.ts';
import { NoAnswer, toNoAnswer } from './no-answer.ts';
import { CannotRun } from './verdict.ts';

const mostRedirects = 5;
const mostBytes = 16 * 1024 * 1024;
const mostWaits = 10;
const longestWait = 300;
const mostSilence = { inARow: 3, inAll: 10 };

export interface ClientOptions {
  readonly baseUrl: string;
  readonly token: string | undefined;
  /** Time limit of one request. */
  readonly seconds: number;
  /** What sends; for tests that need no socket. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Hears of every wait that the server asked for. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** Once aborted, no further request is sent; one that is under way is still waited for. */
  readonly stop?: AbortSignal | undefined;
}

export interface RequestOptions {
  /** Header fields beside the usual ones; undefined takes a usual one away. Names are in lower case. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export class Client {
  readonly #options: ClientOptions;
  readonly #fetch: typeof globalThis.fetch;
  readonly #silence = { inARow: 0, inAll: 0 };
  #end: CannotRun | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  /** Sends a request to a path below the base URL. Rejects with `NoAnswer` when none comes. */
  async send(method: string, path: string, { headers = {}, body }: RequestOptions = {}): Promise<Answer> {
    const request = { method, url: this.#options.baseUrl + path, headers: this.#headers(headers, body), body };
    for (let waits = 0; ; waits++) {
      const answer = await this.#follow(request);
      if (answer.status !== 429) return answer;
      await this.#wait(answer, waits);
    }
  }

  #headers(given: RequestOptions['headers'] = {}, body: string | undefined): Readonly<Record<string, string>> {
    const usual = {
      accept: 'application/scim+json',
      'user-agent': 'scim-conformance',
      ...(this.#options.token !== undefined && { authorization: `Bearer ${this.#options.token}` }),
      ...(body !== undefined && { 'content-type': 'application/scim+json' }),
    };
    const all = Object.entries<string | undefined>({ ...usual, ...given });
    return Object.fromEntries(all.filter((field): field is [string, string] => field[1] !== undefined));
  }

  async #follow(request: SentRequest): Promise<Answer> {
    let here = request;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await this.#once(here);
      const next = redirectOf(answer);
      if (next === undefined) return answer;
      here = { ...here, url: next };
    }
    throw new NoAnswer(`${request.url}: redirected more than ${mostRedirects} times`);
  }

  async #once(request: SentRequest): Promise<Answer> {
    const { seconds, stop } = this.#options;
    if (stop?.aborted) throw new CannotRun('Interrupted');
    if (this.#end !== undefined) throw this.#end;
    const begun = performance.now();
    try {
      const { url, method, headers, body } = request;
      const response = await this.#fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(seconds * 1000),
        ...(body !== undefined && { body }),
      });
      const text = await readText(response);
      this.#silence.inARow = 0;
      const milliseconds = performance.now() - begun;
      return { request, status: response.status, headers: response.headers, text, body: parse(text), milliseconds };
    } catch (error) {
      throw this.#lose(toNoAnswer(error, `${request.method} ${request.url}`, seconds));
    }
  }

  /** A server that hangs or went away is not asked two hundred times. */
  #lose(error: NoAnswer): Error {
    const inARow = ++this.#silence.inARow;
    const inAll = ++this.#silence.inAll;
    const isHopeless = inARow >= mostSilence.inARow || inAll >= mostSilence.inAll;
    if (!isHopeless) return error;
    this.#end = new CannotRun(`The server stopped answering. ${error.message}`, { cause: error });
    return this.#end;
  }

  async #wait({ headers, request }: Answer, waits: number): Promise<void> {
    const seconds = secondsToWait(headers.get('retry-after'));
    if (waits >= mostWaits || seconds > longestWait) {
      throw new CannotRun(`${request.url} answers 429 and asks to wait ${seconds} s (asked ${waits + 1} times)`);
    }
    this.#options.onWait?.(seconds);
    await sleep(seconds * 1000, undefined, this.#options.stop && { signal: this.#options.stop }).catch(() => {
      throw new CannotRun('Interrupted');
    });
  }
}

/** Where a redirect leads; undefined when the answer is to be taken as it is. */
function redirectOf({ status, headers, request }: Answer): string | undefined {
  const location = headers.get('location');
  const isRedirect = status === 307 || status === 308 || (request.method === 'GET' && [301, 302, 303].includes(status));
  if (!isRedirect || location === null) return undefined;
  const next = new URL(location, request.url);
  if (next.origin !== new URL(request.url).origin) {
    throw new NoAnswer(`${request.url}: redirected to ${next.origin}, to which the token must not be sent`);
  }
  return next.href;
}

/** Whole seconds or a date; without either, the server gets a second. @see RFC 9110 §10.2.3 */
function secondsToWait(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? 1);
  const until = Number.isNaN(seconds) ? (Date.parse(retryAfter ?? '') - Date.now()) / 1000 : seconds;
  return Number.isNaN(until) ? 1 : Math.max(0, Math.ceil(until));
}

async function readText({ body, url }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > mostBytes) throw new NoAnswer(`${url}: the answer is longer than ${mostBytes / 1024 / 1024} MiB`);
  }
  return Buffer.concat(pieces).toString('utf8');
}
