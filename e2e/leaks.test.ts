import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findLeaks } from './leaks.ts';

const harmless = {
  level: 30,
  requestId: '9f3c-0a1b2c3d4e5f',
  method: 'get',
  route: '/scim/{companyKey}/Users',
  status: 200,
};

for (const [what, said] of [
  ['an address', 'ann@acme.example'],
  ['an address of a query', 'userName%20eq%20%22ann%40acme.example%22'],
  ['a token', `mcscim_ire_${'a'.repeat(49)}`],
  ['an admin secret', `mcadmin_${'b'.repeat(43)}`],
  ['a name', 'Barbara'],
] as const) {
  test(`a log line with ${what} is a leak`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'scim-leaks-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.log'), `${JSON.stringify(harmless)}\n${JSON.stringify({ ...harmless, said })}\n`);
    const { leaks, lines } = findLeaks(folder);
    assert.equal(lines, 2);
    assert.equal(leaks.length, 1);
    assert.ok(leaks[0]?.includes(said));
  });
}
