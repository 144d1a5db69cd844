import { writeFile } from 'node:fs/promises';
import { removeLeftovers } from '../clean-up.ts';
import { NoAnswer } from '../no-answer.ts';
import { printJson } from '../report/json.ts';
import { printJunit } from '../report/junit.ts';
import { printList } from '../report/list.ts';
import { printPretty } from '../report/pretty.ts';
import { exitCodeOf, type Report } from '../report/report.ts';
import { runConformance } from '../run.ts';
import { selectCases } from '../select.ts';
import { CannotRun } from '../verdict.ts';
import { type Format, help, type Options, parseOptions } from './options.ts';
import { type Screen, showProgress } from './progress.ts';

/** The part of `process` that the command uses. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Screen;
  readonly stderr: Screen;
  on(signal: NodeJS.Signals, hear: () => void): unknown;
  off(signal: NodeJS.Signals, hear: () => void): unknown;
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the command with the words of its command line and resolves with its exit code: 0 when every rule is kept, 1 when one
 * is broken, 2 when it could not run or not judge everything.
 */
export async function runCommand(words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { env, stdout, stderr } = surroundings;
  try {
    const options = parseOptions(words, env);
    if (options.task === 'help') stdout.write(help);
    else if (options.task === 'list') stdout.write(printList(selectCases(options)));
    else if (options.task === 'cleanUp') return await cleanUp(options, stdout);
    else return await run(options, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotRun || error instanceof NoAnswer)) throw error;
    stderr.write(`scim-conformance: ${error.message}\n`);
    return 2;
  }
}

async function run(options: Options, surroundings: Surroundings): Promise<0 | 1 | 2> {
  const progress = showProgress(surroundings.stderr);
  const stop = new AbortController();
  const leave = () => {
    for (const signal of signals) surroundings.off(signal, hear);
  };
  // Hears one signal only: the next one ends the process at once, as it would without us.
  const hear = () => {
    leave();
    surroundings.stderr.write('\nStopping: removing what this run made. Once more stops that too.\n');
    stop.abort();
  };
  for (const signal of signals) surroundings.on(signal, hear);
  try {
    const heard = { onFinding: progress.finding, onWait: progress.waiting };
    const report = await runConformance({ ...options, ...heard, stop: stop.signal });
    progress.end();
    await print(report, options, surroundings.stdout);
    return exitCodeOf(report, options);
  } finally {
    leave();
  }
}

async function cleanUp(options: Options, screen: Screen): Promise<0 | 2> {
  const { removed, left } = await removeLeftovers(options);
  screen.write(
    [`Removed ${removed.length}.`, ...left.map((path) => `Not deleted by the server: ${path}`), ''].join('\n'),
  );
  return left.length === 0 ? 0 : 2;
}

const printers: Readonly<Record<Format, (report: Report, options: { readonly strict: boolean }) => string>> = {
  pretty: printPretty,
  junit: printJunit,
  json: printJson,
};

async function print(report: Report, options: Options, screen: Screen): Promise<void> {
  for (const { format, file } of options.reports) {
    const text = printers[format](report, options);
    if (file === undefined) screen.write(text);
    else await writeFile(file, text);
  }
}
