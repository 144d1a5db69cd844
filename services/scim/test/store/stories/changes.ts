import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@metacompliance/scim-protocol';
import { aDesk, addMembers, type Desk, metaOf, patchOf, person, removeMembers, type Stage, team } from './desk.ts';

const title = (value: string) => patchOf({ op: 'replace', path: 'title', value });

/** Changes that leave everything as it is. */
const idle: readonly [
  rule: string,
  change: (desk: Desk, ids: { ann: string; ben: string; group: string }) => Promise<unknown>,
][] = [
  [
    'a PUT of the same user',
    (desk, { ann }) => desk.replaceUser(ann, person('ann', { active: true, title: 'Analyst' })),
  ],
  [
    'a PUT of the same user without active',
    (desk, { ann }) => desk.replaceUser(ann, person('ann', { title: 'Analyst' })),
  ],
  ['a PATCH to the value it has', (desk, { ann }) => desk.patchUser(ann, title('Analyst'))],
  [
    'a PATCH that removes what is not there',
    (desk, { ann }) => desk.patchUser(ann, patchOf({ op: 'remove', path: 'nickName' })),
  ],
  ['a PUT of the same group', (desk, { group }) => desk.replaceGroup(group, team('Sales'))],
  ['a PUT of the same members', (desk, { group, ann }) => desk.replaceGroup(group, team('Sales', [ann]))],
  ['adding a member that is one', (desk, { group, ann }) => desk.patchGroup(group, patchOf(addMembers(ann)))],
  ['removing a user that is no member', (desk, { group, ben }) => desk.patchGroup(group, patchOf(removeMembers(ben)))],
  ['removing nobody', (desk, { group }) => desk.patchGroup(group, patchOf(removeMembers()))],
];

/** Versions, preconditions, and changes that change nothing. */
export function changeStories(stage: () => Stage): void {
  for (const [rule, change] of idle) {
    test(`${rule} writes nothing: version, lastModified and log are untouched`, async () => {
      const desk = await aDesk(stage());
      const [ann, ben] = [await desk.createUser('ann', { title: 'Analyst' }), await desk.createUser('ben')];
      const group = await desk.createGroup('Sales', [ann]);
      const before = [await desk.user(ann), await desk.group(group), await desk.log()];
      await change(desk, { ann, ben, group });
      assert.deepEqual([await desk.user(ann), await desk.group(group), await desk.log()], before);
    });
  }

  test('a change moves the version by one and lastModified to its time, and leaves created', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann');
    const before = metaOf(await desk.user(id));
    assert.equal(before.version, 'W/"1"');
    const { version, lastModified, created } = metaOf(await desk.patchUser(id, title('Analyst')));
    assert.deepEqual(
      { version, lastModified, created },
      { version: 'W/"2"', lastModified: new Date(desk.now).toISOString(), created: before.created },
    );
  });

  test('lastModified goes forward when the clock goes back', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann');
    const group = await desk.createGroup('Sales', [id]);
    const before = [metaOf(await desk.user(id)), metaOf(await desk.group(group))];
    desk.now -= 3_600_000;
    await desk.patchUser(id, title('Analyst'));
    await desk.deleteGroup(await desk.createGroup('Other'));
    const after = [metaOf(await desk.user(id))];
    await desk.deleteUser(id); // which changes the group
    after.push(metaOf(await desk.group(group)));
    for (const [place, { lastModified }] of after.entries())
      assert.ok(lastModified > (before[place]?.lastModified ?? ''));
  });

  const tags: readonly [rule: string, ifMatch: string, outcome: 'changed' | 412][] = [
    ['the current version', 'W/"2"', 'changed'],
    ['the current version, strong', '"2"', 'changed'],
    ['any version', '*', 'changed'],
    ['a list with the current version', 'W/"7", W/"2"', 'changed'],
    ['the current version with other groups', 'W/"2.abcdef01"', 'changed'],
    ['an older version', 'W/"1"', 412],
    ['a version to come', 'W/"3"', 412],
  ];
  for (const [rule, ifMatch, outcome] of tags) {
    test(`If-Match with ${rule} is ${outcome} (RFC 7644 §3.14)`, async () => {
      const desk = await aDesk(stage());
      const [user, group] = [await desk.createUser('ann'), await desk.createGroup('Sales')];
      await desk.patchUser(user, title('Analyst'));
      await desk.replaceGroup(group, team('Sales and more'));
      const before = [await desk.user(user), await desk.group(group)];
      const changes = [
        () => desk.patchUser(user, title('Boss'), ifMatch),
        () => desk.replaceGroup(group, team('Support'), ifMatch),
      ];
      for (const change of changes) {
        if (outcome === 'changed') await change();
        else await assert.rejects(change, { status: outcome });
      }
      const after = [await desk.user(user), await desk.group(group)];
      if (outcome === 'changed') assert.notDeepEqual(after, before);
      else assert.deepEqual(after, before);
    });
  }

  test('If-Match guards a deletion, too', async () => {
    const desk = await aDesk(stage());
    const [user, group] = [await desk.createUser('ann'), await desk.createGroup('Sales')];
    await desk.patchGroup(group, patchOf(addMembers(user)));
    await assert.rejects(desk.deleteUser(user, 'W/"7"'), { status: 412 });
    await assert.rejects(desk.deleteGroup(group, 'W/"7"'), { status: 412 });
    assert.deepEqual(await desk.members(group), [user], 'the refused deletion took nobody out of a group');
    await desk.deleteUser(user, 'W/"1"');
    await desk.deleteGroup(group, 'W/"3"');
  });

  test('what is not there is 404, named by its id', async () => {
    const desk = await aDesk(stage());
    const changes = [
      () => desk.replaceUser('nobody', person('ann')),
      () => desk.patchUser('nobody', title('Boss')),
      () => desk.deleteUser('nobody'),
      () => desk.replaceGroup('nobody', team('Sales')),
      () => desk.patchGroup('nobody', patchOf(addMembers())),
      () => desk.deleteGroup('nobody'),
    ];
    for (const change of changes) await assert.rejects(change, { status: 404, detail: /"nobody"/ });
  });

  test('a PATCH whose last operation is refused changes nothing (RFC 7644 §3.5.2)', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const group = await desk.createGroup('Sales');
    const before = [await desk.user(ann), await desk.group(group)];
    const refused = { op: 'remove', path: 'userName' };
    await assert.rejects(desk.patchUser(ann, patchOf({ op: 'add', path: 'title', value: 'Boss' }, refused)), {
      status: 400,
    });
    const nobody: JsonObject = addMembers('nobody');
    await assert.rejects(desk.patchGroup(group, patchOf(addMembers(ann), nobody)), { status: 400 });
    assert.deepEqual([await desk.user(ann), await desk.group(group)], before);
  });

  test('of changes to one user at once none is lost, and each is a version', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann');
    const names = [
      'title',
      'nickName',
      'displayName',
      'userType',
      'locale',
      'timezone',
      'preferredLanguage',
      'profileUrl',
    ];
    const values = names.map((name) => [name, name === 'profileUrl' ? 'https://a.example' : 'en-GB'] as const);
    await Promise.all(values.map(([path, value]) => desk.patchUser(id, patchOf({ op: 'add', path, value }))));
    const user = await desk.user(id);
    for (const [name, value] of values) assert.equal(user[name], value);
    assert.equal(metaOf(user).version, 'W/"9"');
  });

  test('of changes with the same If-Match at once one is made', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann');
    const ends = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((value) => desk.patchUser(id, title(value), 'W/"1"')),
    );
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.status] : []));
    assert.deepEqual(refused, [412, 412, 412]);
    assert.equal(metaOf(await desk.user(id)).version, 'W/"2"');
  });

  test('a PUT keeps the id, and active where it is not sent', async () => {
    const desk = await aDesk(stage());
    const id = await desk.createUser('ann', { active: false, title: 'Analyst' });
    const { active, title: now, id: same } = await desk.replaceUser(id, person('ann', { id: 'another' }));
    assert.deepEqual({ active, now, same }, { active: false, now: undefined, same: id });
  });
}
