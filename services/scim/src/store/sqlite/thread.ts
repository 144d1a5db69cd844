import { Worker } from 'node:worker_threads';
import type { Origin } from '../store.ts';
import { errorOf, type Finished, type Job } from './jobs.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The near end of a worker thread that runs scripts. Jobs of one turn of the event loop leave as one message and come back as
 * one; while the thread is busy the next batch gathers.
 */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #beforeAnswers: () => void;
  #gathered: Job[] = [];
  #next = 1;
  #closed = false;

  /** `beforeAnswers` runs before the promises of a batch settle: the reader lets go of its old view of the file there. */
  constructor(module: URL, file: string, beforeAnswers: () => void = () => {}) {
    this.#beforeAnswers = beforeAnswers;
    this.#worker = new Worker(module, { workerData: { file } });
    this.#worker.on('message', (batch: readonly Finished[]) => this.#settle(batch));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the database thread ended')));
  }

  run(name: string, args: object, origin?: Origin): Promise<unknown> {
    if (this.#closed) return Promise.reject(errorOf({ kind: 'storage', message: 'the database is closed' }));
    return new Promise((resolve, reject) => {
      const number = this.#next++;
      this.#waiting.set(number, { resolve, reject });
      if (this.#gathered.length === 0) setImmediate(() => this.#send());
      this.#gathered.push({ number, name, args, origin });
    });
  }

  /** Lets the jobs under way end, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#waiting.size > 0) await new Promise((resolve) => setImmediate(resolve));
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.postMessage('close');
    await ended;
  }

  #send(): void {
    this.#worker.postMessage(this.#gathered);
    this.#gathered = [];
  }

  #settle(batch: readonly Finished[]): void {
    this.#beforeAnswers();
    for (const finished of batch) {
      const waiting = this.#waiting.get(finished.number);
      this.#waiting.delete(finished.number);
      if ('failure' in finished) waiting?.reject(errorOf(finished.failure));
      else waiting?.resolve(finished.result);
    }
  }

  #fail(error: Error): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.values()) reject(errorOf({ kind: 'storage', message: error.message }));
    this.#waiting.clear();
  }
}
