import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showProgress } from '../../src/cli/progress.ts';
import { sample } from '../report/sample.ts';

function record(isTTY: boolean) {
  const texts: string[] = [];
  let time = 0;
  const progress = showProgress({ isTTY, write: (text) => texts.push(text) }, () => time);
  const [kept, broken] = sample.findings;
  assert.ok(kept !== undefined && broken !== undefined);
  progress.finding(kept, { done: 1, of: 300 });
  time += 20_000;
  progress.finding(broken, { done: 2, of: 300 });
  progress.waiting(7);
  progress.end();
  return texts.join('');
}

test('on a terminal, one line changes', () => {
  const text = record(true);
  assert.ok(text.includes('\r\u001b[K  1/300 rfc7644/kept'));
  assert.match(text, /FAILED rfc7644\/broken\n/);
});

test('elsewhere, broken rules and a count every ten seconds are lines', () => {
  assert.equal(
    record(false),
    'FAILED rfc7644/broken\n  2/300 rules\nThe server answers 429: waiting 7 s, as it asks\n',
  );
});
