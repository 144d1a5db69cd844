import type { Job } from './jobs.ts';

/**
 * Jobs that wait for a thread: those of one company in a line, in the order in which they came, and the lines take turns. A
 * company that asks for much work waits for it itself.
 */
export class JobLines {
  /** The first line is next. */
  readonly #lines = new Map<number | undefined, Job[]>();

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  add(job: Job): void {
    this.#lineOf(job).push(job);
  }

  /** Returns jobs that were taken and not begun to the heads of their lines. */
  putBack(jobs: readonly Job[]): void {
    for (const job of jobs.toReversed()) this.#lineOf(job).unshift(job);
  }

  /** Takes so many jobs, one from each line in turn. */
  take(most: number): readonly Job[] {
    const taken: Job[] = [];
    while (taken.length < most) {
      const [next] = this.#lines;
      if (next === undefined) break;
      const [company, line] = next;
      const job = line.shift();
      if (job !== undefined) taken.push(job);
      this.#lines.delete(company);
      if (line.length > 0) this.#lines.set(company, line); // behind the others
    }
    return taken;
  }

  clear(): void {
    this.#lines.clear();
  }

  #lineOf({ args }: Job): Job[] {
    const company = 'company' in args && typeof args.company === 'number' ? args.company : undefined;
    const line = this.#lines.get(company) ?? [];
    this.#lines.set(company, line);
    return line;
  }
}
