import type { Case, Profile } from './case.ts';
import { giveUp, judge } from './judge.ts';
import type { Finding, Report } from './report/report.ts';
import { selectCases } from './select.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';
import { CannotRun } from './verdict.ts';

export interface RunOptions extends SessionOptions {
  /** All six unless told. */
  readonly profiles?: readonly Profile[] | undefined;
  /** Rules to judge, whole or with `*`; all of the profiles unless told. */
  readonly only?: readonly string[] | undefined;
  /** Hears of every finding as it is made. */
  readonly onFinding?:
    | ((finding: Finding, progress: { readonly done: number; readonly of: number }) => void)
    | undefined;
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
  const session = await openSession(options);
  const judged = await judgeAll(cases, session, options.onFinding);
  const { baseUrl, waited } = session;
  const milliseconds = Date.now() - began.getTime();
  return { baseUrl, began: began.toISOString(), milliseconds, ...judged, waited: waited() };
}

type Judged = Pick<Report, 'findings' | 'leftBehind' | 'stopped'>;

async function judgeAll(cases: readonly Case[], session: Session, onFinding: RunOptions['onFinding']): Promise<Judged> {
  const findings: Finding[] = [];
  const leftBehind: string[] = [];
  let stopped: string | undefined;
  const stop = (error: unknown) => {
    if (!(error instanceof CannotRun)) throw error;
    stopped = error.message;
  };
  try {
    await session.tryToWrite();
    for (const one of cases) {
      const finding = stopped === undefined ? await judgeOne(one, session).catch(stop) : undefined;
      leftBehind.push(...(await session.cleanUp()));
      const final = finding ?? giveUp(one, stopped ?? 'The run was stopped');
      findings.push(final);
      onFinding?.(final, { done: findings.length, of: cases.length });
    }
  } finally {
    leftBehind.push(...(await session.cleanUp()));
  }
  return { findings, leftBehind, stopped };
}

function judgeOne(one: Case, { trial, lacks }: Session): Promise<Finding> {
  const lack = one.needs.map(lacks).find((reason) => reason !== undefined);
  return judge(one, trial, lack);
}
