import type { Bench, Chapter } from '../bench.ts';
import { type Connection, type Exchange, withConnections } from '../load/connection.ts';
import { printNumber } from '../report.ts';
import { memberNumber, memberOf, type SeededGroup } from '../seed/company.ts';
import { userId } from '../seed/okta-user.ts';
import { median, percentile } from '../statistics.ts';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** Members take turns, so that not one row is always the same. */
const turns = 97;

type Direction = 'out' | 'in';
interface Times {
  readonly group: SeededGroup;
  readonly out: number[];
  readonly in: number[];
}

/**
 * Takes one member out of a group and puts him back, one request at a time, in groups of every size by turns. What it takes must
 * not depend on the size.
 */
export async function measureMembers(bench: Bench): Promise<Chapter> {
  const all: readonly Times[] = bench.seeded.groups.map((group) => ({ group, out: [], in: [] }));
  await withConnections({ port: bench.service.port, count: 1 }, async ([connection]) => {
    if (connection === undefined) return;
    await walk(bench, connection, all, 1);
    for (const times of all) times.out.length = times.in.length = 0; // that was the warm-up
    await walk(bench, connection, all, bench.options.seconds * bench.options.rounds);
  });
  return { title: 'One member in or out', goals: goalsOf(all), tables: [tableOf(all)] };
}

async function walk(bench: Bench, connection: Connection, all: readonly Times[], seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < end; turn++) {
    for (const times of all) {
      for (const direction of ['out', 'in'] as const) {
        const exchange = memberExchange(bench, times.group, direction, turn);
        const sent = performance.now();
        await connection.exchange(exchange);
        times[direction].push(performance.now() - sent);
      }
    }
  }
}

/** As Okta pushes a membership; the answer to a change of a group has no body. */
function memberExchange(bench: Bench, group: SeededGroup, direction: Direction, turn: number): Exchange {
  const member = memberNumber(group, turn % turns, bench.population.users);
  const operation =
    direction === 'in'
      ? { op: 'add', path: 'members', value: [memberOf(member)] }
      : { op: 'remove', path: `members[value eq "${userId(member)}"]` };
  const body = JSON.stringify({ schemas: [patchOp], Operations: [operation] });
  return { request: bench.request('PATCH', `/Groups/${group.id}`, body), status: 204, contains: [] };
}

function goalsOf(all: readonly Times[]): Chapter['goals'] {
  const [smallest, ...larger] = all;
  const largest = larger.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const difference = Math.max(...(['out', 'in'] as const).map((way) => median(largest[way]) - median(smallest[way])));
  return [
    {
      work: `one member in or out of a group of ${printNumber(largest.group.size, 0)}`,
      goal: `within 0.5 ms of a group of ${smallest.group.size}`,
      stretch: '',
      measured: `${printNumber(difference, 2)} ms more`,
      isMet: difference <= 0.5,
    },
  ];
}

function tableOf(all: readonly Times[]) {
  return {
    columns: ['members', 'requests', 'out p50 ms', 'out p99 ms', 'in p50 ms', 'in p99 ms'],
    rows: all.map((times) => [
      printNumber(times.group.size, 0),
      printNumber(times.out.length + times.in.length, 0),
      ...(['out', 'in'] as const).flatMap((way) => [
        printNumber(median(times[way]), 2),
        printNumber(percentile(times[way], 0.99), 2),
      ]),
    ]),
  };
}
