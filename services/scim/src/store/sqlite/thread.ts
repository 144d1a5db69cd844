import { Worker } from 'node:worker_threads';
import type { Origin } from '../store.ts';
import { JobLines } from './job-lines.ts';
import { errorOf, type Finished, type Job } from './jobs.ts';

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface ThreadOptions {
  /** Runs before the promises of a batch settle: the reader lets go of its old view of the file there. */
  readonly beforeAnswers?: () => void;
  /** Is told how many jobs came back together, and how many milliseconds after they left. */
  readonly onBatch?: OnBatch | undefined;
  /** How many jobs leave together; as many as have gathered unless said otherwise. */
  readonly perBatch?: number;
}

/** Who wants to know of batches. */
export type OnBatch = (size: number, milliseconds: number) => void;

/**
 * The near end of a worker thread that runs scripts. Jobs leave as one message, a batch; while it is under way others gather, each
 * company's in a line of its own. A thread that a bug has ended fails what it was doing, and the next job starts another.
 */
export class Thread {
  readonly #module: URL;
  readonly #file: string;
  readonly #options: ThreadOptions;
  #worker: Worker | undefined;
  readonly #lines = new JobLines<Waiting>();
  /** The batch that has not come back yet, and when it left. */
  #underWay: readonly Waiting[] = [];
  #sent = 0;
  #closed = false;

  constructor(module: URL, file: string, options: ThreadOptions = {}) {
    this.#module = module;
    this.#file = file;
    this.#options = options;
    this.#worker = this.#start();
  }

  run(name: string, args: object, origin?: Origin): Promise<unknown> {
    if (this.#closed) return Promise.reject(errorOf({ kind: 'storage', message: 'the database is closed' }));
    return new Promise((resolve, reject) => {
      if (this.#lines.isEmpty) setImmediate(() => this.#send());
      this.#lines.add({ job: { name, args, origin }, resolve, reject });
    });
  }

  /** Lets the jobs under way end, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#underWay.length > 0 || !this.#lines.isEmpty) await new Promise((resolve) => setImmediate(resolve));
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(this.#module, { workerData: { file: this.#file } });
    worker.on('message', (batch: readonly Finished[]) => this.#settle(batch));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the database thread ended')));
    return worker;
  }

  #send(): void {
    if (this.#underWay.length > 0 || this.#lines.isEmpty) return;
    this.#worker ??= this.#start();
    this.#sent = performance.now();
    this.#underWay = this.#lines.take(this.#options.perBatch ?? Number.POSITIVE_INFINITY);
    this.#worker.postMessage(this.#underWay.map(({ job }) => job));
  }

  /** A batch comes back in the order in which it left. */
  #settle(batch: readonly Finished[]): void {
    const { beforeAnswers, onBatch } = this.#options;
    beforeAnswers?.();
    const done = this.#underWay;
    const postponed = done.filter((_, place) => 'postponed' in (batch[place] ?? {}));
    onBatch?.(batch.length - postponed.length, performance.now() - this.#sent);
    this.#underWay = [];
    this.#lines.putBack(postponed);
    this.#send();
    for (const [place, finished] of batch.entries()) answer(done[place], finished);
  }

  /** What has been answered with a failure must not be done after all: jobs that were not sent yet are dropped. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const dropped = [...this.#underWay, ...this.#lines.take(Number.POSITIVE_INFINITY)];
    this.#underWay = [];
    for (const { reject } of dropped) reject(errorOf({ kind: 'storage', message: error.message }));
  }
}

function answer(waiting: Waiting | undefined, finished: Finished): void {
  if ('failure' in finished) waiting?.reject(errorOf(finished.failure));
  else if ('result' in finished) waiting?.resolve(finished.result);
}
