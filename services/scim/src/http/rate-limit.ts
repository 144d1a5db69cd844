/*
 * A token bucket for each company: a request takes one, `rate` come back each second, `burst` is the most that gather. What is
 * kept of a bucket is one number, the time at which it will be full again (the generic cell rate algorithm), so nothing has to
 * be filled up. A full bucket says nothing that a missing one does not, so full ones are thrown away when many have gathered:
 * memory is bounded by the companies that sent a request in the last `burst / rate` seconds.
 */

/** What is left of a company's quota, in the terms of draft-ietf-httpapi-ratelimit-headers. */
export interface Quota {
  readonly allowed: boolean;
  /** Whole requests that may follow at once. */
  readonly remaining: number;
  /** Whole seconds until one more request is allowed (when refused) or the quota is whole again. */
  readonly seconds: number;
  /** The quota itself, as its header field says it. */
  readonly policy: string;
}

const leastSweep = 10_000;

/** Limits the requests of each company, so that none can take the region from the others. */
export class RateLimiter {
  readonly #interval: number;
  readonly #capacity: number;
  readonly #policy: string;
  readonly #clock: () => number;
  readonly #fullAt = new Map<number, number>();
  #sweepAt = leastSweep;

  /** `rate` and `burst` are at least 1. `clock` gives milliseconds and never goes back: the time of day may. */
  constructor({ rate, burst, clock }: { readonly rate: number; readonly burst: number; readonly clock: () => number }) {
    this.#interval = 1_000 / rate;
    this.#capacity = burst * this.#interval;
    this.#policy = `"company";q=${burst};w=${Math.ceil(burst / rate)}`;
    this.#clock = clock;
  }

  /**
   * Counts one request of a company and says whether it may go ahead; undefined while more than half of the quota is left, when
   * there is nothing worth saying. A refused request costs nothing.
   */
  take(company: number): Quota | undefined {
    const now = this.#clock();
    const empty = Math.max(this.#fullAt.get(company) ?? now, now) - now;
    const filling = empty + this.#interval;
    if (filling > this.#capacity) return this.#quota(false, 0, filling - this.#capacity);
    if (this.#fullAt.size >= this.#sweepAt) this.#forgetFull(now);
    this.#fullAt.set(company, now + filling);
    if (filling <= this.#capacity / 2) return undefined;
    return this.#quota(true, Math.floor((this.#capacity - filling) / this.#interval), filling);
  }

  #quota(allowed: boolean, remaining: number, milliseconds: number): Quota {
    return { allowed, remaining, seconds: Math.ceil(milliseconds / 1_000), policy: this.#policy };
  }

  /** Looks through all of them only when they have doubled since, so that a request pays for a few at most. */
  #forgetFull(now: number): void {
    for (const [company, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(company);
    this.#sweepAt = Math.max(leastSweep, 2 * this.#fullAt.size);
  }
}
