/*
 * Names that every JavaScript object inherits, wherever a request can have a name: unknown like any other unknown name, and the
 * objects of the process stay clean (GHSA-9m6g-wc8r-q59c and its kin).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../connection.ts';
import { bulkRequest, enterpriseUser, type Members, patchOp, searchRequest, userBody } from '../messages.ts';
import { annOf, assertAllRefused, assertCarriedOut, groupOf, inWorlds } from './world.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');
const poison = { polluted: true, value: 'polluted', get: 1, enumerable: true };
const poisoned: Members = Object.fromEntries(inherited.map((name) => [name, poison]));

/** What the process's own objects look like, and what the service says of a user: both must stay as they are. */
function assertClean(): void {
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).toSorted(), [...inherited, '__proto__'].toSorted());
  for (const name in {}) assert.fail(`every object has ${name}`);
  assert.equal(([] as { polluted?: unknown }).polluted, undefined);
}

inWorlds('an inherited name', (world) => {
  test('in a body, at any depth, is an unknown attribute: ignored', async () => {
    const body = userBody('carol', {
      ...poisoned,
      name: { givenName: 'Ann', familyName: 'Archer', ...poisoned },
      emails: [{ value: 'a@acme.example', ...poisoned }],
      [enterpriseUser]: { department: 'x', manager: { value: 'x', ...poisoned }, ...poisoned },
      'urn:example:unknown:1.0:User': poisoned,
    });
    const { path, id } = await make('/Users', body);
    for (const sending of [
      { method: 'PUT', path, body },
      {
        method: 'PATCH',
        path,
        body: patchOp({ op: 'add', value: poisoned }, { op: 'replace', path: 'name', value: poisoned }),
      },
      { method: 'PATCH', path, body: patchOp({ op: 'add', path: 'emails', value: [{ value: 'b', ...poisoned }] }) },
    ]) {
      const answer = await assertCarriedOut(world(), sending);
      assert.ok(!answer.text.includes('polluted'), answer.text);
    }
    assertClean();
    assert.deepEqual(Object.keys(bodyOf<Members>(await world().here.connection.get(`/Users/${id}`))), [
      'schemas',
      'id',
      'userName',
      'name',
      'active',
      'emails',
      enterpriseUser,
      'meta',
    ]);
  });
  test('as the key of a value without path is ignored, plain, dotted or behind a URN', async () => {
    const keys = inherited.flatMap((name) => [
      name,
      `${name}.polluted`,
      `name.${name}`,
      `emails.${name}`,
      `${enterpriseUser}:${name}`,
      `${name}.prototype.polluted`,
    ]);
    const value = Object.fromEntries(keys.map((key) => [key, poison]));
    for (const path of [annOf(world().here), groupOf(world().here)]) {
      for (const op of ['add', 'replace'])
        await assertCarriedOut(world(), { method: 'PATCH', path, body: patchOp({ op, value }) });
    }
    const dotted = [...keys, '__proto__.polluted', 'constructor.prototype.polluted', 'emails[__proto__ pr].polluted'];
    for (const key of dotted)
      await world().here.connection.send({
        method: 'PATCH',
        path: annOf(world().here),
        body: patchOp({ op: 'add', value: { [key]: poison } }),
      });
    assertClean();
  });
  test('as a path is unknown: 400 invalidPath', async () => {
    const paths = [...inherited, '__proto__'].flatMap((name) => [
      name,
      `${name}.polluted`,
      `name.${name}`,
      `emails[type eq "work"].${name}`,
      `${enterpriseUser}:${name}`,
    ]);
    const tries = paths.flatMap((path) =>
      ['add', 'replace', 'remove'].map((op) => ({
        method: 'PATCH',
        path: annOf(world().here),
        body: patchOp({ op, path, value: poison }),
      })),
    );
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidPath', words: ['is not an attribute'] });
    assertClean();
  });
  test('in a filter is unknown: 400 invalidFilter', async () => {
    const filters = [...inherited, '__proto__'].flatMap((name) => [
      `${name} pr`,
      `name.${name} eq "x"`,
      `emails[${name} eq "x"]`,
      `${enterpriseUser}:${name} pr`,
    ]);
    const tries = filters.map((filter) => ({
      method: 'POST',
      path: '/Users/.search',
      body: searchRequest({ filter }),
    }));
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidFilter', words: ['is not an attribute'] });
  });
  test('in attributes is ignored, in sortBy refused, as a parameter ignored', async () => {
    const names = [...inherited, '__proto__'];
    const { connection } = world().here;
    const shown = await connection.get(
      `/Users?attributes=${names.join()},${names.map((name) => `name.${name}`).join()}`,
    );
    assert.equal(shown.status, 200, shown.text);
    const tries = names.map((name) => ({ method: 'GET', path: `/Users?sortBy=${name}` }));
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidValue', words: ['"sortBy"'] });
    const plain = await connection.get('/Users');
    const asked = await connection.get(`/Users?${names.map((name) => `${name}=x&${name}[polluted]=x`).join('&')}`);
    assert.deepEqual([asked.status, asked.text], [200, plain.text]);
    assertClean();
  });
  test('in a search or a bulk is ignored beside what they know', async () => {
    const { connection } = world().here;
    const search = await connection.send({
      method: 'POST',
      path: '/Users/.search',
      body: searchRequest({ ...poisoned, count: 0 }),
    });
    assert.equal(search.status, 200, search.text);
    const operations = inherited.map((name, place) => ({
      ...poisoned,
      method: 'POST',
      path: '/Users',
      bulkId: name,
      data: userBody(`bulk.${place}`),
    }));
    const bulk = await assertCarriedOut(world(), {
      method: 'POST',
      path: '/Bulk',
      body: bulkRequest(operations, poisoned),
    });
    const statuses = bodyOf<{ Operations: { status: string }[] }>(bulk).Operations.map(({ status }) => status);
    assert.deepEqual(
      statuses,
      inherited.map(() => '201'),
    );
    assertClean();
  });

  async function make(list: string, body: Members): Promise<{ path: string; id: string }> {
    const answer = await assertCarriedOut(world(), { method: 'POST', path: list, body });
    assert.ok(!answer.text.includes('polluted'), answer.text);
    const { id } = bodyOf<{ id: string }>(answer);
    return { path: `${list}/${id}`, id };
  }
});
