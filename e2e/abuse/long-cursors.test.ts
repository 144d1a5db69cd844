/*
 * A cursor stands in an address, whose length has limits, and names a place in the order of values of up to 4,096 characters.
 * It stays short, and leads on from exactly that place for as long as the resource at the place is as it was.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bodyOf } from '../connection.ts';
import { patchOp, searchRequest, userBody } from '../messages.ts';
import { assertCarriedOut, inWorlds, type Place, type World } from './world.ts';

interface Page {
  readonly nextCursor?: string;
  readonly previousCursor?: string;
  readonly Resources: readonly { readonly id: string }[];
}

interface Walk {
  readonly path: '/Users' | '/.search';
  readonly sortOrder: 'ascending' | 'descending';
  readonly count: number;
}

/** 12 KiB as UTF-8; all begin alike. */
const long = (end: string): string => '語'.repeat(4096 - end.length) + end;
const names = [long('b'), long('a'), long('b'), long(''), '語', long('c'), long('a'), long('語語')];

/** The contract's limit for a cursor. */
const longestCursor = 4096;

async function pageOf({ connection }: Place, { path, sortOrder, count }: Walk, cursor: string): Promise<Page> {
  const query = { cursor, count, sortBy: 'displayName', sortOrder };
  const parameters = new URLSearchParams({ ...query, count: String(count) });
  const answer =
    path === '/Users'
      ? await connection.get(`${path}?${parameters}`)
      : await connection.send({ method: 'POST', path, body: searchRequest(query) });
  assert.equal(answer.status, 200, answer.text.slice(0, 400));
  const page = bodyOf<Page>(answer);
  for (const { length } of [page.nextCursor ?? '', page.previousCursor ?? ''])
    assert.ok(length <= longestCursor, `a cursor of ${length} characters`);
  return page;
}

const idsOf = ({ Resources }: Page): readonly string[] => Resources.map(({ id }) => id);

async function walk(place: Place, way: Walk) {
  const pages = [await pageOf(place, way, '')];
  for (let last = pages[0]; last?.nextCursor; last = pages.at(-1))
    pages.push(await pageOf(place, way, last.nextCursor));
  const back: Page[] = [];
  for (let last = pages.at(-1); last?.previousCursor; last = back.at(0))
    back.unshift(await pageOf(place, way, last.previousCursor));
  return { forth: pages.map(idsOf), back: back.map(idsOf) };
}

async function make({ here }: World, name: string, displayName: string): Promise<string> {
  const made = await here.connection.send({ method: 'POST', path: '/Users', body: userBody(name, { displayName }) });
  assert.equal(made.status, 201, made.text);
  return bodyOf<{ id: string }>(made).id;
}

inWorlds('a cursor at a value of 12 KiB', (world) => {
  before(async () => {
    for (const [at, name] of names.entries()) await make(world(), `long.${at}`, name);
  });
  for (const path of ['/Users', '/.search'] as const) {
    for (const sortOrder of ['ascending', 'descending'] as const) {
      test(`of ${path}, ${sortOrder}, is short, and leads forth and back over everybody once`, async () => {
        const whole = (await walk(world().here, { path, sortOrder, count: 100 })).forth.flat();
        assert.equal(new Set(whole).size, names.length + (path === '/Users' ? 2 : 3));
        for (const count of [1, 3]) {
          const { forth, back } = await walk(world().here, { path, sortOrder, count });
          assert.deepEqual(forth.flat(), whole);
          assert.deepEqual(back, forth.slice(0, -1));
        }
      });
    }
  }
  for (const sortOrder of ['ascending', 'descending'] as const) {
    test(`skips nobody when the one at its place is gone or changed, ${sortOrder}`, async () => {
      const { here } = world();
      const way = { path: '/Users', sortOrder, count: 100 } as const;
      const [gone, moved] = [await make(world(), 'gone', long('d')), await make(world(), 'moved', long('e'))];
      for (const id of [gone, moved]) {
        const whole = (await walk(here, way)).forth.flat();
        const part = { ...way, count: whole.indexOf(id) + 1 };
        const { nextCursor = '' } = await pageOf(here, part, '');
        const rename = patchOp({ op: 'replace', path: 'displayName', value: sortOrder === 'ascending' ? 'z' : '龥' });
        await assertCarriedOut(
          world(),
          id === gone
            ? { method: 'DELETE', path: `/Users/${id}` }
            : { method: 'PATCH', path: `/Users/${id}`, body: rename },
        );
        const rest = new Set((await walkOn(here, part, nextCursor)).flat());
        const missing = whole.slice(part.count).filter((left) => !rest.has(left));
        assert.deepEqual(missing, []);
      }
      await assertCarriedOut(world(), { method: 'DELETE', path: `/Users/${moved}` });
    });
  }
});

async function walkOn(place: Place, way: Walk, from: string): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (let cursor: string | undefined = from; cursor !== undefined; ) {
    const page: Page = await pageOf(place, way, cursor);
    found.push(idsOf(page));
    cursor = page.nextCursor;
  }
  return found;
}
