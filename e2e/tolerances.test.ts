import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tolerances } from '@metacompliance/scim-protocol';
import { rules } from '@metacompliance/scim-transcripts';

const shown = new Set(rules.flatMap((rule) => rule.tolerances ?? []));

for (const { name, rule } of tolerances) {
  test(`a transcript shows the tolerance ${name}: ${rule}`, () => assert.ok(shown.has(name)));
}
test('the rules name no tolerance that is gone', () => {
  const granted = new Set(tolerances.map(({ name }) => name));
  assert.deepEqual(
    [...shown].filter((name) => !granted.has(name)),
    [],
  );
});
