import { ScimError } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { all, change, first, type Script } from '../script.ts';
import { statement } from '../statement.ts';
import type { Company } from '../store.ts';
import { claimCompany } from './company-lock.ts';
import { requireCompany, tombstone } from './require-company.ts';
import { keepToken, noteTokenChange, revokeTokens } from './tokens.ts';

/** What the administration knows of a company, dead ones among them. Times are milliseconds since 1970. */
export interface CompanyFacts {
  readonly number: number;
  readonly key: string;
  readonly name: string;
  readonly state: 'active' | 'suspended' | 'deleting' | 'deleted';
  readonly created: number;
  readonly deleted: number | null;
  readonly emptied: number | null;
}

const companyColumns = ['number', 'key', 'name', 'state'] as const;
const factColumns = ['c.number', 'c.key', 'c.name', 'c.created', 'x.deleted', 'x.emptied'] as const;
type State = 'active' | 'suspended' | 'deleting';
const state = sql<State>`case when x.key is null then c.state else 'deleting' end`;

const insertCompany = statement<{ key: string; name: string; now: number }>()((d, v) =>
  d.builder
    .insertInto('companies')
    .values({ key: v.key, name: v.name, state: 'active', created: v.now } as never)
    .returning(companyColumns),
);

const byKey = statement<{ key: string }>()((d, v) =>
  d.builder.selectFrom('companies').select(companyColumns).where('key', '=', v.key),
);

const everyCompany = statement<object>()((d) =>
  d.builder.selectFrom('companies').select(companyColumns).orderBy('number'),
);

function withFacts(d: Dialect) {
  return d.builder
    .selectFrom('companies as c')
    .leftJoin('deleted_companies as x', 'x.key', 'c.key')
    .select([...factColumns, state.as('state')]);
}

const factsByKey = statement<{ key: string }>()((d, v) => withFacts(d).where('c.key', '=', v.key));

const factsAfter = statement<{ after: number; limit: number }>()((d, v) =>
  withFacts(d).where('c.number', '>', v.after).orderBy('c.number').limit(v.limit),
);

const factsInState = statement<{ after: number; limit: number; state: State }>()((d, v) =>
  withFacts(d).where('c.number', '>', v.after).where(state, '=', v.state).orderBy('c.number').limit(v.limit),
);

const insertTombstone = statement<{ company: number; now: number }>()((d, v) =>
  d.builder
    .insertInto('deleted_companies')
    .columns(['key', 'number', 'name', 'created', 'deleted'])
    .expression((of) =>
      of
        .selectFrom('companies')
        .select(['key', 'number', 'name', 'created', sql<number>`${v.now}`.as('deleted')])
        .where('number', '=', v.company),
    ),
);

const setName = statement<{ company: number; name: string }>()((d, v) =>
  d.builder.updateTable('companies').set({ name: v.name }).where('number', '=', v.company),
);

const setState = statement<{ company: number; state: Company['state'] }>()((d, v) =>
  d.builder.updateTable('companies').set({ state: v.state }).where('number', '=', v.company),
);

const settingByName = statement<{ name: string }>()((d, v) =>
  d.builder.selectFrom('settings').select('value').where('name', '=', v.name),
);

const insertSetting = statement<{ name: string; value: string }>()((d, v) =>
  d.builder
    .insertInto('settings')
    .values({ name: v.name, value: v.value })
    .onConflict((conflict) => conflict.column('name').doNothing()),
);

/** Creates a company under a key that was never given before, with a first token if there is one. @throws ScimError 409 */
export function* createCompany(
  args: { key: string; name: string; now: number; token?: { digest: string; label: string } },
  d: Dialect,
): Script<Company> {
  if (yield* first(tombstone(d, args)))
    throw ScimError.uniqueness('The company key was given to another company before');
  const company = yield* first(insertCompany(d, args));
  if (!company) throw new Error('insert returned no company');
  if (args.token) yield* keepToken({ company: company.number, now: args.now, ...args.token }, d);
  return company;
}

/** The company with this key, unless it is dead. */
export function* findCompany(args: { key: string }, d: Dialect): Script<Company | undefined> {
  const company = yield* first(byKey(d, args));
  return company && !(yield* first(tombstone(d, args))) ? company : undefined;
}

/** Every company of the region, in the order in which they were made; dead ones as long as they have rows. */
export function* listCompanies(_: object, d: Dialect): Script<readonly Company[]> {
  return yield* all(everyCompany(d, {}));
}

/** What is known of the company with this key, whether it lives or not. */
export function* describeCompany(args: { key: string }, d: Dialect): Script<CompanyFacts | undefined> {
  const facts = yield* first(factsByKey(d, args));
  if (facts) return facts;
  const dead = yield* first(tombstone(d, args));
  return dead && { ...dead, state: 'deleted' };
}

/** The next companies after a number; in one state, or in any. Those that are gone are not among them. */
export function* listCompanyFacts(
  args: { after: number; limit: number; state?: State | undefined },
  d: Dialect,
): Script<readonly CompanyFacts[]> {
  const { state, ...page } = args;
  return yield* all(state === undefined ? factsAfter(d, page) : factsInState(d, { ...page, state }));
}

/** Gives a company another name. @throws ScimError 404 */
export function* renameCompany(args: { company: number; name: string }, d: Dialect): Script<void> {
  yield* claimCompany(d, args.company);
  yield* requireCompany(args, d);
  yield* change(setName(d, args));
  yield* noteTokenChange(d);
}

/** Suspends a company or ends its suspension; from the next request on. @throws ScimError 404 */
export function* setCompanyState(args: { company: number; state: Company['state'] }, d: Dialect): Script<void> {
  yield* claimCompany(d, args.company);
  yield* requireCompany(args, d);
  yield* change(setState(d, args));
  yield* noteTokenChange(d);
}

/** Has a company die: no token of it is live from now on. Its rows stay until `deleteCompanySlice` has taken them. @throws ScimError 404 */
export function* deleteCompany(args: { company: number; now: number }, d: Dialect): Script<void> {
  yield* claimCompany(d, args.company);
  yield* requireCompany(args, d);
  yield* change(insertTombstone(d, args));
  yield* revokeTokens(args, d);
}

/** Keeps a value for the whole region under a name, unless there is one already; answers the one that is kept. */
export function* settle(args: { name: string; value: string }, d: Dialect): Script<string> {
  yield* change(insertSetting(d, args));
  return (yield* first(settingByName(d, args)))?.value ?? args.value;
}

/** Answers when the database does. */
export function* ping(_: object, d: Dialect): Script<true> {
  yield* first(settingByName(d, { name: 'token_changes' }));
  return true;
}
