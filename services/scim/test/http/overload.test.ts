import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Overload } from '../../src/http/overload.ts';

function anOverload(t: TestContext, limit: number) {
  const clock = { now: 0 };
  const overload = new Overload(limit, () => clock.now);
  overload.start();
  t.after(() => overload.stop());
  const tickAt = (now: number) => {
    clock.now = now;
    overload.tick();
  };
  return { overload, clock, tickAt };
}

test('a process that is in time takes requests', (t) => {
  const { overload, tickAt } = anOverload(t, 500);
  tickAt(110);
  tickAt(220);
  overload.check();
});

test('a process that is late by more than the limit refuses with 503, until it is in time again', (t) => {
  const { overload, tickAt } = anOverload(t, 500);
  tickAt(800);
  assert.throws(() => overload.check(), { status: 503 });
  tickAt(905);
  overload.check();
});

test('a timer that should have fired long ago counts as late before it fires', (t) => {
  const { overload, clock } = anOverload(t, 500);
  clock.now = 601;
  assert.throws(() => overload.check(), { status: 503 });
});

test('without a limit nothing is measured', (t) => {
  const { overload, clock } = anOverload(t, 0);
  clock.now = 1e9;
  overload.check();
});
