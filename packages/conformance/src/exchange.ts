import type { Json } from './json.ts';

/** One request as it was sent. Header names are in lower case. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** One answer, together with the request it belongs to. */
export interface Answer {
  readonly request: SentRequest;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly body: Json | undefined;
  readonly milliseconds: number;
}

const mostText = 2_000;

/**
 * The request as a reader wants to see it: method, address, header fields, body. The token is never shown.
 */
export function printRequest({ method, url, headers, body }: SentRequest): string {
  const fields = Object.entries(headers).map(
    ([name, value]) => `${name}: ${name === 'authorization' ? hide(value) : value}`,
  );
  return [`${method} ${url}`, ...fields, ...(body === undefined ? [] : ['', cut(body)])].join('\n');
}

/**
 * The answer as a reader wants to see it: status, header fields, body.
 */
export function printAnswer({ status, headers, text }: Answer): string {
  const fields = [...headers].map(([name, value]) => `${name}: ${value}`);
  return [`${status}`, ...fields, ...(text === '' ? [] : ['', cut(text)])].join('\n');
}

/** Keeps the form of the credentials, since that may be what is wrong, and nothing of the secret. */
function hide(value: string): string {
  const scheme = /^\S+(?= )/.exec(value)?.[0];
  return scheme === undefined ? '***' : `${scheme} ***`;
}

function cut(text: string): string {
  return text.length <= mostText ? text : `${text.slice(0, mostText)}… (${text.length} characters)`;
}
