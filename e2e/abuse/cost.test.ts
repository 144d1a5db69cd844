/*
 * Requests within every limit that are made to cost as much as they can: none holds up the changes of another company. The bounds
 * are far above what an idle machine needs and far below what each of them took before it was bounded.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, Connection, type Sending } from '../connection.ts';
import { bulkRequest, type Members, patchOp, searchRequest, userBody } from '../messages.ts';
import { assertCarriedOut, assertRefused, groupOf, inWorlds, type World } from './world.ts';

const longest = 4_000;

const addresses = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ value: `${place}@acme.example`, type: 'work' }));

async function aUserOf1000Addresses(world: World): Promise<string> {
  const body = userBody(`full.${Math.random()}`, { emails: addresses(1000) });
  return bodyOf<{ id: string }>(await assertCarriedOut(world, { method: 'POST', path: '/Users', body })).id;
}

/** Sends a request, and meanwhile changes of the other company, one after the other; answers the longest that one of those took. */
async function longestBeside(world: World, costly: Sending): Promise<{ status: number; longest: number }> {
  const other = new Connection(world.there.company);
  let isOver = false;
  const answering = world.here.connection.send(costly).finally(() => {
    isOver = true;
  });
  let slowest = 0;
  for (let count = 0; !isOver; count += 1) {
    const began = performance.now();
    const body = patchOp({ op: 'replace', path: 'nickName', value: `${count}` });
    const change = await other.send({ method: 'PATCH', path: `/Users/${world.there.ann}`, body });
    assert.equal(change.status, 200, change.text);
    slowest = Math.max(slowest, performance.now() - began);
  }
  other.close();
  return { status: (await answering).status, longest: slowest };
}

const costly: readonly (readonly [what: string, operation: (place: number) => Members])[] = [
  [
    'adds an address that is there',
    (place) => ({ op: 'add', path: 'emails', value: [{ value: `${place % 1000}@acme.example`, type: 'work' }] }),
  ],
  [
    'removes an address that is not there',
    (place) => ({ op: 'remove', path: 'emails', value: [{ value: `no ${place}` }] }),
  ],
  ['sets a part of every address', (place) => ({ op: 'replace', path: 'emails.display', value: `${place}` })],
];

inWorlds('a request that costs much', (world) => {
  for (const [what, operation] of costly) {
    const patch = patchOp(...Array.from({ length: 1000 }, (_, place) => operation(place)));
    test(`a PATCH that a thousand times ${what} lets others write`, async () => {
      const id = await aUserOf1000Addresses(world());
      const { status, longest: slowest } = await longestBeside(world(), {
        method: 'PATCH',
        path: `/Users/${id}`,
        body: patch,
      });
      assert.equal(status, 200);
      assert.ok(slowest < longest, `${slowest} ms`);
    });
  }
  test('a bulk of 15 such PATCHes lets others write between them', async () => {
    const id = await aUserOf1000Addresses(world());
    const data = patchOp(
      ...Array.from({ length: 1000 }, (_, place) => ({
        op: 'remove',
        path: 'emails',
        value: [{ value: `${place}x` }],
      })),
    );
    const bulk = bulkRequest(Array.from({ length: 15 }, () => ({ method: 'PATCH', path: `/Users/${id}`, data })));
    const { status, longest: slowest } = await longestBeside(world(), { method: 'POST', path: '/Bulk', body: bulk });
    assert.equal(status, 200);
    assert.ok(slowest < longest, `${slowest} ms`);
  });
  test('a body of 4 MiB of unknown names, and one of as many empty lists, let others write', async () => {
    const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, place) => [`unknown${place}`, 0]));
    for (const body of [userBody('names', names), userBody('lists', { x: Array(1_000_000).fill([]) })]) {
      const { longest: slowest } = await longestBeside(world(), { method: 'POST', path: '/Users', body });
      assert.ok(slowest < longest, `${slowest} ms`);
    }
  });
  test('members are searched by 16 filters in a PATCH and not one more', async () => {
    const search = { op: 'remove', path: 'members[display eq "nobody"]' };
    const patch = (count: number) => ({
      method: 'PATCH',
      path: groupOf(world().here),
      body: patchOp(...Array(count).fill(search)),
    });
    await assertRefused(world(), patch(17), {
      status: 400,
      scimType: 'invalidFilter',
      words: ['members', '16 filters'],
    });
    await assertCarriedOut(world(), patch(16));
    const long = { op: 'remove', path: `members[${Array(200).fill('display eq "nobody"').join(' or ')}]` };
    const tooLong = { method: 'PATCH', path: groupOf(world().here), body: patchOp(...Array(4).fill(long)) };
    await assertRefused(world(), tooLong, { status: 400, scimType: 'invalidFilter', words: ['16384 characters'] });
    const named = Array.from({ length: 1000 }, (_, place) => ({
      op: 'remove',
      path: `members[value eq "nobody ${place}"]`,
    }));
    await assertCarriedOut(world(), { method: 'PATCH', path: groupOf(world().here), body: patchOp(...named) });
  });
  test('attributes and sortBy as long as a body can be are refused at once', async () => {
    for (const query of [
      { attributes: 'a,'.repeat(2_000_000) },
      { sortBy: 'a'.repeat(4_000_000) },
      { cursor: 'a'.repeat(4_000_000) },
    ]) {
      const { status, longest: slowest } = await longestBeside(world(), {
        method: 'POST',
        path: '/Users/.search',
        body: searchRequest(query),
      });
      assert.equal(status, 400);
      assert.ok(slowest < longest, `${slowest} ms`);
    }
  });
});
