import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from '../../src/http/turns.ts';

/** Sends so many requests of a company; their names go into the list as each gets its turn. */
function send(turns: Turns, company: number, count: number, began: string[]): void {
  for (let request = 1; request <= count; request += 1) {
    const name = `${company}.${request}`;
    const wait = turns.enter(company);
    if (wait === undefined) began.push(name);
    else wait.then(() => began.push(name));
  }
}

async function leave(turns: Turns, company: number): Promise<void> {
  turns.leave(company);
  await new Promise(setImmediate);
}

test('a request begins at once as long as there is a place', () => {
  const turns = new Turns({ atOnce: 4, longestLine: 10 });
  const began: string[] = [];
  send(turns, 1, 2, began);
  send(turns, 2, 1, began);
  assert.deepEqual(began, ['1.1', '1.2', '2.1']);
  assert.deepEqual([turns.working, turns.waiting], [3, 0]);
});

test('one company takes three quarters of the places at most, so that another finds one at once', () => {
  const turns = new Turns({ atOnce: 4, longestLine: 10 });
  const began: string[] = [];
  send(turns, 1, 10, began);
  assert.equal(began.length, 3);
  send(turns, 2, 1, began);
  assert.equal(began.at(-1), '2.1');
});

test('lines take turns: whoever sends ten times as much waits, and the other does not wait for him', async () => {
  const turns = new Turns({ atOnce: 1, longestLine: 100 });
  const began: string[] = [];
  send(turns, 1, 11, began);
  send(turns, 2, 2, began);
  send(turns, 3, 1, began);
  await leave(turns, 1);
  await leave(turns, 1);
  await leave(turns, 2);
  await leave(turns, 3);
  await leave(turns, 1);
  assert.deepEqual(began, ['1.1', '1.2', '2.1', '3.1', '1.3', '2.2']);
});

test('a line has an end: 429, with a time after which to repeat', () => {
  const turns = new Turns({ atOnce: 1, longestLine: 2 });
  send(turns, 1, 3, []);
  assert.throws(() => turns.enter(1), { status: 429, headers: { 'Retry-After': '1' } });
  assert.doesNotThrow(() => turns.enter(2));
});

test('all lines together have an end, too: 503', () => {
  const turns = new Turns({ atOnce: 1, longestLine: 2 });
  for (let company = 1; company <= 8; company += 1) send(turns, company, company === 1 ? 3 : 2, []);
  assert.throws(() => turns.enter(100), { status: 503 });
});

test('when all have left nobody is at work, and nobody can leave once more', async () => {
  const turns = new Turns({ atOnce: 2, longestLine: 10 });
  const began: string[] = [];
  send(turns, 1, 5, began);
  for (let request = 1; request <= 5; request += 1) await leave(turns, 1);
  assert.deepEqual([began.length, turns.working, turns.waiting], [5, 0, 0]);
  assert.throws(() => turns.leave(1), /never had/);
});

test('companies come and go by the thousand, and each finds its place', () => {
  const turns = new Turns({ atOnce: 2, longestLine: 10 });
  for (let company = 1; company <= 5_000; company += 1) {
    assert.equal(turns.enter(company), undefined);
    turns.leave(company);
  }
  assert.equal(turns.working, 0);
  assert.throws(() => turns.leave(1), /never had/);
});
