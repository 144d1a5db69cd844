import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { TokenUses } from '../../src/http/token-uses.ts';
import type { Store } from '../../src/store/store.ts';

const minute = 60_000;

/** Uses over a store that keeps what it is told, or fails. */
function openUses() {
  const written: unknown[] = [];
  const state = { now: 0, isDown: false };
  const write = async (name: string, args: object) => {
    if (state.isDown) throw new Error('the database is away');
    assert.equal(name, 'noteTokenUses');
    written.push(...(args as { uses: readonly unknown[] }).uses);
  };
  const store = { write } as unknown as Store; // all that is used of a store
  const uses = new TokenUses({ store, now: () => state.now, log: pino({ level: 'silent' }) });
  return { uses, written, state };
}

test('uses gather, and are written together', async () => {
  const { uses, written, state } = openUses();
  uses.note(1, 'a');
  state.now = 5;
  uses.note(2, 'b');
  assert.deepEqual(written, []);
  await uses.flush();
  assert.deepEqual(written, [
    { company: 1, digest: 'a', at: 0 },
    { company: 2, digest: 'b', at: 5 },
  ]);
});

test('a token that is used all the time is written once a minute', async () => {
  const { uses, written, state } = openUses();
  for (let at = 0; at <= 2 * minute; at += 1_000) {
    state.now = at;
    uses.note(1, 'a');
    await uses.flush();
  }
  assert.deepEqual(
    written.map((use) => (use as { at: number }).at),
    [0, minute, 2 * minute],
  );
});

test('a clock that was set back does not keep a token from being written', async () => {
  const { uses, written, state } = openUses();
  state.now = 100 * minute;
  uses.note(1, 'a');
  state.now = 5;
  uses.note(1, 'a');
  await uses.flush();
  assert.equal(written.length, 2);
});

test('a database that is away costs nobody anything, and the next use is written', async () => {
  const { uses, written, state } = openUses();
  state.isDown = true;
  uses.note(1, 'a');
  await uses.flush();
  state.isDown = false;
  uses.note(1, 'a');
  await uses.flush();
  assert.equal(written.length, 1);
});
