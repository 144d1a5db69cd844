import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadTranscripts } from '../src/load.ts';
import { providers } from '../src/providers.ts';
import { rules } from '../src/rules.ts';

const transcripts = (await Promise.all(providers.map(loadTranscripts))).flat();
const shown = new Map<string, string[]>();
for (const { file, shows = [] } of transcripts) {
  for (const id of shows) shown.set(id, [...(shown.get(id) ?? []), file]);
}

describe('every departure from the standard has a transcript', () => {
  for (const { id, rule } of rules) {
    test(`${id}: ${rule}`, () => assert.ok(shown.has(id), `no transcript shows ${id}`));
  }
  for (const { id, provider } of rules) {
    if (provider === undefined) continue;
    test(`${id} is shown by ${provider}, who needs it`, () => {
      assert.ok(
        shown.get(id)?.some((file) => file.startsWith(`${provider}/`)),
        `${shown.get(id)} show it`,
      );
    });
  }
});

test('the 26 failures are all there', () => {
  const failures = rules.flatMap(({ failure }) => failure ?? []);
  assert.deepEqual(
    failures,
    Array.from({ length: 26 }, (_, index) => index + 1),
  );
});

test('no rule has two entries', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});

test('a transcript shows only rules that are listed', () => {
  const listed = new Set(rules.map(({ id }) => id));
  assert.deepEqual(
    [...shown.keys()].filter((id) => !listed.has(id)),
    [],
  );
});

test('every transcript covers an operation', () => {
  assert.deepEqual(
    transcripts.filter(({ operations = [] }) => operations.length === 0).map(({ file }) => file),
    [],
  );
});
