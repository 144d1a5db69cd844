import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openChromium } from '../browser/chromium.ts';
import { startSite } from '../browser/site.ts';
import { startOn } from '../harness.ts';

test('a page in Chromium uses all of the SDK through its own site, and the service directly not at all', async (t) => {
  const { baseUrl, publicUrl, token } = await startOn('sqlite', t);
  const path = new URL(baseUrl).pathname;
  const site = await startSite(publicUrl, new URLSearchParams({ path, token, service: baseUrl }));
  t.after(() => site.stop());
  const browser = openChromium(site.origin);
  t.after(() => browser.close());
  const late = AbortSignal.timeout(60_000);
  const isLate = new Promise<string>((resolve) => late.addEventListener('abort', () => resolve(browser.said())));
  assert.deepEqual(await Promise.race([site.outcome, isLate]), {
    found: ['Änn'],
    members: [true],
    statuses: [204],
    planned: ['create user'],
    raw: 200,
    failures: ['NotFoundError', 'UnauthorizedError', 'AbortedError', 'TimeoutError', 'NetworkError'],
  });
});
