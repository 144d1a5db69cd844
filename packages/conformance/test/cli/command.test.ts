import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Behaviour } from '../fault-servers/fault.ts';
import { HealthyServer, token } from '../fault-servers/healthy.ts';
import { listen } from '../fault-servers/transport.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A server behind a socket. */
async function serve(t: TestContext, behave: Behaviour = (request, healthy) => healthy.answer(request)) {
  const server = new HealthyServer('http://healthy.example');
  return { server, baseUrl: await listen(t, (request) => behave(request, server)) };
}

/** Starts the command as a shell would. */
function start(words: readonly string[]): {
  child: ChildProcess;
  end: Promise<{ code: number | null; out: string; err: string }>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  child.stdout?.on('data', (piece) => (text.out += piece));
  child.stderr?.on('data', (piece) => (text.err += piece));
  const end = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...text })),
  );
  return { child, end };
}

test('ends with 0 and the figures when every rule is kept', async (t) => {
  const { baseUrl } = await serve(t);
  const { code, out } = await start(['--base-url', baseUrl, '--token', token, '--profile', 'rfc9865']).end;
  assert.equal(code, 0);
  assert.match(out, /rfc9865 +12 +0/);
});

test('ends with 1 and tells what is broken', async (t) => {
  const { baseUrl } = await serve(t, (request, healthy) => {
    const answer = healthy.answer(request);
    return request.method === 'DELETE' && answer.status === 204 ? { ...answer, status: 200 } : answer;
  });
  const { code, out, err } = await start(['--base-url', baseUrl, '--token', token, '--only', 'delete-answers-204']).end;
  assert.equal(code, 1);
  assert.match(
    out,
    /FAILED rfc7644\/delete-answers-204\n.*MUST, RFC 7644 §3\.6.*\n.*expected {2}status 204\n.*found {5}status 200/,
  );
  assert.match(err, /FAILED rfc7644\/delete-answers-204/);
  assert.doesNotMatch(out + err, new RegExp(token));
});

test('ends with 2 and says that the token is wrong', async (t) => {
  const { baseUrl } = await serve(t);
  const { code, err } = await start(['--base-url', baseUrl, '--token', 'wrong']).end;
  assert.equal(code, 2);
  assert.match(err, /the token is not accepted/);
});

test('ends with 2 and says that the address is wrong', async (t) => {
  const { baseUrl } = await serve(t);
  const { code, err } = await start(['--base-url', `${baseUrl}/none`, '--token', token]).end;
  assert.equal(code, 2);
  assert.match(err, /there is no \/Users below this address/);
});

test('writes JUnit to a file while the screen shows the report for people', async (t) => {
  const { baseUrl } = await serve(t);
  const folder = mkdtempSync(join(tmpdir(), 'scim-conformance-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.xml');
  const words = ['--base-url', baseUrl, '--token', token, '--only', 'filter-eq', '--report', `junit=${file}`];
  const { code, out } = await start([...words, '--report', 'pretty']).end;
  assert.equal(code, 0);
  assert.match(readFileSync(file, 'utf8'), /<testcase classname="rfc7644" name="rfc7644\/filter-eq"/);
  assert.match(out, /rfc7644 +1/);
});

test('lists the rules and shows the help without a server', async () => {
  const [list, help] = await Promise.all([start(['--list', '--profile', 'okta']).end, start(['--help']).end]);
  assert.equal(list.code, 0);
  assert.match(list.out, /okta\/spec-01-first-user-is-complete +MUST/);
  assert.match(help.out, /Exit code: 0 every rule kept/);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} in the middle of a run leaves nothing behind`, async (t) => {
    let child: ChildProcess | undefined;
    let requests = 0;
    let isSent = false;
    const { server, baseUrl } = await serve(t, async (request, healthy) => {
      requests++;
      if (!isSent && requests > 100 && healthy.directory.entries.size === 2) isSent = child?.kill(signal) === true;
      const answer = healthy.answer(request);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer;
    });
    const run = start(['--base-url', baseUrl, '--token', token]);
    child = run.child;
    const { code, out, err } = await run.end;
    assert.equal(code, 2);
    assert.match(err, /removing what this run made/);
    assert.match(out, /STOPPED: Interrupted/);
    assert.equal(server.directory.entries.size, 0);
    assert.ok(requests < 300, `${requests} requests`);
  });
}
