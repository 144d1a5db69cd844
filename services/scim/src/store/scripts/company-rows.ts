/**
 * The rows of a dead company go in slices, a transaction each, so that nobody else waits for long and a crash costs one slice. A
 * slice takes rows of one table, those that point to others first. When every table is empty, which is counted anew in the last
 * slice while nobody else may change the company, its own row goes, and the tombstone says when.
 *
 * A request that was let in before the company died may still write: to a table that was empty already, and is then emptied
 * again; or, after the end, into nothing, since its rows would point to a company that there is not.
 */
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script } from '../script.ts';
import { statement } from '../statement.ts';
import type { Tables } from '../tables.ts';
import { claimCompany } from './company-lock.ts';

/** Every table that holds rows of companies, with the columns that tell a company's rows apart; what points to others comes first. */
export const companyTables = [
  ['group_members', ['group_seq', 'user_seq']],
  ['user_emails', ['user_seq', 'position']],
  ['groups', ['seq']],
  ['users', ['seq']],
  ['runs', ['resource', 'last_seq']],
  ['provisioning_log', ['id']],
  ['losses', ['minute']],
  ['brakes', ['company']],
  ['ignored_requests', ['id']],
  ['ignored_attributes', ['name']],
  ['tokens', ['digest']],
] as const satisfies readonly (readonly [table: keyof Tables, key: readonly string[]])[];

type CompanyTable = (typeof companyTables)[number][0];

/** Small enough that a request which comes after it on SQLite, where one writes at a time, waits a few milliseconds. */
const sliceLength = 200;

const slices = companyTables.map(([table, key]) => {
  const name = sql.table(table);
  const columns = sql.join(key.map((column) => sql.ref(column)));
  return statement<{ company: number }>()((d, v) => ({
    compile: () =>
      sql`delete from ${name} where company = ${v.company} and (${columns}) in
        (select ${columns} from ${name} where company = ${v.company} order by ${columns} limit ${sql.lit(sliceLength)})`.compile(
        d.builder,
      ),
  }));
});

const counts = companyTables.map(([table]) =>
  statement<{ company: number }>()((d, v) =>
    d.builder
      .selectFrom(table as CompanyTable)
      .where('company', '=', v.company)
      .select((of) => of.fn.countAll<number>().as('rows')),
  ),
);

const unfinished = statement<object>()((d) =>
  d.builder.selectFrom('deleted_companies').select('number').where('emptied', 'is', null).orderBy('deleted'),
);

const isDead = statement<{ company: number }>()((d, v) =>
  d.builder.selectFrom('deleted_companies').select('number').where('number', '=', v.company),
);

const deleteCompanyRow = statement<{ company: number }>()((d, v) =>
  d.builder.deleteFrom('companies').where('number', '=', v.company),
);

const setEmptied = statement<{ company: number; now: number }>()((d, v) =>
  d.builder.updateTable('deleted_companies').set({ emptied: v.now }).where('number', '=', v.company),
);

/** The numbers of the companies that are dead and still have rows. */
export function* listUnfinishedDeletions(_: object, d: Dialect): Script<readonly number[]> {
  return (yield* all(unfinished(d, {}))).map(({ number }) => number);
}

/** How many rows a company has in each table. */
export function* countCompanyRows(
  { company }: { company: number },
  d: Dialect,
): Script<Readonly<Record<CompanyTable, number>>> {
  const found: [CompanyTable, number][] = [];
  for (const [at, [table]] of companyTables.entries()) {
    const count = counts[at];
    found.push([table, (count && (yield* first(count(d, { company }))))?.rows ?? 0]);
  }
  return Object.fromEntries(found) as Record<CompanyTable, number>; // the loop went over every table
}

/** Removes some rows of a dead company; answers how many there were, 0 when the last were gone before. */
export function* deleteCompanySlice(args: { company: number; now: number }, d: Dialect): Script<number> {
  if (!(yield* first(isDead(d, args)))) throw new Error('the company lives: its rows stay');
  for (const slice of slices) {
    const removed = yield* change(slice(d, args));
    if (removed > 0) return removed;
  }
  return yield* finishDeletion(args, d);
}

function* finishDeletion(args: { company: number; now: number }, d: Dialect): Script<number> {
  yield* claimCompany(d, args.company);
  const left = Object.values(yield* countCompanyRows(args, d)).reduce((sum, rows) => sum + rows, 0);
  if (left > 0) return left;
  yield* change(deleteCompanyRow(d, args));
  yield* change(setEmptied(d, args));
  return 0;
}
