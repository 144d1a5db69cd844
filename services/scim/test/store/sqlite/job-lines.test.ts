import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobLines } from '../../../src/store/sqlite/job-lines.ts';

const jobOf = (name: string, company?: number) => ({
  job: { name, args: company === undefined ? {} : { company } },
});

function linesOf(...jobs: readonly ReturnType<typeof jobOf>[]) {
  const lines = new JobLines<ReturnType<typeof jobOf>>();
  for (const job of jobs) lines.add(job);
  return lines;
}

const names = (jobs: readonly ReturnType<typeof jobOf>[]) => jobs.map(({ job }) => job.name).join(' ');

test('each company gives one job in turn, its own in the order in which they came', () => {
  const lines = linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('a3', 1), jobOf('b1', 2), jobOf('c1', 3), jobOf('c2', 3));
  assert.equal(names(lines.take(10)), 'a1 b1 c1 a2 c2 a3');
  assert.ok(lines.isEmpty);
});

test('the turns go on from one batch to the next', () => {
  const lines = linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('a3', 1), jobOf('b1', 2));
  assert.equal(names(lines.take(1)), 'a1');
  lines.add(jobOf('c1', 3));
  assert.equal(names(lines.take(2)), 'b1 a2');
  assert.equal(names(lines.take(2)), 'c1 a3');
});

test('jobs of no company have a line as well', () => {
  assert.equal(names(linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('x')).take(3)), 'a1 x a2');
});

test('what is put back comes before what its company asked for since, and after whoever came meanwhile', () => {
  const lines = linesOf(jobOf('a1', 1), jobOf('a2', 1), jobOf('a3', 1));
  const taken = lines.take(3);
  lines.add(jobOf('b1', 2));
  lines.add(jobOf('a4', 1));
  lines.putBack(taken.slice(1));
  assert.equal(names(lines.take(9)), 'b1 a2 a3 a4');
});
