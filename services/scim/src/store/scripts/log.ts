import { fold } from '@metacompliance/scim-protocol';
import { sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { logRowId } from '../log-row-id.ts';
import { first, type Outcome, type Query, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import type { Origin } from '../store.ts';
import type { NewUser } from '../user-row.ts';
import { shareCompany } from './company-lock.ts';

/** What a script tells the provisioning log of its change: attribute names, never values. */
export interface Note {
  readonly resourceId: string;
  readonly userName?: string;
  readonly attributes: readonly string[];
  readonly warnings?: readonly string[];
  /** A row that counts in the paging of its company came to be. */
  readonly created?: 'User' | 'Group';
  /** The change was one of several, and was refused. */
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly status: number;
  readonly scimType: string | undefined;
  readonly detail: string;
}

/** A note on its way out of a script: it looks like a query that the database is not asked. */
interface NoteQuery extends Query {
  readonly note: Note;
}

const nothing: Outcome = { rows: [], changes: 0 };

/** Leaves a note for the provisioning log. A script that leaves none changed nothing. */
export function* noteChange(note: Note): Script<void> {
  const query: NoteQuery = { sql: '', parameters: [], note };
  yield query;
}

/** Runs a script and gathers its notes, passing on only the real queries. */
export function* gatherNotes<Result>(
  script: Script<Result>,
): Script<{ readonly result: Result; readonly notes: readonly Note[] }> {
  const notes: Note[] = [];
  let step = script.next();
  while (!step.done) {
    if ('note' in step.value) {
      notes.push((step.value as NoteQuery).note); // only noteChange yields this member
      step = script.next(nothing);
      continue;
    }
    let outcome: Outcome;
    try {
      outcome = yield step.value;
    } catch (error) {
      step = script.throw(error);
      continue;
    }
    step = script.next(outcome);
  }
  return { result: step.value, notes };
}

export interface LogRow {
  readonly company: number;
  readonly id: string;
  readonly at: number;
  readonly request_id: string;
  readonly token: string;
  readonly provider: string;
  readonly operation: string;
  readonly resource_id: string | null;
  readonly user_name: string | null;
  readonly attributes: string | null;
  readonly status: number;
  readonly scim_type: string | null;
  readonly detail: string | null;
  readonly warnings: string | null;
  readonly user_key: string | null;
}

const logColumns = [
  'company',
  'id',
  'at',
  'request_id',
  'token',
  'provider',
  'operation',
  'resource_id',
  'user_name',
  'attributes',
  'status',
  'scim_type',
  'detail',
  'warnings',
  'user_key',
] as const;

/** A company that there is no longer gets no row, so that a request which outlived it leaves nothing behind. */
const insertLogRow = statement<LogRow>()((d, v) =>
  d.builder
    .insertInto('provisioning_log')
    .columns(logColumns)
    .expression((of) =>
      of
        .selectFrom('companies')
        .select(logColumns.map((name) => sql`cast(${v[name]} as ${typeOf(name)})`.as(name)))
        .where('number', '=', v.company),
    ),
);

/** Without it PostgreSQL would not know the type of a value that stands alone. */
function typeOf(name: keyof LogRow) {
  return name === 'company' || name === 'status' || name === 'at' ? sql`bigint` : sql`text`;
}

const userBody = statement<{ company: number; id: string }>()((d, v) =>
  d.builder.selectFrom('users').select('body').where('company', '=', v.company).where('id', '=', v.id),
);

const eraseByResource = statement<{ company: number; id: string }>()((d, v) =>
  d.builder
    .updateTable('provisioning_log')
    .set({ user_name: null })
    .where('company', '=', v.company)
    .where('resource_id', '=', v.id),
);

const eraseByName = statement<{ company: number; userKey: string }>()((d, v) =>
  d.builder
    .updateTable('provisioning_log')
    .set({ user_name: null, user_key: null })
    .where('company', '=', v.company)
    .where('user_key', '=', v.userKey),
);

/** Writes the row of a change; of one among several, the row of that one. */
export function* logNote(d: Dialect, company: number, origin: Origin, note: Note): Script<void> {
  const { attributes, warnings, refusal } = note;
  yield* send(
    insertLogRow(d, {
      ...rowOf(company, origin),
      resource_id: note.resourceId === '' ? null : note.resourceId,
      user_name: note.userName ?? null,
      attributes: attributes.length > 0 ? JSON.stringify(attributes) : null,
      warnings: warnings && warnings.length > 0 ? JSON.stringify(warnings) : null,
      ...(refusal && { status: refusal.status, scim_type: refusal.scimType ?? null, detail: refusal.detail }),
      user_key: note.resourceId === '' && note.userName !== undefined ? fold(note.userName) : null,
    }),
  );
}

/**
 * Writes the row of a refused request: what was asked of which resource, and why not. A user is named as it is called now, or,
 * when there is none yet, as the request called it.
 */
export function* logRefusal(
  args: Refusal & {
    company: number;
    origin: Origin;
    resourceId?: string | undefined;
    userName?: string | undefined;
  },
  d: Dialect,
): Script<void> {
  const { company, origin, resourceId = '', userName: sent, ...refusal } = args;
  yield* shareCompany(d, company);
  const userName = resourceId === '' ? sent : yield* nameOf(d, company, resourceId);
  yield* logNote(d, company, origin, {
    resourceId,
    attributes: [],
    refusal,
    ...(userName !== undefined && { userName }),
  });
}

/**
 * What a write was about: the resource that it names, or the user that did not come to be. The id of a resource that was refused
 * is nobody's.
 */
export function subjectOf(args: object): { readonly resourceId?: string; readonly userName?: string } {
  if ('user' in args) return { userName: (args.user as NewUser).userName }; // createUser's argument
  if ('group' in args) return {};
  return 'id' in args && typeof args.id === 'string' ? { resourceId: args.id } : {};
}

function* nameOf(d: Dialect, company: number, id: string): Script<string | undefined> {
  const user = yield* first(userBody(d, { company, id }));
  return user && (JSON.parse(user.body) as { userName: string }).userName; // every user has one
}

/** Takes a user's name out of the log; what remains are the rows, the id and the names of attributes. */
export function* eraseFromLog(d: Dialect, company: number, user: { id: string; userName: string }): Script<void> {
  yield* send(eraseByResource(d, { company, id: user.id }));
  yield* eraseName({ company, userKey: fold(user.userName) }, d);
}

/** Takes a name out of the rows of requests of which no user came. */
export function* eraseName(args: { company: number; userKey: string }, d: Dialect): Script<void> {
  yield* send(eraseByName(d, args));
}

function rowOf(company: number, origin: Origin): LogRow {
  return {
    company,
    id: logRowId(origin),
    at: origin.at,
    request_id: origin.requestId,
    token: origin.token,
    provider: origin.provider,
    operation: origin.operation,
    resource_id: null,
    user_name: null,
    attributes: null,
    status: 200,
    scim_type: null,
    detail: null,
    warnings: null,
    user_key: null,
  };
}
