/**
 * What is ignored, counted by company and name. A provider that maps an attribute which MetaCompliance does not have sends it
 * with every user, and is answered as if all were well; the counts are how somebody notices.
 *
 * A request that ignored something adds a row of its own, in its transaction; one that ignored nothing writes nothing here. The
 * rows are counted later, each once, whichever process comes to it first. Turned down: a count that the requests raise
 * themselves (all users of such a company would be created one after the other, since each has to wait for the row) and counting
 * in the provisioning log when somebody asks (a request that changes nothing has no row there, and the rows may be millions).
 *
 * Names are the client's to make up, so that only plain ones are kept, and no more than a hundred of a company.
 */
import { sql } from 'kysely';
import { newId } from '../../new-id.ts';
import type { Dialect } from '../dialect.ts';
import { all, change, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import { shareCompany } from './company-lock.ts';

const keptNames = 100;
/** Stands for every name that is not kept. */
const anyOther = '';
const plainName = /^[a-z][\w.:$-]{0,159}$/i;

/** How often a name was ignored, and when last. */
export interface IgnoredName {
  /** Empty for all that are not kept by name. */
  readonly name: string;
  readonly times: number;
  readonly last: number;
}

const addRequest = statement<{ company: number; id: string; at: number; names: string }>()((d, v) =>
  d.builder.insertInto('ignored_requests').values({ company: v.company, id: v.id, at: v.at, names: v.names }),
);

const takeRequests = statement<{ company: number; limit: number }>()((d, v) =>
  d.builder
    .deleteFrom('ignored_requests')
    .where('company', '=', v.company)
    .where(
      'id',
      'in',
      d.builder
        .selectFrom('ignored_requests')
        .select('id')
        .where('company', '=', v.company)
        .orderBy('id')
        .limit(v.limit),
    )
    .returning(['at', 'names']),
);

const addTimes = statement<IgnoredName & { company: number }>()((d, v) =>
  d.builder
    .insertInto('ignored_attributes')
    .values({ company: v.company, name: v.name, times: v.times, last: v.last })
    .onConflict((conflict) =>
      conflict.columns(['company', 'name']).doUpdateSet({
        times: sql`ignored_attributes.times + excluded.times`,
        last: sql`case when excluded.last > ignored_attributes.last then excluded.last else ignored_attributes.last end`,
      }),
    ),
);

const ofCompany = statement<{ company: number }>()((d, v) =>
  d.builder
    .selectFrom('ignored_attributes')
    .select(['name', 'times', 'last'])
    .where('company', '=', v.company)
    .orderBy('times', 'desc')
    .orderBy('name'),
);

const uncounted = statement<object>()((d) =>
  d.builder
    .selectFrom('ignored_requests as r')
    .innerJoin('companies as c', 'c.number', 'r.company')
    .select(['c.number', 'c.key'])
    .distinct(),
);

const forgetOld = statement<{ before: number }>()((d, v) =>
  d.builder.deleteFrom('ignored_attributes').where('last', '<', v.before),
);

/** Notes what a request brought and nothing was made of, to be counted; nothing when that is nothing. */
export function* noteIgnored(
  d: Dialect,
  { company, now, ignored }: { company: number; now: number; ignored: readonly string[] },
): Script<void> {
  if (ignored.length === 0) return;
  const names = JSON.stringify([...new Set(ignored.map(nameToCount))]);
  yield* send(addRequest(d, { company, id: newId(now), at: now, names }));
}

/** The companies of which there is something to count. */
export function* listUncounted(
  _: object,
  d: Dialect,
): Script<readonly { readonly number: number; readonly key: string }[]> {
  return yield* all(uncounted(d, {}));
}

/** Counts what some requests of a company ignored; answers how many requests that were, and how many names they had. */
export function* countIgnored(
  { company, limit }: { company: number; limit: number },
  d: Dialect,
): Script<{ readonly requests: number; readonly names: number }> {
  yield* shareCompany(d, company);
  const requests = yield* all(takeRequests(d, { company, limit }));
  const known = yield* all(ofCompany(d, { company }));
  const counts = tally(requests, new Set(known.map(({ name }) => name)));
  // In their order, so that two that count for one company cannot wait for each other.
  for (const count of counts.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    yield* send(addTimes(d, { company, ...count }));
  return { requests: requests.length, names: counts.reduce((sum, { times }) => sum + times, 0) };
}

/** Adds the names of requests up; those that came first are kept, while there is room. */
function tally(
  requests: readonly { readonly at: number; readonly names: string }[],
  known: Set<string>,
): readonly IgnoredName[] {
  const counts = new Map<string, IgnoredName>();
  // Texts that noteIgnored wrote.
  for (const { at, names } of requests.toSorted((a, b) => a.at - b.at))
    for (const sent of JSON.parse(names) as readonly string[]) {
      const name = known.has(sent) || known.size < keptNames ? sent : anyOther;
      known.add(name);
      const { times, last } = counts.get(name) ?? { times: 0, last: at };
      counts.set(name, { name, times: times + 1, last: Math.max(last, at) });
    }
  return [...counts.values()];
}

/** What was ignored in a company, the most frequent first. */
export function* listIgnored({ company }: { company: number }, d: Dialect): Script<readonly IgnoredName[]> {
  return yield* all(ofCompany(d, { company }));
}

/** Forgets names that were not sent since a time, so that others find room. */
export function* trimIgnored({ before }: { before: number }, d: Dialect): Script<void> {
  yield* change(forgetOld(d, { before }));
}

/** A path without the filter in it, which holds a value; nothing of a name that could be anything. */
function nameToCount(sent: string): string {
  const name = sent.replace(/\[[\s\S]*\]/, '');
  return plainName.test(name) ? name : anyOther;
}
