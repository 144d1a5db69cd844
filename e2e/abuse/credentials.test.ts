/*
 * Every operation of the contract with every wrong credential: 401 that begins "Invalid Credentials", with WWW-Authenticate, and
 * nothing changed (design 4, Auth; RFC 6750 §3).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import { Connection, type Sending } from '../connection.ts';
import { bulkRequest, groupBody, patchOp, searchRequest, userBody } from '../messages.ts';
import { assertError, inWorlds, type Place, stateOf, type World } from './world.ts';

const patch = patchOp({ op: 'replace', path: 'title', value: 'changed' });
const bodies: Readonly<Record<string, unknown>> = {
  UserInput: userBody('intruder'),
  GroupInput: groupBody('intruders'),
  PatchOp: patch,
  SearchRequest: searchRequest({ filter: 'id pr' }),
  BulkRequest: bulkRequest([{ method: 'POST', path: '/Users', bulkId: 'x', data: userBody('intruder') }]),
};

/** Every operation, on resources that there are. */
function everyOperation({ ann, group }: Place): readonly Sending[] {
  return Object.values(operationTable).map(({ method, path, requestSchema }) => ({
    method,
    path: path
      .replace('/Users/{id}', `/Users/${ann}`)
      .replace('/Groups/{id}', `/Groups/${group}`)
      .replace('{id}', 'User'),
    body: requestSchema && bodies[requestSchema],
  }));
}

/** The first checksum character exchanged for another, the last for another, a letter's case changed, one too few, one too many. */
function misspelled(token: string): readonly string[] {
  const exchanged = (at: number) => token.slice(0, at) + (token.at(at) === 'a' ? 'b' : 'a') + token.slice(at + 1);
  const cut = token.slice(0, -1);
  return [
    exchanged(token.length - 6),
    cut + (token.at(-1) === 'a' ? 'b' : 'a'),
    exchanged(20),
    cut,
    `${token}a`,
    token.toUpperCase(),
    token.slice(1),
    `${token}${token}`,
  ];
}

function wrongCredentials({
  here,
  there,
}: World): readonly (readonly [what: string, authorization: string | undefined])[] {
  const { token } = here.company;
  return [
    ['no credential', undefined],
    ['an empty one', ''],
    ['Bearer alone', 'Bearer'],
    ['Bearer and blanks', 'Bearer   '],
    ...[
      'undefined',
      'null',
      'true',
      '[object Object]',
      '*',
      '""',
      '0',
      'admin',
      'mcscim_',
      'mcscim_ire_',
      '__proto__',
      "' or '1'='1",
    ].map((text) => [`Bearer ${text}`, `Bearer ${text}`] as const),
    ['Basic', `Basic ${Buffer.from(`x:${token}`).toString('base64')}`],
    ['Basic with the token in it', `Basic ${token}`],
    ['Bearer twice', `Bearer Bearer ${token}`],
    ['quotation marks', `Bearer "${token}"`],
    ['a list', `Bearer ${token}, Bearer ${token}`],
    ['something behind it', `Bearer ${token} x`],
    ...misspelled(token).map((text) => [`misspelled ${text.length}`, `Bearer ${text}`] as const),
    ['the token of another company', `Bearer ${there.company.token}`],
    ['the bare token of another company', there.company.token],
  ];
}

inWorlds('a wrong credential', (world) => {
  test('opens no operation of the contract: 401, and nothing changes', async () => {
    const state = await stateOf(world());
    const connection = new Connection({ baseUrl: world().here.company.baseUrl, token: '' });
    for (const [what, authorization] of wrongCredentials(world())) {
      for (const sending of everyOperation(world().here)) {
        const headers = { Authorization: (authorization ?? []) as string };
        const answer = await connection.send({ ...sending, headers });
        assert.equal(answer.status, 401, `${what}: ${sending.method} ${sending.path} ${answer.text}`);
        assertError(answer, { status: 401, scimType: undefined, words: ['Invalid Credentials'] });
        assert.match(answer.headers['www-authenticate'] ?? '', /^Bearer realm="scim"/, what);
        assert.ok(
          !answer.text.includes(world().here.company.token) && !answer.text.includes(world().there.company.token),
        );
      }
    }
    connection.close();
    assert.equal(await stateOf(world()), state);
  });
  test('tells the same of a foreign, an unknown and a misaddressed token', async () => {
    const { here, there, service } = world();
    const unknownKey = here.company.baseUrl.replace(here.company.companyKey, '3f2504e0-4f89-41d3-9a0c-0305e82c3301');
    const texts = new Set<string>();
    for (const target of [
      { baseUrl: here.company.baseUrl, token: there.company.token },
      { baseUrl: there.company.baseUrl, token: here.company.token },
      { baseUrl: unknownKey, token: here.company.token },
      { baseUrl: `${service.publicUrl}/scim/none`, token: here.company.token },
      { baseUrl: `${service.publicUrl}/scim/__proto__`, token: here.company.token },
      { baseUrl: `${service.publicUrl}/scim/%00`, token: here.company.token },
    ]) {
      const connection = new Connection(target);
      const answer = await connection.get('/Users');
      connection.close();
      assert.equal(answer.status, 401, answer.text);
      texts.add(answer.text.replace(/Request-Id [^)]*/, ''));
    }
    assert.equal(texts.size, 1, [...texts].join('\n'));
  });
  test('is not mended by a token in the query or in the body (RFC 6750 §2.3)', async () => {
    const { here } = world();
    const { token, baseUrl } = here.company;
    const connection = new Connection({ baseUrl, token: 'x' });
    const inQuery = await connection.get(`/Users?access_token=${token}&authorization=Bearer%20${token}`);
    const body = { ...userBody('x'), access_token: token };
    const inBody = await connection.send({ method: 'POST', path: '/Users', body });
    connection.close();
    assert.deepEqual([inQuery.status, inBody.status], [401, 401]);
  });
  test('of the right company is known by its key in any letter case', async () => {
    const { token, baseUrl, companyKey } = world().here.company;
    const connection = new Connection({ baseUrl: baseUrl.replace(companyKey, companyKey.toUpperCase()), token });
    const answer = await connection.get('/Users?count=1');
    connection.close();
    assert.equal(answer.status, 200, answer.text);
  });
});
