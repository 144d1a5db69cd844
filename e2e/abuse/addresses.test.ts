/* Addresses that lead nowhere: unknown ids of any shape are 404, methods that a path has not are 405, and nothing is guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { groupBody, patchOp, userBody } from '../messages.ts';
import { assertAllRefused, assertError, inWorlds, type Place } from './world.ts';

/** As they stand in the address. */
const ids = [
  '0',
  '1',
  '-1',
  '1e9',
  'null',
  'undefined',
  'true',
  'NaN',
  '*',
  '%2A',
  '{id}',
  '%7Bid%7D',
  'me',
  'ann',
  'ext-ann',
  'Users',
  'bulkId:x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '00000000-0000-0000-0000-000000000000',
  '01a20cb5-8e74-7142-a400',
  '%20',
  '%09',
  '%0A',
  '%0d%0aSet-Cookie:%20a=b',
  '%00',
  'a%00b',
  '%22',
  '%27',
  "'",
  '%27%20or%20%271%27=%271',
  '1;drop%20table%20users',
  '%25',
  '%5C',
  '%2F',
  '%2E%2E%2F',
  '..%2f..',
  '%C3%A9',
  '%F0%9F%92%A1',
  '%E2%80%AE',
  '%EF%BB%BF',
  '(select%201)',
  '$%7B7*7%7D',
  '%3Cscript%3E',
  'x'.repeat(4096),
  '9'.repeat(400),
];

const requests = (kind: 'Users' | 'Groups', id: string): readonly Sending[] => {
  const [path, body] = [`/${kind}/${id}`, kind === 'Users' ? userBody('changed') : groupBody('changed')];
  return [
    { method: 'GET', path },
    { method: 'PUT', path, body },
    {
      method: 'PATCH',
      path,
      body: patchOp({ op: 'replace', path: kind === 'Users' ? 'userName' : 'displayName', value: 'changed' }),
    },
    { method: 'DELETE', path },
  ];
};

inWorlds('an address', (world) => {
  for (const kind of ['Users', 'Groups'] as const) {
    test(`of ${kind} with an id that nobody has is 404, whatever its shape`, async () => {
      const { ann, bob, group } = world().here;
      const others =
        kind === 'Users'
          ? [group, ann.toUpperCase(), `${bob}%20`, `%20${bob}`, `${bob}%00`]
          : [ann, group.toUpperCase()];
      const tries = [...ids, ...others].flatMap((id) => requests(kind, id));
      await assertAllRefused(world(), tries, { status: 404, scimType: undefined, words: ['There is no'] });
    });
  }
  test('of a schema or a resource type that is none is 404', async () => {
    const names = [
      'x',
      '__proto__',
      'constructor',
      'toString',
      '%00',
      'urn:ietf:params:scim:schemas:core:2.0:',
      'Users',
    ];
    const tries = names
      .flatMap((name) => [`/Schemas/${name}`, `/ResourceTypes/${name}`])
      .map((path) => ({ method: 'GET', path }));
    await assertAllRefused(world(), tries, { status: 404, scimType: undefined, words: ['There is no'] });
  });
  test('below a path that has nothing below is 404', async () => {
    const paths = [
      '/',
      '',
      '/users',
      '/USERS',
      '/User',
      '/Users/a/b',
      '/Users/.search/x',
      '/Groups/x/members',
      '/Bulk/1',
      '/Me/x',
      '/.search/x',
      '/ServiceProviderConfigs',
      '/__proto__',
      '/constructor',
      '/..%2fUsers',
      '/Users%2Fx',
    ];
    const tries = paths.flatMap((path) =>
      ['GET', 'POST', 'DELETE'].map((method) => ({
        method,
        path,
        body: method === 'POST' ? userBody('x') : undefined,
      })),
    );
    await assertAllRefused(world(), tries, { status: 404, scimType: undefined, words: ['nothing at this address'] });
  });
  test('with a method that its path has not is 405 and says which it has (RFC 9110 §15.5.6)', async () => {
    for (const [path, own] of methodsByPath()) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'].filter(
        (one) => !own.has(one),
      )) {
        const address = fill(path, world().here);
        const answer = await world().here.connection.send({
          method,
          path: address,
          body: method === 'POST' ? {} : undefined,
        });
        assertError(answer, { status: 405, scimType: undefined, words: [method, 'Allowed'] });
        const allowed = new Set(answer.headers.allow?.split(', ').filter((one) => one !== 'HEAD'));
        assert.deepEqual(allowed, own, `${method} ${path}`);
      }
    }
  });
  test('of discovery with a filter is 403, with paging or sorting it answers all the same (RFC 7644 §4)', async () => {
    for (const path of ['/ServiceProviderConfig', '/Schemas', '/ResourceTypes', '/ResourceTypes/User']) {
      const refused = { method: 'GET', path: `${path}?filter=id%20pr` };
      await assertAllRefused(world(), [refused], {
        status: 403,
        scimType: undefined,
        words: ['Filters are not supported'],
      });
      const { connection } = world().here;
      const [plain, asked] = [
        await connection.get(path),
        await connection.get(`${path}?startIndex=9&count=0&sortBy=x&cursor=x`),
      ];
      assert.deepEqual([asked.status, asked.text], [200, plain.text]);
    }
  });
  test('of /Me is 501: the token stands for a company', async () => {
    const tries = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'].map((method) => ({ method, path: '/Me' }));
    await assertAllRefused(world(), tries, { status: 501, scimType: undefined, words: ['/Me', 'company'] });
  });
  test('in an answer is made from the configuration, never from the request', async () => {
    const { connection, company, ann } = world().here;
    const headers = {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'gopher',
      Forwarded: 'host=evil.example',
    };
    const answer = await connection.send({ method: 'GET', path: `/Users/${ann}`, headers });
    const { meta } = bodyOf<{ meta: { location: string } }>(answer);
    assert.equal(meta.location, `${company.baseUrl}/Users/${ann}`);
    assert.ok(!answer.text.includes('evil') && !JSON.stringify(answer.headers).includes('evil'));
  });
});

function methodsByPath(): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { path, method } of Object.values(operationTable))
    paths.set(path, (paths.get(path) ?? new Set()).add(method));
  return paths;
}

function fill(path: string, { ann, group }: Place): string {
  return path
    .replace('/Users/{id}', `/Users/${ann}`)
    .replace('/Groups/{id}', `/Groups/${group}`)
    .replace('/ResourceTypes/{id}', '/ResourceTypes/User')
    .replace('{id}', 'urn:ietf:params:scim:schemas:core:2.0:User');
}
