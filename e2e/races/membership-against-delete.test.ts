/* Race 5: in whatever order a member comes and a user or a group goes, no membership is left of what is gone. */
import assert from 'node:assert/strict';
import { groupBody } from '../messages.ts';
import {
  addMembers,
  createGroup,
  createUsers,
  deleteUser,
  getGroup,
  getUser,
  memberIds,
  totalOf,
  versionOf,
} from './people.ts';
import { type Arena, printHistory, race, statusesOf } from './race.ts';

const groupsOf = (arena: Arena, attribute: string, id: string, list: string) =>
  totalOf(arena, `${list}?filter=${encodeURIComponent(`${attribute} eq "${id}"`)}`);

race(
  'a user is added to 12 groups while being deleted: no group keeps them, and each version tells',
  6,
  async (arena, round) => {
    const [leaver = '', stayer = ''] = await createUsers(arena, [`leaver.${round}`, `stayer.${round}`]);
    const groups: string[] = [];
    for (let place = 0; place < 12; place += 1) groups.push(await createGroup(arena, `${round} ${place}`, [stayer]));
    const adds = groups.map((group) => addMembers(group, leaver));
    const mixed = await arena.together([...adds.slice(0, 6), deleteUser(leaver), ...adds.slice(6)]);
    const added = mixed.filter(({ sending }) => sending.method === 'PATCH');
    for (const { answer } of added) assert.ok([204, 400].includes(answer.status), printHistory(mixed));
    assert.equal(statusesOf(mixed)[204], 1 + added.filter(({ answer }) => answer.status === 204).length);
    assert.equal(await groupsOf(arena, 'members.value', leaver, '/Groups'), 0, printHistory(mixed));
    for (const [place, group] of groups.entries()) {
      const after = await getGroup(arena, group);
      const cameAndWent = added[place]?.answer.status === 204;
      assert.deepEqual([memberIds(after), versionOf(after)], [[stayer], cameAndWent ? 3 : 1], printHistory(mixed));
    }
  },
);

race(
  'members are added to a group while it is deleted: 204 or 404, and no user is left in it',
  6,
  async (arena, round) => {
    const ids = await createUsers(
      arena,
      Array.from({ length: 12 }, (_, place) => `${round}.${place}`),
    );
    const group = await createGroup(arena, `deleted ${round}`, ids.slice(0, 2));
    const deletion = { method: 'DELETE', path: `/Groups/${group}` };
    const adds = ids.map((id) => addMembers(group, id));
    const mixed = await arena.together([...adds.slice(0, 6), deletion, ...adds.slice(6)]);
    for (const { answer } of mixed) assert.ok([204, 404].includes(answer.status), printHistory(mixed));
    assert.equal(mixed[6]?.answer.status, 204, printHistory(mixed));
    assert.equal((await arena.send({ method: 'GET', path: `/Groups/${group}` })).status, 404);
    assert.equal(await groupsOf(arena, 'groups.value', group, '/Users'), 0, printHistory(mixed));
    for (const id of ids) assert.equal((await getUser(arena, id)).groups, undefined, printHistory(mixed));
  },
);

race(
  'a group is created with members who are being deleted: whole without them, or not at all',
  6,
  async (arena, round) => {
    const ids = await createUsers(
      arena,
      Array.from({ length: 6 }, (_, place) => `${round}.${place}`),
    );
    const before = await totalOf(arena, '/Groups?count=0');
    const create = { method: 'POST', path: '/Groups', body: groupBody(`created ${round}`, ids) };
    const mixed = await arena.together([create, ...ids.slice(0, 3).map(deleteUser)]);
    const status = mixed[0]?.answer.status;
    assert.ok(status === 201 || status === 400, printHistory(mixed));
    assert.equal(await totalOf(arena, '/Groups?count=0'), before + (status === 201 ? 1 : 0), printHistory(mixed));
    if (status === 400) return;
    const { id } = JSON.parse(mixed[0]?.answer.text ?? '');
    assert.deepEqual(memberIds(await getGroup(arena, id)), ids.slice(3).sort(), printHistory(mixed));
  },
);
