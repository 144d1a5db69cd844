import type { Finding } from '../report/report.ts';

/** What progress is written to: standard error, so that a report on standard output stays clean. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far a run is. */
export interface Progress {
  finding(finding: Finding, progress: { readonly done: number; readonly of: number }): void;
  waiting(seconds: number): void;
  end(): void;
}

const everyMilliseconds = 10_000;

/**
 * Shows how far a run is: on a terminal one line that changes, elsewhere a line for each broken rule and one every ten
 * seconds. `now` is the clock, in milliseconds.
 */
export function showProgress(screen: Screen, now: () => number = () => performance.now()): Progress {
  let last = now();
  const line = (text: string) => screen.write(screen.isTTY ? `\r\u001b[K${text}\n` : `${text}\n`);
  return {
    finding({ rule, outcome }, { done, of }) {
      const count = `${String(done).padStart(String(of).length)}/${of}`;
      if (outcome.kind === 'failed') line(`FAILED ${rule}`);
      if (screen.isTTY) screen.write(`\r\u001b[K${count} ${rule}`);
      else if (now() - last >= everyMilliseconds || done === of) {
        last = now();
        line(`${count} rules`);
      }
    },
    waiting: (seconds) => line(`The server answers 429: waiting ${seconds} s, as it asks`),
    end: () => screen.isTTY && screen.write('\r\u001b[K'),
  };
}
