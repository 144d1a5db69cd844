import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import { aDatabase, type StoreName, storeNames, type TestDatabase } from './databases.ts';
import { aDesk, addMembers, Desk, enterprise, patchOf } from './stories/desk.ts';
import { createMany } from './stories/pages.ts';

async function aDatabaseFor(t: TestContext, name: StoreName): Promise<TestDatabase> {
  const database = await aDatabase(name);
  t.after(() => database.remove());
  return database;
}

/** Opens the database, does the work, and closes it again. */
async function during<Result>(
  database: TestDatabase,
  work: (desk: Desk) => Promise<Result>,
  known?: Desk,
): Promise<Result> {
  const store = await openStore(database.url);
  try {
    return await work(known ? new Desk(store, database, known.company) : await aDesk({ store, database }));
  } finally {
    await store.close();
  }
}

for (const name of storeNames) {
  describe(`opening a ${name} database`, () => {
    test('finds everything that was there when it was closed: resources, versions, totals, tokens and log', async (t) => {
      const database = await aDatabaseFor(t, name);
      const before = await during(database, async (desk) => {
        await createMany(desk, 1100);
        const boss = await desk.createUser('boss', { displayName: 'Boss' });
        const ann = await desk.createUser('ann', { [enterprise]: { manager: { value: boss } } });
        const group = await desk.createGroup('Sales', [ann]);
        await desk.patchGroup(group, patchOf(addMembers(boss)));
        await desk.store.write('issueToken', { company: desk.company.number, digest: 'd', label: 'first', now: 0 });
        await desk.store.write('settle', { name: 'cursor_key', value: 'sealed' });
        return { desk, ann, group, seen: await seen(desk, ann, group) };
      });
      const after = await during(database, (desk) => seen(desk, before.ann, before.group), before.desk);
      assert.deepEqual(after, before.seen);
      const key = await during(database, ({ store }) => store.write('settle', { name: 'cursor_key', value: 'other' }));
      assert.equal(key, 'sealed', 'cursors of before still open');
    });

    test('makes up for stretches that a crash left unsealed', async (t) => {
      const database = await aDatabaseFor(t, name);
      const desk = await during(database, async (desk) => {
        await createMany(desk, 1100);
        return desk;
      });
      await database.ask('delete from runs');
      await during(database, async (again) => assert.equal((await again.users()).total, 1100), desk);
      const [row] = await database.ask('select count(*) as runs from runs');
      assert.equal(Number(row?.runs), 1);
    });

    test('may be done by two processes at once, of which each sees what the other has done', async (t) => {
      const database = await aDatabaseFor(t, name);
      const [first, second] = await Promise.all([openStore(database.url), openStore(database.url)]);
      t.after(() => Promise.all([first.close(), second.close()]));
      const one = await aDesk({ store: first, database });
      const two = new Desk(second, database, one.company);
      const id = await one.createUser('ann');
      assert.equal((await two.users()).total, 1);
      await two.patchUser(id, patchOf({ op: 'replace', path: 'title', value: 'Boss' }));
      assert.equal((await one.user(id)).title, 'Boss');
      await assert.rejects(two.createUser('ANN'), { status: 409 });
    });

    test('an issue by one process is seen by the next call to another, a revocation a fiftieth of a second later at most', async (t) => {
      const database = await aDatabaseFor(t, name);
      const [first, second] = await Promise.all([openStore(database.url), openStore(database.url)]);
      t.after(() => Promise.all([first.close(), second.close()]));
      const { company } = await aDesk({ store: first, database });
      for (let round = 0; round < 20; round++) {
        const digest = `digest${round}`;
        await first.write('issueToken', { company: company.number, digest, label: 'first', now: 0 });
        assert.ok(await second.findCredential(company.key, digest, 1));
        await first.write('revokeToken', { company: company.number, digest, now: 1 });
        await new Promise((resolve) => setTimeout(resolve, 21));
        assert.equal(await second.findCredential(company.key, digest, 2), undefined);
      }
    });

    test('is refused when a newer program has been at it', async (t) => {
      const database = await aDatabaseFor(t, name);
      await during(database, async () => {});
      await database.ask('insert into migrations values (9999)');
      await assert.rejects(openStore(database.url), /^Error: DATABASE_URL: .* 9999/);
    });

    test('folds copies again that another version of Unicode has folded', async (t) => {
      const database = await aDatabaseFor(t, name);
      const desk = await during(database, async (desk) => {
        await desk.createUser('Ann', { title: 'Boss', emails: [{ value: 'Ann@Example.com', type: 'Work' }] });
        await desk.createGroup('Sales');
        return desk;
      });
      const json = name === 'sqlite' ? "jsonb('{}')" : "'{}'";
      await database.ask(`update users set user_name = 'old', folded = ${json}`);
      await database.ask(`update user_emails set value = 'old', type = 'old'`);
      await database.ask(`update groups set name = 'old'`);
      await database.ask(`update settings set value = '1/1.1' where name = 'fold'`);
      await during(
        database,
        async (again) => {
          const filter =
            'userName eq "ANN" and title eq "BOSS" and emails[type eq "WORK" and value eq "ANN@EXAMPLE.COM"]';
          assert.equal((await again.users({ filter })).total, 1);
          assert.equal((await again.groups({ filter: 'displayName eq "SALES"' })).total, 1);
        },
        desk,
      );
      const [row] = await database.ask(`select value from settings where name = 'fold'`);
      assert.match(String(row?.value), new RegExp(`/${process.versions.unicode}$`));
    });
  });
}

async function seen(desk: Desk, user: string, group: string): Promise<unknown> {
  const page = { kind: 'index', startIndex: 1000, count: 1000 } as const;
  const credential = await desk.store.findCredential(desk.company.key, 'd', 1);
  return [await desk.user(user), await desk.group(group), await desk.users({ page }), await desk.log(), credential];
}

test('a database address of another kind is refused, by the name of its variable', async () => {
  await assert.rejects(openStore('mysql://localhost/scim'), /^Error: DATABASE_URL: /);
});
