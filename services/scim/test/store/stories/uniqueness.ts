import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDesk, patchOf, person, type Stage, team } from './desk.ts';

/** Texts that differ and are one name, since both fold to the same. */
const equal: readonly [rule: string, first: string, second: string][] = [
  ['letter case', 'bjensen@example.com', 'BJensen@Example.com'],
  ['normal form', 'andr\u00e9@example.com', 'andre\u0301@example.com'],
  ['letter case and normal form', '\u00c9va', 'e\u0301VA'],
  ['a sigma that ends the word', 'οδυσσευς', 'ΟΔΥΣΣΕΥΣ'],
  ['the Kelvin sign', 'kelvin', '\u212aelvin'],
];
const taken = (name: string) => ({ status: 409, scimType: 'uniqueness', detail: new RegExp(`^${name} is taken`) });

/** A name is one company's once, whatever its letter case or normal form. */
export function uniquenessStories(stage: () => Stage): void {
  for (const [rule, first, second] of equal) {
    test(`a userName is taken when it differs by ${rule} only`, async () => {
      const desk = await aDesk(stage());
      const id = await desk.createUser(first);
      await assert.rejects(desk.createUser(second), taken('userName'));
      const { ids } = await desk.users({ filter: `userName eq ${JSON.stringify(second)}` });
      assert.deepEqual(ids, [id], 'the look-up finds who has it');
      assert.equal((await desk.user(id)).userName, first, 'it is kept as sent');
    });

    test(`a group's displayName is taken when it differs by ${rule} only`, async () => {
      const desk = await aDesk(stage());
      await desk.createGroup(first);
      await assert.rejects(desk.createGroup(second), taken('displayName'));
      assert.equal((await desk.groups({ filter: `displayName eq ${JSON.stringify(second)}` })).total, 1);
    });
  }

  test('ß and ss are two names', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('strasse');
    await desk.createUser('straße');
    assert.equal((await desk.users()).total, 2);
  });

  test('an inactive user keeps its userName, and is found by it', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann', { active: false });
    await assert.rejects(desk.createUser('Ann'), taken('userName'));
    assert.deepEqual((await desk.users({ filter: 'userName eq "ANN"' })).ids, [id]);
  });

  test('a deleted user frees its userName', async () => {
    const desk = await aDesk(stage());
    await desk.deleteUser(await desk.createUser('ann'));
    const id = await desk.createUser('ANN');
    assert.deepEqual((await desk.users()).ids, [id]);
  });

  test('neither PUT nor PATCH renames onto a taken name, and what they refuse is as it was', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann');
    const ben = await desk.createUser('ben');
    const before = await desk.user(ben);
    await assert.rejects(desk.replaceUser(ben, person('ANN', { title: 'Boss' })), taken('userName'));
    const rename = patchOf(
      { op: 'replace', path: 'title', value: 'Boss' },
      { op: 'replace', path: 'userName', value: 'Ann' },
    );
    await assert.rejects(desk.patchUser(ben, rename), taken('userName'));
    assert.deepEqual(await desk.user(ben), before);
  });

  test('a group is not renamed onto a taken name, and its members stay as they were', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    await desk.createGroup('Sales');
    const group = await desk.createGroup('Support');
    const before = await desk.group(group);
    await assert.rejects(desk.replaceGroup(group, team('SALES', [ann])), taken('displayName'));
    assert.deepEqual(await desk.group(group), before);
  });

  test('a name may change its own letter case', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann');
    await desk.replaceUser(id, person('Ann'));
    assert.equal((await desk.user(id)).userName, 'Ann');
  });

  test('of 16 creates of one userName at once, in mixed case, one is made and 15 are refused', async () => {
    const desk = await aDesk(stage());
    const names = Array.from({ length: 16 }, (_, place) => (place % 2 === 0 ? 'bjensen' : 'BJensen'));
    const ends = await Promise.allSettled(names.map((name) => desk.createUser(name)));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.status] : []));
    assert.deepEqual(refused, new Array(15).fill(409));
    assert.equal((await desk.users()).total, 1);
  });
}
