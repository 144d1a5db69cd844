/**
 * The brake. An identity provider that reads an empty source takes everybody for gone, and makes all of them inactive in
 * minutes. Whoever loses more than 20 users and 20 % of all within 10 minutes trips the brake: operators are told, and, where
 * they asked for it, no further user is made inactive or deleted until one of them releases it. Everything else goes on.
 *
 * Losses are counted by the minute, in the transaction of the loss, so every process counts alike and a refused change does not
 * count. The company's users are counted only when enough were lost, and not at each of many losses.
 */
import { ScimError } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import { countAll } from './runs.ts';

const minute = 60_000;
const minutes = 10;
const leastLost = 20;
const largestPart = 0.2;
/** So many losses are looked at one by one, more of them one in so many. */
const closely = 256;
const oneIn = 64;

export type Loss = 'inactive' | 'deleted';

/** The brake of a company: what it does, and what tripped it. */
export interface Brake {
  readonly hold: boolean;
  readonly tripped: number | null;
  readonly lost: number | null;
  readonly total: number | null;
}

/** A brake that is tripped. */
export interface Alarm {
  readonly companyKey: string;
  readonly hold: boolean;
  readonly tripped: number;
  readonly lost: number;
  readonly total: number;
}

const countLoss = statement<{ company: number; minute: number; inactive: number; deleted: number }>()((d, v) =>
  d.builder
    .insertInto('losses')
    .values({ company: v.company, minute: v.minute, inactive: v.inactive, deleted: v.deleted })
    .onConflict((conflict) =>
      conflict.columns(['company', 'minute']).doUpdateSet({
        inactive: sql`losses.inactive + excluded.inactive`,
        deleted: sql`losses.deleted + excluded.deleted`,
      }),
    ),
);

const lately = statement<{ company: number; after: number }>()((d, v) =>
  d.builder
    .selectFrom('losses')
    .where('losses.company', '=', v.company)
    .where('minute', '>', v.after)
    .select([
      sql<number>`coalesce(sum(inactive + deleted), 0)`.as('lost'),
      sql<number>`coalesce(sum(deleted), 0)`.as('deleted'),
      sql<number | null>`(select hold from brakes where company = ${v.company})`.as('hold'),
      sql<number | null>`(select tripped from brakes where company = ${v.company})`.as('tripped'),
    ]),
);

const trip = statement<{ company: number; now: number; lost: number; total: number }>()((d, v) =>
  d.builder
    .insertInto('brakes')
    .values({ company: v.company, hold: 0, tripped: v.now, lost: v.lost, total: v.total })
    .onConflict((conflict) =>
      conflict.column('company').doUpdateSet({
        tripped: sql`excluded.tripped`,
        lost: sql`excluded.lost`,
        total: sql`excluded.total`,
      }),
    ),
);

const setHold = statement<{ company: number; hold: 0 | 1 }>()((d, v) =>
  d.builder
    .insertInto('brakes')
    .values({ company: v.company, hold: v.hold, tripped: null, lost: null, total: null })
    .onConflict((conflict) => conflict.column('company').doUpdateSet({ hold: sql`excluded.hold` })),
);

const release = statement<{ company: number }>()((d, v) =>
  d.builder
    .updateTable('brakes')
    .set({ tripped: null, lost: null, total: null })
    .where('company', '=', v.company)
    .where('tripped', 'is not', null),
);

const forgetLosses = statement<{ company: number }>()((d, v) =>
  d.builder.deleteFrom('losses').where('company', '=', v.company),
);

const forgetOld = statement<{ before: number }>()((d, v) =>
  d.builder.deleteFrom('losses').where('minute', '<', v.before),
);

const brakeOf = statement<{ company: number }>()((d, v) =>
  d.builder.selectFrom('brakes').select(['hold', 'tripped', 'lost', 'total']).where('company', '=', v.company),
);

const trippedBrakes = statement<object>()((d) =>
  d.builder
    .selectFrom('brakes as b')
    .innerJoin('companies as c', 'c.number', 'b.company')
    .where('b.tripped', 'is not', null)
    .select(['c.key as companyKey', 'b.hold', 'b.tripped', 'b.lost', 'b.total'])
    .orderBy('c.number'),
);

/**
 * Counts a user who is lost. Answers what the log should say when this one trips the brake.
 * @throws ScimError 503 when the brake is tripped and holds
 */
export function* noteLoss(
  d: Dialect,
  { company, kind, now }: { company: number; kind: Loss; now: number },
): Script<string | undefined> {
  const at = Math.floor(now / minute);
  const one = { inactive: 0, deleted: 0, [kind]: 1 };
  yield* send(countLoss(d, { company, minute: at, ...one }));
  const state = yield* first(lately(d, { company, after: at - minutes }));
  if (state === undefined) return undefined;
  if (state.tripped !== null) {
    if (state.hold === 1) throw held();
    return undefined;
  }
  if (state.lost <= leastLost || (state.lost > closely && state.lost % oneIn !== 0)) return undefined;
  const total = (yield* countAll(d, company, 'User')).total + state.deleted;
  if (state.lost <= total * largestPart) return undefined;
  yield* change(trip(d, { company, now, lost: state.lost, total }));
  return `${state.lost} of ${total} users were made inactive or deleted within ${minutes} minutes: the brake is tripped`;
}

/** What a company's brake does and whether it is tripped. */
export function* findBrake({ company }: { company: number }, d: Dialect): Script<Brake> {
  const row = yield* first(brakeOf(d, { company }));
  if (row === undefined) return { hold: false, tripped: null, lost: null, total: null };
  return { ...row, hold: row.hold === 1 };
}

/** Says whether a company's brake holds when it is tripped, or only tells. */
export function* setBrake({ company, hold }: { company: number; hold: boolean }, d: Dialect): Script<void> {
  yield* change(setHold(d, { company, hold: hold ? 1 : 0 }));
}

/** Releases a brake: what was lost until now counts no more. @throws ScimError 409 when it is not tripped */
export function* releaseBrake({ company }: { company: number }, d: Dialect): Script<void> {
  if ((yield* change(release(d, { company }))) === 0)
    throw new ScimError(409, undefined, 'The brake of this company is not tripped');
  yield* change(forgetLosses(d, { company }));
}

/** Every brake of the region that is tripped. */
export function* listAlarms(_: object, d: Dialect): Script<readonly Alarm[]> {
  const rows = yield* all(trippedBrakes(d, {}));
  return rows.map(({ companyKey, hold, tripped, lost, total }) => ({
    companyKey,
    hold: hold === 1,
    tripped: tripped ?? 0,
    lost: lost ?? 0,
    total: total ?? 0,
  }));
}

/** Forgets losses that count no more. */
export function* trimLosses({ now }: { now: number }, d: Dialect): Script<void> {
  yield* change(forgetOld(d, { before: Math.floor(now / minute) - minutes }));
}

function held(): ScimError {
  const detail =
    'Many users of this company were made inactive or deleted at once. Further ones are held until MetaCompliance releases them; everything else goes on';
  return new ScimError(503, undefined, detail, { headers: { 'Retry-After': '300' } });
}
