import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, findingsOf, printPretty, type Report, runConformance } from '@metacompliance/scim-conformance';
import { startOn, stores } from './harness.ts';

for (const store of stores) {
  test(`keeps every rule of every profile, on ${store}`, async (t) => {
    const { baseUrl, token } = await startOn(store, t);
    const report = await runConformance({ baseUrl, token });
    const notKept = [...rules(report, 'failed'), ...rules(report, 'warned'), ...rules(report, 'unjudged')];
    assert.equal(notKept.length, 0, printPretty(report));
    // The token stands for a company, so there is nobody whom /Me could mean.
    assert.deepEqual(rules(report, 'unsupported'), ['rfc7644/me-names-its-resource']);
    assert.equal(await count(baseUrl, token), 0);
  });
}

function rules(report: Report, kind: Finding['outcome']['kind']): readonly string[] {
  return findingsOf(report, kind).map(({ rule }) => rule);
}

/** How many users and groups a company has. */
async function count(baseUrl: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const totals = ['/Users?count=0', '/Groups?count=0'].map(async (path) => {
    const { totalResults } = (await (await fetch(baseUrl + path, { headers })).json()) as { totalResults: number };
    return totalResults;
  });
  return (await Promise.all(totals)).reduce((sum, total) => sum + total, 0);
}
