/* Race 4: a user who is changed and deleted at the same moment is gone, and nothing of them is left. */
import assert from 'node:assert/strict';
import { createGroup, createUsers, deleteUser, getGroup, memberIds, patchUser, totalOf, versionOf } from './people.ts';
import { printHistory, race, statusesOf } from './race.ts';

race(
  'a PATCH against the DELETE of its user is 200 or 404, and afterwards nothing is left',
  8,
  async (arena, round) => {
    const [id = '', other = ''] = await createUsers(arena, [`leaver.${round}`, `stayer.${round}`]);
    const group = await createGroup(arena, `leavers ${round}`, [id, other]);
    const address = `leaver.${round}@acme.example`;
    const patch = (place: number) =>
      patchUser(
        id,
        { op: 'add', path: 'emails', value: [{ value: address, type: `type ${place}` }] },
        { op: 'replace', path: 'title', value: `title ${place}` },
      );
    const mixed = await arena.together([patch(0), patch(1), patch(2), deleteUser(id), patch(3), patch(4), patch(5)]);
    const [deletion] = mixed.filter(({ sending }) => sending.method === 'DELETE');
    assert.equal(deletion?.answer.status, 204, printHistory(mixed));
    for (const { answer } of mixed) assert.ok([200, 204, 404].includes(answer.status), printHistory(mixed));
    assert.equal((await arena.send({ method: 'GET', path: `/Users/${id}` })).status, 404);
    for (const filter of [`id eq "${id}"`, `emails.value eq "${address}"`, `userName eq "leaver.${round}"`]) {
      assert.equal(await totalOf(arena, `/Users?filter=${encodeURIComponent(filter)}`), 0, printHistory(mixed));
    }
    const after = await getGroup(arena, group);
    assert.deepEqual([memberIds(after), versionOf(after)], [[other], 2], printHistory(mixed));
  },
);

race(
  'of 8 DELETEs of one user one is 204, the others 404, and the group loses the member once',
  4,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`deleted.${round}`]);
    const group = await createGroup(arena, `deleted ${round}`, [id]);
    const deletions = await arena.together(Array.from({ length: 8 }, () => deleteUser(id)));
    assert.deepEqual(statusesOf(deletions), { 204: 1, 404: 7 }, printHistory(deletions));
    assert.equal(versionOf(await getGroup(arena, group)), 2, printHistory(deletions));
  },
);

race(
  'a manager who is deleted while reports are given to them leaves reports that can be read',
  4,
  async (arena, round) => {
    const names = ['manager', ...Array.from({ length: 8 }, (_, place) => `report.${place}`)];
    const [manager = '', ...reports] = await createUsers(
      arena,
      names.map((name) => `${name}.${round}`),
    );
    const assignments = reports.map((id) =>
      patchUser(id, { op: 'replace', path: 'manager', value: { value: manager } }),
    );
    const mixed = await arena.together([...assignments, deleteUser(manager)]);
    assert.deepEqual(statusesOf(mixed), { 200: 8, 204: 1 }, printHistory(mixed));
    for (const id of reports) {
      const answer = await arena.send({ method: 'GET', path: `/Users/${id}` });
      assert.equal(answer.status, 200, answer.text);
      assert.ok(!answer.text.includes(`/Users/${manager}`), `${answer.text}\n${printHistory(mixed)}`);
    }
  },
);
