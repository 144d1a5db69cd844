import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@metacompliance/scim-protocol';
import { createGroupArgs, createUserArgs } from '../../../src/operations/commands.ts';
import { aDesk, type Desk, enterprise, patchOf, person, type Stage, team } from './desk.ts';

/** Counts all there is to count, so many requests at once, and answers the names with how often each was ignored. */
async function counted(desk: Desk, limit = 500): Promise<Readonly<Record<string, number>>> {
  const company = desk.company.number;
  while ((await desk.store.write('countIgnored', { company, limit })).requests > 0);
  const names = await desk.store.read('listIgnored', { company });
  return Object.fromEntries(names.map(({ name, times }) => [name, times]));
}

const rows = async ({ database, company }: Desk, table: string) =>
  (await database.ask(`select * from ${table} where company = ${company.number}`)).length;
const isUncounted = async ({ store, company }: Desk) =>
  (await store.read('listUncounted', {})).some(({ number }) => number === company.number);

type Names = Readonly<Record<string, number>>;

/** What each request leaves to be counted; Ann and the group Sales are there. */
const requests: readonly [rule: string, ask: (desk: Desk, ann: string, sales: string) => Promise<unknown>, Names][] = [
  ['a POST with nothing unknown leaves nothing', (desk) => desk.createUser('ben'), {}],
  [
    'a POST leaves its unknown names, of an extension and of a complex attribute, too',
    (desk) =>
      desk.createUser('ben', {
        shoeSize: 43,
        name: { givenName: 'B', familyName: 'B', initials: 'B' },
        [enterprise]: { hat: 1 },
      }),
    { shoeSize: 1, 'name.initials': 1, [`${enterprise}:hat`]: 1 },
  ],
  ['a PUT does', (desk, ann) => desk.replaceUser(ann, person('ann', { title: 'Dr', shoeSize: 43 })), { shoeSize: 1 }],
  [
    'a PUT that changes nothing does, though it writes nothing of the user',
    (desk, ann) => desk.replaceUser(ann, person('ann', { shoeSize: 43 })),
    { shoeSize: 1 },
  ],
  [
    'a PATCH without path does, of which nothing else is to be seen',
    (desk, ann) => desk.patchUser(ann, patchOf({ op: 'replace', value: { shoeSize: 43 } })),
    { shoeSize: 1 },
  ],
  [
    'a dropped operation of Entra is counted by its path without the filter, which holds a value',
    (desk, ann) =>
      desk.patchUser(
        ann,
        patchOf(
          { op: 'Add', path: 'emails[value eq "ann@example.com"].hat', value: 'x' },
          { op: 'Add', path: 'title', value: 'Dr' },
        ),
      ),
    { 'emails.hat': 1 },
  ],
  ['a POST of a group does', (desk) => createGroup(desk, { ...team('Support'), colour: 'red' }), { colour: 1 }],
  [
    'a PUT of a group does',
    (desk, _, sales) => desk.replaceGroup(sales, { ...team('Sales'), colour: 'red' }),
    { colour: 1 },
  ],
  [
    'a name that is none is counted without being kept',
    (desk) => desk.createUser('ben', { 'ben@example.com': 1, '': 2, 'a b': 3, ['x'.repeat(200)]: 4 }),
    { '': 1 },
  ],
  [
    'a refused request leaves nothing: it was told',
    (desk) => assert.rejects(desk.createUser('ann', { shoeSize: 43 }, 'other'), { status: 409 }),
    {},
  ],
  [
    'an operation of a bulk leaves its own, unless it is refused',
    (desk) => bulkOf(desk, ['ben', 'ann', 'cid']),
    { shoeSize: 2 },
  ],
];

async function createGroup(desk: Desk, body: JsonObject): Promise<void> {
  await desk.store.write('createGroup', createGroupArgs(body, desk.aim(desk.newId())), desk.origin('createGroup'));
}

async function bulkOf(desk: Desk, userNames: readonly string[]): Promise<void> {
  await desk.bulk(
    userNames.map((userName, place) => ({
      place,
      needs: [],
      name: 'createUser' as const,
      args: createUserArgs(person(userName, { shoeSize: 43 }), desk.aim(desk.newId())),
    })),
  );
}

/** What requests bring and nothing is made of is counted by company and name, whatever else becomes of the request. */
export function ignoredStories(stage: () => Stage): void {
  for (const [rule, ask, names] of requests) {
    test(rule, async () => {
      const desk = await aDesk(stage());
      const [ann, sales] = [await desk.createUser('ann'), await desk.createGroup('Sales')];
      assert.equal(await rows(desk, 'ignored_requests'), 0);
      await ask(desk, ann, sales);
      assert.equal(await isUncounted(desk), Object.keys(names).length > 0);
      assert.deepEqual(await counted(desk), names);
      assert.equal(await isUncounted(desk), false);
    });
  }

  test('each request is counted once, however many count and however few at once; the last time is kept', async () => {
    const desk = await aDesk(stage());
    for (let at = 0; at < 12; at++) await desk.createUser(`user${at}`, { shoeSize: at, ...(at % 2 && { hat: 1 }) });
    const company = desk.company.number;
    const ends = await Promise.all([5, 5, 5].map((limit) => desk.store.write('countIgnored', { company, limit })));
    assert.deepEqual(await counted(desk, 1), { shoeSize: 12, hat: 6 });
    assert.ok(ends.every(({ requests, names }) => requests <= 5 && names >= requests));
    const [{ last } = { last: 0 }] = await desk.store.read('listIgnored', { company });
    assert.equal(last, desk.now);
    assert.equal(await rows(desk, 'ignored_requests'), 0);
  });

  test('a company keeps a hundred names, however many it makes up; all others are counted together', async () => {
    const desk = await aDesk(stage());
    const made = (from: number) => Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`made${from + at}`, at]));
    await desk.createUser('ann', made(0));
    await desk.createUser('ben', made(60));
    await desk.createUser('cid', { ...made(0), made999: 1 });
    const names = await counted(desk);
    assert.deepEqual([Object.keys(names).length, names[''], names.made0], [101, 21, 2]);
  });

  test('a name that was not sent for long is forgotten, and leaves its place to others', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann', { hat: 1 });
    await counted(desk);
    const before = desk.now + 1;
    await desk.createUser('ben', { shoeSize: 43 });
    await counted(desk);
    await desk.store.write('trimIgnored', { before });
    assert.deepEqual(await counted(desk), { shoeSize: 1 });
  });

  test('the counts of one company say nothing about another', async () => {
    const [desk, other] = [await aDesk(stage()), await aDesk(stage())];
    await desk.createUser('ann', { shoeSize: 43 });
    assert.deepEqual([await counted(other), await isUncounted(desk)], [{}, true]);
  });
}
