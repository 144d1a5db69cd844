import { ScimError } from '@metacompliance/scim-protocol';
import postgres, { type Sql } from 'postgres';
import { uniquenessError } from '../conflict.ts';
import type { Outcome, Query } from '../script.ts';
import { StatementTimeout, StorageFailure } from '../storage-failure.ts';

interface PoolOptions {
  readonly max: number;
  readonly onclose?: () => void;
  /** After so many milliseconds the server gives a statement up; absent, never. */
  readonly statementTimeout?: number | undefined;
}

/**
 * Opens a pool. Numbers are numbers (all of ours are below 2^53), JSON is the text that the stores make and read themselves.
 * Connections live until they break: the driver would end one of a certain age in the middle of a transaction.
 */
export function openPool(databaseUrl: string, { statementTimeout, ...options }: PoolOptions): Sql {
  return postgres(databaseUrl, {
    ...options,
    connection: statementTimeout === undefined ? {} : { statement_timeout: statementTimeout },
    idle_timeout: 0,
    max_lifetime: 0,
    connect_timeout: 10,
    backoff: () => 0.2, // seconds; the driver's own grows to 20, which is long to wait for a server that is back
    fetch_types: false,
    onnotice: () => {},
    types: {
      bigint: { to: 20, from: [20, 1700], serialize: String, parse: Number },
      json: { to: 114, from: [114, 3802], serialize: String, parse: String },
    },
  });
}

/** Runs one query as a named prepared statement. */
export async function answer(sql: Pick<Sql, 'unsafe'>, { sql: text, parameters }: Query): Promise<Outcome> {
  try {
    const rows = await sql.unsafe(text, parameters as never[], { prepare: true }); // values of the types the statement was built with
    return { rows, changes: rows.count };
  } catch (error) {
    throw translate(error);
  }
}

/** The transaction lost a race and may be tried again: serialization failure, deadlock, a member that came while its user went. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

const races = new Set(['40001', '40P01', '23503']);
/** Classes of failure in which the database itself cannot do its work: connection, resources, operator, system, read-only. */
const failures = /^(08|53|57|58|XX)|^25006$/;
/** Refused, reset, ended, timed out: codes of the driver and of the system where no server answers. */
const unanswered = /^(CONNECTION_|CONNECT_|E[A-Z]+$)/;

/** A unique index becomes 409, a lost race is tried again, a failing server is a `StorageFailure`; anything else is a bug. */
function translate(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (!(error instanceof postgres.PostgresError)) return unanswered.test(code) ? failure(code, error) : error;
  if (code === '23505') return uniquenessError(error.constraint_name ?? '', error);
  if (code === '57014') return new StatementTimeout('PostgreSQL: a statement took too long', { cause: error });
  if (code === '54000')
    return ScimError.invalidValue('A value is too long: in its folded form it does not fit an index');
  if (races.has(code)) return new LostRace(error.message, { cause: error });
  const hangsUp = error.severity === 'FATAL' || error.severity === 'PANIC';
  return hangsUp || failures.test(code) ? failure(code, error) : error;
}

function failure(code: string, cause: Error): StorageFailure {
  return new StorageFailure(`PostgreSQL: ${code}`, { cause });
}
