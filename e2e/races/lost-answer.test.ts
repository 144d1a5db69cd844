/*
 * Race 8: the change was committed, the answer got lost. Entra sends its POST again, is told 409, and must then find the user by
 * what it matches on; a change that is sent again must not change anything twice.
 */
import assert from 'node:assert/strict';
import type { ErrorMessage, User, UserListResponse } from '@metacompliance/scim-contract';
import { bodyOf, Connection, type Sending } from '../connection.ts';
import { bulkRequest, userBody } from '../messages.ts';
import { openDroppingProxy } from './dropping-proxy.ts';
import {
  addMembers,
  createGroup,
  createUsers,
  getGroup,
  getUser,
  memberIds,
  patchUser,
  totalOf,
  versionOf,
} from './people.ts';
import { type Arena, race } from './race.ts';

/** Sends a request whose answer gets lost on the way: what was asked has been done, and the client cannot know. */
async function sendInVain(arena: Arena, sending: Sending): Promise<void> {
  const proxy = await openDroppingProxy(arena.company.baseUrl);
  const connection = new Connection({ ...arena.company, baseUrl: proxy.baseUrl });
  try {
    await assert.rejects(connection.send(sending), /ECONNRESET|hang up/);
  } finally {
    connection.close();
    proxy.close();
  }
}

async function find(arena: Arena, filter: string): Promise<readonly User[]> {
  const answer = await arena.send({ method: 'GET', path: `/Users?filter=${encodeURIComponent(filter)}` });
  return bodyOf<UserListResponse>(answer).Resources;
}

race(
  'a POST that is sent again is 409, and userName and externalId find the one user as it was sent',
  4,
  async (arena, round) => {
    const [userName, externalId, title] = [`Lost.${round}`, `external-${round}`, 'Analyst'];
    const create = { method: 'POST', path: '/Users', body: userBody(userName, { externalId, title }) };
    await sendInVain(arena, create);
    const repeated = await arena.send(create);
    assert.deepEqual([repeated.status, bodyOf<ErrorMessage>(repeated).scimType], [409, 'uniqueness']);
    for (const filter of [`userName eq "${userName}"`, `externalId eq "${externalId}"`]) {
      const [user, ...others] = await find(arena, filter);
      assert.deepEqual(
        [user?.userName, user?.externalId, user?.title, others.length],
        [userName, externalId, title, 0],
      );
    }
  },
);

race('a client that leaves at any moment and sends its POST again leaves one user', 10, async (arena, round) => {
  const create = { method: 'POST', path: '/Users', body: userBody(`leaving.${round}`) };
  const connection = new Connection(arena.company);
  await connection.get('/Schemas/none');
  const gone = connection.send(create).catch(() => undefined);
  setTimeout(() => connection.close(), round % 10);
  await gone;
  const repeated = await arena.send(create);
  assert.ok(repeated.status === 201 || repeated.status === 409, repeated.text);
  assert.equal((await find(arena, `userName eq "leaving.${round}"`)).length, 1);
});

race(
  'PATCH, PUT and membership that are sent again after a lost answer change nothing a second time',
  4,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`again.${round}`]);
    const group = await createGroup(arena, `again ${round}`);
    const changes = [
      patchUser(id, { op: 'add', path: 'emails', value: [{ value: 'b@acme.example', type: 'home' }] }),
      { method: 'PUT', path: `/Users/${id}`, body: userBody(`again.${round}`, { title: 'Analyst' }) },
      addMembers(group, id),
    ];
    for (const change of changes) {
      await sendInVain(arena, change);
      const repeated = await arena.send(change);
      assert.ok(repeated.status === 200 || repeated.status === 204, repeated.text);
    }
    assert.deepEqual([versionOf(await getUser(arena, id)), versionOf(await getGroup(arena, group))], [3, 2]);
    assert.deepEqual(memberIds(await getGroup(arena, group)), [id]);
  },
);

race(
  'a DELETE that is sent again is 404, and a Bulk says of each operation that it is done',
  4,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`deleted.${round}`]);
    const deletion = { method: 'DELETE', path: `/Users/${id}` };
    await sendInVain(arena, deletion);
    assert.equal((await arena.send(deletion)).status, 404);
    const before = await totalOf(arena, '/Users?count=0');
    const operations = Array.from({ length: 20 }, (_, place) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `${place}`,
      data: userBody(`bulk.${round}.${place}`),
    }));
    const bulk = { method: 'POST', path: '/Bulk', body: bulkRequest(operations) };
    await sendInVain(arena, bulk);
    const repeated = bodyOf<{ Operations: { status: string }[] }>(await arena.send(bulk));
    assert.deepEqual(new Set(repeated.Operations.map(({ status }) => status)), new Set(['409']));
    assert.equal(await totalOf(arena, '/Users?count=0'), before + 20);
    assert.equal(
      (await getUser(arena, (await find(arena, `userName eq "bulk.${round}.7"`))[0]?.id ?? '')).active,
      true,
    );
  },
);
