import type { Job } from './jobs.ts';

/** A job with whoever waits for it. */
interface Entry {
  readonly job: Job;
}

interface Line<Waiting> {
  readonly company: number | undefined;
  readonly entries: Waiting[];
}

/**
 * Jobs that wait for a thread: those of one company in a line, in the order in which they came, and the lines take turns. A
 * company that asks for much work waits for it itself.
 */
export class JobLines<Waiting extends Entry> {
  /** None is empty, and the first is next. As few as there are companies that wait at one moment, so that looking through is cheap. */
  readonly #lines: Line<Waiting>[] = [];

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  add(entry: Waiting): void {
    this.#lineOf(entry.job).push(entry);
  }

  /** Returns what was taken and not begun to the heads of the lines. */
  putBack(entries: readonly Waiting[]): void {
    for (const entry of entries.toReversed()) this.#lineOf(entry.job).unshift(entry);
  }

  /** Takes so many, one from each line in turn. */
  take(most: number): readonly Waiting[] {
    const taken: Waiting[] = [];
    while (taken.length < most) {
      const line = this.#lines.shift();
      const entry = line?.entries.shift();
      if (line === undefined || entry === undefined) break;
      taken.push(entry);
      if (line.entries.length > 0) this.#lines.push(line); // behind the others
    }
    return taken;
  }

  #lineOf({ args }: Job): Waiting[] {
    const company = 'company' in args && typeof args.company === 'number' ? args.company : undefined;
    const line = this.#lines.find((known) => known.company === company) ?? { company, entries: [] };
    if (line.entries.length === 0) this.#lines.push(line);
    return line.entries;
  }
}
