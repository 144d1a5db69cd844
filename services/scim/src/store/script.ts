/**
 * A script is a transaction written once and run against either database. It is a generator: it yields queries and is handed
 * their rows, so it neither knows nor cares whether the driver answers at once (SQLite) or later (PostgreSQL). The changes that
 * it makes between read and write are ordinary synchronous code inside the transaction.
 *
 * Turned down: one store class a database (two copies of every rule, which drift), and async scripts on SQLite (better-sqlite3
 * transactions must be synchronous; a promise between BEGIN and COMMIT would let another request in).
 */
export interface Query {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Nobody looks at the outcome: a database over a network need not be waited for. A failure still ends the transaction. */
  readonly unwatched?: boolean;
  /** What it changes may stay when the script fails: a number that was drawn and is not used. */
  readonly mayStay?: boolean;
}

/** What a query brought back; `changes` counts the rows that an insert, update or delete touched. */
export interface Outcome {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

export type Script<Result> = Generator<Query, Result, Outcome>;

/** A query whose rows have a known shape; the builder that made it is the proof. */
export interface TypedQuery<Row> extends Query {
  readonly row?: Row;
}

/** Asks for every row. */
export function* all<Row>(query: TypedQuery<Row>): Script<readonly Row[]> {
  const { rows } = yield query;
  return rows as readonly Row[]; // Kysely derived Row from the statement that these rows answer
}

/** Asks for the first row, if there is one. */
export function* first<Row>(query: TypedQuery<Row>): Script<Row | undefined> {
  const rows = yield* all(query);
  return rows[0];
}

/** Runs an insert, update or delete and counts the rows it touched. */
export function* change(query: Query): Script<number> {
  const { changes } = yield query;
  return changes;
}

/** Runs an insert, update or delete whose outcome does not matter beyond its success. */
export function* send(query: Query): Script<void> {
  yield { sql: query.sql, parameters: query.parameters, unwatched: true };
}

/** Runs a script to its end against a driver that answers at once. A failed query fails where the script asked it. */
export function runSync<Result>(script: Script<Result>, answer: (query: Query) => Outcome): Result {
  let step = script.next();
  while (!step.done) {
    let outcome: Outcome;
    try {
      outcome = answer(step.value);
    } catch (error) {
      step = script.throw(error);
      continue;
    }
    step = script.next(outcome);
  }
  return step.value;
}

/** Runs a script to its end against a driver that answers later. A failed query fails where the script asked it. */
export async function runAsync<Result>(
  script: Script<Result>,
  answer: (query: Query) => Promise<Outcome>,
): Promise<Result> {
  let step = script.next();
  while (!step.done) {
    let outcome: Outcome;
    try {
      outcome = await answer(step.value);
    } catch (error) {
      step = script.throw(error);
      continue;
    }
    step = script.next(outcome);
  }
  return step.value;
}
