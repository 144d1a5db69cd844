/*
 * How requests share the process. So many are carried out at once; of one company a part of them, so that there is always a
 * place for another's. The rest wait, each company in a line of its own, and the lines take turns: whoever sends ten times as
 * much waits ten times as long, and nobody waits for him. A line has an end (429), and so have all lines together (503).
 *
 * Turned down: one line for all (a burst of one company is everybody's delay), and a number of places a company that is fixed
 * (most would be empty most of the time).
 */
import { ScimError } from '@metacompliance/scim-protocol';

interface Options {
  /** Requests that are carried out at once. */
  readonly atOnce: number;
  /** Requests of one company that may wait. */
  readonly longestLine: number;
}

interface Line {
  readonly company: number;
  working: number;
  readonly waiting: (() => void)[];
}

/** How much of all places one company may take, and how many full lines there may be. */
const largestShare = 0.75;
const mostLines = 8;
/** Lines are kept when nobody is in them: to take one out with each request keeps the dead alive (see decisions/0021). */
const keptLines = 1_000;

/** Hands out the places at work. */
export class Turns {
  readonly #options: Options;
  readonly #share: number;
  readonly #lines = new Map<number, Line>();
  /** Lines in which somebody waits; the first is next. */
  readonly #round: Line[] = [];
  #sweepAt = keptLines;
  #working = 0;
  #waiting = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#share = Math.max(1, Math.floor(options.atOnce * largestShare));
  }

  get working(): number {
    return this.#working;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Takes a place for a request of a company, at once (undefined) or when the promise resolves. Whoever has one gives it back
   * by `leave`, once.
   *
   * Fails with 429 when the company's line is full, and with 503 when all lines together are.
   */
  enter(company: number): Promise<void> | undefined {
    const line = this.#lines.get(company) ?? { company, working: 0, waiting: [] };
    if (line.waiting.length === 0 && this.#hasPlace(line)) {
      this.#lines.set(company, line);
      this.#begin(line);
      return undefined;
    }
    this.#checkLength(line);
    this.#lines.set(company, line);
    this.#waiting += 1;
    if (line.waiting.length === 0) this.#round.push(line);
    return new Promise((resolve) => line.waiting.push(resolve));
  }

  /** Gives a place back; the next line's first takes it. */
  leave(company: number): void {
    const line = this.#lines.get(company);
    if (line === undefined || line.working === 0) throw new Error('a request gave back a place that it never had');
    line.working -= 1;
    this.#working -= 1;
    this.#callNext();
    if (this.#lines.size >= this.#sweepAt) this.#forgetIdle();
  }

  #forgetIdle(): void {
    for (const [company, { working, waiting }] of this.#lines)
      if (working === 0 && waiting.length === 0) this.#lines.delete(company);
    this.#sweepAt = Math.max(keptLines, 2 * this.#lines.size);
  }

  #hasPlace(line: Line): boolean {
    return this.#working < this.#options.atOnce && line.working < this.#share;
  }

  #begin(line: Line): void {
    line.working += 1;
    this.#working += 1;
  }

  #callNext(): void {
    const at = this.#round.findIndex((line) => this.#hasPlace(line));
    const [line] = at < 0 ? [] : this.#round.splice(at, 1);
    const call = line?.waiting.shift();
    if (line === undefined || call === undefined) return;
    this.#waiting -= 1;
    this.#begin(line);
    if (line.waiting.length > 0) this.#round.push(line); // behind the others
    call();
  }

  #checkLength({ waiting }: Line): void {
    const { longestLine } = this.#options;
    if (waiting.length >= longestLine) {
      throw ScimError.tooManyRequests(
        `This company has ${longestLine} requests waiting already. Send fewer at once, and repeat this one after 1 s`,
        1,
      );
    }
    if (this.#waiting >= longestLine * mostLines)
      throw ScimError.unavailable('The service has as much to do as it can. Nothing was changed; try again later');
  }
}
