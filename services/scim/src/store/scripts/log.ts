import type { Dialect } from '../dialect.ts';
import { type Outcome, type Query, type Script, send } from '../script.ts';
import { statement } from '../statement.ts';
import type { Origin } from '../store.ts';

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
}

const insertLogRow = statement<LogRow>()((d, v) =>
  d.builder.insertInto('provisioning_log').values({
    company: v.company,
    id: v.id,
    at: v.at,
    request_id: v.request_id,
    token: v.token,
    provider: v.provider,
    operation: v.operation,
    resource_id: v.resource_id,
    user_name: v.user_name,
    attributes: v.attributes,
    status: v.status,
    scim_type: v.scim_type,
    detail: v.detail,
    warnings: v.warnings,
  }),
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
    }),
  );
}

/** Writes the row of a refused request: what was asked of which resource, and why not. */
export function* logRefusal(
  args: Refusal & { company: number; origin: Origin; resourceId?: string | undefined },
  d: Dialect,
): Script<void> {
  const { company, origin, resourceId = '', ...refusal } = args;
  yield* logNote(d, company, origin, { resourceId, attributes: [], refusal });
}

function rowOf(company: number, origin: Origin): LogRow {
  return {
    company,
    id: origin.id,
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
  };
}
