import type { Case } from '../case.ts';

/** A request and its answer as text, without the token. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
}

/** What became of one rule. */
export type Outcome =
  | { readonly kind: 'passed' }
  | {
      /** `failed` breaks a MUST, `warned` a SHOULD or a MAY. */
      readonly kind: 'failed' | 'warned';
      readonly expected: string;
      readonly found: string;
      /** The exchange that showed it, and the change it was to show, if that was another one. Empty without an answer. */
      readonly exchanges: readonly Exchange[];
    }
  | {
      /** `unsupported`: the server does not offer it. `unjudged`: something else stood in the way. */
      readonly kind: 'unsupported' | 'unjudged';
      readonly reason: string;
    };

/** A rule together with what became of it. */
export interface Finding extends Pick<Case, 'profile' | 'rule' | 'level' | 'section' | 'title'> {
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** The result of a run. */
export interface Report {
  readonly baseUrl: string;
  /** When the run began, as a date of RFC 3339. */
  readonly began: string;
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
  /** Paths of resources that the run made and could not remove. */
  readonly leftBehind: readonly string[];
  /** Why the run ended before its last rule; undefined when it did not. */
  readonly stopped: string | undefined;
  /** Seconds spent waiting because the server answered 429. */
  readonly waited: number;
}

/**
 * The findings of one kind, in the order in which they were made.
 */
export function findingsOf(report: Report, kind: Outcome['kind']): readonly Finding[] {
  return report.findings.filter(({ outcome }) => outcome.kind === kind);
}

/**
 * The exit code that a report stands for: 1 when a rule was broken (with `strict` also when a SHOULD or MAY was), 2 when
 * nothing was found broken but not everything could be judged, 0 otherwise.
 */
export function exitCodeOf(report: Report, { strict = false } = {}): 0 | 1 | 2 {
  const broken = findingsOf(report, 'failed').length + (strict ? findingsOf(report, 'warned').length : 0);
  if (broken > 0) return 1;
  return report.stopped !== undefined || findingsOf(report, 'unjudged').length > 0 ? 2 : 0;
}
