import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { endThisTurn } from '../../src/http/end-of-turn.ts';

/** What `endThisTurn` touches of a response, with what became of it. */
function fakeResponse(ended: string[], destroyed = false) {
  const response = { destroyed, end: (body: string) => void ended.push(body) };
  return response as unknown as ServerResponse & { destroyed: boolean }; // no more of it is looked at
}

test('answers of one turn end together when it is over, in the order in which they were made', async () => {
  const ended: string[] = [];
  void endThisTurn(fakeResponse(ended), 'first');
  await Promise.resolve();
  void endThisTurn(fakeResponse(ended), 'second');
  assert.deepEqual(ended, []);
  await turn();
  assert.deepEqual(ended, ['first', 'second']);
});

test('a client that left before the end of the turn is left alone, and the others get theirs', async () => {
  const ended: string[] = [];
  const gone = fakeResponse(ended);
  void endThisTurn(gone, 'gone');
  void endThisTurn(fakeResponse(ended), 'there');
  gone.destroyed = true;
  await turn();
  assert.deepEqual(ended, ['there']);
});

test('the next turn has an end of its own', async () => {
  const ended: string[] = [];
  void endThisTurn(fakeResponse(ended), 'now');
  await turn();
  void endThisTurn(fakeResponse(ended), 'later');
  await turn();
  assert.deepEqual(ended, ['now', 'later']);
});
