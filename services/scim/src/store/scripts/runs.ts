/**
 * Totals and places in a list of a million, in a time that does not depend on the place.
 *
 * Creation order is a number, `seq`. A stretch of 1,024 live resources that is complete (nothing younger can come between) is
 * sealed: one row in `runs` with its last number and how many of it are alive. A total is the sum of the runs plus a count of
 * the short tail behind the last; the n-th resource is found by adding up runs and walking inside one. Creates do not touch the
 * table; a delete lowers the count of its own run.
 *
 * Turned down: OFFSET and COUNT(*) (both grow with the size), a counter row a company (every create would wait for it).
 *
 * On PostgreSQL a number is drawn before its row is committed, so a stretch may only be sealed while nobody holds a number in
 * it: creates and deletes hold an advisory lock together, the sealer holds it alone.
 */
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, first, type Script, send, type TypedQuery } from '../script.ts';
import { statement } from '../statement.ts';

export type Counted = 'User' | 'Group';
interface OfCompany {
  readonly company: number;
  readonly resource: Counted;
}

/** How many resources a sealed stretch has when it is sealed. */
export const runLength = 1024;

const sealedTotal = statement<OfCompany>()((d, v) =>
  d.builder
    .selectFrom('runs')
    .where('company', '=', v.company)
    .where('resource', '=', v.resource)
    .select([sql<number>`coalesce(sum(live), 0)`.as('total'), sql<number>`coalesce(max(last_seq), 0)`.as('last')]),
);

const everyRun = statement<OfCompany>()((d, v) =>
  d.builder
    .selectFrom('runs')
    .where('company', '=', v.company)
    .where('resource', '=', v.resource)
    .select(['last_seq', 'live'])
    .orderBy('last_seq'),
);

const deleteFromRun = statement<OfCompany & { seq: number }>()((d, v) =>
  d.builder
    .updateTable('runs')
    .set({ live: sql`live - 1` })
    .where('company', '=', v.company)
    .where('resource', '=', v.resource)
    .where('last_seq', '=', (of) =>
      of
        .selectFrom('runs')
        .where('company', '=', v.company)
        .where('resource', '=', v.resource)
        .where('last_seq', '>=', v.seq)
        .select((run) => run.fn.min('last_seq').as('last_seq')),
    ),
);

const insertRun = statement<OfCompany & { last_seq: number; live: number }>()((d, v) =>
  d.builder.insertInto('runs').values({ company: v.company, resource: v.resource, last_seq: v.last_seq, live: v.live }),
);

function stretchOf(table: 'users' | 'groups') {
  return statement<{ company: number; after: number; length: number }>()((d, v) =>
    d.builder
      .selectFrom((of) =>
        of
          .selectFrom(table)
          .where('company', '=', v.company)
          .where('seq', '>', v.after)
          .select('seq')
          .orderBy('seq')
          .limit(v.length)
          .as('stretch'),
      )
      .select((of) => [of.fn.countAll<number>().as('live'), of.fn.max<number | null>('stretch.seq').as('last')]),
  );
}
const stretch = { User: stretchOf('users'), Group: stretchOf('groups') };

function tailOf(table: 'users' | 'groups') {
  return statement<{ company: number; after: number }>()((d, v) =>
    d.builder
      .selectFrom(table)
      .where('company', '=', v.company)
      .where('seq', '>', v.after)
      .select((of) => of.fn.countAll<number>().as('live')),
  );
}
const tail = { User: tailOf('users'), Group: tailOf('groups') };

interface Counts {
  readonly total: number;
  /** How many stand in sealed runs, and the last number of the last run. */
  readonly sealed: number;
  readonly last: number;
}

/** How many users (or groups) the company has. */
export function* countAll(d: Dialect, company: number, resource: Counted): Script<Counts> {
  const sealed = (yield* first(sealedTotal(d, { company, resource }))) ?? { total: 0, last: 0 };
  const { live } = (yield* first(tail[resource](d, { company, after: sealed.last }))) ?? { live: 0 };
  return { total: sealed.total + live, sealed: sealed.total, last: sealed.last };
}

/** The number of the resource at a place (1 is the first) in creation order, or undefined behind the last. */
export function* seqAt(
  d: Dialect,
  of: OfCompany,
  place: number,
  { total, sealed, last }: Counts,
): Script<number | undefined> {
  if (place > total) return undefined;
  if (place === 1) return 0;
  const run = place <= sealed ? yield* runAt(d, of, place) : { before: sealed, previous: last };
  const { company, resource } = of;
  const walk = yield* first(stretch[resource](d, { company, after: run.previous, length: place - run.before }));
  return walk?.last ?? undefined;
}

/** How many are alive before the run that holds a place, and the last number before it. A sum in SQL costs ten times as much. */
function* runAt(d: Dialect, of: OfCompany, place: number): Script<{ before: number; previous: number }> {
  let [before, previous] = [0, 0];
  for (const { last_seq, live } of yield* all(everyRun(d, of))) {
    if (before + live >= place) break;
    before += live;
    previous = last_seq;
  }
  return { before, previous };
}

/** Seals every complete stretch of a company. Runs in a transaction of its own; with nothing to seal it only looks. */
export function* sealRuns(args: OfCompany, d: Dialect): Script<number> {
  const { company, resource } = args;
  if (d.locksRows) yield* first(advisoryLock('pg_advisory_xact_lock', company, resource));
  let sealed = 0;
  let after = ((yield* first(sealedTotal(d, args))) ?? { last: 0 }).last;
  for (;;) {
    const next = yield* first(stretch[resource](d, { company, after, length: runLength }));
    if (!next?.last || next.live < runLength) return sealed;
    yield* send(insertRun(d, { ...args, last_seq: next.last, live: next.live }));
    after = next.last;
    sealed += 1;
  }
}

/** Keeps the sealer out until this transaction ends. Before the first number is drawn or the first row is locked. */
export function* holdCreationOrder(d: Dialect, company: number, resource: Counted): Script<void> {
  if (d.locksRows) yield* send(advisoryLock('pg_advisory_xact_lock_shared', company, resource));
}

function advisoryLock(name: string, company: number, resource: Counted): TypedQuery<unknown> {
  return { sql: `select ${name}($1::int, $2::int)`, parameters: [company, resource === 'User' ? 1 : 2] };
}

const drawSeq = {
  User: statement<object>()((d) => ({ compile: () => d.nextSeq('User').compile(d.builder) })),
  Group: statement<object>()((d) => ({ compile: () => d.nextSeq('Group').compile(d.builder) })),
};

/** Draws the next number in creation order. */
export function* nextSeq(d: Dialect, resource: Counted): Script<number> {
  const { sql, parameters } = drawSeq[resource](d, {});
  const drawn = (yield* first({ sql, parameters, mayStay: true })) as { seq: number } | undefined; // nextSeq selects it under this name
  if (!drawn) throw new Error(`no sequence for ${resource}`);
  return drawn.seq;
}

/** Takes a deleted resource out of the count of its run, if it has been sealed. */
export function* forgetInRun(d: Dialect, company: number, resource: Counted, seq: number): Script<void> {
  yield* send(deleteFromRun(d, { company, resource, seq }));
}
