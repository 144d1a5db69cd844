import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { patch } from '../../src/index.ts';
import { aUser } from '../a-user.ts';
import { clientOf, errorOf, json, type Sent, scimError } from '../answering.ts';

const ann = { ...aUser({ userName: 'ann' }), id: 'ann' };
const found = (...resources: object[]) => json({ schemas: [], totalResults: resources.length, Resources: resources });
const lines = (sent: readonly Sent[]) => sent.map(({ method, url }) => `${method} ${url}`);

describe('a create whose answer was lost', () => {
  const lost = new Error('reset');
  test('is what the look-up finds when that is what was sent', async () => {
    const { scim, sent } = clientOf([lost, scimError(409, 'uniqueness'), found({ ...ann, active: true, meta: {} })]);
    assert.equal((await scim.users.create(aUser({ userName: 'ann' }))).id, 'ann');
    assert.deepEqual(lines(sent), ['POST /Users', 'POST /Users', 'GET /Users?filter=userName eq "ann"&startIndex=1']);
  });
  test('is a UniquenessError when somebody else has the name', async () => {
    const other = { ...ann, name: { givenName: 'Anne', familyName: 'Jensen' } };
    const { scim } = clientOf([lost, scimError(409, 'uniqueness'), found(other)]);
    const error = await errorOf(scim.users.create(aUser({ userName: 'ann' })));
    assert.equal(error.name, 'UniquenessError');
  });
  test('is a UniquenessError, with no look-up, when no answer was lost', async () => {
    const { scim, sent } = clientOf(scimError(409, 'uniqueness'));
    assert.equal((await errorOf(scim.users.create(aUser()))).name, 'UniquenessError');
    assert.equal(sent.length, 1);
  });
  test('is found without retries too', async () => {
    const { scim } = clientOf([lost, found(ann)]);
    assert.equal((await scim.users.create(aUser({ userName: 'ann' }), { retries: 0 })).id, 'ann');
  });
  test('keeps the first error when the look-up fails', async () => {
    const { scim } = clientOf([lost, scimError(403)]);
    const error = await errorOf(scim.users.create(aUser(), { retries: 0 }));
    assert.equal(error.name, 'NetworkError');
    assert.equal(error.mayBeDone, true);
  });
  test('of a group is found by its displayName', async () => {
    const { scim, sent } = clientOf([lost, scimError(409, 'uniqueness'), found({ id: 'g', displayName: 'Team' })]);
    assert.equal((await scim.groups.create({ displayName: 'Team' })).id, 'g');
    assert.equal(lines(sent)[2], 'GET /Groups?filter=displayName eq "Team"&startIndex=1');
  });
});

test('a delete whose answer was lost is done when the user is gone', async () => {
  const { scim } = clientOf([new Error('reset'), scimError(404)]);
  await scim.users.delete('ann');
  assert.equal((await errorOf(clientOf(scimError(404)).scim.users.delete('ann'))).name, 'NotFoundError');
});

describe('users', () => {
  test('activate and deactivate replace active (RFC 7644 §3.5.2.3)', async () => {
    const { scim, sent } = clientOf(json(ann));
    await scim.users.deactivate('ann');
    await scim.users.activate('ann');
    const values = sent.map(({ body }) => (body as { Operations: object[] }).Operations);
    assert.deepEqual(values, [
      [{ op: 'replace', path: 'active', value: false }],
      [{ op: 'replace', path: 'active', value: true }],
    ]);
  });
  test('are found by userName and externalId, and not finding is undefined', async () => {
    const { scim, sent } = clientOf(found());
    assert.equal(await scim.users.findByUserName('a"b'), undefined);
    assert.equal(await scim.users.findByExternalId('00u'), undefined);
    assert.deepEqual(lines(sent), [
      'GET /Users?filter=userName eq "a\\"b"&startIndex=1',
      'GET /Users?filter=externalId eq "00u"&startIndex=1',
    ]);
  });
  test('a patch that is answered with 204 is read again (RFC 7644 §3.5.2)', async () => {
    const { scim, sent } = clientOf([new Response(null, { status: 204 }), json(ann)]);
    assert.equal((await scim.users.patch('ann', [patch.replace('title', 'x')])).id, 'ann');
    assert.deepEqual(lines(sent), ['PATCH /Users/ann', 'GET /Users/ann']);
  });
  test('upsert replaces who has the name', async () => {
    const { scim, sent } = clientOf([found(ann), json(ann)]);
    assert.equal((await scim.users.upsert(aUser({ userName: 'ann' }))).created, false);
    assert.equal(lines(sent)[1], 'PUT /Users/ann');
  });
  test('upsert creates who is not there', async () => {
    const { scim } = clientOf([found(), json(ann, 201)]);
    assert.equal((await scim.users.upsert(aUser({ userName: 'ann' }))).created, true);
  });
  test('upsert replaces when somebody created the user in between', async () => {
    const { scim, sent } = clientOf([found(), scimError(409, 'uniqueness'), found(ann), json(ann)]);
    assert.equal((await scim.users.upsert(aUser({ userName: 'ann' }))).created, false);
    assert.equal(sent.length, 4);
  });
});

describe('members', () => {
  const ids = Array.from({ length: 2500 }, (_, at) => `u${at}`);
  const operations = (sent: readonly Sent[]) =>
    sent.map(({ body }) => (body as { Operations: { op: string; value?: object[] }[] }).Operations);
  const empty = new Response(null, { status: 204 });

  test('are added up to 1,000 a request, each once', async () => {
    const { scim, sent } = clientOf(empty);
    await scim.groups.addMembers('g', [...ids, 'u0', 'u1']);
    assert.deepEqual(
      operations(sent).map(([first]) => first?.value?.length),
      [1000, 1000, 500],
    );
  });
  test('are removed one operation each, up to 1,000 a request', async () => {
    const { scim, sent } = clientOf(empty);
    await scim.groups.removeMembers('g', ids);
    assert.deepEqual(
      operations(sent).map(({ length }) => length),
      [1000, 1000, 500],
    );
    assert.deepEqual(operations(sent)[0]?.[0], { op: 'remove', path: 'members[value eq "u0"]' });
  });
  test('go out in halves when the server finds a request too large', async () => {
    const { scim, sent } = clientOf(({ body }) => {
      const size = (body as { Operations: [{ value: object[] }] }).Operations[0].value.length;
      return size > 300 ? scimError(413) : new Response(null, { status: 204 });
    });
    await scim.groups.addMembers('g', ids.slice(0, 1000));
    assert.deepEqual(
      operations(sent).map(([first]) => first?.value?.length),
      [1000, 500, 250, 250, 500, 250, 250],
    );
  });
  test('come from an async iterable, and nobody means no request', async () => {
    const { scim, sent } = clientOf(empty);
    await scim.groups.addMembers('g', []);
    assert.equal(sent.length, 0);
    await scim.groups.addMembers(
      'g',
      (async function* () {
        yield 'u1';
      })(),
    );
    assert.equal(sent.length, 1);
  });
  test('are set at once up to 1,000, nobody included', async () => {
    const { scim, sent } = clientOf(empty);
    await scim.groups.setMembers('g', ['a', 'b', 'a']);
    await scim.groups.setMembers('g', []);
    assert.deepEqual(operations(sent), [
      [{ op: 'replace', path: 'members', value: [{ value: 'a' }, { value: 'b' }] }],
      [{ op: 'replace', path: 'members', value: [] }],
    ]);
  });
  test('are set by the difference beyond that', async () => {
    const { scim, sent } = clientOf(({ method, url }) => {
      if (method === 'PATCH') return new Response(null, { status: 204 });
      return url.startsWith('/Users') ? found(...ids.slice(1).map((id) => ({ id })), { id: 'old' }) : scimError(404);
    });
    await scim.groups.setMembers('g', ids);
    assert.deepEqual(operations(sent.filter(({ method }) => method === 'PATCH')), [
      [{ op: 'add', path: 'members', value: [{ value: 'u0' }] }],
      [{ op: 'remove', path: 'members[value eq "old"]' }],
    ]);
  });
  test('are walked by users, and by the group where the server cannot filter so', async () => {
    const listed = clientOf([
      scimError(404),
      found({ id: 'a', displayName: 'Ann', meta: { location: 'https://x/a' } }),
    ]);
    const walk = async (members: AsyncIterable<object>) => {
      const all: object[] = [];
      for await (const one of members) all.push(one);
      return all;
    };
    assert.deepEqual(await walk(listed.scim.groups.members('g')), [
      { value: 'a', type: 'User', display: 'Ann', $ref: 'https://x/a' },
    ]);
    assert.equal(
      listed.sent[1]?.url,
      '/Users?attributes=displayName,meta.location&filter=groups.value eq "g"&startIndex=1&count=1000',
    );
    const read = clientOf([
      scimError(404),
      scimError(400, 'invalidFilter'),
      json({ id: 'g', members: [{ value: 'b' }] }),
    ]);
    assert.deepEqual(await walk(read.scim.groups.members('g')), [{ value: 'b' }]);
  });
});

test('a group patch answers nothing, or what was asked for', async () => {
  const { scim, sent } = clientOf([new Response(null, { status: 204 }), json({ id: 'g', displayName: 'x' })]);
  assert.equal(await scim.groups.patch('g', [patch.replace('displayName', 'x')]), undefined);
  assert.equal(
    (await scim.groups.patch('g', [patch.replace('displayName', 'x')], { attributes: ['displayName'] })).displayName,
    'x',
  );
  assert.equal(sent[1]?.url, '/Groups/g?attributes=displayName');
});

test('discovery reads the five documents', async () => {
  const { scim, sent } = clientOf(({ url }) => (/s$/.test(url) ? found({ id: 'x' }) : json({ id: 'x' })));
  await scim.discovery.serviceProviderConfig();
  await scim.discovery.serviceProviderConfig();
  assert.equal((await scim.discovery.resourceTypes()).length, 1);
  assert.equal((await scim.discovery.resourceType('User')).id, 'x');
  assert.equal((await scim.discovery.schemas()).length, 1);
  assert.equal((await scim.discovery.schema('urn:x:y')).id, 'x');
  assert.deepEqual(lines(sent), [
    'GET /ServiceProviderConfig',
    'GET /ResourceTypes',
    'GET /ResourceTypes/User',
    'GET /Schemas',
    'GET /Schemas/urn:x:y',
  ]);
});

describe('raw', () => {
  test('is the typed fetch client on the same transport', async () => {
    const { scim, sent } = clientOf([scimError(503), json({ totalResults: 0 })]);
    const { data, response } = await scim.raw.GET('/Users', {
      params: { query: { attributes: ['userName', 'title'] } },
    });
    assert.equal(data?.totalResults, 0);
    assert.equal(response.status, 200);
    assert.equal(sent.length, 2);
    assert.equal(sent[1]?.url, '/Users?attributes=userName,title');
    assert.equal(sent[1]?.headers.get('accept'), 'application/scim+json');
  });
  test('sends bodies as SCIM, and gives failures instead of throwing them', async () => {
    const { scim, sent } = clientOf(scimError(409, 'uniqueness', 'taken'));
    const { error, response } = await scim.raw.POST('/Users', { body: { schemas: [], ...aUser() } });
    assert.equal(response.status, 409);
    assert.equal(error?.detail, 'taken');
    assert.equal(sent[0]?.headers.get('content-type'), 'application/scim+json');
    assert.deepEqual(sent[0]?.body, { schemas: [], ...aUser() });
  });
  test('deletes', async () => {
    const { scim } = clientOf(new Response(null, { status: 204 }));
    const { response } = await scim.raw.DELETE('/Users/{id}', { params: { path: { id: 'a/b' } } });
    assert.equal(response.status, 204);
  });
});
