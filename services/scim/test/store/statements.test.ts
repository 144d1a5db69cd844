/*
 * Every statement that the scripts send, written down while the stories are told on both databases, and read.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { companyTables } from '../../src/store/scripts/company-rows.ts';
import { readScripts, scanScripts, writeScripts } from '../../src/store/scripts/index.ts';
import { storeNames } from './databases.ts';
import { type Direct, openDirect } from './direct.ts';
import { unheldTables } from './statements/company-condition.ts';
import { RecordingStore } from './statements/recording-store.ts';
import { askTheRest } from './statements/remaining.ts';
import { aDesk, addMembers, patchOf, removeMembers, type Stage } from './stories/desk.ts';
import { shortStories } from './stories/index.ts';
import { createMany } from './stories/pages.ts';

const tables = new Set<string>(companyTables.map(([table]) => table));

/** Statements about the whole region: the alarms that operators see, what is to be counted, and the clearing away of what is old. */
const regional = [
  /^select "c"\."key" as "companyKey".* from "brakes" as "b" inner join "companies"/,
  /^select distinct "c"\."number", "c"\."key" from "ignored_requests" as "r" inner join "companies"/,
  /^delete from "losses" where "minute" < \S+$/,
  /^delete from "ignored_attributes" where "last" < \S+$/,
];

for (const name of storeNames) {
  describe(`statements on ${name}`, () => {
    let direct: Direct;
    let store: RecordingStore;
    before(async () => {
      direct = await openDirect(name);
      store = new RecordingStore(direct);
    });
    after(() => direct.close());
    const stage = (): Stage => ({ store, database: direct.database });

    shortStories(stage);

    test('what no story asks is asked', () => askTheRest(stage()));

    test('each is held to one company, wherever it reads or writes rows of companies', () => {
      const ofCompanies = [...store.statements].filter((sql) => !regional.some((pattern) => pattern.test(sql)));
      const loose = ofCompanies.flatMap((sql) => unheldTables(sql, tables).map((table) => `${table}: ${sql}`));
      assert.ok(store.statements.size > 100);
      assert.deepEqual(loose, []);
    });

    test('they are those of every script', () => {
      const scripts = Object.keys({ ...readScripts, ...scanScripts, ...writeScripts });
      assert.deepEqual(
        scripts.filter((script) => !store.scripts.has(script)),
        [],
      );
    });

    test('none folds, matches by LIKE, or lists by what it skips without a filter or an order that asks for it', () => {
      for (const sql of store.statements) {
        assert.doesNotMatch(sql, /\b(i?like|glob|lower|upper)\b/i);
        assert.doesNotMatch(sql, /where "\w"\."company" = \S+ order by "\w"\."seq"(?: asc)? limit \S+ offset/);
      }
    });

    test('a change of members, and a view without them, reads no member of a large group', async () => {
      const desk = await aDesk(stage());
      const ids = await createMany(desk, 1500);
      const group = await desk.createGroup('Everybody', ids);
      const [one = '', other = ''] = [await desk.createUser('one'), await desk.createUser('other')];
      store.rows = 0;
      await desk.patchGroup(group, patchOf(addMembers(one)));
      await desk.patchGroup(group, patchOf(removeMembers(one, ids[700] ?? '')));
      await desk.patchGroup(group, patchOf({ op: 'remove', path: `members[value eq "${ids[3]}"]` }));
      await desk.patchGroup(group, patchOf({ op: 'replace', path: 'displayName', value: 'All' }));
      await desk.deleteUser(other);
      await desk.deleteUser(ids[900] ?? '');
      await desk.groups();
      await desk.deleteGroup(group);
      assert.ok(store.rows < 60, `${store.rows} rows came back`);
    });
  });
}

const statements: readonly [rule: string, sql: string, unheld: readonly string[]][] = [
  ['held by a parameter', 'select seq from users where company = $1', []],
  ['not held', 'select seq from users where id = $1', ['users users']],
  [
    'held in a join',
    'select 1 from groups as g join group_members as gm on gm.company = g.company where g.company = ?',
    [],
  ],
  [
    'held in a join by nobody',
    'select 1 from groups as g join group_members as gm on gm.company = g.company',
    ['groups g', 'group_members gm'],
  ],
  ['one of two', 'select 1 from users as u join users as m on m.id = u.manager where u.company = ?', ['users m']],
  [
    'by the select around',
    'select (select 1 from user_emails as e where e.company = u.company) from users as u where u.company = ?',
    [],
  ],
  [
    'not by the select inside',
    'select 1 from users as u where u.seq in (select e.user_seq from user_emails as e where e.company = ?)',
    ['users u'],
  ],
  [
    'by the key of the company',
    'select 1 from companies as c join tokens as t on t.company = c.number where c.key = ?',
    [],
  ],
  ['inserted', 'insert into users (company, seq) values (?, ?)', []],
  ['inserted without', 'insert into users (seq) values (?)', ['users users']],
  [
    'one side of a union',
    'select 1 from users as u where u.company = ? union all select 1 from groups as g',
    ['groups g'],
  ],
];
for (const [rule, sql, unheld] of statements) {
  test(`a statement is read: ${rule}`, () => assert.deepEqual(unheldTables(sql, tables), unheld));
}
