import type { Bench, Chapter } from '../bench.ts';
import { type Exchange, withConnections } from '../load/connection.ts';
import { sendSteadily } from '../load/generator.ts';
import { filterQuery } from '../load/okta-requests.ts';
import { printNumber } from '../report.ts';
import { createdAt, enterprise, externalId, type OktaUser, oktaUser, userName } from '../seed/okta-user.ts';
import { median, percentile } from '../statistics.ts';
import { delay, lookUpMeanwhile } from './others.ts';

interface Filter {
  readonly text: string;
  /** An index answers it. */
  readonly indexed: boolean;
  /** What the filter says, said in another way: how many users it must find is counted beforehand. */
  readonly holds: (user: OktaUser, number: number) => boolean;
}

interface Measured {
  readonly filter: Filter;
  readonly found: number;
  readonly times: number[];
  /** How long somebody else's look-ups took meanwhile. */
  readonly beside: number[];
}

const filters = (users: number): readonly Filter[] => {
  const one = Math.floor(users / 3);
  const late = users - Math.floor(users / 10);
  return [
    {
      text: `emails[type eq "work" and value eq "${userName(one)}"]`,
      indexed: true,
      holds: (_, number) => number === one,
    },
    {
      text: `userName eq "${userName(one).toUpperCase()}" and active eq true and not (title sw "Chief")`,
      indexed: true,
      holds: (_, number) => number === one,
    },
    {
      text: `externalId eq "${externalId(one)}" and (meta.created gt "2020-01-01T00:00:00Z" or name.givenName pr)`,
      indexed: true,
      holds: (_, number) => number === one,
    },
    {
      text: 'title co "engineer" and active eq true',
      indexed: false,
      holds: ({ title }) => title.includes('Engineer'),
    },
    {
      text: 'name.familyName sw "mc" or name.givenName ew "IN"',
      indexed: false,
      holds: ({ name }) => name.familyName.startsWith('Mc') || name.givenName.endsWith('in'),
    },
    {
      text: 'emails[type eq "work" and value co "@emea."]',
      indexed: false,
      holds: ({ emails }) => emails.some(({ type, value }) => type === 'work' && value.includes('@emea.')),
    },
    {
      text: `${enterprise}:department eq "sales" and not (userType eq "contractor")`,
      indexed: false,
      holds: (user) => user[enterprise].department === 'Sales' && user.userType !== 'Contractor',
    },
    {
      text: `meta.created ge "${new Date(createdAt(late)).toISOString()}" and addresses[type eq "work" and locality eq "dublin"]`,
      indexed: false,
      holds: ({ addresses }, number) => number >= late && addresses.some(({ locality }) => locality === 'Dublin'),
    },
  ];
};

/** Sends each filter again and again, one at a time, while somebody else's look-ups go on, who are also measured alone. */
export async function measureFilters(bench: Bench): Promise<Chapter> {
  const all = filters(bench.population.users);
  const found = countFound(all, bench.population.users);
  const measured = all.map((filter, place): Measured => ({ filter, found: found[place] ?? 0, times: [], beside: [] }));
  const alone: number[] = [];
  for (const { filter, found } of measured) await sendAlone(bench, exchangeOf(bench, filter, found), 1); // the warm-up
  for (let round = 0; round < bench.options.rounds; round++) {
    for (const { filter, found, times, beside } of measured) {
      alone.push(...(await lookUpMeanwhile(bench)));
      const work = sendAlone(bench, exchangeOf(bench, filter, found), bench.options.seconds);
      const [latencies, took] = await Promise.all([lookUpMeanwhile(bench), work]);
      beside.push(...latencies);
      times.push(...took);
    }
  }
  return { title: 'Complex filters', goals: goalsOf(measured, alone), tables: [tableOf(measured, alone)] };
}

async function sendAlone({ service }: Bench, exchange: Exchange, seconds: number): Promise<readonly number[]> {
  const load = await withConnections({ port: service.port, count: 1 }, (open) =>
    sendSteadily(open, () => exchange, seconds),
  );
  return load.latencies;
}

function exchangeOf({ request }: Bench, { text }: Filter, found: number): Exchange {
  return {
    request: request('GET', `/Users${filterQuery(text)}`),
    status: 200,
    contains: [`"totalResults":${found},"startIndex":1,"itemsPerPage":${Math.min(found, 100)},`],
  };
}

function countFound(all: readonly Filter[], users: number): readonly number[] {
  const counts = all.map(() => 0);
  for (let number = 0; number < users; number++) {
    const user = oktaUser(number);
    for (const [place, { holds }] of all.entries()) if (holds(user, number)) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function goalsOf(measured: readonly Measured[], alone: readonly number[]): Chapter['goals'] {
  const goal = (indexed: boolean, most: number, stretch: string) => {
    const those = measured.filter(({ filter }) => filter.indexed === indexed);
    const slowest = Math.max(...those.map(({ times }) => median(times)));
    return {
      work: `complex filters ${indexed ? 'with' : 'without'} an index, the slowest of ${those.length}`,
      goal: `< ${most} ms`,
      stretch,
      measured: `${printNumber(slowest, 1)} ms`,
      isMet: slowest < most,
    };
  };
  const later = Math.max(...measured.map(({ beside }) => delay(beside, alone)));
  const others = {
    work: "others' look-ups beside them, p99",
    goal: 'not delayed > 10 ms',
    stretch: '',
    measured: `${printNumber(later, 1)} ms more`,
    isMet: later <= 10,
  };
  return [goal(true, 20, '5 ms'), goal(false, 150, '50 ms'), others];
}

function tableOf(measured: readonly Measured[], alone: readonly number[]) {
  const aloneAs = printNumber(percentile(alone, 0.99), 1);
  return {
    columns: ['filter', 'index', 'found', 'p50 ms', 'p99 ms', `look-ups beside, p99 ms (alone ${aloneAs})`, 'most ms'],
    rows: measured.map(({ filter, found, times, beside }) => [
      `\`${filter.text}\``,
      filter.indexed ? 'yes' : 'no',
      printNumber(found, 0),
      printNumber(median(times), 1),
      printNumber(percentile(times, 0.99), 1),
      printNumber(percentile(beside, 0.99), 1),
      printNumber(percentile(beside, 1), 1),
    ]),
  };
}
