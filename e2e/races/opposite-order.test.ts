/*
 * Races 2 and 5 together: two groups are given the same members in opposite order while a member of both is deleted. Whoever
 * locks in the order of the request meets a deadlock; no client may hear of one.
 */
import assert from 'node:assert/strict';
import {
  addMembers,
  createGroup,
  createUsers,
  deleteUser,
  getGroup,
  getUser,
  memberIds,
  patchGroup,
  replaceMembers,
  totalOf,
} from './people.ts';
import { type Arena, printHistory, race } from './race.ts';

const size = 100;

async function aCrowd(arena: Arena, name: string) {
  const ids = await createUsers(
    arena,
    Array.from({ length: size }, (_, place) => `${name}.${place}`),
  );
  const groups = [
    await createGroup(arena, `${name} a`, [ids[0] ?? '']),
    await createGroup(arena, `${name} b`, ids),
  ] as const;
  return { ids, groups };
}

async function assertNoTrace(arena: Arena, gone: string, groups: readonly string[], story: string): Promise<void> {
  assert.equal((await arena.send({ method: 'GET', path: `/Users/${gone}` })).status, 404, story);
  assert.equal(await totalOf(arena, `/Groups?filter=${encodeURIComponent(`members.value eq "${gone}"`)}`), 0, story);
  for (const group of groups) assert.ok(!memberIds(await getGroup(arena, group)).includes(gone), story);
}

race(
  'two groups take the same 100 members in opposite order while one of those is deleted',
  6,
  async (arena, round) => {
    const { ids, groups } = await aCrowd(arena, `crowd ${round}`);
    const [gone = ''] = ids;
    const back = [...ids].reverse();
    const mixed = await arena.together([
      addMembers(groups[0], ...ids),
      replaceMembers(groups[1], ...back),
      deleteUser(gone),
      addMembers(groups[0], ...back),
      replaceMembers(groups[1], ...ids),
      patchGroup(groups[0], { op: 'remove', path: 'members', value: back.slice(50).map((value) => ({ value })) }),
      patchGroup(groups[1], { op: 'add', path: 'members', value: back.map((value) => ({ value })) }),
    ]);
    const story = printHistory(mixed);
    assert.equal(mixed[2]?.answer.status, 204, story);
    for (const { answer } of mixed) assert.ok([204, 400].includes(answer.status), story);
    await assertNoTrace(arena, gone, groups, story);
  },
);

race('many members of the same groups are deleted at once', 4, async (arena, round) => {
  const { ids, groups } = await aCrowd(arena, `leavers ${round}`);
  const leavers = ids.slice(0, 20);
  const mixed = await arena.together([
    ...leavers.map(deleteUser),
    addMembers(groups[0], ...ids.slice(20)),
    addMembers(groups[1], ...[...ids.slice(20)].reverse()),
  ]);
  const story = printHistory(mixed);
  for (const { answer } of mixed) assert.equal(answer.status, 204, story);
  for (const group of groups) assert.deepEqual(memberIds(await getGroup(arena, group)), ids.slice(20).sort(), story);
  const last = await getUser(arena, ids.at(-1) ?? '');
  assert.equal(last.groups?.length, 2, story);
});
