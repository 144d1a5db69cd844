/*
 * Several thousand users, so that creation order has sealed stretches and a tail; deletions in both, and a stretch of which
 * nobody is left. What a list must say is kept beside it as a plain array.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUserArgs, deleteUserArgs } from '../../../src/operations/commands.ts';
import { runLength } from '../../../src/store/scripts/runs.ts';
import { aDesk, type Desk, person, type Stage } from './desk.ts';

/** Creates users a thousand at a time; answers their ids. */
export async function createMany(desk: Desk, count: number, name = 'user'): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => desk.newId());
  for (let done = 0; done < count; done += 1000) {
    const writes = ids.slice(done, done + 1000).map((id, place) => {
      const args = createUserArgs(person(`${name}${done + place}`, { title: `T${place % 7}` }), desk.aim(id));
      return { place, needs: [], name: 'createUser', args } as const;
    });
    const ends = await desk.bulk(writes);
    assert.ok(ends.every((end) => 'tag' in end));
  }
  return ids;
}

export async function deleteMany(desk: Desk, ids: readonly string[]): Promise<void> {
  for (let done = 0; done < ids.length; done += 1000) {
    const writes = ids.slice(done, done + 1000).map((id, place) => {
      return { place, needs: [], name: 'deleteUser', args: deleteUserArgs(desk.aim(id)) } as const;
    });
    await desk.bulk(writes);
  }
}

/** Looks at places all over the list: the ends, the borders of stretches, and a walk of pages like Okta's. */
async function assertPages(desk: Desk, model: readonly string[]): Promise<void> {
  const borders = [1, 2, 3].flatMap((run) => [run * runLength - 1, run * runLength, run * runLength + 1]);
  const ends = [1, 2, model.length - 1, model.length, model.length + 1, model.length + 5000];
  for (const startIndex of [...borders, ...ends]) {
    const { ids, total } = await desk.users({ page: { kind: 'index', startIndex, count: 3 } });
    assert.deepEqual(
      { ids, total },
      { ids: model.slice(startIndex - 1, startIndex + 2), total: model.length },
      `at ${startIndex}`,
    );
  }
  const walked: string[] = [];
  for (let startIndex = 1; startIndex <= model.length; startIndex += 397) {
    walked.push(...(await desk.users({ page: { kind: 'index', startIndex, count: 397 } })).ids);
  }
  assert.deepEqual(walked, model);
}

async function runsOf(desk: Desk): Promise<{ runs: number; live: number }> {
  const [row] = await desk.database.ask(
    `select count(*) as runs, coalesce(sum(live), 0) as live from runs where company = ${desk.company.number} and resource = 'User'`,
  );
  return { runs: Number(row?.runs), live: Number(row?.live) };
}

/** Totals and places in a long list. */
export function pageStories(stage: () => Stage): void {
  test('totals are exact and every startIndex finds its user, across sealed stretches, deletions and new users', async () => {
    const desk = await aDesk(stage());
    let model = await createMany(desk, 3.5 * runLength);
    await desk.store.write('sealRuns', { company: desk.company.number, resource: 'User' });
    assert.deepEqual(await runsOf(desk), { runs: 3, live: 3 * runLength });
    await assertPages(desk, model);

    const wholeStretch = model.slice(runLength, 2 * runLength);
    const scattered = model.filter((id, place) => place % 13 === 5 && !wholeStretch.includes(id));
    const edges = [model[0], model[runLength - 1], model[2 * runLength], model.at(-1)].filter((id) => id !== undefined);
    const gone = new Set([...wholeStretch, ...scattered, ...edges]);
    await deleteMany(desk, [...gone]);
    model = model.filter((id) => !gone.has(id));
    await assertPages(desk, model);

    model = [...model, ...(await createMany(desk, 1000, 'later'))];
    await desk.store.write('sealRuns', { company: desk.company.number, resource: 'User' });
    assert.equal((await runsOf(desk)).runs, 4, 'the tail was long enough for one more');
    await assertPages(desk, model);
  });

  test('stretches are sealed by the way, as users are created', async () => {
    const desk = await aDesk(stage());
    await Promise.all(Array.from({ length: 2.5 * runLength }, (_, place) => desk.createUser(`user${place}`)));
    for (let tries = 0; (await runsOf(desk)).runs < 2 && tries < 100; tries++) await desk.createUser(`again${tries}`);
    assert.ok((await runsOf(desk)).runs >= 2);
    const { total } = await desk.users({ page: { kind: 'index', startIndex: 1, count: 0 } });
    assert.ok(total >= 2.5 * runLength);
  });

  test('the last page is shorter, beyond it there is nothing, and a count of 0 asks for the total', async () => {
    const desk = await aDesk(stage());
    const ids = await createMany(desk, 30);
    const page = (startIndex: number, count: number) => desk.users({ page: { kind: 'index', startIndex, count } });
    assert.deepEqual((await page(11, 10)).ids, ids.slice(10, 20));
    assert.deepEqual((await page(25, 10)).ids, ids.slice(24), 'the last page is shorter');
    assert.deepEqual((await page(31, 10)).ids, []);
    assert.deepEqual((await page(1, 0)).ids, []);
    assert.equal((await page(1, 0)).total, 30);
  });

  test('a filtered list is paged by place, with its own total', async () => {
    const desk = await aDesk(stage());
    const ids = await createMany(desk, 70);
    const ofTitle = ids.filter((_, place) => place % 7 === 3);
    const { ids: page, total } = await desk.users({
      filter: 'title eq "t3"',
      page: { kind: 'index', startIndex: 4, count: 5 },
    });
    assert.deepEqual({ page, total }, { page: ofTitle.slice(3, 8), total: ofTitle.length });
  });

  test('an empty company has empty lists', async () => {
    const desk = await aDesk(stage());
    for (const { ids, total } of [
      await desk.users(),
      await desk.groups(),
      await desk.users({ filter: 'userName pr' }),
    ]) {
      assert.deepEqual({ ids, total }, { ids: [], total: 0 });
    }
  });
}
