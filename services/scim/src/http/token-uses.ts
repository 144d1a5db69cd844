import type { Logger } from 'pino';
import type { TokenUse } from '../store/scripts/tokens.ts';
import type { Store } from '../store/store.ts';

/** How long uses gather before they are written. */
const gatherFor = 10_000;
/** A token that is used all the time is written this often. */
const mostOften = 60_000;
/** Tokens remembered at most; beyond that all are forgotten, and written once more than they had to be. */
const keptTokens = 100_000;

interface Options {
  readonly store: Pick<Store, 'write'>;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Notes when tokens were last used: in memory at the request, in the database a batch at a time and at most once a minute a
 * token. What a crash loses is the last seconds of a time that is told to about a minute.
 */
export class TokenUses {
  readonly #options: Options;
  /** When the use of a token was last noted to be written, by digest. */
  readonly #noted = new Map<string, number>();
  #gathered: TokenUse[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** A request came with this token, and was let in. Costs a look into a map. */
  note(company: number, digest: string): void {
    const at = this.#options.now();
    const last = this.#noted.get(digest);
    if (last !== undefined && at - last < mostOften && at >= last) return;
    if (this.#noted.size >= keptTokens) this.#noted.clear();
    this.#noted.set(digest, at);
    this.#gathered.push({ company, digest, at });
    this.#timer ??= setTimeout(() => void this.flush(), gatherFor).unref();
  }

  /** Writes what has gathered. A database that cannot is no reason to fail: the next use is written again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const uses = this.#gathered;
    this.#gathered = [];
    if (uses.length === 0) return;
    try {
      await this.#options.store.write('noteTokenUses', { uses });
    } catch (error) {
      for (const { digest } of uses) this.#noted.delete(digest);
      this.#options.log.warn({ reason: String(error) }, 'the last use of tokens was not written');
    }
  }
}
