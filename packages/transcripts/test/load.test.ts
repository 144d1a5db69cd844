import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadTranscript, loadTranscripts, parseTranscript } from '../src/load.ts';
import { providers } from '../src/providers.ts';
import type { Step } from '../src/transcript.ts';

const step = {
  name: 's',
  request: { method: 'GET', path: '/Users' },
  expect: { status: 200, source: 'RFC 7644 §3.4.2' },
};
const right = { name: 't', provider: 'okta', headers: {}, steps: [step] };
const parse = (change: object) => parseTranscript(JSON.stringify({ ...right, ...change }), 'captured.json');

const wrong: readonly [rule: string, change: object, message: RegExp][] = [
  ['a transcript has steps', { steps: [] }, /\/steps/],
  ['a misspelt member is named', { header: {} }, /"header"/],
  [
    'every expectation says where it comes from',
    { steps: [{ ...step, expect: { status: 200 } }] },
    /\/steps\/0\/expect .*source/,
  ],
  [
    'a path begins with a slash',
    { steps: [{ ...step, request: { method: 'GET', path: 'Users' } }] },
    /\/steps\/0\/request\/path/,
  ],
  [
    'a path holds no blanks, since HTTP cannot send them',
    { steps: [{ ...step, request: { method: 'GET', path: '/a b' } }] },
    /path/,
  ],
  [
    'a request has one body',
    { steps: [{ ...step, request: { ...step.request, body: {}, rawBody: '' } }] },
    /\/steps\/0\/request/,
  ],
];

describe('parseTranscript', () => {
  test('takes a whole transcript', () => assert.equal(parse({}).name, 't'));
  for (const [rule, change, message] of wrong) test(rule, () => assert.throws(() => parse(change), message));
});

describe('loadTranscripts', () => {
  for (const provider of providers) {
    test(`every file of ${provider} is a transcript of that provider`, async () => {
      const transcripts = await loadTranscripts(provider);
      assert.ok(transcripts.length > 0);
      assert.deepEqual([...new Set(transcripts.map((transcript) => transcript.provider))], [provider]);
    });
  }
  for (const provider of providers) {
    test(`${provider} sends each person with an externalId of the person's own`, async () => {
      for (const { file, steps } of await loadTranscripts(provider)) assert.deepEqual(sharedIds(steps), [], file);
    });
  }
  test('one of ours is loaded by its name', async () =>
    assert.equal((await loadTranscript('okta/first-day')).file, 'okta/first-day'));
  test('a file that is not there is refused', () => assert.rejects(loadTranscript('okta/none'), { code: 'ENOENT' }));
});

/** The externalIds that creates of several user names carry. */
function sharedIds(steps: readonly Step[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { request } of steps) {
    const { userName, externalId } = (request.body ?? {}) as { userName?: string; externalId?: string }; // as providers send it
    if (request.method !== 'POST' || request.path !== '/Users' || !userName || !externalId) continue;
    names.set(externalId, (names.get(externalId) ?? new Set()).add(userName.toLowerCase()));
  }
  return [...names].flatMap(([externalId, of]) => (of.size > 1 ? externalId : []));
}
