/* The examples of every document are run by `examples.test.ts`. These are the rules by which they can fail. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { missingScript } from '../src/commands.ts';
import { typeCheck, writePrograms } from '../src/compile.ts';
import { examplesOf } from '../src/examples.ts';
import { run } from '../src/run.ts';
import { runSession } from '../src/shell.ts';

const readme = (text: string) => ({ path: 'README.md', text });

const refused: readonly (readonly [rule: string, text: string, message: RegExp])[] = [
  ['a language that would not be run by its name is an error', '```bash\nls\n```', /here it is sh or ts/],
  ['an attribute that nobody knows is an error', '```sh norun="slow"\nls\n```', /norun, which means nothing/],
  ['a block that is not run says why', '```sh no-run\nls\n```', /does not say why/],
  ['an output needs a command before it', '```json answer\n{}\n```', /no command before it/],
];
for (const [rule, text, message] of refused) test(rule, () => assert.throws(() => examplesOf(readme(text)), message));

test('commands of a document that is no guide are not run', () => {
  const { session, unrun } = examplesOf({ path: 'openapi/README.md', text: '```sh\nls\n```' });
  assert.deepEqual([session.length, unrun.length], [0, 1]);
});

test('a script that no package has is missed, however pnpm is called', () => {
  assert.equal(missingScript('npx -y pnpm@12.21.0 start'), undefined);
  assert.equal(missingScript('pnpm --filter @metacompliance/scim-e2e replay okta'), undefined);
  assert.equal(missingScript('pnpm --silent scimm check'), 'pnpm --silent scimm');
});

test('an example that does not compile fails, and the line is that of the document', async (t) => {
  const folder = mkdtempSync(new URL('../.examples-', import.meta.url).pathname);
  t.after(() => rmSync(folder, { recursive: true }));
  writePrograms([examplesOf(readme('# A\n\n```ts\nconst a: string = 1;\n```\n'))], folder);
  const { code, stdout } = await typeCheck(folder);
  assert.notEqual(code, 0);
  assert.match(stdout, /README-md\.ts\(4,7\): error TS2322/);
});

test('a program that takes too long is ended, with what it has started', async () => {
  const started = performance.now();
  const { code, stdout } = await run('bash', ['-c', 'sleep 60 & echo begun; sleep 60'], {
    cwd: tmpdir(),
    env: process.env,
    timeout: 500,
  });
  assert.deepEqual([code, stdout], [null, 'begun\n']);
  assert.ok(performance.now() - started < 10_000);
});

describe('a session', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-docs-'));
  const server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1))).end('body');
  });
  let address = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const runText = (text: string) =>
    runSession(examplesOf(readme(text)).session, { folder, env: { ...process.env, ADDRESS: address } });

  test('keeps what an earlier block has set, and knows what each block printed', async () => {
    const printed = await runText('```sh\nname=Ann\n```\n```sh\necho "$name"\n```');
    assert.deepEqual(
      printed.map(({ stdout }) => stdout.trim()),
      ['', 'Ann'],
    );
  });

  test('fails where a command fails, and names the line', async () => {
    await assert.rejects(
      runText('```sh\ntrue\n```\n\n```sh\nfalse\n```\n```sh\ntrue\n```'),
      /^Error: The commands in line 5 ended with 1/,
    );
  });

  test('fails when curl is refused, though curl itself calls that success', async () => {
    await assert.rejects(
      runText('```sh\ncurl "$ADDRESS/404" | cat\n```'),
      /curl was answered 404 where 2\?\? was promised/,
    );
  });

  test('takes a refusal that the document promises, and fails when it does not come', async () => {
    const [printed] = await runText('```sh status="409"\ncurl "$ADDRESS/409"\n```');
    assert.equal(printed?.stdout.trim(), 'body');
    await assert.rejects(runText('```sh status="409"\ncurl "$ADDRESS/200"\n```'), /answered 200 where 409/);
  });

  test('fails when a variable was never set', async () => {
    await assert.rejects(runText('```sh\necho "$NOBODY_SET_THIS"\n```'), /unbound variable/);
  });
});
