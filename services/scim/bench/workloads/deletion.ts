import type { Actor } from '../../src/admin/call.ts';
import { perform } from '../../src/admin/perform.ts';
import { readConfig } from '../../src/config.ts';
import { openAdministration } from '../../src/service.ts';
import type { Bench, Chapter } from '../bench.ts';
import { withConnections } from '../load/connection.ts';
import { type Next, sendPaced } from '../load/generator.ts';
import { filterQuery, oktaRequests } from '../load/okta-requests.ts';
import { printNumber } from '../report.ts';
import { createBody } from '../seed/okta-user.ts';
import { percentile } from '../statistics.ts';
import { delay } from './others.ts';

const actor: Actor = { name: 'bench', role: 'operator', via: 'command line' };
const lookUpRate = 500;
const createRate = 50;
/** A stretch of time after which it is asked whether all is gone. */
const stretch = 2;

interface Latencies {
  readonly lookUps: number[];
  readonly creates: number[];
}

/**
 * Deletes the company while another goes on looking up and creating people, and tells what the other noticed. The last chapter:
 * afterwards there is nothing left to measure.
 */
export async function measureDeletion(bench: Bench): Promise<Chapter> {
  const admin = await openAdministration(readConfig({ DATABASE_URL: bench.databaseUrl }));
  const by = { actor, admin };
  try {
    const neighbour = await perform('createCompany', { body: { name: 'Neighbour', withSampleUser: true } }, by);
    const request = { parameters: { companyKey: bench.seeded.companyKey } };
    const isGone = async () => (await perform('getCompany', request, by)).state === 'deleted';
    const load = neighbourLoad(bench, neighbour);
    await load();
    const alone = await load();
    const beside: Latencies = { lookUps: [], creates: [] };
    const started = performance.now();
    await perform('deleteCompany', request, by);
    while (!(await isGone())) {
      const { lookUps, creates } = await load();
      beside.lookUps.push(...lookUps);
      beside.creates.push(...creates);
    }
    return chapterOf({ alone, beside, seconds: (performance.now() - started) / 1_000, users: bench.seeded.users });
  } finally {
    await admin.store.close();
  }
}

/** What another company sends for a stretch of time. */
function neighbourLoad({ service }: Bench, company: Parameters<typeof oktaRequests>[0]): () => Promise<Latencies> {
  const request = oktaRequests(company);
  const lookUp = request('GET', `/Users${filterQuery('userName eq "sample.user@example.com"')}`);
  let created = 0;
  const lookUps: Next = () => ({ request: lookUp, status: 200, contains: ['"totalResults":1'] });
  const creates: Next = () => ({
    request: request('POST', '/Users', createBody(created++)),
    status: 201,
    contains: [],
  });
  const send = (next: Next, rate: number) =>
    withConnections({ port: service.port, count: 32 }, (open) => sendPaced(open, next, { seconds: stretch, rate }));
  return async () => {
    const [looked, made] = await Promise.all([send(lookUps, lookUpRate), send(creates, createRate)]);
    return { lookUps: [...looked.latencies], creates: [...made.latencies] };
  };
}

interface Found {
  readonly alone: Latencies;
  readonly beside: Latencies;
  readonly seconds: number;
  readonly users: number;
}

function chapterOf({ alone, beside, seconds, users }: Found): Chapter {
  const later = delay(beside.lookUps, alone.lookUps);
  const row = (title: string, latencies: readonly number[]) => [
    title,
    printNumber(latencies.length, 0),
    ...[0.5, 0.99, 1].map((share) => printNumber(percentile(latencies, share), 2)),
  ];
  return {
    title: `Another company while ${printNumber(users, 0)} users are deleted, in ${printNumber(seconds, 0)} s`,
    goals: [
      {
        work: "another company's look-ups, p99, while a company is deleted",
        goal: 'within 2 ms of without',
        stretch: '',
        measured: `${printNumber(later, 2)} ms more`,
        isMet: later <= 2,
      },
    ],
    tables: [
      {
        columns: [
          `${lookUpRate} look-ups and ${createRate} creates a second`,
          'requests',
          'p50 ms',
          'p99 ms',
          'most ms',
        ],
        rows: [
          row('look-ups, alone', alone.lookUps),
          row('look-ups, while rows go', beside.lookUps),
          row('creates, alone', alone.creates),
          row('creates, while rows go', beside.creates),
        ],
      },
    ],
  };
}
