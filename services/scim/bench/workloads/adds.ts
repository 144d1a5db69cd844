import { randomUUID } from 'node:crypto';
import type { Bench, Chapter } from '../bench.ts';
import { type Connection, withConnections } from '../load/connection.ts';
import { printNumber } from '../report.ts';
import { memberOf } from '../seed/company.ts';
import { median, percentile } from '../statistics.ts';

const adds = 64;
const rounds = 50;
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Sends 64 adds of different members to one group at the same moment, and counts who is in it afterwards. */
export async function measureAdds(bench: Bench): Promise<Chapter> {
  const times: number[] = [];
  const kept: number[] = [];
  await withConnections({ port: bench.service.port, count: adds }, async (connections) => {
    const [first] = connections;
    if (first === undefined) return;
    const path = await createGroup(bench, first);
    for (let round = 0; round < rounds; round++) {
      await first.exchange(patch(bench, path, { op: 'replace', path: 'members', value: [] }));
      const start = performance.now();
      await Promise.all(connections.map((connection, place) => connection.exchange(add(bench, path, place))));
      times.push(performance.now() - start);
      kept.push(await countMembers(bench, first, path));
    }
  });
  return chapterOf(kept, times);
}

async function createGroup({ request }: Bench, connection: Connection): Promise<string> {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  const body = JSON.stringify({ schemas, displayName: `Adds ${randomUUID()}`, members: [] });
  const answer = await connection.exchange({ request: request('POST', '/Groups', body), status: 201, contains: [] });
  return `/Groups/${JSON.parse(answer.body.toString()).id}`;
}

function add(bench: Bench, path: string, place: number) {
  return patch(bench, path, { op: 'add', path: 'members', value: [memberOf(place)] });
}

function patch({ request }: Bench, path: string, operation: object) {
  const body = JSON.stringify({ schemas: [patchOp], Operations: [operation] });
  return { request: request('PATCH', path, body), status: 204, contains: [] };
}

async function countMembers({ request }: Bench, connection: Connection, path: string): Promise<number> {
  const answer = await connection.exchange({ request: request('GET', path), status: 200, contains: [] });
  const { members = [] } = JSON.parse(answer.body.toString()) as { members?: readonly { value: string }[] }; // a group
  return new Set(members.map(({ value }) => value)).size;
}

function chapterOf(kept: readonly number[], times: readonly number[]): Chapter {
  const least = Math.min(...kept);
  return {
    title: '64 concurrent adds of different members to one group',
    goals: [
      {
        work: '64 concurrent adds of different members',
        goal: '64 kept',
        stretch: '',
        measured: `${least} kept, in ${rounds} rounds`,
        isMet: least === adds,
      },
    ],
    tables: [
      {
        columns: ['rounds', 'kept, least', 'all answered after, p50 ms', 'p99 ms'],
        rows: [[String(rounds), String(least), printNumber(median(times), 1), printNumber(percentile(times, 0.99), 1)]],
      },
    ],
  };
}
