/* Cursors that were not given out for this list: 400, each with the scimType of RFC 9865 §2.1, and nothing of what was asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, type Sending } from '../connection.ts';
import { searchRequest, userBody } from '../messages.ts';
import { assertAllRefused, assertCarriedOut, inWorlds, type Place } from './world.ts';

interface Page {
  readonly nextCursor?: string;
  readonly previousCursor?: string;
  readonly Resources: readonly { readonly id: string }[];
}

async function firstPage({ connection }: Place, query = ''): Promise<Page & { nextCursor: string }> {
  const answer = await connection.get(`/Users?cursor&count=1${query}`);
  const page = bodyOf<Page>(answer);
  assert.ok(page.nextCursor, answer.text);
  return { ...page, nextCursor: page.nextCursor };
}

const list = (cursor: string, query = '&count=1', path = '/Users'): Sending => ({
  method: 'GET',
  path: `${path}?cursor=${encodeURIComponent(cursor)}${query}`,
});

const invalid = { status: 400, scimType: 'invalidCursor', words: ['cursor', 'Start again without it'] };

inWorlds('a cursor', (world) => {
  test('that is no cursor of ours is invalidCursor', async () => {
    const texts = [
      'a',
      '0',
      '-1',
      'null',
      '{}',
      '[]',
      '=',
      '../..',
      'x'.repeat(4096),
      Buffer.alloc(64).toString('base64url'),
      '%',
      '💡',
    ];
    await assertAllRefused(
      world(),
      texts.map((text) => list(text)),
      invalid,
    );
  });
  test('in which one character was changed, left out or added is invalidCursor', async () => {
    const { nextCursor: cursor } = await firstPage(world().here);
    const other = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A');
    const changed = [...cursor].flatMap((letter, at) => [
      cursor.slice(0, at) + other(letter) + cursor.slice(at + 1),
      cursor.slice(0, at) + cursor.slice(at + 1),
    ]);
    const longer = [
      `${cursor}A`,
      `${cursor}=`,
      `${cursor} `,
      ` ${cursor}`,
      cursor + cursor,
      cursor.toLowerCase(),
      cursor.toUpperCase(),
    ];
    await assertAllRefused(
      world(),
      [...changed, ...longer].map((text) => list(text)),
      invalid,
    );
  });
  test('of another list is invalidCursor: other filter, order, type, all types, or none of these', async () => {
    const { nextCursor: plain } = await firstPage(world().here);
    const { nextCursor: sorted } = await firstPage(world().here, '&sortBy=userName');
    const { nextCursor: filtered } = await firstPage(world().here, '&filter=id%20pr');
    const tries = [
      list(plain, '&count=1&filter=id%20pr'),
      list(plain, '&count=1&sortBy=userName'),
      list(plain, '&count=1', '/Groups'),
      list(sorted),
      list(sorted, '&count=1&sortBy=userName&sortOrder=descending'),
      list(sorted, '&count=1&sortBy=id'),
      list(filtered),
      list(filtered, '&count=1&filter=id%20pr%20'),
      { method: 'POST', path: '/.search', body: searchRequest({ cursor: plain, count: 1 }) },
      { method: 'POST', path: '/Groups/.search', body: searchRequest({ cursor: plain, count: 1 }) },
    ];
    await assertAllRefused(world(), tries, invalid);
  });
  test('of another company is invalidCursor', async () => {
    const { nextCursor } = await firstPage(world().there);
    await assertAllRefused(world(), [list(nextCursor)], invalid);
  });
  test('with another count is invalidCount', async () => {
    const { nextCursor } = await firstPage(world().here);
    const tries = ['&count=2', '&count=0', '&count=-1', '&count=1000'].map((query) => list(nextCursor, query));
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidCount', words: ['count', '1'] });
  });
  test('with more than 1,000 is invalidCount that says the limit', async () => {
    const tries = [list('', '&count=1001'), list('', '&count=99999999999999999999')];
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidCount', words: ['"count"', '1000'] });
  });
  test('whose place is gone goes on behind it', async () => {
    const make = { method: 'POST', path: '/Users', body: userBody('zed') };
    const { id } = bodyOf<{ id: string }>(await assertCarriedOut(world(), make));
    const first = await world().here.connection.get('/Users?cursor&count=1&sortBy=userName&sortOrder=descending');
    const { nextCursor = '', Resources } = bodyOf<Page>(first);
    assert.deepEqual([Resources[0]?.id, nextCursor !== ''], [id, true]);
    await assertCarriedOut(world(), { method: 'DELETE', path: `/Users/${id}` });
    const next = await world().here.connection.send(list(nextCursor, '&count=1&sortBy=userName&sortOrder=descending'));
    assert.deepEqual([next.status, bodyOf<Page>(next).Resources[0]?.id], [200, world().here.bob]);
  });
});
