/* Race 2: Entra sends up to five changes of one group at once, a member each; whoever writes a list back loses members. */
import assert from 'node:assert/strict';
import {
  addMembers,
  createGroup,
  createUsers,
  getGroup,
  memberIds,
  removeMember,
  replaceMembers,
  tagVersion,
  versionOf,
} from './people.ts';
import { type Arena, type Exchange, printHistory, race, statusesOf } from './race.ts';

async function aGroup(arena: Arena, name: string, people: number, members: number) {
  const ids = await createUsers(
    arena,
    Array.from({ length: people }, (_, place) => `${name}.${place}`),
  );
  return { ids, group: await createGroup(arena, name, ids.slice(0, members)) };
}

/** Each change that was acknowledged has a version of its own, and together they are all there were. */
function assertVersions(round: readonly Exchange[], last: number): void {
  const versions = round.map(({ answer }) => tagVersion(answer.headers.etag)).sort((a, b) => a - b);
  const expected = round.map((_, place) => last - round.length + 1 + place);
  assert.deepEqual(versions, expected, printHistory(round));
}

race('64 concurrent adds of different members to one group: 64 kept', 4, async (arena, round) => {
  const { ids, group } = await aGroup(arena, `sixty-four ${round}`, 64, 0);
  const adds = await arena.together(ids.map((id) => addMembers(group, id)));
  assert.deepEqual(statusesOf(adds), { 204: 64 }, printHistory(adds));
  const after = await getGroup(arena, group);
  assert.deepEqual(memberIds(after), [...ids].sort(), printHistory(adds));
  assert.equal(versionOf(after), 65);
  assertVersions(adds, 65);
});

race('25 members come while 25 others go: exactly the acknowledged ones are in', 4, async (arena, round) => {
  const { ids, group } = await aGroup(arena, `in and out ${round}`, 50, 25);
  const changes = await arena.together(
    ids.map((id, place) => (place < 25 ? removeMember(group, id) : addMembers(group, id))),
  );
  assert.deepEqual(statusesOf(changes), { 204: 50 }, printHistory(changes));
  const after = await getGroup(arena, group);
  assert.deepEqual(memberIds(after), ids.slice(25).sort(), printHistory(changes));
  assertVersions(changes, versionOf(after));
});

race('one member added 16 times at once is in once, and the version moves once', 4, async (arena, round) => {
  const { ids, group } = await aGroup(arena, `sixteen times ${round}`, 1, 0);
  const adds = await arena.together(Array.from({ length: 16 }, () => addMembers(group, ...ids)));
  assert.deepEqual(statusesOf(adds), { 204: 16 }, printHistory(adds));
  const after = await getGroup(arena, group);
  assert.deepEqual([memberIds(after), versionOf(after)], [ids, 2], printHistory(adds));
});

race('whole lists that are written at once leave one of them, never a mixture', 4, async (arena, round) => {
  const { ids, group } = await aGroup(arena, `lists ${round}`, 40, 0);
  const lists = Array.from({ length: 8 }, (_, place) => ids.slice(place * 5, place * 5 + 5));
  const replacements = await arena.together(lists.map((list) => replaceMembers(group, ...list)));
  assert.deepEqual(statusesOf(replacements), { 204: 8 }, printHistory(replacements));
  const after = memberIds(await getGroup(arena, group));
  assert.ok(
    lists.some((list) => [...list].sort().join() === after.join()),
    printHistory(replacements),
  );
});
