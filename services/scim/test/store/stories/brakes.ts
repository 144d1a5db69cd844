import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUserArgs } from '../../../src/operations/commands.ts';
import { aDesk, type Desk, patchOf, person, type Stage } from './desk.ts';

const deactivate = patchOf({ op: 'replace', path: 'active', value: false });

/** A company with so many users, created without a clock of their own; answers their ids. */
async function crowd(stage: Stage, size: number): Promise<{ desk: Desk; ids: readonly string[] }> {
  const desk = await aDesk(stage);
  const ids = Array.from({ length: size }, () => desk.newId());
  const writes = ids.map((id, place) => ({
    place,
    needs: [],
    name: 'createUser' as const,
    args: createUserArgs(person(`user${place}`), desk.aim(id)),
  }));
  await desk.bulk(writes);
  return { desk, ids };
}

const brakeOf = (desk: Desk) => desk.store.read('findBrake', { company: desk.company.number });

/** The brake: a company that loses many users at once is told of, and stopped where that is wanted. */
export function brakeStories(stage: () => Stage): void {
  test('more than 20 users and 20 % within 10 minutes trip the brake, by the very change that is one too many', async () => {
    const { desk, ids } = await crowd(stage(), 50);
    for (const id of ids.slice(0, 20)) await desk.patchUser(id, deactivate);
    assert.equal((await brakeOf(desk)).tripped, null);
    await desk.patchUser(String(ids[20]), deactivate);
    const { tripped, lost, total } = await brakeOf(desk);
    assert.deepEqual([tripped, lost, total], [desk.now, 21, 50]);
    const alarms = await desk.store.read('listAlarms', {});
    assert.deepEqual(
      alarms.filter(({ companyKey }) => companyKey === desk.company.key).map((alarm) => alarm.lost),
      [21],
    );
    assert.match(String((await desk.log()).at(-1)?.warnings), /21 of 50 users .* the brake is tripped/);
  });

  test('without hold an alarm stops nothing', async () => {
    const { desk, ids } = await crowd(stage(), 30);
    for (const id of ids) await desk.patchUser(id, deactivate);
    assert.equal((await brakeOf(desk)).lost, 21);
  });

  test('20 users of 20, or 21 of 200, trip nothing', async () => {
    for (const [size, lost] of [
      [20, 20],
      [200, 21],
    ] as const) {
      const { desk, ids } = await crowd(stage(), size);
      for (const id of ids.slice(0, lost)) await desk.patchUser(id, deactivate);
      assert.equal((await brakeOf(desk)).tripped, null);
    }
  });

  test('losses that are further apart than 10 minutes do not add up', async () => {
    const { desk, ids } = await crowd(stage(), 40);
    for (const id of ids) {
      desk.now += 60_000;
      await desk.patchUser(id, deactivate);
    }
    assert.equal((await brakeOf(desk)).tripped, null);
  });

  test('with hold further losses are 503 and leave a row, and everything else goes on, until it is released', async () => {
    const { desk, ids } = await crowd(stage(), 60);
    const company = desk.company.number;
    await desk.store.write('setBrake', { company, hold: true });
    for (const id of ids.slice(0, 21)) await desk.deleteUser(id);
    const [next, other] = [String(ids[30]), String(ids[31])];
    await assert.rejects(desk.patchUser(next, deactivate), { status: 503 });
    await assert.rejects(desk.deleteUser(other), { status: 503 });
    assert.equal((await desk.user(next)).active, true);
    assert.equal((await desk.log()).at(-1)?.status, 503);
    await desk.patchUser(next, patchOf({ op: 'replace', path: 'title', value: 'Stays' }));
    await desk.createUser('newcomer');
    await desk.store.write('releaseBrake', { company });
    await desk.patchUser(next, deactivate);
    const { hold, tripped } = await brakeOf(desk);
    assert.deepEqual([hold, tripped], [true, null]);
    await assert.rejects(desk.store.write('releaseBrake', { company }), { status: 409 });
  });

  test('a bulk meets the brake, too: what comes before it is done, what it holds is refused', async () => {
    const { desk, ids } = await crowd(stage(), 40);
    await desk.store.write('setBrake', { company: desk.company.number, hold: true });
    const ends = await desk.bulk(
      ids.map((id, place) => ({
        place,
        needs: [],
        name: 'updateUser' as const,
        args: { ...desk.aim(id), change: { kind: 'patch', body: deactivate } },
      })),
    );
    const refused = ends.filter((end) => 'refusal' in end);
    assert.deepEqual([ends.length, refused.length], [40, 19]);
  });

  test('the losses of one company say nothing about another', async () => {
    const [first, second] = [await crowd(stage(), 30), await crowd(stage(), 30)];
    for (const id of first.ids) await first.desk.patchUser(id, deactivate);
    assert.equal((await brakeOf(second.desk)).tripped, null);
  });
}
