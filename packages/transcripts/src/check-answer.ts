import { fill, type Variables } from './fill.ts';
import { type Mismatch, match } from './match.ts';
import type { Answer } from './send.ts';
import type { Expectation } from './transcript.ts';

/** What an expectation is held against: the answer, its parsed body, and the variables captured so far. */
export interface Evidence {
  readonly answer: Answer;
  readonly body: unknown;
  readonly variables: Variables;
}

/** Every difference between an answer and what the transcript expects. Throws Unplayable when a placeholder has no value. */
export function checkAnswer(expected: Expectation, { answer, body, variables }: Evidence): readonly Mismatch[] {
  const expectBody = 'body' in expected ? match(fill(expected.body, variables), body) : [];
  const expectHeaders = Object.entries(expected.headers ?? {}).flatMap(([name, pattern]) =>
    match(fill(pattern, variables), answer.headers[name.toLowerCase()], name),
  );
  const expectVariables = Object.entries(expected.variables ?? {}).flatMap(([name, pattern]) =>
    match(fill(pattern, variables), variables[name], `{{${name}}}`),
  );
  return [
    ...checkStatus(expected, answer),
    ...expectBody,
    ...expectHeaders,
    ...expectVariables,
    ...checkTime(expected, answer),
  ];
}

function checkStatus({ status }: Expectation, answer: Answer): readonly Mismatch[] {
  const statuses = [status].flat();
  if (statuses.includes(answer.status)) return [];
  return [{ at: 'status', expected: statuses.join(' or '), found: String(answer.status) }];
}

function checkTime({ within }: Expectation, { milliseconds }: Answer): readonly Mismatch[] {
  if (within === undefined || milliseconds <= within) return [];
  return [{ at: 'time', expected: `within ${within} ms`, found: `${Math.round(milliseconds)} ms` }];
}
