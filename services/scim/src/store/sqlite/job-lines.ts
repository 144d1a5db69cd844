import type { Job } from './jobs.ts';

interface Line<Waiting> {
  readonly company: number | undefined;
  readonly jobs: Waiting[];
}

/**
 * Jobs that wait in a thread: those of one company in a line, in the order in which they came, and the lines take turns. A
 * company that asks for much work waits for it itself.
 */
export class JobLines<Waiting extends Job = Job> {
  /** None is empty, and the first is next. As few as there are companies that wait at one moment, so that looking through is cheap. */
  readonly #lines: Line<Waiting>[] = [];

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  add(job: Waiting): void {
    const company = 'company' in job.args && typeof job.args.company === 'number' ? job.args.company : undefined;
    const line = this.#lines.find((known) => known.company === company);
    if (line) line.jobs.push(job);
    else this.#lines.push({ company, jobs: [job] });
  }

  /** Takes the first of the line whose turn it is. */
  next(): Waiting | undefined {
    const line = this.#lines.shift();
    const job = line?.jobs.shift();
    if (line !== undefined && line.jobs.length > 0) this.#lines.push(line); // behind the others
    return job;
  }
}
