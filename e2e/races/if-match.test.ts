/* Race 7: whoever names the version that they read changes that one or nothing. */
import assert from 'node:assert/strict';
import type { User } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { groupBody, userBody } from '../messages.ts';
import { createGroup, createUsers, getGroup, getUser, memberIds, patchUser, versionOf } from './people.ts';
import { type Exchange, printHistory, race, statusesOf } from './race.ts';

const guarded = (sending: Sending, tag: string): Sending => ({ ...sending, headers: { 'If-Match': tag } });

race(
  'of 8 writers with the same If-Match one is 200, seven 412, by PATCH and by PUT alike',
  5,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`guarded.${round}`]);
    const { meta } = await getUser(arena, id);
    const writers = Array.from({ length: 8 }, (_, place) =>
      place % 2 === 0
        ? patchUser(id, { op: 'replace', path: 'title', value: `${place}` })
        : { method: 'PUT', path: `/Users/${id}`, body: userBody(`guarded.${round}`, { title: `${place}` }) },
    );
    const writes = await arena.together(writers.map((writer) => guarded(writer, meta.version)));
    assert.deepEqual(statusesOf(writes), { 200: 1, 412: 7 }, printHistory(writes));
    const winner = writes.find(({ answer }) => answer.status === 200);
    const { title, meta: after } = await getUser(arena, id);
    assert.deepEqual([title, after.version], [`${winner?.client}`, 'W/"2"'], printHistory(writes));
  },
);

race('of 8 DELETEs and PATCHes with the same If-Match one succeeds', 4, async (arena, round) => {
  const [id = ''] = await createUsers(arena, [`guarded.delete.${round}`]);
  const { meta } = await getUser(arena, id);
  const patch = patchUser(id, { op: 'replace', path: 'title', value: 'changed' });
  const deletion = { method: 'DELETE', path: `/Users/${id}` };
  const mixed = await arena.together(
    Array.from({ length: 8 }, (_, place) => guarded(place % 2 === 0 ? patch : deletion, meta.version)),
  );
  const story = printHistory(mixed);
  assert.equal(mixed.filter(({ answer }) => answer.status < 300).length, 1, story);
  for (const { answer } of mixed) assert.ok([200, 204, 404, 412].includes(answer.status), story);
});

race(
  '8 counters that read, add and write with If-Match until nobody was faster lose no increment',
  1,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`counter.${round}`]);
    const increments = 5;
    const counters = Array.from({ length: 8 }, () => ({ left: increments }));
    const acknowledged: Exchange[] = [];
    while (counters.some(({ left }) => left > 0)) {
      const busy = counters.filter(({ left }) => left > 0);
      const reads = await arena.together(busy.map(() => ({ method: 'GET', path: `/Users/${id}` })));
      const writes = await arena.together(reads.map(({ answer }) => increment(bodyOf<User>(answer))));
      for (const write of writes) {
        if (write.answer.status === 412) continue;
        assert.equal(write.answer.status, 200, printHistory(writes));
        acknowledged.push(write);
        (busy[write.client] as { left: number }).left -= 1; // one client a counter that is busy
      }
    }
    const user = await getUser(arena, id);
    assert.deepEqual([user.nickName, versionOf(user)], ['40', 41], printHistory(acknowledged));
  },
);

function increment({ id, nickName = '0', meta }: User): Sending {
  return guarded(patchUser(id, { op: 'replace', path: 'nickName', value: `${Number(nickName) + 1}` }), meta.version);
}

race('8 lists of members are written with the same If-Match: one is kept whole', 4, async (arena, round) => {
  const ids = await createUsers(
    arena,
    Array.from({ length: 8 }, (_, place) => `${round}.${place}`),
  );
  const group = await createGroup(arena, `guarded ${round}`);
  const { meta } = await getGroup(arena, group);
  const writes = await arena.together(
    ids.map((value) =>
      guarded(
        {
          method: 'PUT',
          path: `/Groups/${group}`,
          body: groupBody(`guarded ${round}`, [value]),
        },
        meta.version,
      ),
    ),
  );
  assert.deepEqual(statusesOf(writes), { 200: 1, 412: 7 }, printHistory(writes));
  const winner = writes.find(({ answer }) => answer.status === 200)?.client ?? -1;
  assert.deepEqual(memberIds(await getGroup(arena, group)), [ids[winner]], printHistory(writes));
});
