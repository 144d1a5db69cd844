import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareDemo, printWelcome, readDemo } from '../src/demo.ts';
import { launcherOf } from '../src/launcher.ts';
import { asOperator, openRegion } from './region.ts';

const publicUrl = 'http://127.0.0.1:8080';
const person = { isTerminal: true, launcher: 'pnpm scim' };
const program = { ...person, isTerminal: false };

test('the first start makes one demo company and keeps its token in a file for its owner only', async (t) => {
  const { admin, folder } = await openRegion(t, { isDemo: true, publicUrl });
  const demo = await prepareDemo(admin);
  assert.ok(demo?.isNew);
  assert.equal(demo.file, join(folder, 'demo.json'));
  assert.equal(statSync(demo.file).mode & 0o777, 0o600);
  assert.deepEqual(readDemo(demo.file), demo.connection);
});

test('a later start finds it again, under the address of today', async (t) => {
  const { admin } = await openRegion(t, { isDemo: true, publicUrl });
  const first = await prepareDemo(admin);
  const moved = { ...admin, config: { ...admin.config, publicUrl: 'http://127.0.0.1:9090' } };
  const second = await prepareDemo(moved);
  assert.deepEqual([second?.isNew, second?.connection.token], [false, first?.connection.token]);
  assert.equal(second?.connection.baseUrl, `http://127.0.0.1:9090/scim/${first?.connection.companyKey}`);
  assert.deepEqual(readDemo(String(second?.file)), second?.connection);
  assert.equal((await admin.store.read('listCompanies', {})).length, 1);
});

test('a database that an operator chose, or that has companies already, gets none', async (t) => {
  const { admin } = await openRegion(t, { isDemo: false });
  assert.equal(await prepareDemo(admin), undefined);
  await asOperator(admin)('createCompany', { body: { name: 'Acme' } });
  assert.equal(await prepareDemo({ ...admin, config: { ...admin.config, isDemo: true } }), undefined);
  assert.equal((await admin.store.read('listCompanies', {})).length, 1);
});

test('the token is shown once, and only to a person', async (t) => {
  const { admin } = await openRegion(t, { isDemo: true, publicUrl });
  const demo = await prepareDemo(admin);
  const token = String(demo?.connection.token);
  const shown = (reader: typeof person, isNew: boolean) =>
    printWelcome(publicUrl, demo && { ...demo, isNew }, reader).includes(token);
  assert.deepEqual(
    [shown(person, true), shown(person, false), shown(program, true), shown(program, false)],
    [true, false, false, false],
  );
});

test('the screen tells base URL, region, company key, where the token is, and three commands', async (t) => {
  const { admin } = await openRegion(t, { isDemo: true, publicUrl });
  const demo = await prepareDemo(admin);
  const screen = printWelcome(publicUrl, demo, program);
  for (const text of [`${publicUrl}/scim/${demo?.connection.companyKey}`, 'Region code  ire', `in ${demo?.file}`])
    assert.ok(screen.includes(text), text);
  assert.equal(screen.match(/^ {2}pnpm scim /gm)?.length, 3);
  assert.ok(screen.split('\n').length <= 24);
});

const launchers: [rule: string, env: Record<string, string>, launcher: string][] = [
  [
    'pnpm on the PATH',
    { npm_config_user_agent: 'pnpm/12.21.0 npm/? node/? linux x64', npm_execpath: '/usr/lib/pnpm' },
    'pnpm scim',
  ],
  [
    'pnpm by npx',
    {
      npm_config_user_agent: 'pnpm/12.21.0 npm/? node/? linux x64',
      npm_execpath: '/root/.npm/_npx/0390/node_modules/pnpm/pnpm',
    },
    'npx -y pnpm@12.21.0 scim',
  ],
  [
    'npm',
    { npm_config_user_agent: 'npm/11.19.1 node/v24.21.0 linux x64', npm_execpath: '/usr/lib/npm-cli.js' },
    'npm run scim --',
  ],
  ['Node itself', {}, 'node services/scim/src/cli/main.ts'],
];
for (const [rule, env, launcher] of launchers) {
  test(`the commands are spelled for whoever started by ${rule}`, () => assert.equal(launcherOf(env), launcher));
}
