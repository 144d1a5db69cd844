import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const loader = import.meta.resolve('tsx');

/** Starts the program in a folder, as `pnpm start` does, without a terminal. */
function launch(t: TestContext, folder: string, env: Record<string, string> = {}) {
  const options = {
    cwd: folder,
    env: { PATH: String(process.env.PATH), PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'info', ...env },
  };
  const child: ChildProcess = spawn(process.execPath, ['--import', loader, main], options);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  t.after(() => child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(([code]) => code as number | null); // what the event carries
  const started = async () => {
    while (!output.stdout.includes('Try next'))
      await Promise.race([
        once(child.stdout ?? child, 'data'),
        exited.then((code) => assert.fail(`${code} ${output.stderr}`)),
      ]);
  };
  return { child, output, exited, started };
}

function freshFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'scim-main-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('with no configuration at all the program serves a demo company, stops on SIGTERM with 0, and finds everything again', async (t) => {
  const folder = freshFolder(t);
  const first = launch(t, folder);
  await first.started();
  const demo = JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8'));
  assert.ok(
    first.output.stdout.includes(demo.baseUrl) && first.output.stdout.includes('API token    in data/demo.json'),
  );
  assert.ok(!first.output.stdout.includes(demo.token));
  const answer = await fetch(`${demo.baseUrl}/Users`, { headers: { Authorization: `Bearer ${demo.token}` } });
  assert.deepEqual([answer.status, JSON.parse(await answer.text()).totalResults], [200, 1]);
  first.child.kill('SIGTERM');
  assert.equal(await first.exited, 0);

  const second = launch(t, folder);
  await second.started();
  const again = JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8'));
  assert.equal(again.token, demo.token);
  assert.equal((await fetch(`${again.baseUrl}/Users`, { headers: { Authorization: demo.token } })).status, 200);
  second.child.kill('SIGINT');
  assert.equal(await second.exited, 0);
  assert.ok(!`${second.output.stdout}${second.output.stderr}`.includes(demo.token));
});

const mistakes: [rule: string, env: Record<string, string>, message: RegExp][] = [
  ['a wrong variable', { REGION: 'moon', PORT: 'x' }, /^REGION must be one of .*\nPORT must be a whole number .*\n$/],
  [
    'an address that this machine does not have',
    { HOST: '192.0.2.1' },
    /^HOST: this machine has no address 192\.0\.2\.1\n$/,
  ],
];
for (const [rule, env, message] of mistakes) {
  test(`${rule} ends the start with its name and code 1`, async (t) => {
    const { exited, output } = launch(t, freshFolder(t), env);
    assert.equal(await exited, 1);
    assert.match(output.stderr, message);
  });
}

test('a port that is taken ends the start with its number and code 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo; // what a listener on TCP has
  const { exited, output } = launch(t, freshFolder(t), { PORT: String(port) });
  assert.equal(await exited, 1);
  assert.match(output.stderr, new RegExp(`^PORT: ${port} on 127.0.0.1 is taken by another program`));
});
