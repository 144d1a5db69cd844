import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService } from '../src/testing.ts';

for (const store of ['sqlite', 'postgres'] as const) {
  test(`${store}: a test service answers at its base URL, and gives the addresses of its public URL`, async (t) => {
    const publicUrl = 'https://us.example.com';
    const service = await startService({ store, region: 'us', publicUrl });
    t.after(() => service.stop());
    const sample = await service.createCompany({ withSampleUser: true });
    for (const [{ baseUrl, token, companyKey }, total] of [
      [service, 0],
      [sample, 1],
    ] as const) {
      const answer = await fetch(`${baseUrl}/Users`, { headers: { Authorization: token } });
      const { totalResults, Resources } = JSON.parse(await answer.text());
      assert.deepEqual([answer.status, totalResults], [200, total]);
      for (const { meta, id } of Resources) assert.equal(meta.location, `${publicUrl}/scim/${companyKey}/Users/${id}`);
    }
  });

  test(`${store}: two test services know nothing of each other`, async (t) => {
    const [one, two] = await Promise.all([startService({ store }), startService({ store })]);
    t.after(() => Promise.all([one.stop(), two.stop()]));
    const answer = await fetch(`${two.baseUrl}/Users`, { headers: { Authorization: one.token } });
    assert.equal(answer.status, 401);
  });
}
