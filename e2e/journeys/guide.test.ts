/*
 * The configuration guide for Okta, from start to end, by commands alone: what its reader enters, tests and assigns, each way in
 * which its tables say that it goes wrong, and where the reason is found.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type ServiceProcess, scim, startProcess } from '../service-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'scim-guide-'));
const ireland = `sqlite:${join(folder, 'ire.db')}`;
const america = `sqlite:${join(folder, 'us.db')}`;

interface Connection {
  readonly companyKey: string;
  readonly region: string;
  readonly baseUrl: string;
  readonly token: string;
}

describe('the configuration guide, walked by commands', () => {
  const services: ServiceProcess[] = [];
  let connection: Connection;
  /** A command in the Irish region. */
  const run = (...args: string[]) => scim(ireland, args, { PUBLIC_URL: String(services[0]?.publicUrl) });
  const check = (target: Partial<Connection> = {}) => {
    const { baseUrl, token } = { ...connection, ...target };
    return scim(ireland, ['check'], { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: token });
  };
  const create = async (database: string, region: string, publicUrl: string): Promise<Connection> => {
    const args = ['company', 'create', '--name', 'Acme', '--with-sample-user', '--json'];
    return JSON.parse((await scim(database, args, { REGION: region, PUBLIC_URL: publicUrl })).stdout);
  };

  before(async () => {
    services.push(await startProcess(ireland), await startProcess(america, { REGION: 'us' }));
    connection = await create(ireland, 'ire', String(services[0]?.publicUrl));
  });
  after(async () => {
    for (const service of services) await service.kill();
    rmSync(folder, { recursive: true });
  });

  test('requirements: an API token, a company key and a region code, each ready to paste', async () => {
    assert.match(connection.companyKey, /^[0-9a-f-]{36}$/);
    const { stdout } = await run('company', 'settings', '--company', connection.companyKey, '--for', 'okta');
    for (const text of ['ire', connection.companyKey]) assert.ok(stdout.includes(text), stdout);
    assert.ok(!stdout.includes(connection.token));
  });

  test('step 2: Test API Credentials is green', async () => {
    const { code, stdout } = await check();
    assert.deepEqual([code, stdout.startsWith('✓')], [0, true], stdout);
  });

  test('step 3: Okta provisions people and groups, and one person without a last name fails', async () => {
    const { baseUrl: SCIM_BASE_URL, token: SCIM_TOKEN } = connection;
    const { code, stdout } = await scim(ireland, ['play', 'okta'], { SCIM_BASE_URL, SCIM_TOKEN });
    assert.equal(code, 0, stdout);
  });

  test('“Users show as Pending”: the log names the person and every field that is missing', async () => {
    const { stdout } = await run('log', '--company', connection.companyKey, '--failed', '--json');
    const [entry] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.match(entry.detail, /name\.familyName is required by MetaCompliance/);
    assert.deepEqual([entry.operation, entry.status, entry.scimType], ['createUser', 400, 'invalidValue']);
    assert.match(entry.userName, /@/);
    const args = ['--company', connection.companyKey, '--user', entry.userName.toUpperCase()];
    const about = await run('log', ...args);
    assert.match(about.stdout, /400 {2}createUser.*\n {4}.*name\.familyName is required/);
    const request = await run('log', '--company', connection.companyKey, '--request-id', entry.requestId, '--json');
    assert.equal(JSON.parse(request.stdout).id, entry.id);
  });

  test('“Users are not being provisioned”: a person of whom nothing came has no row at all', async () => {
    const { code, stdout } = await run('log', '--company', connection.companyKey, '--user', 'nobody@acme.example');
    assert.deepEqual([code, stdout], [0, '']);
  });

  const broken: [known: string, how: () => Partial<Connection> | Promise<Partial<Connection>>, told: RegExp][] = [
    ['an incorrect region code', async () => ({ token: (await american()).token }), /belongs to region us.*serves ire/],
    [
      'a token that was not copied whole',
      () => ({ token: connection.token.slice(0, -1) }),
      /not a MetaCompliance API token/,
    ],
    ['a token after the word Bearer', () => ({ token: `Bearer ${connection.token}` }), /Remove the word Bearer/i],
    [
      'the key of another company',
      () => ({ baseUrl: connection.baseUrl.replace(/[^/]+$/, '00000000-1111-4222-8333-444444444444') }),
      /unknown, revoked or expired, or belongs to another company/,
    ],
    ['a base URL with /Users at its end', () => ({ baseUrl: `${connection.baseUrl}/Users` }), /without \/Users/],
    [
      'a service that does not run',
      () => ({ baseUrl: connection.baseUrl.replace(/:\d+/, ':1025') }),
      /nothing listens there/,
    ],
  ];
  const american = () => create(america, 'us', String(services[1]?.publicUrl));
  for (const [known, how, told] of broken) {
    test(`“Invalid Credentials”: ${known} is told by the check, without the token`, async () => {
      const { code, stdout } = await check(await how());
      assert.equal(code, 1);
      assert.match(stdout, told);
      assert.ok(!stdout.includes(connection.token));
    });
  }

  test('a suspended company is told, and its log has the reason', async () => {
    const { companyKey } = connection;
    await run('company', 'suspend', companyKey);
    assert.match((await check()).stdout, /suspended/);
    await run('company', 'resume', companyKey);
    const { stdout } = await run('log', '--company', companyKey, '--failed', '--json');
    assert.match(String(stdout.trim().split('\n').at(-1)), /"status":403.*suspended/);
  });

  test('a revoked token is told as an unknown one is', async () => {
    const { companyKey } = connection;
    const second = JSON.parse((await run('token', 'issue', companyKey, '--label', 'second', '--json')).stdout).token;
    assert.equal((await check({ token: second })).code, 0);
    const tokens = JSON.parse((await run('token', 'list', companyKey, '--json')).stdout);
    const { id } = (tokens.items ?? tokens).find(({ label }: { readonly label: string }) => label === 'second');
    await run('token', 'revoke', companyKey, id);
    assert.match((await check({ token: second })).stdout, /unknown, revoked or expired/);
  });

  test('the refused credentials are in the log, counted, without the tokens', async () => {
    await services[0]?.stop(); // what was counted in this minute is written when the service ends
    const { stdout } = await run('log', '--company', connection.companyKey, '--failed', '--csv');
    for (const reason of ['belongs to region us', 'not a MetaCompliance API token', 'unknown, revoked or expired'])
      assert.ok(stdout.includes(reason), `${reason}\n${stdout}`);
    assert.ok(!stdout.includes(connection.token.slice(12)));
  });
});
