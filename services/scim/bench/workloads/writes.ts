import type { Bench } from '../bench.ts';
import type { Exchange } from '../load/connection.ts';
import type { Workload } from '../measure.ts';
import { userName } from '../seed/okta-user.ts';
import { lookUp } from './reads.ts';

/** A day of Okta's in twenty requests: 70 % look-ups, 10 % creates, 15 % updates, 5 % deactivations. */
const day = 'LLULLCLLLULLDLLCLLUL';

/** The requests that change a user; an answer comes after the change is on the disk. */
export function writeWorkloads(bench: Bench): readonly Workload[] {
  const { request, population } = bench;
  const create = (): Exchange => {
    const { number, body } = population.create();
    return { request: request('POST', '/Users', body), status: 201, contains: [`"userName":"${userName(number)}"`] };
  };
  const deactivate = switchActive(bench);
  const replace = (): Exchange => {
    const { id, body, shows } = population.replace();
    return { request: request('PUT', `/Users/${id}`, body), status: 200, contains: shows };
  };
  return [
    { name: 'create', title: 'create, durable', goal: 0.4, stretch: 0.48, next: create },
    { name: 'deactivate', title: 'deactivate PATCH, durable', goal: 0.45, stretch: 0.54, next: deactivate },
    { name: 'put', title: 'full PUT, durable', goal: 0.38, stretch: 0.5, next: replace },
    {
      name: 'mix',
      title: "Okta's daily mix",
      goal: 0.47,
      stretch: 0.57,
      next: inTurns({ L: lookUp(bench), C: create, U: replace, D: deactivate }),
    },
  ];
}

/** Okta's deactivation, or its undoing. */
export function switchActive({ request, population }: Bench): () => Exchange {
  return () => {
    const { id, body, shows } = population.switchActive();
    return { request: request('PATCH', `/Users/${id}`, body), status: 200, contains: [`"id":"${id}"`, ...shows] };
  };
}

function inTurns(kinds: Readonly<Record<string, () => Exchange>>): () => Exchange {
  const turns = [...day].flatMap((letter) => kinds[letter] ?? []);
  let turn = 0;
  return () => {
    const next = turns[turn++ % turns.length];
    if (next === undefined) throw new Error('the day has no requests');
    return next();
  };
}
