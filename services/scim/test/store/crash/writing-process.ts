/*
 * Writes through a store until it is killed: node --import tsx writing-process.ts <database> <company> <group> <name>. Each
 * acknowledged write is a line on the output, written at once, so that it survives what happens to the process.
 */
import { writeSync } from 'node:fs';
import { newId } from '../../../src/new-id.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Company } from '../../../src/store/store.ts';
import type { TestDatabase } from '../databases.ts';
import { addMembers, Desk, patchOf } from '../stories/desk.ts';

const [url = '', number, group = '', name] = process.argv.slice(2);
const company: Company = { number: Number(number), key: '', name: '', state: 'active' };
const desk = new Desk(await openStore(url), {} as TestDatabase, company); // asks nothing past the store

function acknowledge(write: string, id: string): void {
  writeSync(1, `${write} ${id}\n`);
}

async function client(number: number): Promise<never> {
  for (let round = 0; ; round++) {
    const id = await desk.createUser(`${name}.${number}.${round}`, {}, newId());
    acknowledge('create', id);
    await desk.patchUser(id, patchOf({ op: 'add', path: 'title', value: 'Analyst' }));
    acknowledge('patch', id);
    await desk.patchGroup(group, patchOf(addMembers(id)));
    acknowledge('join', id);
    if (round % 3 !== 0) continue;
    await desk.deleteUser(id);
    acknowledge('delete', id);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, number) => client(number)));
