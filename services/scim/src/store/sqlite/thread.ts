import { Worker } from 'node:worker_threads';
import type { Origin } from '../store.ts';
import { type Ended, errorOf, type SentJob } from './jobs.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface ThreadOptions {
  /** Runs before the promises of a batch settle: the reader lets go of its old view of the file there. */
  readonly beforeAnswers?: () => void;
  readonly onBatch?: OnBatch | undefined;
}

/** Who wants to know how many jobs were carried out together, and in how many milliseconds. */
export type OnBatch = (size: number, milliseconds: number) => void;

/**
 * The near end of a worker thread that runs scripts. What a turn of the event loop asks for leaves in one message; a thread that has
 * nothing to do gets its job at once. How jobs are put together is the far end's business, which knows when it is ready for
 * more. A thread that a bug has ended fails all that it was asked for, and the next job starts another.
 */
export class Thread {
  readonly #module: URL;
  readonly #file: string;
  readonly #options: ThreadOptions;
  #worker: Worker | undefined;
  /** Who waits for an answer, by the number of the job; numbers are used again. */
  readonly #waiting: (Waiting | undefined)[] = [];
  readonly #free: number[] = [];
  /** Jobs that leave with the next message, and how many have left and not come back. */
  #gathered: SentJob[] = [];
  #away = 0;
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
      const number = this.#free.pop() ?? this.#waiting.length;
      this.#waiting[number] = { resolve, reject };
      this.#gathered.push({ number, name, args, origin });
      if (this.#away === 0) this.#send();
      else if (this.#gathered.length === 1) setImmediate(() => this.#send());
    });
  }

  /** Lets the jobs under way end, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#away > 0 || this.#gathered.length > 0) await new Promise((resolve) => setImmediate(resolve));
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(this.#module, { workerData: { file: this.#file } });
    worker.on('message', (ended: Ended) => this.#settle(ended));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the database thread ended')));
    return worker;
  }

  #send(): void {
    if (this.#gathered.length === 0) return;
    this.#worker ??= this.#start();
    this.#away += this.#gathered.length;
    this.#worker.postMessage(this.#gathered);
    this.#gathered = [];
  }

  #settle({ answers, milliseconds }: Ended): void {
    const { beforeAnswers, onBatch } = this.#options;
    beforeAnswers?.();
    onBatch?.(answers.length, milliseconds);
    this.#away -= answers.length;
    for (const [number, finished] of answers) {
      const waiting = this.#waiting[number];
      this.#waiting[number] = undefined;
      this.#free.push(number);
      if ('failure' in finished) waiting?.reject(errorOf(finished.failure));
      else waiting?.resolve(finished.result);
    }
  }

  /** What has been answered with a failure must not be done after all: jobs that were not sent yet are dropped. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const dropped = this.#waiting.splice(0);
    this.#free.length = 0;
    this.#gathered = [];
    this.#away = 0;
    for (const waiting of dropped) waiting?.reject(errorOf({ kind: 'storage', message: error.message }));
  }
}
