/*
 * A copy of the file while it is in use. VACUUM INTO reads inside one transaction, so the copy is the database as it was at one
 * moment: every change that was acknowledged before, none half. It is written under another name, checked, and only then given
 * its own, so that whatever has the name of a backup is one.
 *
 * Turned down: SQLite's backup interface (it starts over whenever somebody writes in between) and copying the file (its log
 * would have to be copied at the same instant).
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** A copy that was made and found sound. */
export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly version: number;
}

/**
 * Copies a database, which may be in use, to a file that does not exist yet and that only its owner can read.
 *
 * Fails when the target is there already, cannot be written, or the copy is not sound; nothing is left behind then.
 */
export function backUpSqlite(file: string, target: string): Backup {
  const unfinished = `${target}.unfinished`;
  refuseExisting(target);
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    copy(file, unfinished);
    const version = checkSqlite(unfinished);
    sync(unfinished);
    renameSync(unfinished, target);
    sync(dirname(target));
    return { file: target, bytes: statSync(target).size, version };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Reads all of a file and answers the version of its schema.
 *
 * Fails when it is no database of ours, or not sound.
 */
export function checkSqlite(file: string): number {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const [problem] = database.pragma('integrity_check') as { integrity_check: string }[];
    if (problem?.integrity_check !== 'ok') throw new Error(`RESTORE: ${file} is damaged: ${problem?.integrity_check}`);
    return Number(database.prepare('select coalesce(max(number), 0) from migrations').pluck().get());
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError)) throw cause;
    throw new Error(`RESTORE: ${file} is no sound database of this service (${cause.code})`, { cause });
  } finally {
    database.close();
  }
}

function copy(file: string, target: string): void {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    database.prepare('vacuum into ?').run(target);
  } finally {
    database.close();
  }
}

function refuseExisting(target: string): void {
  if (statSync(target, { throwIfNoEntry: false }) !== undefined)
    throw new Error(`BACKUP: ${target} is there already: a backup never overwrites another`);
}

/** What is to outlive a power cut must have reached the disk: the bytes, and the name in its folder. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
