import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimiter } from '../../src/http/rate-limit.ts';

function limiterAt(start = 0) {
  const time = { now: start };
  const limiter = new RateLimiter({ rate: 10, burst: 20, clock: () => time.now });
  const take = (times: number, company = 1) =>
    Array.from({ length: times }, () => limiter.take(company)?.allowed ?? true).filter(Boolean).length;
  return { time, limiter, take };
}

test('a company may send its burst at once, then its rate', () => {
  const { time, take } = limiterAt();
  assert.equal(take(25), 20);
  time.now += 1_000;
  assert.equal(take(25), 10);
});

test('a company that rested gathers no more than its burst', () => {
  const { time, take } = limiterAt();
  take(20);
  time.now += 3_600_000;
  assert.equal(take(50), 20);
});

test('one company does not use up what another may send', () => {
  const { take } = limiterAt();
  take(20, 1);
  assert.equal(take(20, 2), 20);
});

test('a refused request costs nothing: who keeps knocking is let in when the time has come', () => {
  const { time, take } = limiterAt();
  take(20);
  for (let knocks = 0; knocks < 9; knocks++) {
    time.now += 10;
    assert.equal(take(1), 0);
  }
  time.now += 10;
  assert.equal(take(1), 1);
});

test('a refusal says in whole seconds when to come back, never zero', () => {
  const { limiter, take } = limiterAt();
  take(20);
  assert.deepEqual(limiter.take(1), { allowed: false, remaining: 0, seconds: 1, policy: '"company";q=20;w=2' });
});

test('an admitted request learns what is left and when the quota is whole again, once less than half is left', () => {
  const { limiter, take } = limiterAt();
  take(9);
  assert.equal(limiter.take(1), undefined);
  assert.deepEqual(limiter.take(1), { allowed: true, remaining: 9, seconds: 2, policy: '"company";q=20;w=2' });
});

test('memory is bounded: companies that rested are forgotten, those that did not are not', () => {
  const { time, take } = limiterAt();
  take(20, 1);
  for (let company = 2; company <= 30_000; company++) take(1, company);
  time.now += 500;
  for (let company = 30_001; company <= 60_000; company++) take(1, company);
  assert.equal(take(10, 1), 5);
});
