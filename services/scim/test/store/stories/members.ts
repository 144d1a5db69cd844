import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@metacompliance/scim-protocol';
import { aDesk, addMembers, type Desk, metaOf, patchOf, removeMembers, type Stage, team } from './desk.ts';

type Ids = Readonly<Record<'ann' | 'ben' | 'cat' | 'dan', string>>;

async function fourUsers(desk: Desk): Promise<Ids> {
  return {
    ann: await desk.createUser('ann', { displayName: 'Ann Archer' }),
    ben: await desk.createUser('ben', { displayName: 'Ben Baker' }),
    cat: await desk.createUser('cat'),
    dan: await desk.createUser('dan', { displayName: 'Dan Archer' }),
  };
}

/** A group of ann, ben and cat is patched: who is in it then. */
const steps: readonly [rule: string, operations: (ids: Ids) => readonly JsonObject[], left: readonly (keyof Ids)[]][] =
  [
    ['add one', ({ dan }) => [addMembers(dan)], ['ann', 'ben', 'cat', 'dan']],
    [
      'add one that is a member and one that is not',
      ({ ann, dan }) => [addMembers(ann, dan)],
      ['ann', 'ben', 'cat', 'dan'],
    ],
    ['remove exactly those that the value names', ({ ann, cat }) => [removeMembers(ann, cat)], ['ben']],
    ['remove one that is none beside one that is', ({ ann, dan }) => [removeMembers(ann, dan)], ['ben', 'cat']],
    ['remove by id in the path', ({ ben }) => [{ op: 'remove', path: `members[value eq "${ben}"]` }], ['ann', 'cat']],
    ['remove by the name shown', () => [{ op: 'remove', path: 'members[display co "BAKER"]' }], ['ann', 'cat']],
    ['remove those without a name', () => [{ op: 'remove', path: 'members[not (display pr)]' }], ['ann', 'ben']],
    ['remove by type, which all share', () => [{ op: 'remove', path: 'members[type eq "User"]' }], []],
    ['remove all', () => [{ op: 'remove', path: 'members' }], []],
    ['remove with an empty list: nobody', () => [removeMembers()], ['ann', 'ben', 'cat']],
    ['replace by others', ({ cat, dan }) => [{ ...addMembers(cat, dan), op: 'replace' }], ['cat', 'dan']],
    ['replace by nobody', () => [{ op: 'replace', path: 'members', value: [] }], []],
    [
      'several in order',
      ({ ann, dan }) => [{ op: 'remove', path: 'members' }, addMembers(dan), addMembers(ann)],
      ['ann', 'dan'],
    ],
  ];

/** Members: row changes, whatever the size of the group. */
export function memberStories(stage: () => Stage): void {
  for (const [rule, operations, left] of steps) {
    test(`PATCH members: ${rule}`, async () => {
      const desk = await aDesk(stage());
      const ids = await fourUsers(desk);
      const group = await desk.createGroup('Sales', [ids.ann, ids.ben, ids.cat]);
      await desk.patchGroup(group, patchOf(...operations(ids)));
      assert.deepEqual(
        await desk.members(group),
        left.map((name) => ids[name]),
        'in the order of their creation',
      );
    });
  }

  test('a PUT that names members has exactly those; one that does not keeps them; an empty list or null empties', async () => {
    const desk = await aDesk(stage());
    const { ann, ben, cat } = await fourUsers(desk);
    const group = await desk.createGroup('Sales', [ann, ben]);
    await desk.replaceGroup(group, team('Sales', [ben, cat]));
    assert.deepEqual(await desk.members(group), [ben, cat]);
    await desk.replaceGroup(group, team('Sales renamed'));
    assert.deepEqual(await desk.members(group), [ben, cat]);
    await desk.replaceGroup(group, team('Sales renamed', []));
    assert.deepEqual(await desk.members(group), []);
    await desk.patchGroup(group, patchOf(addMembers(ann)));
    await desk.replaceGroup(group, { ...team('Sales renamed'), members: null });
    assert.deepEqual(await desk.members(group), []);
  });

  test('an unknown member is named, and nothing of the request is done', async () => {
    const desk = await aDesk(stage());
    const { ann, ben } = await fourUsers(desk);
    const group = await desk.createGroup('Sales', [ann]);
    const before = await desk.group(group);
    const unknown = { status: 400, scimType: 'invalidValue', detail: /"nobody"/ };
    await assert.rejects(desk.createGroup('Support', [ben, 'nobody']), unknown);
    await assert.rejects(desk.replaceGroup(group, team('Renamed', [ben, 'nobody'])), unknown);
    await assert.rejects(desk.patchGroup(group, patchOf(removeMembers(ann), addMembers(ben, 'nobody'))), unknown);
    assert.deepEqual(await desk.group(group), before);
    assert.equal((await desk.groups()).total, 1);
  });

  test('of many unknown members five are named and the rest counted', async () => {
    const desk = await aDesk(stage());
    const names = Array.from({ length: 9 }, (_, place) => `nobody${place}`);
    await assert.rejects(desk.createGroup('Sales', names), { status: 400, detail: /"nobody4" and 4 more$/ });
  });

  test('a group cannot be a member', async () => {
    const desk = await aDesk(stage());
    const inner = await desk.createGroup('Inner');
    await assert.rejects(desk.createGroup('Outer', [inner]), { status: 400, scimType: 'invalidValue' });
  });

  test("a group's version moves when a member really comes or goes, and only then", async () => {
    const desk = await aDesk(stage());
    const { ann, ben } = await fourUsers(desk);
    const group = await desk.createGroup('Sales', [ann]);
    const version = async () => metaOf(await desk.group(group)).version;
    assert.equal(await version(), 'W/"1"');
    assert.equal(await desk.patchGroup(group, patchOf(addMembers(ann))), 'W/"1"');
    assert.equal(await desk.patchGroup(group, patchOf(addMembers(ann, ben))), 'W/"2"');
    assert.equal(await desk.patchGroup(group, patchOf(removeMembers(ben))), 'W/"3"');
    assert.equal(await desk.replaceGroup(group, team('Sales', [ann])), 'W/"3"');
    await desk.deleteUser(ben);
    assert.equal(await version(), 'W/"3"', 'ben was no member');
    await desk.deleteUser(ann);
    assert.equal(await version(), 'W/"4"', 'ann was one');
  });

  test('a deleted user leaves every group, and each of those gets a new version and time', async () => {
    const desk = await aDesk(stage());
    const { ann, ben } = await fourUsers(desk);
    const groups = [
      await desk.createGroup('A', [ann, ben]),
      await desk.createGroup('B', [ann]),
      await desk.createGroup('C', [ben]),
    ];
    const before = await Promise.all(groups.map(async (id) => metaOf(await desk.group(id))));
    await desk.deleteUser(ann);
    const after = await Promise.all(groups.map(async (id) => metaOf(await desk.group(id))));
    assert.deepEqual(await Promise.all(groups.map((id) => desk.members(id))), [[ben], [], [ben]]);
    assert.deepEqual(
      after.map(({ version }) => version),
      ['W/"2"', 'W/"2"', 'W/"1"'],
    );
    const moved = after.map(({ lastModified }, place) => lastModified !== before[place]?.lastModified);
    assert.deepEqual(moved, [true, true, false]);
  });

  test('a membership is no change of the user: the first part of its tag and lastModified stay, the second part moves', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const alone = metaOf(await desk.user(ann));
    const group = await desk.createGroup('Sales', [ann]);
    const inOne = metaOf(await desk.user(ann));
    await desk.createGroup('Support', [ann]);
    const inTwo = metaOf(await desk.user(ann));
    await desk.replaceGroup(group, team('Sales renamed'));
    const renamed = metaOf(await desk.user(ann));
    assert.deepEqual(new Set([alone, inOne, inTwo, renamed].map(({ lastModified }) => lastModified)).size, 1);
    assert.equal(alone.version, 'W/"1"');
    const tags = [alone, inOne, inTwo, renamed].map(({ version }) => version);
    assert.equal(new Set(tags).size, 4, 'each answer shows other groups');
    for (const tag of tags.slice(1)) assert.match(tag, /^W\/"1\.[0-9a-f]{8}"$/);
  });

  test('64 adds of different members to one group at once: 64 are kept', async () => {
    const desk = await aDesk(stage());
    const ids = await Promise.all(Array.from({ length: 64 }, (_, place) => desk.createUser(`user${place}`)));
    const group = await desk.createGroup('Sales');
    await Promise.all(ids.map((id) => desk.patchGroup(group, patchOf(addMembers(id)))));
    assert.deepEqual((await desk.members(group)).toSorted(), ids.toSorted());
    assert.equal(metaOf(await desk.group(group)).version, 'W/"65"');
  });

  test('an add and the deletion of the user, at once, leave no member that is no user', async () => {
    const desk = await aDesk(stage());
    const group = await desk.createGroup('Sales');
    for (let round = 0; round < 10; round++) {
      const id = await desk.createUser(`user${round}`);
      const added = desk.patchGroup(group, patchOf(addMembers(id)));
      const [add, deletion] = await Promise.allSettled([added, desk.deleteUser(id)]);
      assert.equal(deletion.status, 'fulfilled');
      if (add.status === 'rejected') assert.equal(add.reason.status, 400);
    }
    assert.deepEqual(await desk.members(group), []);
  });

  test('members are read a bounded number at a time, in the order of their creation', async () => {
    const desk = await aDesk(stage());
    const { ann, ben, cat } = await fourUsers(desk);
    const id = await desk.createGroup('Sales', [cat, ann, ben]);
    const group = await desk.store.read('getGroup', { company: desk.company.number, id });
    const page = (after: number, limit: number) =>
      desk.store.read('listMembers', { company: desk.company.number, group: group?.seq ?? 0, after, limit });
    const first = await page(0, 2);
    assert.deepEqual(
      first.map((member) => member.id),
      [ann, ben],
    );
    assert.deepEqual(
      (await page(first[1]?.seq ?? 0, 2)).map((member) => member.id),
      [cat],
    );
  });
}
