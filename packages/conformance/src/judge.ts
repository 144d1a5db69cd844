import type { Case } from './case.ts';
import { type Answer, printAnswer, printRequest } from './exchange.ts';
import { NoAnswer } from './no-answer.ts';
import type { Finding, Outcome } from './report/report.ts';
import type { Trial } from './trial.ts';
import { Broken, Unjudged, Unsupported } from './verdict.ts';

/**
 * Judges one rule. `lacks` is why a need of it is not met, if one is not. Rejects only when the run cannot go on, or when
 * the kit itself is at fault.
 */
export async function judge(one: Case, trial: Trial, lacks: string | undefined): Promise<Finding> {
  const begun = performance.now();
  const outcome: Outcome =
    lacks === undefined
      ? await one.run(trial).then(
          () => ({ kind: 'passed' }),
          (error: unknown) => outcomeOf(error, one, trial),
        )
      : { kind: 'unsupported', reason: lacks };
  return find(one, outcome, performance.now() - begun);
}

/**
 * A finding for a rule that was not tried.
 */
export function giveUp(one: Case, reason: string): Finding {
  return find(one, { kind: 'unjudged', reason }, 0);
}

function find({ profile, rule, level, section, title }: Case, outcome: Outcome, milliseconds: number): Finding {
  return { profile, rule, level, section, title, outcome, milliseconds };
}

function outcomeOf(error: unknown, { level }: Case, { token, trail }: Trial): Outcome {
  if (error instanceof Unsupported) return { kind: 'unsupported', reason: error.message };
  if (error instanceof Unjudged) return { kind: 'unjudged', reason: error.message };
  const kind = level === 'MUST' ? 'failed' : 'warned';
  if (error instanceof NoAnswer) return { kind, expected: 'an answer', found: error.message, exchanges: [] };
  if (!(error instanceof Broken)) throw error;
  const hide = (text: string) => text.replaceAll(token, '***');
  const exchanges = tell(error.answer, trail).map((answer) => ({
    request: hide(printRequest(answer.request)),
    answer: hide(printAnswer(answer)),
  }));
  return { kind, expected: error.expected, found: hide(error.found), exchanges };
}

/** The answer that broke the rule; where it only shows what an earlier change did, that one before it. */
function tell(answer: Answer | undefined, trail: readonly Answer[]): readonly Answer[] {
  if (answer === undefined) return [];
  const before = trail.slice(0, trail.indexOf(answer));
  const change =
    answer.request.method === 'GET' ? before.findLast(({ request }) => request.method !== 'GET') : undefined;
  return change === undefined ? [answer] : [change, answer];
}
