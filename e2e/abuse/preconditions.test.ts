/* What a client says of the version it means is a guard: it is kept, or the request is refused, never let go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, type Sending } from '../connection.ts';
import { bulkRequest, groupBody, patchOp, userBody } from '../messages.ts';
import { annOf, assertAllRefused, assertRefused, groupOf, inWorlds, type Place, type World } from './world.ts';

interface Page {
  readonly Resources: readonly [{ readonly meta: { readonly version: string } }];
}

type Guard = Readonly<Record<string, string>>;

const requests: readonly (readonly [what: string, sending: (place: Place) => Sending])[] = [
  ['GET of a user', (place) => ({ method: 'GET', path: annOf(place) })],
  ['PUT of a user', (place) => ({ method: 'PUT', path: annOf(place), body: userBody('changed') })],
  [
    'PATCH of a user',
    (place) => ({
      method: 'PATCH',
      path: annOf(place),
      body: patchOp({ op: 'replace', path: 'title', value: 'changed' }),
    }),
  ],
  ['DELETE of a user', (place) => ({ method: 'DELETE', path: annOf(place) })],
  ['GET of a group', (place) => ({ method: 'GET', path: groupOf(place) })],
  ['PUT of a group', (place) => ({ method: 'PUT', path: groupOf(place), body: groupBody('changed') })],
  [
    'PATCH of a group',
    (place) => ({ method: 'PATCH', path: groupOf(place), body: patchOp({ op: 'remove', path: 'members' }) }),
  ],
  ['DELETE of a group', (place) => ({ method: 'DELETE', path: groupOf(place) })],
];

const malformed = ['W/"1', '1', 'W/1', '"a" "b"', 'w/"1"', '*, "1"', '"\u00e9'];

const guarded = (sending: (place: Place) => Sending, headers: Guard) => (world: World) => ({
  ...sending(world.here),
  headers,
});

inWorlds('a guard', (world) => {
  for (const [what, sending] of requests) {
    const isRead = what.startsWith('GET');
    test(`${what} with an If-Match that names another version is 412 (RFC 9110 §13.1.1)`, async () => {
      const expected = { status: 412, scimType: undefined, words: ['If-Match', 'read the resource again'] };
      const tags = ['W/"0"', '"7"', 'W/"0", W/"2"', 'W/"10"', '"1a"', 'W/"01"', 'W/""'];
      const tries = tags.map((tag) => guarded(sending, { 'If-Match': tag })(world()));
      await assertAllRefused(world(), tries, expected);
    });
    test(`${what} with an If-None-Match that names this version is ${isRead ? 304 : 412} (RFC 9110 §13.1.2)`, async () => {
      const { etag = '' } = (await world().here.connection.send({ ...sending(world().here), method: 'GET' })).headers;
      for (const tag of ['*', etag, `"other", ${etag}`, etag.replace('W/', '')]) {
        const request = guarded(sending, { 'If-None-Match': tag })(world());
        if (isRead) assert.equal((await world().here.connection.send(request)).status, 304, tag);
        else await assertRefused(world(), request, { status: 412, scimType: undefined, words: ['If-None-Match'] });
      }
    });
    test(`${what} with a guard that cannot be read is 400, not unguarded`, async () => {
      const expected = { status: 400, scimType: 'invalidValue', words: ['If-Match', 'If-None-Match', 'entity tags'] };
      const tries = ['If-Match', 'If-None-Match'].flatMap((name) =>
        malformed.map((tag) => guarded(sending, { [name]: tag })(world())),
      );
      await assertAllRefused(world(), tries, expected);
    });
  }
  for (const shown of [
    '',
    'excludedAttributes=groups',
    'excludedAttributes=title',
    'attributes=meta',
    'attributes=meta,groups',
  ]) {
    test(`a user asked for with "${shown}" has one version, however it is asked for (RFC 7644 §3.14)`, async () => {
      const { connection, ann } = world().here;
      const get = await connection.get(`/Users/${ann}?${shown}`);
      const list = await connection.get(`/Users?filter=id%20eq%20%22${ann}%22&${shown}`);
      const [name, value] = shown.split('=');
      const search = {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
        filter: `id eq "${ann}"`,
        ...(name && { [name]: value?.split(',') }),
      };
      const searches = ['/Users/.search', '/.search'].map((path) =>
        connection.send({ method: 'POST', path, body: search }),
      );
      const pages = [list, ...(await Promise.all(searches))].map((page) => bodyOf<Page>(page).Resources[0]);
      const patch = { ...patchOp({ op: 'replace', path: 'title', value: 'Analyst' }) };
      const patched = await connection.send({ method: 'PATCH', path: `/Users/${ann}?${shown}`, body: patch });
      const versions = [bodyOf<Page['Resources'][0]>(get), ...pages, bodyOf<Page['Resources'][0]>(patched)];
      assert.deepEqual(
        versions.map((user) => user?.meta.version),
        versions.map(() => get.headers.etag),
      );
      assert.equal(patched.headers.etag, get.headers.etag);
      const isKnown = await connection.send({
        method: 'GET',
        path: `/Users/${ann}?${shown}`,
        headers: { 'If-None-Match': get.headers.etag ?? '' },
      });
      assert.equal(isKnown.status, 304);
    });
  }
  test('a bulk operation whose version names another or cannot be read is refused (RFC 7644 §3.7)', async () => {
    const { connection, ann } = world().here;
    const data = patchOp({ op: 'replace', path: 'title', value: 'changed' });
    for (const [version, status] of [
      ['W/"0"', '412'],
      ['1', '400'],
      [1, '400'],
      [{}, '400'],
      [['W/"1"'], '400'],
      ['', '400'],
    ]) {
      const operation = { method: 'PATCH', path: `/Users/${ann}`, version, data };
      const answer = await connection.send({ method: 'POST', path: '/Bulk', body: bulkRequest([operation]) });
      const [{ status: said, response }] = JSON.parse(answer.text).Operations;
      assert.equal(said, status, `${JSON.stringify(version)}: ${answer.text}`);
      assert.ok(response.detail.includes(status === '412' ? 'If-Match' : 'entity tag'), response.detail);
    }
  });
});
