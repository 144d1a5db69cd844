/*
 * What belongs to another company is not there: its ids, wherever they can stand, are unknown, and it stays as it was (reliability
 * 1.2). The other company's state is compared after each refusal, as in every test of this folder.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, type Sending } from '../connection.ts';
import { bulkRequest, enterpriseUser, groupBody, type Members, patchOp, searchRequest, userBody } from '../messages.ts';
import { annOf, assertAllRefused, assertCarriedOut, groupOf, inWorlds, type Place, stateOf } from './world.ts';

const patch = (path: string, ...operations: readonly Members[]): Sending => ({
  method: 'PATCH',
  path,
  body: patchOp(...operations),
});
const put = (path: string, body: Members): Sending => ({ method: 'PUT', path, body });
const members = (...ids: readonly string[]) => ids.map((value) => ({ value }));

const foreignPaths = ({ ann, bob, group }: Place): readonly Sending[] => [
  ...[`/Users/${ann}`, `/Users/${bob}`, `/Users/${group}`].flatMap((path) => [
    { method: 'GET', path },
    put(path, userBody('taken.over')),
    patch(path, { op: 'replace', path: 'title', value: 'taken over' }),
    { method: 'DELETE', path },
  ]),
  ...[`/Groups/${group}`, `/Groups/${ann}`].flatMap((path) => [
    { method: 'GET', path },
    put(path, groupBody('taken over')),
    patch(path, { op: 'remove', path: 'members' }),
    { method: 'DELETE', path },
  ]),
];

inWorlds('what belongs to another company', (world) => {
  test('is 404 by its id, for every method', async () => {
    await assertAllRefused(world(), foreignPaths(world().there), {
      status: 404,
      scimType: undefined,
      words: ['in this company'],
    });
  });
  test('is no member: 400 that names the id, by POST, PUT and PATCH', async () => {
    const { here, there } = world();
    const tries = [there.ann, there.group].flatMap((id) => [
      { method: 'POST', path: '/Groups', body: groupBody('mixed', [here.ann, id]) },
      put(groupOf(here), groupBody('Staff', [here.ann, id])),
      patch(groupOf(here), { op: 'add', path: 'members', value: members(here.bob, id) }),
      patch(groupOf(here), { op: 'replace', path: 'members', value: members(id) }),
      patch(groupOf(here), { op: 'add', value: { members: members(id) } }),
    ]);
    for (const answer of await assertAllRefused(world(), tries, {
      status: 400,
      scimType: 'invalidValue',
      words: ['members.value'],
    })) {
      assert.ok(answer.text.includes(there.ann) || answer.text.includes(there.group), answer.text);
    }
  });
  test('is not removed from a group by naming it', async () => {
    const { here, there } = world();
    const state = await stateOf(world());
    for (const operation of [
      { op: 'remove', path: `members[value eq "${there.ann}"]` },
      { op: 'remove', path: 'members', value: members(there.ann, there.bob) },
    ]) {
      assert.equal((await here.connection.send(patch(groupOf(here), operation))).status, 204);
    }
    assert.equal(await stateOf(world()), state);
  });
  test('is no manager: the value is kept as text, and nothing is derived from it', async () => {
    const { here, there } = world();
    const manager = { value: there.ann, $ref: `${there.company.baseUrl}/Users/${there.ann}`, displayName: 'Ann' };
    const answer = await assertCarriedOut(
      world(),
      put(annOf(here), userBody('ann', { [enterpriseUser]: { manager } })),
    );
    assert.deepEqual(bodyOf<Members>(answer)[enterpriseUser], { manager: { value: there.ann } });
    assert.ok(!answer.text.includes(there.company.companyKey), answer.text);
    await assertCarriedOut(world(), put(annOf(here), userBody('ann')));
  });
  test('is found by no filter, no sort and no search', async () => {
    const { here, there } = world();
    const filters: readonly (readonly [path: string, filter: string])[] = [
      ...[there.ann, there.group].flatMap((id) =>
        ['/Users', '/Groups', ''].map((path) => [path, `id eq "${id}" or meta.resourceType eq "x"`] as const),
      ),
      ['/Groups', `members.value eq "${there.ann}"`],
      ['/Groups', `members[value eq "${there.ann}"]`],
      ['/Groups', `members.value sw "${there.ann.slice(0, -1)}"`],
      ['/Users', `groups.value eq "${there.group}"`],
      ['/Users', `groups[value eq "${there.group}" or value eq "${there.group}"]`],
      ['', `groups.value eq "${there.group}" or members.value eq "${there.ann}"`],
    ];
    for (const [path, filter] of filters) {
      const search = { method: 'POST', path: `${path}/.search`, body: searchRequest({ filter }) };
      const answer = await here.connection.send(search);
      assert.equal(bodyOf<{ totalResults: number }>(answer).totalResults, 0, `${filter}: ${answer.text}`);
    }
    const everything = {
      method: 'POST',
      path: '/.search',
      body: searchRequest({ sortBy: 'meta.created', count: 1000 }),
    };
    const { text } = await here.connection.send(everything);
    for (const secret of [there.ann, there.bob, there.group, there.company.companyKey])
      assert.ok(!text.includes(secret), text);
  });
  test('is 404 or 400 in each operation of a bulk, in its path and in its data', async () => {
    const { here, there } = world();
    const add = patchOp({ op: 'add', path: 'members', value: members(there.ann) });
    const operations: readonly (readonly [operation: Members, status: string])[] = [
      [{ method: 'PATCH', path: `/Users/${there.ann}`, data: patchOp({ op: 'remove', path: 'title' }) }, '404'],
      [{ method: 'PUT', path: `/Users/${there.ann}`, data: userBody('taken.over') }, '404'],
      [{ method: 'DELETE', path: `/Users/${there.ann}` }, '404'],
      [{ method: 'DELETE', path: `/Groups/${there.group}` }, '404'],
      [{ method: 'PATCH', path: `/Groups/${there.group}`, data: add }, '404'],
      [{ method: 'PATCH', path: `/Groups/${here.group}`, data: add }, '400'],
      [{ method: 'POST', path: '/Groups', bulkId: 'g', data: groupBody('mixed', [there.ann]) }, '400'],
    ];
    const state = await stateOf(world());
    const answer = await here.connection.send({
      method: 'POST',
      path: '/Bulk',
      body: bulkRequest(operations.map(([operation]) => operation)),
    });
    const statuses = bodyOf<{ Operations: { status: string }[] }>(answer).Operations.map(({ status }) => status);
    assert.deepEqual(
      statuses,
      operations.map(([, status]) => status),
      answer.text,
    );
    assert.equal(await stateOf(world()), state);
  });
  test('takes no name away: userName, externalId and displayName may be the same in two companies', async () => {
    const { here, there } = world();
    for (const { connection } of [here, there]) {
      const user = await connection.send({
        method: 'POST',
        path: '/Users',
        body: userBody('shared', { externalId: 'ext-1' }),
      });
      const group = await connection.send({
        method: 'POST',
        path: '/Groups',
        body: groupBody('Shared', [bodyOf<{ id: string }>(user).id]),
      });
      assert.deepEqual([user.status, group.status], [201, 201], user.text + group.text);
    }
  });
  test('is not meant by an externalId or a body id that looks like its own (CVE-2025-41115)', async () => {
    const { here, there } = world();
    const other = await there.connection.get(`/Users/${there.ann}`);
    for (const [place, externalId] of ['1', '0', there.ann, here.ann, here.bob].entries()) {
      const body = userBody(`external.${place}`, { externalId, id: there.ann });
      const user = bodyOf<{ id: string; externalId: string }>(
        await assertCarriedOut(world(), { method: 'POST', path: '/Users', body }),
      );
      assert.equal(user.externalId, externalId);
      assert.ok(![there.ann, here.ann, here.bob, externalId].includes(user.id));
    }
    assert.equal((await there.connection.get(`/Users/${there.ann}`)).text, other.text);
  });
});
