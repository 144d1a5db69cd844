/*
 * Users as large as a body may be: a page of a thousand of them is four gigabytes, which no process holds. Large users are read and
 * sent one by one; what a list says of each must be what the user itself says. LARGE_USERS=200 makes a page that no string can hold.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { test } from 'node:test';
import type { UserListResponse } from '@metacompliance/scim-contract';
import { bodyOf } from '../connection.ts';
import { patchOp, searchRequest, userBody } from '../messages.ts';
import { assertCarriedOut, inWorlds, type World } from './world.ts';

const count = Number(process.env.LARGE_USERS ?? 6);
const large = { roles: Array.from({ length: 1000 }, (_, place) => ({ value: `${place} ${'x'.repeat(4000)}` })) };
const middling = { roles: large.roles.slice(0, 5) };

const queries = [
  '',
  '&sortBy=userName&sortOrder=descending',
  '&filter=roles%20pr',
  '&cursor',
  '&attributes=userName,roles',
  '&excludedAttributes=roles',
];

inWorlds('a page of large users', (world) => {
  test('is whole, whatever the list, and each is what it says itself', async () => {
    await create(world());
    const { connection } = world().here;
    for (const query of queries) {
      const page = bodyOf<UserListResponse>(await connection.get(`/Users?count=4${query}`));
      assert.equal(page.itemsPerPage, page.Resources.length, query);
      for (const user of page.Resources) {
        const view = query.includes('ttributes') ? `?${query.slice(1)}` : '';
        assert.deepEqual(user, bodyOf(await connection.get(`/Users/${user.id}${view}`)), query);
      }
    }
    const search = { method: 'POST', path: '/.search', body: searchRequest({ filter: 'userName sw "m"', count: 9 }) };
    const found = bodyOf<UserListResponse>(await connection.send(search));
    assert.deepEqual(
      found.Resources.map(({ roles }) => roles?.length),
      [5, 5],
    );
  });
  test('of any length is sent, and the service goes on', async () => {
    const length = await lengthOf(world(), '/Users?count=1000');
    assert.ok(length > count * 4_000_000, `${length} bytes`);
    assert.equal((await world().here.connection.get('/Users?count=0')).status, 200);
  });
  test('does not stand in the way of a change of one of them', async () => {
    const patch = patchOp({ op: 'replace', path: 'active', value: false });
    const path = `/Users/${await idOf(world(), 'large.0')}?attributes=id`;
    await assertCarriedOut(world(), { method: 'PATCH', path, body: patch });
  });
  test('leaves out whom somebody deletes before his turn, and counts whom it sends', async () => {
    const { connection } = world().here;
    const id = await idOf(world(), `large.${count - 1}`);
    const answer = await open(world(), '/Users?count=1000'); // too much for all buffers on the way to the client, who waits
    assert.equal((await connection.send({ method: 'DELETE', path: `/Users/${id}` })).status, 204);
    const page = JSON.parse(Buffer.concat(await answer.toArray()).toString()) as UserListResponse;
    assert.ok(page.Resources.every((user) => user.id !== id));
    assert.equal(page.Resources.length, page.totalResults - 1);
    assert.equal(page.itemsPerPage, page.Resources.length);
  });
});

async function idOf({ here: { connection } }: World, userName: string): Promise<string> {
  const found = await connection.get(`/Users?filter=userName%20eq%20%22${userName}%22&attributes=id`);
  const [user] = bodyOf<UserListResponse>(found).Resources;
  return user?.id ?? '';
}

async function create(world: World): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const body = userBody(`large.${place}`, large);
    await assertCarriedOut(world, { method: 'POST', path: '/Users?attributes=id', body });
    const other = { method: 'POST', path: '/Users', body: userBody(`m.${place}`, middling) };
    if (place < 2) await assertCarriedOut(world, other);
  }
}

/** The length of an answer, of which nothing is kept. */
async function lengthOf(world: World, path: string): Promise<number> {
  let length = 0;
  for await (const chunk of await open(world, path)) length += (chunk as Buffer).length;
  return length;
}

/** An answer of which nothing has been read. */
async function open({ here: { company } }: World, path: string): Promise<IncomingMessage> {
  const asked = request(company.baseUrl + path, { headers: { Authorization: `Bearer ${company.token}` } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  assert.equal(answer.statusCode, 200);
  return answer;
}
