import { ScimError } from '@metacompliance/scim-protocol';
import Database from 'better-sqlite3';
import { uniquenessError } from '../conflict.ts';
import type { Outcome, Query } from '../script.ts';
import { StorageFailure } from '../storage-failure.ts';

/** Prepared statements kept a connection; forms of filters can be made up, so the number is bounded. */
const keptStatements = 1000;

/** One connection to the file, with its prepared statements by SQL text. */
export interface Connection {
  readonly database: Database.Database;
  /** Runs one query; the text is prepared once. */
  answer(query: Query): Outcome;
}

/** The connection that writes: what it commits has reached the disk. Checkpoints are left to their own thread. */
export function openWriter(file: string): Connection {
  const database = new Database(file, { timeout: 5000 });
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma('wal_autocheckpoint = 0');
  return connect(database);
}

/** A connection that only reads. The file is mapped: at a million users that halves the cost of a look-up. */
export function openReader(file: string): Connection {
  const database = new Database(file, { readonly: true, timeout: 5000 });
  database.pragma('mmap_size = 2147418112');
  return connect(database);
}

function connect(database: Database.Database): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const [oldest] = statements.keys();
    if (oldest !== undefined && statements.size >= keptStatements) statements.delete(oldest);
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const answer = ({ sql, parameters }: Query): Outcome => {
    try {
      const statement = statements.get(sql) ?? prepare(sql);
      if (statement.reader) return read(statement, parameters);
      return { rows: [], changes: statement.run(...parameters).changes };
    } catch (error) {
      throw translate(error);
    }
  };
  return { database, answer };
}

/** A statement that returns the rows which it changes is one as well. */
function read(statement: Database.Statement, parameters: readonly unknown[]): Outcome {
  const rows = statement.all(...parameters);
  return { rows, changes: statement.readonly ? 0 : rows.length };
}

/**
 * Moves the write-ahead log into the file as far as that goes. A log that cannot be moved now, since the disk is full or somebody
 * reads, is moved later; until then it grows.
 */
export function checkpoint(database: Database.Database, mode: 'passive' | 'restart' | 'truncate'): void {
  try {
    database.pragma(`wal_checkpoint(${mode})`);
  } catch (error) {
    if (!(translate(error) instanceof StorageFailure)) throw error;
  }
}

/** Codes after which the database itself cannot be relied upon, as opposed to a statement that is wrong. */
const failures = /^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL)/;

/** A unique index becomes 409, a failing file a `StorageFailure`; anything else is a bug and stays what it is. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') return uniquenessError(error.message, error);
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return companyIsGone(error);
  if (failures.test(error.code)) return new StorageFailure(`SQLite: ${error.code}`, { cause: error });
  return error;
}

/** The one thing that one writer at a time can miss: the company that its row belongs to was deleted since the request was let in. */
function companyIsGone(cause: unknown): ScimError {
  return ScimError.unavailable('The company is being deleted. Nothing was changed', { cause });
}
