import { UsageError } from '../errors.ts';

/** The API token, or where to get the current one: MetaCompliance tokens live on for 7 days after a refresh. */
export type TokenSource = string | (() => string | Promise<string>);

const hidden = '[token]';

/** Holds the token, and takes it out of every text that leaves the SDK. */
export class Secret {
  readonly #source: TokenSource;
  readonly #seen = new Set<string>();

  constructor(source: TokenSource) {
    this.#source = source;
    if (typeof source !== 'function') this.#check(source);
  }

  /** The token of this moment. @throws UsageError when it cannot be sent in a header */
  read(): string | Promise<string> {
    return typeof this.#source === 'function' ? this.#ask(this.#source) : this.#source;
  }

  async #ask(source: () => string | Promise<string>): Promise<string> {
    return this.#check(await source());
  }

  /** The text without any token that this client has sent. */
  redact(text: string): string {
    let clean = text;
    for (const token of this.#seen) clean = clean.replaceAll(token, hidden);
    return clean;
  }

  /** A copy of a foreign error: message, name, code and causes, but no other property, since those may hold headers. */
  redactError(error: unknown, depth = 3): Error {
    const { name, message, stack, code, cause } = Object(error) as Partial<Error> & { code?: unknown };
    const copy = new Error(this.redact(message ?? String(error)), {
      ...(cause !== undefined && depth > 0 && { cause: this.redactError(cause, depth - 1) }),
    });
    if (stack) copy.stack = this.redact(stack);
    return Object.assign(copy, { name: name ?? 'Error' }, typeof code === 'string' && { code });
  }

  #check(token: unknown): string {
    if (typeof token !== 'string' || token.trim() === '') throw new UsageError('The API token is empty');
    if (/^bearer\s/i.test(token)) throw new UsageError('Give the API token without the word Bearer in front');
    if (!/^[\x21-\x7e]+$/.test(token))
      throw new UsageError('The API token contains a blank or a character that no token has');
    // A shorter one would be found in half of all words, and is none that a server gives.
    if (token.length >= 8) this.#seen.add(token);
    return token;
  }
}
