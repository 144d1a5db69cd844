import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@metacompliance/scim-protocol';
import { aDesk, addMembers, baseUrl, type Desk, enterprise, patchOf, type Stage, team } from './desk.ts';

const managedBy = (value: string): JsonObject => ({ [enterprise]: { department: 'Sales', manager: { value } } });

async function managerOf(desk: Desk, id: string): Promise<unknown> {
  return ((await desk.user(id))[enterprise] as JsonObject).manager;
}

/** What answers show of other resources is made when they are read. */
export function derivedStories(stage: () => Stage): void {
  test("a manager's name and address are shown while the value is a user's id, as they are now", async () => {
    const desk = await aDesk(stage());
    const boss = await desk.createUser('boss', { displayName: 'First Name' });
    const ann = await desk.createUser('ann', managedBy(boss));
    const $ref = `${baseUrl}/Users/${boss}`;
    assert.deepEqual(await managerOf(desk, ann), { value: boss, $ref, displayName: 'First Name' });
    await desk.patchUser(boss, patchOf({ op: 'replace', path: 'displayName', value: 'Second Name' }));
    assert.deepEqual(await managerOf(desk, ann), { value: boss, $ref, displayName: 'Second Name' });
    await desk.patchUser(boss, patchOf({ op: 'remove', path: 'displayName' }));
    assert.deepEqual(await managerOf(desk, ann), { value: boss, $ref });
    await desk.deleteUser(boss);
    assert.deepEqual(await managerOf(desk, ann), { value: boss }, 'the value is kept as it was sent');
  });

  test("a manager's value need not be a user's id, and comes to life when such a user is made", async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann', managedBy('E-4711'));
    assert.deepEqual(await managerOf(desk, ann), { value: 'E-4711' });
    await desk.createUser('boss', { displayName: 'Boss' }, 'E-4711');
    assert.deepEqual(await managerOf(desk, ann), {
      value: 'E-4711',
      $ref: `${baseUrl}/Users/E-4711`,
      displayName: 'Boss',
    });
  });

  test('a manager is shown in the answer to the change that names it, and is no second change', async () => {
    const desk = await aDesk(stage());
    const boss = await desk.createUser('boss', { displayName: 'Boss' });
    const ann = await desk.createUser('ann');
    const answer = await desk.patchUser(
      ann,
      patchOf({ op: 'add', path: `${enterprise}:manager`, value: { value: boss } }),
    );
    assert.deepEqual(answer, await desk.user(ann));
    const again = await desk.replaceUser(ann, answer);
    assert.deepEqual(again, answer, 'what was answered may be sent back');
  });

  test('a user shows its groups by creation, under their names of now', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const sales = await desk.createGroup('Sales');
    const support = await desk.createGroup('Support', [ann]);
    await desk.patchGroup(sales, patchOf(addMembers(ann)));
    await desk.replaceGroup(support, team('Help'));
    const shown = (value: string, display: string) => ({
      value,
      $ref: `${baseUrl}/Groups/${value}`,
      display,
      type: 'direct',
    });
    assert.deepEqual((await desk.user(ann)).groups, [shown(sales, 'Sales'), shown(support, 'Help')]);
    await desk.deleteGroup(sales);
    assert.deepEqual((await desk.user(ann)).groups, [shown(support, 'Help')]);
    await desk.deleteGroup(support);
    assert.equal((await desk.user(ann)).groups, undefined);
  });

  test('a group shows its members with address, type, and displayName or none', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann', { displayName: 'Ann' });
    const ben = await desk.createUser('ben');
    const group = await desk.createGroup('Sales', [ben, ann]);
    assert.deepEqual((await desk.group(group)).members, [
      { value: ann, $ref: `${baseUrl}/Users/${ann}`, display: 'Ann', type: 'User' },
      { value: ben, $ref: `${baseUrl}/Users/${ben}`, type: 'User' },
    ]);
  });

  test('nothing of it is stored: neither groups nor members nor the name or address of anybody else', async () => {
    const desk = await aDesk(stage());
    const boss = await desk.createUser('boss', { displayName: 'Secret Boss' });
    const ann = await desk.createUser('ann', managedBy(boss));
    const group = await desk.createGroup('Secret Group', [ann]);
    const answer = await desk.user(ann);
    await desk.replaceUser(ann, { ...answer, title: 'Analyst' });
    await desk.replaceGroup(group, { ...(await desk.group(group)), externalId: 'x' });
    const [user] = await desk.database.ask(
      `select body from users where company = ${desk.company.number} and id = '${ann}'`,
    );
    const [stored] = await desk.database.ask(`select body from groups where company = ${desk.company.number}`);
    assert.doesNotMatch(String(user?.body), /Secret|https:|meta|groups/);
    assert.doesNotMatch(String(stored?.body), /https:|meta|members/);
  });

  test('an answer is the stored text, stitched and not rebuilt', async () => {
    const desk = await aDesk(stage());
    const user = await desk.createUser('ann');
    const group = await desk.createGroup('Sales', [user]);
    const of = `where company = ${desk.company.number}`;
    await desk.database.ask(`update users set body = replace(body, '"userName":', '"userName" : ') ${of}`);
    await desk.database.ask(`update groups set body = replace(body, '"displayName":', '"displayName" : ') ${of}`);
    assert.match(await desk.userText(user), /"userName" : "ann".*"groups":\[.*"meta":/);
    assert.match(await desk.groupText(group), /"displayName" : "Sales".*"members":\[.*"meta":/);
  });

  test('text comes back as it was sent, whatever it is made of', async () => {
    const desk = await aDesk(stage());
    const strange = {
      displayName: '\u00e9 e\u0301 💡 \ue000 " \\ % _ \u2028',
      nickName: "'; drop table users; --",
      title: '\uffff',
    };
    const id = await desk.createUser('ann', strange);
    const { displayName, nickName, title } = await desk.user(id);
    assert.deepEqual({ displayName, nickName, title }, strange);
  });
}
