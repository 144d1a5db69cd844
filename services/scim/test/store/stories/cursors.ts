import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageRequest, Position } from '../../../src/store/scripts/positions.ts';
import { type Asked, aDesk, type Desk, type ListedPage, type Stage } from './desk.ts';
import { createMany, deleteMany } from './pages.ts';

const lists: readonly [name: string, asked: Asked][] = [
  ['in creation order', {}],
  ['sorted', { sort: { sortBy: 'userName', sortOrder: 'ascending' } }],
  ['sorted downwards', { sort: { sortBy: 'userName', sortOrder: 'descending' } }],
  ['sorted by what many share', { sort: { sortBy: 'title', sortOrder: 'ascending' } }],
  ['sorted by what some lack', { sort: { sortBy: 'nickName', sortOrder: 'ascending' } }],
  ['filtered', { filter: 'title ne "T1"' }],
  ['filtered and sorted', { filter: 'title ne "T1"', sort: { sortBy: 'title', sortOrder: 'descending' } }],
];
const count = 25;

/** Follows a list by cursor from one end to the other; `between` runs after each page. */
async function walk(
  desk: Desk,
  asked: Asked,
  way: 'after' | 'before',
  between: (page: ListedPage) => Promise<void>,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let page = way === 'after' ? await ask(desk, asked, 'after', undefined) : await lastPage(desk, asked);
  for (;;) {
    seen.push(...(way === 'after' ? page.ids : page.ids.toReversed()));
    const position = way === 'after' ? page.last : page.first;
    if (!(way === 'after' ? page.later : page.earlier) || !position) return seen;
    await between(page);
    page = await ask(desk, asked, way, position);
  }
}

function ask(desk: Desk, asked: Asked, kind: 'after' | 'before', position: Position | undefined): Promise<ListedPage> {
  return desk.users({ ...asked, page: { kind, position, count } as PageRequest }); // only `after` goes without a position
}

async function lastPage(desk: Desk, asked: Asked): Promise<ListedPage> {
  for (let page = await ask(desk, asked, 'after', undefined); ; page = await ask(desk, asked, 'after', page.last)) {
    if (!page.later) return page;
  }
}

/** A list that is walked by cursor while users come and go. @see RFC 9865 §2 */
export function cursorStories(stage: () => Stage): void {
  for (const [name, asked] of lists) {
    for (const way of ['after', 'before'] as const) {
      test(`walking a list ${name}, ${way === 'after' ? 'forwards' : 'backwards'}: nobody who was there throughout is missed or met twice`, async () => {
        const desk = await aDesk(stage());
        const ids = await createMany(desk, 300);
        const before = new Set(await everybody(desk, asked));
        let round = 0;
        const gone = new Set<string>();
        const seen = await walk(desk, asked, way, async (page) => {
          const others = ids.filter((id) => !gone.has(id));
          const leaving = [
            page.ids[0],
            page.ids.at(-1),
            page.ids[10],
            others[0],
            others[Math.floor(others.length / 2)],
            others.at(-1),
          ];
          const going = [...new Set(leaving)].filter((id) => id !== undefined);
          await deleteMany(desk, going);
          for (const id of going) gone.add(id);
          round += 1;
          await createMany(desk, 5, `${['aaa', 'user', 'zzz'][round % 3]}-${round}-`);
        });
        assert.equal(new Set(seen).size, seen.length, 'nobody is met twice');
        const missed = [...before].filter((id) => !gone.has(id) && !seen.includes(id));
        assert.deepEqual(missed, []);
        assert.ok(round > 5, 'users came and went between the pages');
      });
    }
  }

  test('the first page has nothing before it and the last nothing behind it; those between have both', async () => {
    const desk = await aDesk(stage());
    await createMany(desk, 60);
    const first = await ask(desk, {}, 'after', undefined);
    const second = await ask(desk, {}, 'after', first.last);
    const third = await ask(desk, {}, 'after', second.last);
    const sides = [first, second, third].map(({ earlier, later }) => [earlier, later]);
    assert.deepEqual(sides, [
      [false, true],
      [true, true],
      [true, false],
    ]);
    const back = await ask(desk, {}, 'before', third.first);
    assert.deepEqual([back.ids, back.earlier, back.later], [second.ids, true, true]);
    const start = await ask(desk, {}, 'before', back.first);
    assert.deepEqual([start.ids, start.earlier, start.later], [first.ids, false, true]);
  });

  test('a page of nobody has the total and no neighbours', async () => {
    const desk = await aDesk(stage());
    await createMany(desk, 10);
    const { ids, total, earlier, later } = await desk.users({ page: { kind: 'after', position: undefined, count: 0 } });
    assert.deepEqual({ ids, total, earlier, later }, { ids: [], total: 10, earlier: false, later: false });
  });
}

async function everybody(desk: Desk, asked: Asked): Promise<readonly string[]> {
  return (await desk.users({ ...asked, page: { kind: 'index', startIndex: 1, count: 1000 } })).ids;
}
