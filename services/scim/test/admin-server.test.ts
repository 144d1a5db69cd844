import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type OperationId, operationTable } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import { createAdminSecret, revokeAdminSecret } from '../src/admin/secrets.ts';
import { issueAdminSecret, issueToken } from '../src/tokens.ts';
import { type AdminApi, type AdminAsked, openAdminApi } from './admin-api.ts';
import { start } from './region.ts';
import { tripBrake } from './tripped-brake.ts';

const ids = Object.keys(operationTable) as OperationId[]; // the table's type says that these are its keys
const unknown = '00000000-1111-4222-8333-444444444444';
const day = 86_400_000;

/** One region for every test that leaves nothing behind. */
const shared = await openAdminApi({ after });

function bodyOf(id: OperationId): object {
  if (id === 'setBrake') return { hold: true };
  return id === 'createCompany' || id === 'renameCompany' ? { name: 'Acme' } : {};
}

async function aCompany({ ask }: AdminApi): Promise<{ companyKey: string; token: string }> {
  return (await ask('createCompany', { body: { name: 'Acme' } })).json;
}

/** Issues and revokes until both live tokens of a company have ids that begin alike; gives that beginning, and one whole id. */
async function twoTokensAlike({ ask }: AdminApi, companyKey: string): Promise<readonly string[]> {
  for (;;) {
    const { items } = (await ask('listTokens', { parameters: { companyKey } })).json;
    const [one, two] = items.filter(({ state }) => state === 'live').map(({ id }) => id);
    if (one !== undefined && one[0] === two?.[0]) return [one.slice(0, 1), one];
    if (two !== undefined) await ask('revokeToken', { parameters: { companyKey, id: two } });
    await ask('issueToken', { parameters: { companyKey } });
  }
}

test('every answer that the document describes is given, and fits it', async (t) => {
  const api = await openAdminApi(t);
  const { ask, produced } = api;
  const { json: company, headers } = await ask('createCompany', { body: { name: 'Acme' } });
  assert.equal(headers.location, `/admin/v1/companies/${company.companyKey}`);
  const parameters = { companyKey: company.companyKey, provider: 'okta' };
  for (const id of await twoTokensAlike(api, company.companyKey))
    await ask('revokeToken', { parameters: { ...parameters, id } });
  await tripBrake(api.admin, company.companyKey);
  for (const id of ['refreshToken', 'releaseBrake'] as const) await ask(id, { parameters });
  for (const id of ids)
    if (id !== 'deleteCompany' && id !== 'revokeToken') await ask(id, { parameters, body: bodyOf(id) });
  for (const id of ids) await askWrongly(api, id, parameters);
  await ask('deleteCompany', { parameters });
  const failures = [ScimError.unavailable('The database is away'), new Error('a bug')];
  const broken = await Promise.all(failures.map((failure) => brokenApi(t, failure)));
  const all = new Set([...produced, ...broken.flatMap((answers) => [...answers])]);
  const described = ids.flatMap((id) => Object.keys(operationTable[id].responses).map((status) => `${id} ${status}`));
  assert.deepEqual(
    described.filter((one) => !all.has(one)),
    [],
  );
});

async function askWrongly(
  { ask, viewer }: AdminApi,
  id: OperationId,
  parameters: Record<string, string>,
): Promise<void> {
  const body = bodyOf(id);
  const named = { id: 'x', ...parameters };
  await ask(id, { parameters: named, query: '?nonsense=1' });
  await ask(id, { parameters: named, secret: 'nobody' });
  await ask(id, { parameters: named, secret: viewer, body });
  await ask(id, { parameters: { ...named, companyKey: unknown }, body });
  if (operationTable[id].requestSchema === undefined) return;
  await ask(id, { parameters: named, body: { name: 'x'.repeat(70_000) } });
  await ask(id, { parameters: named, headers: { 'content-type': 'text/plain' } });
}

/** What is answered when the store always fails so. */
async function brokenApi(t: Parameters<typeof openAdminApi>[0], failure: Error): Promise<ReadonlySet<string>> {
  const fail = () => Promise.reject(failure);
  const { ask, produced } = await openAdminApi(t, { read: fail, write: fail, scan: fail });
  for (const id of ids)
    await ask(id, { parameters: { companyKey: unknown, provider: 'okta', id: 'x' }, body: bodyOf(id) });
  return produced;
}

const by = { actor: { name: 'test', role: 'operator', via: 'command line' }, admin: shared.admin } as const;
const revoked = await createAdminSecret({ name: 'gone', role: 'operator' }, by);
await revokeAdminSecret('gone', by);

const wrongSecrets: [rule: string, authorization: string, detail: RegExp][] = [
  ['nothing', '', /^Send an admin secret/],
  ['the word Bearer alone (ToolJet#16217)', 'Bearer', /^Send an admin secret/],
  ['the word undefined', 'Bearer undefined', /^This is not an admin secret/],
  ['an API token of this region', `Bearer ${issueToken('ire')}`, /API token of a company/],
  ['an API token of another', issueToken('us'), /API token of a company/],
  ['a secret that nobody made', `Bearer ${issueAdminSecret()}`, /unknown or revoked/],
  ['a secret that was revoked', `Bearer ${revoked}`, /unknown or revoked/],
];
for (const [rule, authorization, detail] of wrongSecrets) {
  test(`${rule} opens nothing: 401, and says what is wanted`, async () => {
    const { status, json, headers } = await shared.ask('listCompanies', { headers: { authorization } });
    assert.equal(status, 401);
    assert.match(json.detail ?? '', detail);
    assert.equal(headers['www-authenticate'], 'Bearer realm="admin"');
  });
}

test('a secret works with the word Bearer in any letter case, and alone', async () => {
  const { ask, operator, viewer } = shared;
  for (const authorization of [`Bearer ${operator}`, `bearer  ${viewer}`, operator, viewer])
    assert.equal((await ask('listCompanies', { headers: { authorization } })).status, 200);
});

test('a viewer may read everything and change nothing', async () => {
  const { ask, viewer } = shared;
  const { companyKey } = await aCompany(shared);
  for (const id of ids) {
    const parameters = { companyKey, id: 'x', provider: 'okta' };
    const { status } = await ask(id, { parameters, body: bodyOf(id), secret: viewer });
    assert.equal(status, operationTable[id].method === 'GET' ? 200 : 403, id);
  }
  assert.equal((await ask('getCompany', { parameters: { companyKey } })).json.state, 'active');
});

test('whoever changes something, or tries to, is in the audit by name, with the Request-Id; who reads is not', async () => {
  const { ask, viewer, clock } = shared;
  const { companyKey } = await aCompany(shared);
  const parameters = { companyKey };
  clock.now += 1_000;
  const refused = await ask('suspendCompany', { parameters, secret: viewer });
  const afterwards = clock.now + 1_000;
  for (const id of ['refreshToken', 'refreshToken', 'listTokens'] as const) {
    clock.now += 1_000;
    await ask(id, { parameters });
  }
  const { items } = (await ask('listAudit', { query: `?companyKey=${companyKey.toUpperCase()}` })).json;
  assert.deepEqual(
    items.map(({ actor, operation, status }) => [actor, operation, status]),
    [
      ['first', 'refreshToken', 409],
      ['first', 'refreshToken', 201],
      ['night-shift', 'suspendCompany', 403],
      ['first', 'createCompany', 201],
    ],
  );
  assert.equal(items[2]?.requestId, refused.headers['request-id']);
  assert.match(String(items[0]?.detail), /can be refreshed again after/);
  const conditions = `companyKey=${companyKey}&actor=first&from=${new Date(afterwards).toISOString()}`;
  const first = (await ask('listAudit', { query: `?${conditions}&count=1` })).json;
  const second = (await ask('listAudit', { query: `?${conditions}&count=1&cursor=${first.nextCursor}` })).json;
  assert.deepEqual([...first.items, ...second.items], items.slice(0, 2));
  assert.equal(second.nextCursor, undefined);
});

test('no answer but the one that makes it holds a token, and none holds a digest', async () => {
  const { companyKey, token } = await aCompany(shared);
  for (const id of ids.filter((id) => operationTable[id].method === 'GET')) {
    const { text } = await shared.ask(id, { parameters: { companyKey, provider: 'entra' } });
    assert.ok(!text.includes(token) && !text.includes(shared.operator) && !/[0-9a-f]{64}/.test(text), id);
  }
});

test('when a secret was last used is told to about a minute', async (t) => {
  const { ask, viewer, clock } = await openAdminApi(t);
  const used = async () => {
    const { items } = (await ask('listAdminSecrets')).json;
    return items.find(({ name }) => name === 'night-shift')?.lastUsed;
  };
  assert.equal(await used(), undefined);
  const waits = [
    [0, 0],
    [59_999, 0],
    [1, 60_000],
    [day, day + 60_000],
  ] as const;
  for (const [wait, expected] of waits) {
    clock.now += wait;
    await ask('listCompanies', { secret: viewer });
    assert.equal(await used(), new Date(start + expected).toISOString());
  }
});

const elsewhere: [rule: string, method: string, url: string, status: number][] = [
  ['SCIM is not here', 'GET', `/scim/${unknown}/Users`, 404],
  ['nor are its health checks', 'GET', '/health/ready', 404],
  ['a path that is not listed is not there', 'GET', '/admin/v1/nothing', 404],
  ['letter case matters in a path', 'GET', '/admin/v1/Companies', 404],
  ['another method is not allowed', 'PUT', '/admin/v1/companies', 405],
  ['a secret is not made here', 'POST', '/admin/v1/admin-secrets', 405],
];
for (const [rule, method, url, status] of elsewhere) {
  test(`${rule}: ${method} ${url} is a problem with ${status}, with a secret or without`, async () => {
    for (const headers of [{}, { authorization: `Bearer ${shared.operator}` }]) {
      const answer = await shared.inject({ method, url, headers });
      assert.deepEqual([answer.status, answer.json.status], [status, status]);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      if (status === 405) assert.match(String(answer.headers.allow), /^GET, HEAD/);
    }
  });
}

test('HEAD is GET without the body', async () => {
  const headers = { authorization: `Bearer ${shared.operator}` };
  const answer = await shared.inject({ method: 'HEAD', url: '/admin/v1/companies', headers });
  assert.deepEqual([answer.status, answer.text], [200, '']);
});

const wrongRequests: [rule: string, id: OperationId, asked: AdminAsked, detail: RegExp][] = [
  ['a body that is no JSON', 'createCompany', { body: '{' }, /JSON/],
  ['a name twice', 'createCompany', { body: '{"name":"a","name":"b"}' }, /name/],
  ['a body of another shape', 'createCompany', { body: '[]' }, /the body must be object/],
  ['a misspelt property', 'createCompany', { body: { name: 'a', nmae: 'b' } }, /\/nmae is no property of this/],
  ['a page of no length', 'listCompanies', { query: '?count=0' }, /count must be a whole number from 1 to 1000/],
  ['a page beyond the longest', 'listCompanies', { query: '?count=1001' }, /must be a whole number from 1 to 1000/],
  [
    'a state that there is not',
    'listCompanies',
    { query: '?state=asleep' },
    /must be one of active, suspended, deleting/,
  ],
  ['a parameter given twice', 'listCompanies', { query: '?count=1&count=2' }, /count comes twice/],
  ['a misspelt parameter', 'listAudit', { query: '?actors=x' }, /actors is no parameter of this/],
  ['a time that is none', 'listAudit', { query: '?from=yesterday' }, /from must be a time/],
  ['a cursor that was not given out', 'listAudit', { query: '?cursor=AAAA' }, /cursor/],
  ['a NUL', 'listAudit', { query: '?actor=a%00b' }, /NUL/],
];
for (const [rule, id, asked, detail] of wrongRequests) {
  test(`${rule} is refused with 400 and said so`, async () => {
    const answer = await shared.ask(id, asked);
    assert.equal(answer.status, 400, answer.text);
    assert.match(answer.json.detail ?? '', detail);
  });
}
