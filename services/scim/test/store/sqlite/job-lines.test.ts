import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobLines } from '../../../src/store/sqlite/job-lines.ts';
import type { Job } from '../../../src/store/sqlite/jobs.ts';

const jobOf = (name: string, company?: number): Job => ({ name, args: company === undefined ? {} : { company } });

function linesOf(...jobs: readonly Job[]): JobLines {
  const lines = new JobLines();
  for (const job of jobs) lines.add(job);
  return lines;
}

function take(lines: JobLines, most = Number.POSITIVE_INFINITY): string {
  const names: string[] = [];
  while (names.length < most && !lines.isEmpty) names.push(lines.next()?.name ?? '');
  return names.join(' ');
}

test('each company gives one job in turn, its own in the order in which they came', () => {
  const lines = linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('a3', 1), jobOf('b1', 2), jobOf('c1', 3), jobOf('c2', 3));
  assert.equal(take(lines), 'a1 b1 c1 a2 c2 a3');
  assert.equal(lines.next(), undefined);
});

test('the turns go on however late somebody comes', () => {
  const lines = linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('a3', 1), jobOf('b1', 2));
  assert.equal(take(lines, 1), 'a1');
  lines.add(jobOf('c1', 3));
  assert.equal(take(lines, 2), 'b1 a2');
  assert.equal(take(lines, 2), 'c1 a3');
});

test('jobs of no company have a line as well', () => {
  assert.equal(take(linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('x'))), 'a1 x a2');
});
