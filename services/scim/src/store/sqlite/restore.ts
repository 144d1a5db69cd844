/*
 * The copy takes the place of the file, which must not be in use: a process that has it open would go on with the old one, and
 * its log beside the new file would read as damage. The log and its index go first, then the copy takes over in one step.
 */
import { chmodSync, copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { checkSqlite, sync } from './backup.ts';

/**
 * Puts a backup in the place of a database. The backup is checked first and stays where it is; the database that was there is
 * kept beside it, under the name that is answered, until somebody removes it.
 *
 * Fails, with everything as it was, when the backup is not sound or a process has the database open.
 */
export function restoreSqlite(
  backup: string,
  file: string,
): { readonly version: number; readonly kept: string | undefined } {
  const version = checkSqlite(backup);
  const unfinished = `${file}.restoring`;
  copyFileSync(backup, unfinished);
  try {
    chmodSync(unfinished, 0o600);
    sync(unfinished);
    const kept = isThere(file) ? putAside(file) : undefined;
    clearAway(file, kept);
    renameSync(unfinished, file);
    sync(dirname(file));
    return { version, kept };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Whoever locks a file for himself alone is the only one who has it open; with the log in it, it is whole without the log. */
function putAside(file: string): string {
  const kept = `${file}.before-restore`;
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('locking_mode = exclusive');
    database.exec('begin exclusive; commit');
    database.pragma('wal_checkpoint(truncate)');
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError)) throw cause;
    if (/^SQLITE_(BUSY|LOCKED)/.test(cause.code))
      throw new Error('RESTORE: the database is in use. Stop the service first, and whatever else has it open', {
        cause,
      });
    // A damaged file is what is restored most often; nobody can be serving it.
  } finally {
    database.close();
  }
  renameSync(file, kept);
  return kept;
}

/** A log beside a file that it does not belong to reads as damage. */
function clearAway(file: string, kept: string | undefined): void {
  for (const end of ['-wal', '-shm', '-journal']) {
    if (kept !== undefined && isThere(file + end)) renameSync(file + end, kept + end);
    else rmSync(file + end, { force: true });
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
