/** A database thread that ends in the middle of its first batch, and answers the second: for thread.test.ts. */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { SentJob } from '../../../src/store/sqlite/jobs.ts';

const { file } = workerData as { file: string };

parentPort?.on('message', (message: readonly SentJob[] | 'close') => {
  if (message === 'close') return parentPort?.close();
  if (!existsSync(file)) {
    writeFileSync(file, 'died once');
    throw new Error('a bug');
  }
  parentPort?.postMessage({ answers: message.map(({ number, name }) => [number, { result: name }]), milliseconds: 0 });
});
