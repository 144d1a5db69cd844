import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startOn } from './harness.ts';

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs the command as a reader would, and gives what it prints. */
function replay(...args: readonly string[]): Promise<Outcome> {
  const command = ['--import', 'tsx', fileURLToPath(new URL('replay.ts', import.meta.url)), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

async function aCompany(t: TestContext, options: { withSampleUser: boolean }): Promise<string[]> {
  const { baseUrl, token } = await (await startOn('sqlite', t)).createCompany(options);
  return ['--base-url', baseUrl, '--token', token];
}

describe('replay', () => {
  test('Okta’s SPEC test holds with both forms of Authorization', async (t) => {
    const target = await aCompany(t, { withSampleUser: true });
    const { code, output } = await replay(
      ...target,
      'okta/spec-test',
      'okta/spec-test-2016',
      '--authorization',
      'both',
    );
    assert.equal(code, 0, output);
    assert.equal(output.match(/12 of 12 steps as expected/g)?.length, 2);
    assert.equal(output.match(/5 of 5 steps as expected/g)?.length, 2);
    assert.match(output, /Authorization: bare/);
  });

  test('the SPEC test fails on a company that holds nobody, and says where', async (t) => {
    const { code, output } = await replay(...(await aCompany(t, { withSampleUser: false })), 'okta/spec-test');
    assert.equal(code, 1);
    assert.match(output, /✗ 1\. A page of one person/);
  });

  test('a captured exchange in a file is replayed', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'scim-replay-'));
    t.after(() => rm(folder, { recursive: true }));
    const step = {
      name: 'read',
      request: { method: 'GET', path: '/Users/1' },
      expect: { status: 200, source: 'a customer' },
    };
    const transcript = {
      name: 'captured',
      provider: 'acme',
      headers: { Authorization: '{{authorization}}' },
      steps: [step],
    };
    writeFileSync(join(folder, 'captured.json'), JSON.stringify(transcript));
    const { code, output } = await replay(
      ...(await aCompany(t, { withSampleUser: false })),
      join(folder, 'captured.json'),
    );
    assert.equal(code, 1);
    assert.match(output, /status: expected 200, found 404\n {4}by a customer/);
  });

  const unusable: readonly [rule: string, args: readonly string[], message: RegExp][] = [
    ['without an address', ['--token', 't', 'okta/spec-test'], /--base-url/],
    ['without a token', ['--base-url', 'http://127.0.0.1/', 'okta/spec-test'], /--token/],
    ['without a transcript', ['--base-url', 'http://127.0.0.1/', '--token', 't'], /name a transcript/],
    [
      'with a form of Authorization that is none',
      ['--base-url', 'http://127.0.0.1/', '--token', 't', '--authorization', 'basic', 'okta/spec-test'],
      /bearer, bare or both/,
    ],
    ['with a transcript that is none', ['--base-url', 'http://127.0.0.1/', '--token', 't', 'okta/none'], /okta\/none/],
  ];
  for (const [rule, args, message] of unusable) {
    test(`ends with 2 ${rule}`, async () => {
      const { code, output } = await replay(...args);
      assert.equal(code, 2);
      assert.match(output, message);
    });
  }
});
