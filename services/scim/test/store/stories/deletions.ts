import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companyTables } from '../../../src/store/scripts/company-rows.ts';
import { aDesk, addMembers, type Desk, patchOf, type Stage } from './desk.ts';

/** A company with rows in every table that has any for companies. */
async function furnished(stage: Stage): Promise<Desk> {
  const desk = await aDesk(stage);
  const { company, store, database } = desk;
  const { number, key } = company;
  await store.write('issueToken', { company: number, digest: key, label: 'first', now: 0 });
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) ids.push(await desk.createUser(`user${at}`));
  const group = await desk.createGroup('Everybody', ids.slice(1));
  await desk.patchGroup(group, patchOf(addMembers(ids[0] ?? '')));
  await desk.deleteUser(ids[4] ?? '');
  await database.ask(`insert into runs (company, resource, last_seq, live) values (${number}, 'User', 1, 0)`);
  await database.ask(`insert into brakes (company, hold) values (${number}, 0)`);
  for (const name of ['counted', 'uncounted']) {
    await desk.createUser(name, { shoeSize: 43 });
    if (name === 'counted') await store.write('countIgnored', { company: number, limit: 10 });
  }
  return desk;
}

const counted = ({ store, company }: Desk) => store.scan('countCompanyRows', { company: company.number });
const total = async (desk: Desk) => Object.values(await counted(desk)).reduce((sum, rows) => sum + rows, 0);
const isDone = async ({ store, company }: Desk) =>
  !(await store.read('listUnfinishedDeletions', {})).includes(company.number);

async function takeSlice({ store, company, now }: Desk): Promise<number> {
  return store.write('deleteCompanySlice', { company: company.number, now });
}

/** A deleted company is dead at once and gone in the end, to its last row; its neighbours do not notice. */
export function deletionStories(stage: () => Stage): void {
  test('no table that holds rows of companies is forgotten', async () => {
    const { database } = stage();
    const listed = companyTables.map(([table]) => table as string).sort();
    assert.deepEqual((await tablesOfCompanies(database)).sort(), listed);
  });

  test('a company dies in one transaction: no token opens it, nobody finds it, and nothing else can be done with it', async () => {
    const desk = await furnished(stage());
    const { store, company } = desk;
    const of = { company: company.number };
    assert.ok(await store.findCredential(company.key, company.key, 1));
    await store.write('deleteCompany', { ...of, now: 5 });
    assert.equal(await store.findCredential(company.key, company.key, 1), undefined);
    assert.equal(await store.read('findCompany', { key: company.key }), undefined);
    const facts = await store.read('describeCompany', { key: company.key });
    assert.deepEqual([facts?.state, facts?.deleted, facts?.emptied], ['deleting', 5, null]);
    const token = { ...of, digest: 'another', label: 'another', now: 6 };
    await assert.rejects(store.write('issueToken', token), { status: 404 });
    await assert.rejects(store.write('refreshToken', { ...token, overlap: 1 }), { status: 404 });
    await assert.rejects(store.write('renameCompany', { ...of, name: 'Phoenix' }), { status: 404 });
    await assert.rejects(store.write('setCompanyState', { ...of, state: 'active' }), { status: 404 });
    await assert.rejects(store.write('deleteCompany', { ...of, now: 6 }), { status: 404 });
  });

  test('slices take every row of every table, of this company alone, and the tombstone says when', async () => {
    const [desk, neighbour] = [await furnished(stage()), await furnished(stage())];
    const before = await counted(neighbour);
    assert.ok(Object.values(await counted(desk)).every((rows) => rows > 0));
    await desk.store.write('deleteCompany', { company: desk.company.number, now: 5 });
    let slices = 0;
    while ((await takeSlice(desk)) > 0) slices++;
    assert.ok(slices >= companyTables.length - 1, 'a slice takes rows of one table');
    assert.equal(await total(desk), 0);
    assert.deepEqual(await counted(neighbour), before);
    const facts = await desk.store.read('describeCompany', { key: desk.company.key });
    assert.deepEqual([facts?.state, facts?.name, facts?.emptied], ['deleted', 'Acme', desk.now]);
    assert.ok(!(await desk.store.read('listCompanies', {})).some(({ key }) => key === desk.company.key));
  });

  test('the key is never given again, while rows go and afterwards', async () => {
    const desk = await furnished(stage());
    const again = () => desk.store.write('createCompany', { key: desk.company.key, name: 'Again', now: 9 });
    await desk.store.write('deleteCompany', { company: desk.company.number, now: 5 });
    await assert.rejects(again(), { status: 409 });
    while ((await takeSlice(desk)) > 0);
    await assert.rejects(again(), { status: 409 });
  });

  test('a request that was let in before leaves nothing behind: not beside the slices, and not after the last', async () => {
    const desk = await furnished(stage());
    await desk.store.write('deleteCompany', { company: desk.company.number, now: 5 });
    for (let at = 0; at < 3; at++) await takeSlice(desk);
    await desk.createUser('latecomer');
    while (!(await isDone(desk))) await takeSlice(desk);
    assert.equal(await total(desk), 0);
    await assert.rejects(desk.createUser('too late'), { status: 503 });
    await desk.store.write('logRefusal', {
      company: desk.company.number,
      origin: desk.origin('createUser'),
      status: 400,
      scimType: undefined,
      detail: 'too late',
    });
    assert.equal(await total(desk), 0);
  });

  test('a company that lives loses nothing', async () => {
    const desk = await furnished(stage());
    const before = await counted(desk);
    await assert.rejects(takeSlice(desk));
    assert.deepEqual(await counted(desk), before);
  });

  test('deleting beside sixteen writers ends with no row, whatever they were answered', async () => {
    const desk = await furnished(stage());
    const writers = Array.from({ length: 16 }, (_, at) => desk.createUser(`writer${at}`));
    const deletion = desk.store.write('deleteCompany', { company: desk.company.number, now: 5 });
    await Promise.allSettled([...writers, deletion]);
    while (!(await isDone(desk))) await takeSlice(desk);
    assert.equal(await total(desk), 0);
  });
}

/** The tables with a column `company`, as the database itself knows them. */
async function tablesOfCompanies({ name, ask }: Stage['database']): Promise<string[]> {
  const sql =
    name === 'sqlite'
      ? `select m.name as "table" from sqlite_schema as m, pragma_table_info(m.name) as c where m.type = 'table' and c.name = 'company'`
      : `select table_name as "table" from information_schema.columns where column_name = 'company' and table_schema = 'public'`;
  return (await ask(sql)).map(({ table }) => String(table));
}
