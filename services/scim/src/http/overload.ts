/*
 * A process that is late with everything is made later still by every request it takes. Lateness is measured by a timer: how
 * long after its time it fires, or should have fired. Beyond the limit requests are refused before anything is looked up, until
 * the process is in time again.
 */
import { ScimError } from '@metacompliance/scim-protocol';

const interval = 100;

/** Knows whether the event loop keeps up. */
export class Overload {
  readonly #limit: number;
  readonly #clock: () => number;
  #due = 0;
  #late = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `limit` is in milliseconds, 0 for none; `clock` never goes back. */
  constructor(limit: number, clock: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#clock = clock;
  }

  start(): void {
    if (this.#limit === 0 || this.#timer !== undefined) return;
    this.#due = this.#clock() + interval;
    this.#timer = setInterval(() => this.tick(), interval).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Measures; the timer's doing. */
  tick(): void {
    const now = this.#clock();
    this.#late = now - this.#due;
    this.#due = now + interval;
  }

  /** Refuses with 503 while the process is too late. */
  check(): void {
    if (this.#timer === undefined) return;
    const late = Math.max(this.#late, this.#clock() - this.#due);
    if (late <= this.#limit) return;
    throw ScimError.unavailable(
      'The service has more to do than it can at the moment. Nothing was changed; try again later',
    );
  }
}
