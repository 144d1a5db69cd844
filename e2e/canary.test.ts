/*
 * A token and a person that are known by sight, sent through everything that keeps or prints something: then every log, every
 * answer, every file and every export is searched. The token may be nowhere. The person may be where the design says: in the
 * answers, in the user's row and its column of the log; never in the process's own log, in metrics, or anywhere after erasure.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createScimClient, ScimError } from '@metacompliance/scim';
import { Connection } from './connection.ts';
import { bulkRequest, patchOp, userBody } from './messages.ts';
import { scim, startProcess } from './service-process.ts';

const canary = 'canarybird';
const userName = `${canary}@acme.example`;
const adminSecret = 'operator-secret-of-the-canary-test';

interface Aviary {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly companyKey: string;
  readonly baseUrl: string;
  readonly token: string;
  /** Everything that the process printed so far. */
  output(): string;
  answers: string[];
  stop(): Promise<unknown>;
}

async function anAviary(t: TestContext): Promise<Aviary> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-canary-'));
  const databaseUrl = `sqlite:${join(folder, 'region.db')}`;
  const lines: string[] = [];
  const service = await startProcess(
    databaseUrl,
    { LOG_LEVEL: 'trace', ADMIN_TOKEN: adminSecret, RATE_LIMIT: '100000' },
    (line) => lines.push(line),
  );
  t.after(async () => {
    await service.kill();
    rmSync(folder, { recursive: true });
  });
  const variables = { PUBLIC_URL: service.publicUrl };
  const { stdout } = await scim(databaseUrl, ['company', 'create', '--name', 'Acme', '--json'], variables);
  const { companyKey, baseUrl, token } = JSON.parse(stdout);
  return {
    folder,
    databaseUrl,
    companyKey,
    baseUrl,
    token,
    output: () => lines.join('\n'),
    answers: [],
    stop: service.stop,
  };
}

/** Requests of every kind, right and wrong, with the name in every place that a request has. */
async function sing({ baseUrl, token, answers }: Aviary): Promise<string> {
  const connection = new Connection({ baseUrl, token });
  const send = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await connection.send({ method, path, body, headers });
    answers.push(`${JSON.stringify(answer.headers)} ${answer.text}`);
    return answer;
  };
  const person = userBody(userName, { displayName: canary, title: canary, emails: [{ value: userName }] });
  const { id } = JSON.parse((await send('POST', '/Users', person)).text);
  await send('POST', '/Users', person);
  await send('POST', '/Users', { ...person, name: {} });
  await send('POST', '/Users', { ...person, userName: ` ${canary}` });
  await send('POST', '/Users', { ...person, active: canary });
  await send('POST', '/Users', `{"userName":"${canary}`);
  await send('POST', '/Users', person, { 'User-Agent': token });
  await send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: 'title', value: `${canary} 2` }));
  await send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: `${canary}[`, value: canary }));
  await send('PUT', `/Users/${id}`, { ...person, nickName: canary, [canary]: canary });
  await send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);
  await send('GET', `/Users?filter=${encodeURIComponent(`${canary} eq "x"`)}`);
  await send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${token}"`)}`);
  await send('GET', `/${canary}`);
  await send('GET', `/Users/${id}`, undefined, { 'If-None-Match': token, 'X-Token': token });
  await send(
    'POST',
    '/Bulk',
    bulkRequest([
      { method: 'PATCH', path: `/Users/${id}`, data: patchOp({ op: 'add', path: 'nickName', value: canary }) },
    ]),
  );
  await send('DELETE', `/Users/${canary}`);
  for (const Authorization of [
    `Bearer Bearer ${token}`,
    `Basic ${token}`,
    `${token}x`,
    `"${token}"`,
    token.replace('ire', 'us'),
  ])
    await send('GET', '/Users', undefined, { Authorization });
  connection.close();
  return id;
}

function filesOf(folder: string): readonly (readonly [name: string, bytes: Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))] as const);
}

/** The part that is secret, and that no other token shares. */
const secretOf = (token: string) => token.slice('mcscim_ire_'.length, -8);

test('the token is in no log, file, answer, export or error; names are in no log of the process, and after the erasure in nothing', async (t) => {
  const aviary = await anAviary(t);
  const { folder, databaseUrl, companyKey, baseUrl, token } = aviary;
  const id = await sing(aviary);
  const secret = secretOf(token);

  const error = await createScimClient({ baseUrl, token: `${token}x` })
    .users.get(id)
    .catch((caught) => caught);
  assert.ok(error instanceof ScimError);
  const told = [String(error), JSON.stringify(error), String(error.stack), JSON.stringify(error.cause ?? {})];
  assert.ok(told.every((text) => !text.includes(secret)));

  const run = async (...args: string[]) => (await scim(databaseUrl, args, { PUBLIC_URL: baseUrl })).stdout;
  const printed = [
    await run('log', '--company', companyKey, '--json'),
    await run('log', '--company', companyKey, '--csv'),
    await run('token', 'list', companyKey, '--json'),
    await run('company', 'show', companyKey),
    await run('user', 'export', userName, '--company', companyKey),
    await run('audit', '--json'),
    await run('backup', join(folder, 'copy.db')),
  ];
  for (const text of [...printed, ...aviary.answers, aviary.output()])
    assert.ok(!text.includes(secret), text.slice(0, 500));
  for (const [name, bytes] of filesOf(folder)) assert.ok(!bytes.includes(secret), name);
  assert.ok(!aviary.output().includes(canary), 'the process names nobody in its log');
  assert.ok(aviary.output().includes('"requestId"'), 'the process does write a log');

  rmSync(join(folder, 'copy.db'));
  await run('user', 'erase', userName, '--company', companyKey);
  await aviary.stop();
  const left = await run('log', '--company', companyKey, '--json');
  assert.ok(!left.includes(userName) && left.includes(id), left);
  assert.ok(!aviary.output().includes(canary) && !aviary.output().includes(secret));
});
