import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConformance, selectCases } from '../../src/index.ts';
import { faults } from '../fault-servers/faults/index.ts';
import { brokenIn, examine, expand } from '../fault-servers/find.ts';
import { HealthyServer, token } from '../fault-servers/healthy.ts';
import { listen } from '../fault-servers/transport.ts';

test('finds nothing wrong with the healthy server, and leaves nothing there', async () => {
  const { report, server } = await examine((request, healthy) => healthy.answer(request));
  const notPassed = report.findings.filter(({ outcome }) => outcome.kind !== 'passed').map(({ rule }) => rule);
  assert.deepEqual(notPassed, ['rfc7644/me-names-its-resource']);
  assert.equal(server.directory.entries.size, 0);
});

test('finds nothing wrong with the healthy server over a socket', async (t) => {
  const base = { server: new HealthyServer('') };
  const baseUrl = await listen(t, (request) => base.server.answer(request));
  base.server = new HealthyServer(baseUrl);
  const report = await runConformance({ baseUrl, token });
  assert.deepEqual(brokenIn(report), []);
  assert.equal(base.server.directory.entries.size, 0);
});

test('can see every rule broken: each one is by some fault', () => {
  const seen = new Set(Object.values(faults).flatMap((part) => part.flatMap(({ breaks }) => expand(breaks))));
  const unseen = selectCases({}).filter(({ rule }) => !seen.has(rule));
  assert.deepEqual(
    unseen.map(({ rule }) => rule),
    [],
  );
});

test('names each fault once', () => {
  const names = Object.values(faults).flatMap((part) => part.map(({ name }) => name));
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length >= 40);
});
