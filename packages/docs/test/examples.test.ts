import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { departureOf, fits } from '../src/answer.ts';
import { type Checkout, openCheckout } from '../src/checkout.ts';
import { missingScript } from '../src/commands.ts';
import { typeCheck, type Written, writePrograms } from '../src/compile.ts';
import { readDocuments, repository } from '../src/document.ts';
import { type Examples, examplesOf } from '../src/examples.ts';
import { run } from '../src/run.ts';
import { runSession } from '../src/shell.ts';

const folder = mkdtempSync(fileURLToPath(new URL('../.examples-', import.meta.url)));
after(() => rmSync(folder, { recursive: true }));
const documents = writePrograms(readDocuments().map(examplesOf), folder);
const url = (path: string) => import.meta.resolve(path);

test('every TypeScript example compiles, as strictly as our own code', async () => {
  const { code, stdout } = await typeCheck(folder);
  assert.equal(code, 0, stdout);
});

for (const written of documents) {
  const { examples } = written;
  describe(examples.document.path, () => {
    for (const { line, text } of examples.json)
      test(`the JSON in line ${line} is JSON`, () => assert.doesNotThrow(() => JSON.parse(text)));
    for (const { line, text } of examples.unrun)
      test(`the commands in line ${line} can be read, and call what exists`, () => checkCommands(text));
    if (examples.session.length > 0 || written.run !== undefined)
      test('its examples run, and print what it shows', (t) => runExamples(written, t));
  });
}

async function runExamples({ examples, run: program }: Written, t: TestContext): Promise<void> {
  if (program !== undefined && !needsService(examples))
    return await runProgram(program, { folder: repository, env: process.env });
  const checkout = await openCheckout(examples.start?.text);
  t.after(() => checkout.remove());
  const prepared = examples.document.path === 'README.md' ? checkout : withDemo(checkout);
  for (const { attributes, text } of examples.files) writeFileSync(join(checkout.folder, attributes.file ?? ''), text);
  const printed = await runSession(examples.session, prepared);
  for (const { output, command } of examples.shown) {
    const found = printed.find(({ block }) => block === command)?.stdout ?? '';
    const departure = output.language === 'json' ? departureOf(JSON.parse(output.text), JSON.parse(found)) : undefined;
    const isShown = output.language === 'json' ? departure === undefined : fits(output.text, found);
    assert.ok(isShown, `line ${output.line} shows something else ${departure ?? ''} than was printed:\n${found}`);
  }
  if (program !== undefined) await runProgram(program, withDemo(checkout));
}

function needsService({ session, runnable }: Examples): boolean {
  return session.length > 0 || runnable.some(({ text }) => /SCIM_|metacompliance\.com/.test(text));
}

function withDemo({ folder, env, demo }: Checkout): Pick<Checkout, 'folder' | 'env'> {
  return { folder, env: { ...env, SCIM_BASE_URL: demo.baseUrl, SCIM_TOKEN: demo.token } };
}

async function runProgram(program: string, { folder: cwd, env }: Pick<Checkout, 'folder' | 'env'>): Promise<void> {
  const args = ['--import', url('tsx'), '--import', url('../src/region-address.ts'), program];
  const { code, stderr } = await run(process.execPath, args, { cwd, env });
  assert.equal(code, 0, stderr);
}

/** A command that is not run can still be misspelled. */
function checkCommands(text: string): void {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(missingScript(text), undefined, 'no package has this script');
}
