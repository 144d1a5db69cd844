import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../harness.ts';

for (const path of ['/health/live', '/health/ready', '/health/ready/']) {
  test(`${path} needs no token and tells nothing but that`, async () => {
    const { server } = testServer();
    const answer = await server.inject(path);
    assert.deepEqual([answer.statusCode, answer.payload], [200, '{"status":"ok"}']);
    assert.ok(answer.headers['request-id']);
  });
}

test('a process whose database does not answer is alive but not ready', async () => {
  const { server } = testServer({ store: { read: async () => Promise.reject(new Error('down')) } });
  assert.equal((await server.inject('/health/live')).statusCode, 200);
  const ready = await server.inject('/health/ready');
  assert.deepEqual([ready.statusCode, ready.payload], [503, '{"status":"unavailable"}']);
});

test('a database that hangs makes it not ready after two seconds', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { server } = testServer({ store: { read: () => new Promise(() => {}) } });
  const answer = server.inject('/health/ready');
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
  t.mock.timers.tick(2_000);
  assert.equal((await answer).statusCode, 503);
});

test('a process that is asked to stop is no longer ready', async () => {
  const { server } = testServer();
  await server.initialize();
  await server.stop();
  assert.equal((await server.inject('/health/ready')).statusCode, 503);
});

test('health checks have no other method', async () => {
  const { server } = testServer();
  const answer = await server.inject({ method: 'POST', url: '/health/live' });
  assert.deepEqual([answer.statusCode, answer.headers.allow], [405, 'GET, HEAD']);
});
