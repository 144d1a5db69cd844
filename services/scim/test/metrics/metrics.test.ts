import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService } from '../../src/testing.ts';

test('metrics count requests by operation and status, and time store, commits and batches; without any name', async (t) => {
  const service = await startService({ store: 'sqlite' });
  t.after(() => service.stop());
  const { baseUrl, token, companyKey, adminUrl, adminSecret } = service;
  const body = JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'canary@acme.example',
    name: { givenName: 'Canary', familyName: 'Bird' },
    emails: [{ value: 'canary@acme.example' }],
  });
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
  for (let sent = 0; sent < 2; sent += 1)
    await (await fetch(`${baseUrl}/Users`, { method: 'POST', headers, body })).text();
  const metricsUrl = adminUrl.replace('/admin/v1', '/metrics');
  const viewer = await service.createAdminSecret('prometheus', 'viewer');
  for (const [secret, status] of [
    [adminSecret, 200],
    [viewer, 200],
    [token, 401],
    ['', 401],
  ] as const) {
    const answer = await fetch(metricsUrl, { headers: { Authorization: `Bearer ${secret}` } });
    assert.equal(answer.status, status);
    await answer.text();
  }
  const text = await (await fetch(metricsUrl, { headers: { Authorization: `Bearer ${viewer}` } })).text();
  for (const line of [
    'scim_requests_total{operation="createUser",status="201"} 1',
    'scim_requests_total{operation="createUser",status="409"} 1',
    `scim_company_requests_total{company="${companyKey}",status="2xx"} 1`,
    'scim_request_seconds_count{operation="createUser"} 2',
    'scim_store_seconds_count{script="createUser"} 2',
    'scim_requests_waiting 0',
  ])
    assert.ok(text.includes(line), line);
  assert.match(text, /scim_batch_size_count [1-9]/);
  assert.match(text, /scim_commit_seconds_sum \d/);
  assert.match(text, /scim_wal_bytes \d/);
  assert.match(text, /nodejs_eventloop_lag_seconds/);
  assert.ok(!/canary|acme\.example/i.test(text) && !text.includes(token));
  const publicAnswer = await fetch(`${service.publicUrl}/metrics`);
  assert.equal(publicAnswer.status, 404);
});
