import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beginCall } from '../../src/call.ts';
import { NetworkError, NotJsonError, TimeoutError } from '../../src/errors.ts';
import { delayBefore, mayBeDone, type Outcome, parseRetryAfter } from '../../src/transport/retry.ts';

const options = { retries: 3, baseDelay: 100, maxDelay: 800, maxRetryAfter: 60_000 };
const values = { now: Date.parse('2026-03-14T09:00:00Z'), random: 0.5, left: 100_000 };
const momentOf = ({ now, random, left }: typeof values) => ({ now: () => now, random: () => random, left: () => left });
const moment = momentOf(values);
const facts = { method: 'GET', path: '/Users', requestId: undefined, attempts: 1, mayBeDone: false };

function answered(status: number, headers: Record<string, string> = {}): Outcome {
  return { response: { status, headers: new Headers(headers), text: '', body: undefined } };
}
const broken: Outcome = { error: new NetworkError('broken', facts) };
const refused: Outcome = {
  error: new NetworkError('refused', facts, {
    cause: new Error('x', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
  }),
};

function callOf(method: string, isRepeatable?: boolean, attempts = 1) {
  return { ...beginCall(method, '/Users', { attempt: 1000, total: 1000, retries: 3 }, {}, isRepeatable), attempts };
}

const decisions: [rule: string, method: string, isRepeatable: boolean, outcome: Outcome, isRetried: boolean][] = [
  ...[408, 429, 502, 503, 504].map((status): (typeof decisions)[number] => [
    `${status} is retried`,
    'GET',
    true,
    answered(status),
    true,
  ]),
  ...[400, 401, 403, 404, 409, 412, 413, 501, 200, 204, 304].map((status): (typeof decisions)[number] => [
    `${status} is final`,
    'PUT',
    true,
    answered(status),
    false,
  ]),
  ['500 is retried for GET', 'GET', true, answered(500), true],
  ['500 is retried for PUT', 'PUT', true, answered(500), true],
  ['500 is retried for DELETE', 'DELETE', true, answered(500), true],
  ['500 is final for POST', 'POST', true, answered(500), false],
  ['500 is final for PATCH', 'PATCH', true, answered(500), false],
  ['a broken connection is retried when the call is repeatable', 'POST', true, broken, true],
  ['a broken connection is final when it is not', 'PATCH', false, broken, false],
  ['a connection that was never made is retried always: nothing was sent', 'PATCH', false, refused, true],
  ['a timeout is retried when the call is repeatable', 'GET', true, { error: new TimeoutError('late', facts) }, true],
  ['broken JSON is a lost answer', 'GET', true, { error: new NotJsonError('cut', facts) }, true],
  ['429 is retried for what is not repeatable: the server has not read it', 'PATCH', false, answered(429), true],
  ['503 with Retry-After is too', 'PATCH', false, answered(503, { 'retry-after': '1' }), true],
  ['a bare 503 is not: a gateway may have lost the answer', 'PATCH', false, answered(503), false],
  ['502 is not', 'PATCH', false, answered(502), false],
  ['a bug is never retried', 'GET', true, { error: new TypeError('x is not a function') }, false],
];
describe('what is sent again', () => {
  for (const [rule, method, isRepeatable, outcome, isRetried] of decisions) {
    test(rule, () => {
      const delay = delayBefore(outcome, callOf(method, isRepeatable), options, moment);
      assert.equal(delay !== undefined, isRetried);
    });
  }
});

const waits: [
  rule: string,
  attempts: number,
  outcome: Outcome,
  moment: Partial<typeof values>,
  delay: number | undefined,
][] = [
  ['the first wait is a random part of the base', 1, broken, {}, 50],
  ['it may be nothing at all (full jitter)', 1, broken, { random: 0 }, 0],
  ['the ceiling doubles each time', 3, broken, {}, 200],
  ['the attempts end', 4, broken, {}, undefined],
  ['Retry-After in seconds is kept, with jitter on top', 1, answered(429, { 'retry-after': '7' }), {}, 7050],
  ['Retry-After as a date is kept', 1, answered(503, { 'retry-after': 'Sat, 14 Mar 2026 09:00:05 GMT' }), {}, 5050],
  ['a date that is over means now', 1, answered(503, { 'retry-after': 'Sat, 14 Mar 2026 08:00:00 GMT' }), {}, 50],
  ['a Retry-After beyond the cap ends the call', 1, answered(429, { 'retry-after': '61' }), {}, undefined],
  ['an unreadable Retry-After counts as none', 1, answered(429, { 'retry-after': 'soon' }), {}, 50],
  ['a wait that outlasts the call ends it', 1, answered(429, { 'retry-after': '7' }), { left: 7000 }, undefined],
];
describe('how long is waited', () => {
  for (const [rule, attempts, outcome, change, delay] of waits) {
    test(rule, () => {
      assert.equal(
        delayBefore(outcome, callOf('GET', true, attempts), options, momentOf({ ...values, ...change })),
        delay,
      );
    });
  }
  test('a ceiling stays under the longest delay', () => {
    const many = { ...callOf('GET', true, 9), retries: 20 };
    assert.equal(delayBefore(broken, many, options, moment), 400);
  });
});

test('Retry-After is absent, negative, or a fraction', () => {
  assert.equal(parseRetryAfter(null, 0), undefined);
  assert.equal(parseRetryAfter('', 0), undefined);
  assert.equal(parseRetryAfter('-1', 0), 0);
  assert.equal(parseRetryAfter('0.5', 0), 500);
});

const doubts: [rule: string, outcome: Outcome, mayBeDone: boolean][] = [
  ['a broken connection may have done it', broken, true],
  ['one that was never made has not', refused, false],
  ['5xx may have done it', answered(504), true],
  ['501 has not', answered(501), false],
  ['429 has not', answered(429), false],
  ['409 has not', answered(409), false],
];
describe('what a failed attempt may have done', () => {
  for (const [rule, outcome, expected] of doubts) test(rule, () => assert.equal(mayBeDone(outcome), expected));
});
