import type { StepResult } from './replay.ts';

/**
 * One step as it is shown to a reader: the verdict, the request line, the answer, each mismatch, and what the identity
 * provider does next. Never shows a header field, so the token cannot slip out.
 */
export function printResult({ step, name, request, answer, mismatches }: StepResult): string {
  const lines = [
    `${mismatches.length === 0 ? '✓' : '✗'} ${name}`,
    `    ${request === undefined ? 'not sent' : `${request.method} ${request.path}`}`,
    `    ${answer === undefined ? 'not answered' : `${answer.status}, ${Math.round(answer.milliseconds)} ms`}`,
    ...mismatches.map(({ at, expected, found }) => `    ${at}: expected ${expected}, found ${found}`),
    ...(mismatches.length === 0 ? [] : [`    by ${step.expect.source}`]),
    ...(step.next === undefined ? [] : [`    next: ${step.next}`]),
  ];
  return lines.join('\n');
}
