import type { Answer } from './exchange.ts';
import { at, isSame, type Json, listAt, print, textAt } from './json.ts';
import { errorUrn } from './urns.ts';
import { Broken } from './verdict.ts';

/**
 * Demands that a claim about an answer holds. `found` is what came instead.
 */
export function expectThat(answer: Answer, claim: string, holds: boolean, found: string): void {
  if (!holds) throw new Broken(claim, found, answer);
}

/**
 * Demands one of some statuses.
 */
export function expectStatus(answer: Answer, ...statuses: readonly number[]): void {
  const found = `status ${answer.status}`;
  expectThat(answer, `status ${statuses.join(' or ')}`, statuses.includes(answer.status), found);
}

/**
 * Demands success, whichever: for rules that are about what a request does, where which status it is answered with is a rule
 * of its own.
 */
export function expectSuccess(answer: Answer): void {
  expectThat(
    answer,
    'a status from 200 to 299',
    answer.status >= 200 && answer.status < 300,
    `status ${answer.status}`,
  );
}

/**
 * Demands that the user of an answer is active, or is not. Text is let pass: that booleans are none is a rule of its own.
 */
export function expectActive(answer: Answer, expected: boolean): void {
  const found = at(answer.body, 'active');
  expectThat(answer, `active: ${expected}`, String(found) === String(expected), print(found));
}

/**
 * Demands that a value of an answer is a certain one. `name` tells the reader which value is meant.
 */
export function expectSame(answer: Answer, name: string, pair: { found: Json | undefined; expected: Json }): void {
  const { found, expected } = pair;
  expectThat(answer, `${name}: ${print(expected)}`, isSame(found, expected), print(found));
}

/**
 * Demands a refusal. The scimType is looked at only where the body is a SCIM error at all: whether errors are SCIM errors
 * is a rule of its own, and one fault should break one rule.
 * @see RFC 7644 §3.12
 */
export function expectError(answer: Answer, status: number, scimType?: string): void {
  expectStatus(answer, status);
  if (scimType === undefined || !isError(answer)) return;
  expectSame(answer, 'scimType', { found: at(answer.body, 'scimType'), expected: scimType });
}

/**
 * Demands a refusal whose scimType, if it has one, is a certain one. For errors of which the standard defines the scimType
 * and does not demand it.
 * @see RFC 7644 §3.12
 */
export function expectErrorOf(answer: Answer, status: number, scimType: string): void {
  expectError(answer, status, at(answer.body, 'scimType') === undefined ? undefined : scimType);
}

/**
 * Demands a refusal with a status of the 4xx class, whichever.
 */
export function expectRefusal(answer: Answer): void {
  expectThat(
    answer,
    'a status from 400 to 499',
    answer.status >= 400 && answer.status < 500,
    `status ${answer.status}`,
  );
}

/**
 * Demands a list of exactly these resources, in whatever order.
 */
export function expectFound(answer: Answer, ids: readonly string[]): void {
  expectStatus(answer, 200);
  const found = idsOf(answer);
  const isSet = found.length === ids.length && ids.every((id) => found.includes(id));
  expectThat(answer, `exactly the resources ${print([...ids])}`, isSet, print([...found]));
}

/**
 * The ids of the resources in a list answer, in its order.
 */
export function idsOf({ body }: Answer): readonly string[] {
  return listAt(body, 'Resources').map((resource) => textAt(resource, 'id'));
}

/**
 * Tells whether the body of an answer is a SCIM error.
 */
export function isError({ body }: Answer): boolean {
  return listAt(body, 'schemas').includes(errorUrn);
}
