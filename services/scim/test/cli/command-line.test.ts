import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { getCompany } from '../../src/admin/companies.ts';
import { readConfig } from '../../src/config.ts';
import { openAdministration, startService } from '../../src/service.ts';
import { person } from '../store/stories/desk.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scim-cli-'));
const database = { DATABASE_URL: `sqlite:${join(folder, 'test.db')}`, PORT: '0', ADMIN_PORT: '0' };
const service = await startService(readConfig(database), pino({ level: 'silent' }));
after(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, beside the running service, as its reader would. */
async function scim(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const options = { env: { PATH: String(process.env.PATH), ...database, PUBLIC_URL: service.publicUrl, ...env } };
  return promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...args], options).then(
    (output) => ({ code: 0, ...output }),
    (error) => error,
  );
}

test('company create --json prints exactly the four things that an identity provider is given, and they open the running service', async () => {
  const { stdout, code } = await scim(['company', 'create', '--name', 'Acme', '--with-sample-user', '--json']);
  assert.equal(code, 0);
  assert.equal(stdout.split('\n').length, 2);
  const connection = JSON.parse(stdout);
  assert.deepEqual(Object.keys(connection), ['companyKey', 'region', 'baseUrl', 'token']);
  const { companyKey, region, baseUrl, token } = connection;
  assert.deepEqual([region, baseUrl], ['ire', `${service.publicUrl}/scim/${companyKey}`]);
  const answer = await fetch(`${baseUrl}/Users`, { headers: { Authorization: `Bearer ${token}` } });
  assert.deepEqual([answer.status, JSON.parse(await answer.text()).totalResults], [200, 1]);

  const checked = await scim(['check', '--json'], { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token });
  assert.deepEqual([checked.code, JSON.parse(checked.stdout).step], [0, 'credentials']);

  const [{ id }] = JSON.parse((await scim(['token', 'list', companyKey, '--json'])).stdout);
  assert.equal((await scim(['token', 'revoke', companyKey, id])).code, 0);
  assert.equal((await fetch(`${baseUrl}/Users`, { headers: { Authorization: token } })).status, 401);
});

/** Runs a command that prints JSON. */
async function ask(...args: readonly string[]) {
  const { stdout, stderr, code } = await scim([...args, '--json']);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

test("a company's life, by commands beside the running service", async () => {
  const { companyKey, baseUrl, token } = await ask('company', 'create', '--name', 'Ajax');
  const status = async (secret: string) =>
    (await fetch(`${baseUrl}/Users`, { headers: { Authorization: secret } })).status;

  const settings = await ask('company', 'settings', '--for', 'entra', '--company', companyKey);
  assert.equal(settings.fields[1].value, `${baseUrl}?aadOptscim062020`);

  const fresh = await ask('token', 'refresh', companyKey);
  assert.deepEqual([await status(token), await status(fresh.token)], [200, 200]);
  const again = await scim(['token', 'refresh', companyKey]);
  assert.deepEqual([again.code, again.stdout], [1, '']);
  assert.match(again.stderr, /^The token was refreshed already\. It can be refreshed again after \S+Z\n$/);

  assert.equal((await ask('company', 'suspend', companyKey)).state, 'suspended');
  assert.equal(await status(fresh.token), 403);
  await ask('company', 'resume', companyKey);
  assert.equal((await ask('company', 'rename', companyKey, '--name', 'Ajax Ltd')).name, 'Ajax Ltd');
  assert.equal(await status(fresh.token), 200);

  assert.equal((await ask('company', 'delete', companyKey)).state, 'deleted');
  assert.deepEqual([await status(token), await status(fresh.token)], [401, 401]);
  const audit = await ask('audit', '--company', companyKey);
  assert.deepEqual(
    audit.map(({ operation, status }: { operation: string; status: number }) => `${operation} ${status}`).reverse(),
    [
      'createCompany 201',
      'refreshToken 201',
      'refreshToken 409',
      'suspendCompany 200',
      'resumeCompany 200',
      'renameCompany 200',
      'deleteCompany 202',
    ],
  );
  assert.match(audit[0].actor, /^command line: ./);
});

test('a brake is set, shown with its company and released by commands, and what is ignored is shown with both', async () => {
  const { companyKey, baseUrl, token } = await ask('company', 'create', '--name', 'Hasty');
  assert.deepEqual(await ask('brake', 'show', companyKey), { hold: false });
  assert.deepEqual(await ask('brake', 'hold', companyKey), { hold: true });
  const release = await scim(['brake', 'release', companyKey]);
  assert.deepEqual([release.code, release.stderr], [1, 'The brake of this company is not tripped\n']);
  assert.deepEqual(await ask('brake', 'tell', companyKey), { hold: false });
  const headers = { Authorization: token, 'Content-Type': 'application/scim+json' };
  const body = JSON.stringify(person('ann', { shoeSize: 43 }));
  assert.equal((await fetch(`${baseUrl}/Users`, { method: 'POST', headers, body })).status, 201);
  await countAll(companyKey);
  const { brake, ignoredAttributes } = await ask('company', 'show', companyKey);
  assert.deepEqual([brake, ignoredAttributes.length, ignoredAttributes[0].name], [{ hold: false }, 1, 'shoeSize']);
  const { stdout } = await scim(['company', 'show', companyKey]);
  assert.match(
    stdout,
    /The brake is not tripped\. It only tells when it is\.\n\n.*ignored:\nattribute .*\nshoeSize +1 +20/,
  );
  const audit = await ask('audit', '--company', companyKey);
  assert.deepEqual(
    audit.slice(0, 3).map(({ operation, status }: { operation: string; status: number }) => `${operation} ${status}`),
    ['setBrake 200', 'releaseBrake 409', 'setBrake 200'],
  );
});

/** Does what the service does every ten seconds. */
async function countAll(companyKey: string): Promise<void> {
  const admin = await openAdministration(readConfig(database));
  const { number: company } = await getCompany(companyKey, admin);
  await admin.store.write('countIgnored', { company, limit: 10 });
  await admin.store.close();
}

test('an admin secret that a command made opens the admin API, and none after it was revoked', async () => {
  const { secret } = await ask('admin-secret', 'create', '--name', 'night-shift', '--role', 'viewer');
  const open = async () => {
    const headers = { Authorization: `Bearer ${secret}` };
    return (await fetch(`http://127.0.0.1:${service.adminPort}/admin/v1/companies`, { headers })).status;
  };
  assert.equal(await open(), 200);
  const [{ name, role }] = await ask('admin-secret', 'list');
  assert.deepEqual([name, role], ['night-shift', 'viewer']);
  await ask('admin-secret', 'revoke', 'night-shift');
  assert.equal(await open(), 401);
  const { code, stderr } = await scim(['admin-secret', 'create', '--name', 'x', '--role', 'king']);
  assert.deepEqual([code, stderr], [1, '--role must be viewer or operator, not "king"\n']);
});

test('a company that is not there ends the command with one line and code 1', async () => {
  const { code, stdout, stderr } = await scim(['company', 'show', 'nobody']);
  assert.deepEqual([code, stdout, stderr], [1, '', 'There is no company with this key in this region\n']);
});

test('a wrong configuration is told by the name of its variable', async () => {
  const { code, stderr } = await scim(['company', 'list'], { REGION: 'moon' });
  assert.deepEqual([code, stderr], [1, 'REGION must be one of ire, us, nl, uk, ca, not "moon"\n']);
});

test('check without anything to check says what to give', async () => {
  const { code, stderr } = await scim(['check'], { SCIM_TOKEN: 'x' });
  assert.deepEqual([code, stderr], [1, 'SCIM_BASE_URL: set it to the base URL of the company, or give --base-url\n']);
});

test('play okta tells the whole first day, the mistake in it, and never the token', async () => {
  const { baseUrl, token } = JSON.parse((await scim(['company', 'create', '--name', 'Play', '--json'])).stdout);
  const { code, stdout } = await scim(['play', 'okta'], { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /← 400 [^\n]*\n[^\n]*name\.familyName is required by MetaCompliance/);
  assert.match(stdout, /Everything was answered as Okta needs it\.\n$/);
  assert.ok(!stdout.includes(token));
});
