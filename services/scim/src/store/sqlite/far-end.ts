import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { JobLines } from './job-lines.ts';
import type { Answer, SentJob } from './jobs.ts';

interface FarEnd {
  /** Takes one job or more from the lines and carries them out together. */
  readonly carryOut: (lines: JobLines<SentJob>) => readonly Answer[];
  /** Runs after a batch has been answered. */
  readonly afterwards?: () => void;
  readonly close: () => void;
}

type Message = readonly SentJob[] | 'close';

/**
 * The far end of a `Thread`. Whatever has arrived when a batch is done stands in line for the next, without a word to the other
 * side in between: that one may be busy for longer than a batch takes. Ends, when it is told to, after the last job.
 */
export function serveJobs({ carryOut, afterwards, close }: FarEnd): void {
  const port = parentPort;
  if (port === null) throw new Error('to be run as a thread');
  const lines = new JobLines<SentJob>();
  let isClosing = false;
  const receive = (message: Message) => {
    if (message === 'close') isClosing = true;
    else for (const job of message) lines.add(job);
  };
  const receiveAll = () => {
    for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port))
      receive(more.message as Message);
  };
  port.on('message', (first: Message) => {
    receive(first);
    for (receiveAll(); !lines.isEmpty; receiveAll()) {
      const started = performance.now();
      const answers = carryOut(lines);
      port.postMessage({ answers, milliseconds: performance.now() - started });
      afterwards?.();
    }
    if (!isClosing) return;
    close();
    port.close();
  });
}
