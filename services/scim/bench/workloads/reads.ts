import type { Bench } from '../bench.ts';
import type { Exchange } from '../load/connection.ts';
import { filterQuery } from '../load/okta-requests.ts';
import type { Workload } from '../measure.ts';
import { externalId, userId, userName } from '../seed/okta-user.ts';

const pageSize = 100;

/** The requests that change nothing: by id, by the two names that identity providers know a user by, and page by page. */
export function readWorkloads(bench: Bench): readonly Workload[] {
  const { request, population } = bench;
  const get = (): Exchange => {
    const id = userId(population.anyone());
    return { request: request('GET', `/Users/${id}`), status: 200, contains: [`"id":"${id}"`] };
  };
  return [
    { name: 'get', title: 'GET by id', goal: 0.65, stretch: 0.9, next: get },
    { name: 'user-name', title: 'look-up by userName', goal: 0.58, stretch: 0.8, next: lookUp(bench) },
    {
      name: 'external-id',
      title: 'look-up by externalId',
      goal: 0.45,
      stretch: 0.6,
      next: () => found(bench, 'externalId', externalId(population.anyone())),
    },
    page(bench, 'first', 0),
    page(bench, 'middle', Math.floor(population.users / 2)),
    page(bench, 'last', population.users - pageSize),
    ...bench.seeded.groups.map(({ id, size }) => ({
      name: `group-${size}`,
      title: `GET a group of ${size} without its members`,
      next: () => ({
        request: request('GET', `/Groups/${id}?excludedAttributes=members`),
        status: 200,
        contains: [`"displayName":"Group of ${size}"`],
      }),
    })),
  ];
}

/** What Okta asks before it creates or links a user. */
export function lookUp(bench: Bench): () => Exchange {
  return () => found(bench, 'userName', userName(bench.population.anyone()));
}

function found({ request }: Bench, attribute: string, value: string): Exchange {
  const filter = filterQuery(`${attribute} eq "${value}"`);
  return {
    request: request('GET', `/Users${filter}`),
    status: 200,
    contains: ['"totalResults":1,', `"${attribute}":"${value}"`],
  };
}

function page(bench: Bench, place: string, skipped: number): Workload {
  return {
    name: `page-${place}`,
    title: `page of 100, the ${place}`,
    goal: 0.22,
    stretch: 0.25,
    next: () => pageExchange(bench, skipped),
  };
}

/** The page of 100 users behind so many, judged by its total, its place, and its first and last user. */
export function pageExchange({ request, population }: Bench, skipped: number): Exchange {
  const startIndex = skipped + 1;
  return {
    request: request('GET', `/Users?startIndex=${startIndex}&count=${pageSize}`),
    status: 200,
    contains: [
      `"totalResults":${population.total},"startIndex":${startIndex},"itemsPerPage":${pageSize},`,
      `"id":"${userId(skipped)}"`,
      `"id":"${userId(skipped + pageSize - 1)}"`,
    ],
  };
}
