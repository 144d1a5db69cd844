import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@metacompliance/scim-protocol';
import { createGroupArgs, createUserArgs, deleteUserArgs, patchUserArgs } from '../../../src/operations/commands.ts';
import type { BulkWrite } from '../../../src/store/scripts/bulk.ts';
import { aDesk, type Desk, enterprise, patchOf, person, type Stage, team } from './desk.ts';

function create(
  desk: Desk,
  place: number,
  userName: string,
  fields: JsonObject = {},
  id = desk.newId(),
): BulkWrite & { id: string } {
  const args = createUserArgs(person(userName, fields), desk.aim(id));
  return { place, needs: [], name: 'createUser', args, id };
}

function statuses(ends: Awaited<ReturnType<Desk['bulk']>>): readonly (readonly [place: number, status: number])[] {
  return ends.map((end) => [end.place, 'refusal' in end ? end.refusal.status : 200]);
}

/** Several writes in one: each all or nothing by itself. @see RFC 7644 §3.7 */
export function bulkStories(stage: () => Stage): void {
  test('a refused write undoes itself and nothing else', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const refused = patchOf({ op: 'replace', path: 'title', value: 'Boss' }, { op: 'remove', path: 'userName' });
    const ends = await desk.bulk([
      create(desk, 0, 'ben'),
      create(desk, 1, 'ANN'),
      { place: 2, needs: [], name: 'updateUser', args: patchUserArgs(refused, desk.aim(ann)) },
      { place: 3, needs: [], name: 'deleteUser', args: deleteUserArgs(desk.aim('nobody')) },
      create(desk, 4, 'cat'),
    ]);
    assert.deepEqual(statuses(ends), [
      [0, 200],
      [1, 409],
      [2, 400],
      [3, 404],
      [4, 200],
    ]);
    assert.equal((await desk.users()).total, 3);
    assert.equal((await desk.user(ann)).title, undefined);
  });

  test('it stops when as many writes were refused as failOnErrors says, and keeps what came before', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann');
    const writes = ['ben', 'ann', 'cat', 'Ann', 'dan', 'eve'].map((name, place) => create(desk, place, name));
    assert.deepEqual(statuses(await desk.bulk(writes, 2)), [
      [0, 200],
      [1, 409],
      [2, 200],
      [3, 409],
    ]);
    assert.equal((await desk.users()).total, 3);
  });

  test('a write that refers to a refused one is refused with it', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann');
    const boss = create(desk, 0, 'Ann');
    const member = { ...create(desk, 1, 'ben', { [enterprise]: { manager: { value: boss.id } } }), needs: [0] };
    const ends = await desk.bulk([boss, member, { ...create(desk, 2, 'cat'), needs: [1] }, create(desk, 3, 'dan')]);
    assert.deepEqual(statuses(ends), [
      [0, 409],
      [1, 409],
      [2, 409],
      [3, 200],
    ]);
  });

  test('an unknown member in a group refuses the group, row and all', async () => {
    const desk = await aDesk(stage());
    const ann = create(desk, 0, 'ann');
    const group = (place: number, name: string, ids: readonly string[]): BulkWrite => ({
      place,
      needs: [0],
      name: 'createGroup',
      args: createGroupArgs(team(name, ids), desk.aim(desk.newId())),
    });
    const ends = await desk.bulk([ann, group(1, 'Sales', [ann.id, 'nobody']), group(2, 'Sales', [ann.id])]);
    assert.deepEqual(statuses(ends), [
      [0, 200],
      [1, 400],
      [2, 200],
    ]);
    const { ids, total } = await desk.groups();
    assert.equal(total, 1);
    assert.deepEqual(await desk.members(String(ids[0])), [ann.id]);
  });

  test("two users that are each other's manager are both made, and both complete", async () => {
    const desk = await aDesk(stage());
    const [a, b] = [desk.newId(), desk.newId()];
    const fields = (displayName: string, value: string) => ({ displayName, [enterprise]: { manager: { value } } });
    await desk.bulk([create(desk, 0, 'ann', fields('Ann', b), a), create(desk, 1, 'ben', fields('Ben', a), b)]);
    const names = [await desk.user(a), await desk.user(b)].map(
      (user) => (user[enterprise] as JsonObject).manager as JsonObject,
    );
    assert.deepEqual(
      names.map(({ displayName }) => displayName),
      ['Ben', 'Ann'],
    );
  });

  test('writes that refer to each other are refused together, log and all (RFC 7644 §3.7.1)', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann');
    const [boss, taken] = [create(desk, 0, 'boss'), create(desk, 2, 'Ann')];
    const circle = [
      { ...boss, needs: [2] },
      { ...taken, needs: [0] },
    ];
    const ends = await desk.bulkOf([[create(desk, 1, 'ben')], circle, [{ ...create(desk, 3, 'cat'), needs: [0] }]]);
    assert.deepEqual(statuses(ends), [
      [1, 200],
      [0, 409],
      [2, 409],
      [3, 409],
    ]);
    assert.equal((await desk.users()).total, 2);
    const details = ends.map((end) => ('refusal' in end ? end.refusal.scimType : 'made'));
    assert.deepEqual(details, ['made', undefined, 'uniqueness', undefined]);
    const rows = (await desk.log()).filter(({ operation }) => operation === 'bulk');
    assert.deepEqual(
      rows.map(({ status }) => status),
      [200, 409, 409, 409],
    );
  });

  test('two names are swapped by way of a third', async () => {
    const desk = await aDesk(stage());
    const [a, b] = [await desk.createUser('ann'), await desk.createUser('ben')];
    const rename = (place: number, id: string, value: string): BulkWrite => {
      const args = patchUserArgs(patchOf({ op: 'replace', path: 'userName', value }), desk.aim(id));
      return { place, needs: [], name: 'updateUser', args };
    };
    const ends = await desk.bulk([rename(0, a, 'x'), rename(1, b, 'ann'), rename(2, a, 'ben')]);
    assert.deepEqual(statuses(ends), [
      [0, 200],
      [1, 200],
      [2, 200],
    ]);
    assert.deepEqual([(await desk.user(a)).userName, (await desk.user(b)).userName], ['ben', 'ann']);
  });
}
