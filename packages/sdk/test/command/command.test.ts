import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, beforeEach, describe, test } from 'node:test';
import { run } from '../../src/command/run.ts';
import { type Fault, startFaultServer } from '../faults/fault-server.ts';
import { Model } from '../faults/model.ts';

let server: Awaited<ReturnType<typeof startFaultServer>>;
const folder = mkdtempSync(join(tmpdir(), 'scim-command-'));
before(async () => {
  server = await startFaultServer();
});
after(async () => {
  rmSync(folder, { recursive: true });
  await server.stop();
});

let model: Model;
let env: Record<string, string>;
beforeEach(() => found());
function found(fault?: Fault): void {
  model = new Model();
  const { baseUrl } = server.found(model, () => fault);
  env = { SCIM_BASE_URL: baseUrl, SCIM_TOKEN: 'canary-token' };
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}
async function command(
  line: readonly string[],
  { typed, isTerminal = false }: { typed?: string; isTerminal?: boolean } = {},
): Promise<Ran> {
  const streams = [new PassThrough(), new PassThrough(), new PassThrough()] as const;
  const [stdin, stdout, stderr] = streams.map((stream) => Object.assign(stream, { isTTY: isTerminal }));
  if (!stdin || !stdout || !stderr) throw new Error('three streams');
  if (typed !== undefined) stdin.end(`${typed}\n`);
  const status = await run(line, { env, stdin, stdout, stderr }, '1.2.3');
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { status, out: read(stdout), err: read(stderr) };
}
const line = (text: string) => text.split(' ');
const ann = line('users create --user-name ann --given-name Ann --family-name Lee --email ann@example.com');
const userNames = () =>
  [...model.resources.Users.values()].map(({ userName, active }) => (active ? userName : `(${userName})`)).join(' ');
function fileOf(text: string): string {
  const file = join(folder, 'people.csv');
  writeFileSync(file, text);
  return file;
}

describe('check', () => {
  test('says what it found', async () => {
    const { status, out } = await command(['check']);
    assert.equal(status, 0);
    assert.match(
      out,
      /^✓ http.*\n {2}The token is valid\. The company has 0 users \(answered in \d+ ms\)\.\n {2}The server supports patch, bulk/,
    );
  });
  const failures: [rule: string, fault: Fault, advice: RegExp][] = [
    ['a wrong token', 'gives an empty 401', /Check region code, company key and token/],
    ['a proxy', 'gives HTML with 200', /a proxy that wants a log-in/],
  ];
  for (const [rule, fault, advice] of failures) {
    test(`advises on ${rule}, and fails`, async () => {
      found(fault);
      const { status, out } = await command(['check']);
      assert.equal(status, 1);
      assert.match(out, advice);
    });
  }
  test('prints JSON for programs, also of a failure', async () => {
    assert.equal(JSON.parse((await command(['check', '--json'])).out).ok, true);
    found('gives an empty 401');
    const { status, out } = await command(['check', '--json']);
    assert.deepEqual([status, JSON.parse(out).ok, JSON.parse(out).error], [1, false, 'UnauthorizedError']);
  });
  test('lists the regions when there is none of that name', async () => {
    const { status, err } = await command(line('check --region de --company-key 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77'));
    assert.equal(status, 2);
    assert.match(err, /no region "de"\. The regions are ire, us, nl, uk, ca/);
  });
});

describe('the token', () => {
  test('is typed on a terminal, and not shown', async () => {
    const { SCIM_TOKEN, ...rest } = env;
    env = rest;
    const { status, err, out } = await command(['check'], { typed: 'canary-token', isTerminal: true });
    assert.equal(status, 0);
    assert.match(err, /API token/);
    assert.ok(!`${err}${out}`.includes(SCIM_TOKEN ?? ''));
  });
  test('is missing where nobody can be asked', async () => {
    env = { SCIM_BASE_URL: env.SCIM_BASE_URL ?? '' };
    const { status, err } = await command(['check']);
    assert.equal(status, 2);
    assert.match(err, /set SCIM_TOKEN/);
  });
  test('may be in a file', async () => {
    env = { SCIM_BASE_URL: env.SCIM_BASE_URL ?? '', SCIM_TOKEN_FILE: fileOf('canary\n') };
    assert.equal((await command(['check'])).status, 0);
  });
  for (const option of ['--token=canary', '--token', '-token']) {
    test(`is not taken as ${option}`, async () => {
      const { status, err } = await command(['check', option, 'x']);
      assert.equal(status, 2);
      assert.match(err, /can be read by others/);
      assert.ok(!err.includes('canary-token'));
    });
  }
});

const misunderstood: [rule: string, words: readonly string[], message: RegExp][] = [
  ['an unknown command', ['people'], /no command "people": it is check, users, groups, sync/],
  ['an unknown verb', line('users remove ann'), /no "users remove": it is list, get/],
  ['an unknown option', line('users list --fliter x'), /Unknown option '--fliter'/],
  ['a user who is not there', line('users get zoe'), /no user with the userName or id "zoe"/],
  ['no user', line('users get'), /Say which user/],
  ['a user without an e-mail address', line('users create --user-name ann'), /needs --user-name, --given-name/],
  ['nothing to change', line('users update ann'), /Say what to change/],
  ['a change without a value', line('users update ann --set title'), /not PATH=VALUE/],
  ['a group that is not there', line('groups get x'), /no group with the displayName or id "x"/],
  ['a limit that is no number', line('users list --limit many'), /--limit is "many"/],
  ['no table', ['sync'], /Say which table/],
  ['another match', line('sync x.csv --match email'), /--match is userName or externalId/],
];
describe('it is not understood to give', () => {
  for (const [rule, words, message] of misunderstood) {
    test(rule, async () => {
      const { status, err } = await command(words);
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }
  test('no company', async () => {
    env = { SCIM_TOKEN: 'x' };
    assert.match((await command(['check'])).err, /Say where the company is/);
  });
});

describe('users', () => {
  test('are created, shown, changed, deactivated, activated and listed', async () => {
    assert.equal((await command([...ann, '--set', 'title=Guide'])).status, 0);
    const { title, id } = JSON.parse((await command(line('users get ann'))).out);
    assert.equal(title, 'Guide');
    assert.equal(
      JSON.parse(
        (await command(['users', 'update', id, '--remove', 'title', '--set', 'emails[type eq "work"].display=a=b']))
          .out,
      ).emails[0].display,
      'a=b',
    );
    await command(line('users deactivate ann'));
    assert.equal(userNames(), '(ann)');
    assert.match(
      (await command(line('users list'))).out,
      /^id +userName +name +email +active\n.* ann +Ann Lee +ann@example\.com +no\n1 user\n$/,
    );
    await command(line('users activate ann'));
    assert.equal(JSON.parse((await command(line('users list --json --limit 1'))).out).length, 1);
    assert.equal((await command(['users', 'list', '--filter', 'active eq false'])).out, 'No user.\n');
  });
  test('tell what the server says of a filter', async () => {
    const { status, err } = await command(['users', 'list', '--filter', 'userNam eq "x"']);
    assert.equal(status, 1);
    assert.match(err, /invalidFilter/);
  });
});

test('groups are created, filled, emptied and listed', async () => {
  await command(ann);
  await command(['groups', 'create', 'Tour Guides']);
  assert.equal((await command(['groups', 'add', 'Tour Guides', 'ann'])).out, '1 user is in "Tour Guides" now.\n');
  assert.match((await command(['groups', 'members', 'Tour Guides'])).out, / ann\n1 member\n$/);
  assert.equal(JSON.parse((await command(['groups', 'get', 'Tour Guides'])).out).members.length, 1);
  assert.equal(
    (await command(['groups', 'remove', 'Tour Guides', 'ann'])).out,
    '1 user is not in "Tour Guides" now.\n',
  );
  assert.match((await command(['groups', 'list'])).out, /Tour Guides\n1 group/);
});

describe('sync', () => {
  const header = 'userName,givenName,familyName,email,title,groups\n';
  const table = `${header}ann,Ann,Lee,ann@example.com,Guide,Staff\nbob,Bob,Ray,bob@example.com,,Staff\n`;
  test('shows a plan and changes nothing', async () => {
    await command(ann);
    const { status, out } = await command(['sync', fileOf(table), '--plan']);
    assert.equal(status, 0);
    const lines = [
      '+ create user bob',
      '~ update user ann',
      '    title: nothing → "Guide"',
      '+ create group Staff',
      '    + ann',
      '    + bob',
    ];
    const counts = [
      'Users: 1 to create, 1 to update, 0 to deactivate, 0 unchanged.',
      'Groups: 1 to create, 0 to update, 0 unchanged.',
    ];
    assert.equal(out, `${[...lines, ...counts].join('\n')}\n`);
    assert.equal(userNames(), 'ann');
  });
  test('makes the changes when told to, and then has none', async () => {
    const file = fileOf(table);
    assert.equal((await command(['sync', file, '--yes'])).out, '3 changes made, 0 failed.\n');
    assert.equal(userNames(), 'ann bob');
    assert.match((await command(['sync', file])).out, /0 to create, 0 to update, 0 to deactivate, 2 unchanged/);
  });
  test('asks on a terminal, and takes no for no', async () => {
    const { status, out, err } = await command(['sync', fileOf(table)], { isTerminal: true, typed: 'n' });
    assert.deepEqual([status, userNames()], [1, '']);
    assert.match(err, /Users: 2 to create.*Make these changes\?/s);
    assert.match(out, /Nothing was changed/);
  });
  test('goes on with a yes, and shows how far it is', async () => {
    const { status, err } = await command(['sync', fileOf(table)], { isTerminal: true, typed: 'y' });
    assert.deepEqual([status, userNames()], [0, 'ann bob']);
    assert.match(err, /█+ 3\/3 {2}create group Staff/);
  });
  test('does not begin where nobody can say yes', async () => {
    const { status, err } = await command(['sync', fileOf(table)]);
    assert.deepEqual([status, userNames()], [2, '']);
    assert.match(err, /add --yes/);
  });
  test('brakes', async () => {
    await command(ann);
    const { status, err } = await command(['sync', fileOf(`${header}bob,Bob,Ray,bob@example.com,,\n`), '--yes']);
    assert.deepEqual([status, userNames()], [1, 'ann']);
    assert.match(err, /deactivates 1 of 1 active users, and no more than 20 %/);
    await command(['sync', fileOf(`${header}bob,Bob,Ray,bob@example.com,,\n`), '--yes', '--brake', '100%']);
    assert.equal(userNames(), '(ann) bob');
  });
  test('names the row that is broken', async () => {
    const { status, err } = await command(['sync', fileOf(`${header}ann,Ann,,ann@example.com,,\n`), '--plan']);
    assert.equal(status, 1);
    assert.match(err, /Row 2: the cell familyName is empty/);
  });
  test('says so when there is no such file', async () => {
    assert.match((await command(line('sync nothing.csv'))).err, /no such file/);
  });
  test('says how far it came when the server ends it', async () => {
    const file = fileOf(`${header}ann,Ann,Lee,ann@example.com,,\nbob,Bob,Ray,bob@example.com,,\n`);
    const { baseUrl } = server.found(model, (_, method, path) =>
      method === 'POST' && path === '/Bulk' ? 'gives an empty 401' : undefined,
    );
    env = { ...env, SCIM_BASE_URL: baseUrl };
    const { status, err } = await command(['sync', file, '--yes']);
    assert.equal(status, 1);
    assert.match(err, /Stopped after 0 changes: The server answered 401/);
  });
});

describe('help', () => {
  test('is the first screen', async () =>
    assert.match((await command([])).out, /sync people\.csv --plan.*SCIM_TOKEN.*Begin with/s));
  for (const name of ['check', 'users', 'groups', 'sync']) {
    test(`explains ${name}, in lines that fit`, async () => {
      const [asked, helped] = [await command([name, '--help']), await command(['help', name])];
      assert.equal(asked.out, helped.out);
      assert.ok(asked.out.startsWith(`metacompliance-scim ${name}`));
      assert.ok(asked.out.split('\n').every(({ length }) => length <= 120));
    });
  }
  test('knows its version', async () => assert.equal((await command(['--version'])).out, '1.2.3\n'));
});

test('colours stand on a terminal only, and not with NO_COLOR', async () => {
  assert.ok(!(await command(['check'])).out.includes('\u001b'));
  assert.ok((await command(['check'], { isTerminal: true })).out.includes('\u001b[32m'));
  env = { ...env, NO_COLOR: '1' };
  assert.ok(!(await command(['check'], { isTerminal: true })).out.includes('\u001b'));
});
