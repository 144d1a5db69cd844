import { readCapabilities } from './capabilities.ts';
import type { Case, Profile } from './case.ts';
import { Client } from './client.ts';
import { giveUp, judge } from './judge.ts';
import { newNames } from './names.ts';
import { checkReach, whyReadOnly } from './preflight.ts';
import type { Finding, Report } from './report/report.ts';
import { Sandbox } from './sandbox.ts';
import { selectCases } from './select.ts';
import { Trial } from './trial.ts';
import { CannotRun } from './verdict.ts';

export interface RunOptions {
  /** Where /Users is, such as `https://ire.scim.metacompliance.com/scim/<company key>`. */
  readonly baseUrl: string;
  readonly token: string;
  /** All six unless told. */
  readonly profiles?: readonly Profile[] | undefined;
  /** Rules to judge, whole or with `*`; all of the profiles unless told. */
  readonly only?: readonly string[] | undefined;
  /** Time limit of one request; 30 unless told. */
  readonly seconds?: number | undefined;
  /** Ends the run early: the request under way is waited for, and what was made is removed. */
  readonly stop?: AbortSignal | undefined;
  /** Hears of every finding as it is made. */
  readonly onFinding?:
    | ((finding: Finding, progress: { readonly done: number; readonly of: number }) => void)
    | undefined;
  /** Hears of every wait that the server asks for by 429. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** What sends the requests; `globalThis.fetch` unless told. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Judges a server by the rules of some profiles, one after the other, and removes what it made for it.
 *
 * Resolves with a report also when rules are broken or the run was stopped on the way. Rejects with `CannotRun` when there
 * is nothing to judge: no server, no SCIM, a token that is not accepted, no such rule.
 */
export async function runConformance(options: RunOptions): Promise<Report> {
  const began = new Date();
  const cases = selectCases(options);
  let waited = 0;
  const { seconds = 30, token, fetch, stop, onWait } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const hear = (wait: number) => {
    waited += wait;
    onWait?.(wait);
  };
  const cleaner = new Client({ baseUrl, token, seconds, fetch, onWait: hear });
  const client = new Client({ baseUrl, token, seconds, fetch, onWait: hear, stop });
  await checkReach(client, baseUrl);
  const { config, lacks } = await readCapabilities(client);
  const names = newNames();
  const sandbox = new Sandbox(client, names);
  const trial = new Trial({ sandbox, names, baseUrl, token, config });
  const findings: Finding[] = [];
  const leftBehind: string[] = [];
  let stopped: string | undefined;

  const judgeOne = async (one: Case): Promise<Finding> => {
    if (stopped !== undefined) return giveUp(one, stopped);
    const lack = one.needs.map(lacks).find((reason) => reason !== undefined);
    return judge(one, trial, lack).catch((error: unknown) => {
      if (!(error instanceof CannotRun)) throw error;
      stopped = error.message;
      return giveUp(one, stopped);
    });
  };

  try {
    const readOnly = await whyReadOnly(() => trial.post('/Users', trial.userBody()));
    if (readOnly !== undefined) sandbox.refuseWrites(readOnly);
    for (const one of cases) {
      const finding = await judgeOne(one);
      leftBehind.push(...(await sandbox.cleanUp(cleaner)));
      findings.push(finding);
      options.onFinding?.(finding, { done: findings.length, of: cases.length });
    }
  } finally {
    leftBehind.push(...(await sandbox.cleanUp(cleaner)));
  }
  const milliseconds = Date.now() - began.getTime();
  return { baseUrl, began: began.toISOString(), milliseconds, findings, leftBehind, stopped, waited };
}
