import { ScimError } from '@metacompliance/scim-protocol';
import postgres, { type ReservedSql, type Sql } from 'postgres';
import { uniquenessError } from '../conflict.ts';
import type { Outcome, Query } from '../script.ts';
import { StorageFailure } from '../storage-failure.ts';

/** Opens a pool. Numbers are numbers (all of ours are below 2^53), JSON is the text that the stores make and read themselves. */
export function openPool(databaseUrl: string): Sql {
  return postgres(databaseUrl, {
    max: 20,
    idle_timeout: 60,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    types: {
      bigint: { to: 20, from: [20, 1700], serialize: String, parse: Number },
      json: { to: 114, from: [114, 3802], serialize: String, parse: String },
    },
  });
}

/** Runs one query as a named prepared statement. */
export async function answer(sql: Sql | ReservedSql, { sql: text, parameters }: Query): Promise<Outcome> {
  try {
    const rows = await sql.unsafe(text, parameters as never[], { prepare: true }); // values of the types the statement was built with
    return { rows, changes: rows.count };
  } catch (error) {
    throw translate(error);
  }
}

const unseen: Outcome = { rows: [], changes: 0 };

/**
 * One transaction's way to the database. What nobody looks at is sent without waiting; the database takes everything in order,
 * and the next answer that is waited for tells of the first failure before it.
 */
export class Conversation {
  readonly #connection: ReservedSql;
  #failure: Promise<unknown> = Promise.resolve(undefined);

  constructor(connection: ReservedSql) {
    this.#connection = connection;
  }

  answer = async (query: Query): Promise<Outcome> => {
    const answered = answer(this.#connection, query);
    if (query.unwatched) {
      this.#remember(answered);
      return unseen;
    }
    const earlier = this.#failure;
    this.#failure = Promise.resolve(undefined);
    const [outcome, failure] = await Promise.allSettled([answered, earlier]);
    if (failure.status === 'fulfilled' && failure.value !== undefined) throw failure.value;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };

  #remember(answered: Promise<Outcome>): void {
    const failed = answered.then(
      () => undefined,
      (error: unknown) => error,
    );
    const earlier = this.#failure;
    this.#failure = earlier.then(async (failure) => failure ?? (await failed));
  }
}

/** The transaction lost a race and may be tried again: serialization failure, deadlock, a member that came while its user went. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

const races = new Set(['40001', '40P01', '23503']);
/** Classes of failure in which the database itself cannot do its work: connection, resources, operator, system, read-only. */
const failures = /^(08|53|57|58|XX)|^25006$/;

/** A unique index becomes 409, a lost race is tried again, a failing server is a `StorageFailure`; anything else is a bug. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === '23505') return uniquenessError(String('constraint_name' in error ? error.constraint_name : ''), error);
  if (code === '54000')
    return ScimError.invalidValue('A value is too long: in its folded form it does not fit an index');
  if (races.has(code)) return new LostRace(error.message, { cause: error });
  const isOutside = !(error instanceof postgres.PostgresError); // refused, reset, ended: no answer from the server at all
  if (isOutside || failures.test(code)) return new StorageFailure(`PostgreSQL: ${code}`, { cause: error });
  return error;
}
