import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Thread } from '../../../src/store/sqlite/thread.ts';

function aDyingThread(t: TestContext): Thread {
  const folder = mkdtempSync(join(tmpdir(), 'scim-thread-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return new Thread(new URL('./dying-thread.ts', import.meta.url), join(folder, 'died'));
}

test('a thread that ended fails what it was doing with 503, and another takes its place', async (t) => {
  const thread = aDyingThread(t);
  const ends = await Promise.allSettled([thread.run('first', {}), thread.run('second', {})]);
  assert.deepEqual(
    ends.map((end) => end.status === 'rejected' && end.reason.status),
    [503, 503],
  );
  assert.equal(await thread.run('third', {}), 'third');
  await thread.close();
});

test('a thread that ended can be closed', async (t) => {
  const thread = aDyingThread(t);
  await assert.rejects(thread.run('first', {}), { status: 503 });
  await thread.close();
});

test('what is asked of a closed thread is 503', async (t) => {
  const thread = aDyingThread(t);
  await thread.close();
  await assert.rejects(thread.run('first', {}), { status: 503 });
});
