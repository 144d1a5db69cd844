import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Query, runSync, type Script } from '../script.ts';
import { bulk, changeScripts } from '../scripts/bulk.ts';
import { readScripts, scriptNamed } from '../scripts/index.ts';
import { logRefusal } from '../scripts/log.ts';
import { countTokenChanges, findCredential } from '../scripts/tokens.ts';
import type { Credential, Store } from '../store.ts';
import { type Connection, openReader, openWriter } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { errorOf, failureOf } from './jobs.ts';
import { migrateSqlite } from './migrate.ts';
import { type OnBatch, Thread } from './thread.ts';

/** Credentials remembered at most; beyond that all are forgotten and looked up again. */
const keptCredentials = 10_000;

/**
 * Milliseconds for which the remembered credentials are believed: what another process changes is missed for no longer. To ask in
 * each turn of the event loop costs a create a twelfth, since every commit makes the reader's pages stale. What this process
 * changes it knows at once.
 */
const believed = 20;

/** Writes of which there are many, and none changes a credential. */
const isProvisioning = (name: string) => name in changeScripts || name === bulk.name || name === logRefusal.name;

type KnownCredential = Credential & { readonly expires: number | null };

/**
 * One file, three threads beside the main one: the writer owns the write connection, the reader runs scans, the checkpointer
 * empties the log. Bounded reads run here, on a connection of their own, inside one transaction a turn of the event loop.
 */
export class SqliteStore implements Store {
  readonly #reader: Connection;
  readonly #writer: Thread;
  readonly #scanner: Thread;
  readonly #checkpointer: Worker;
  readonly #credentials = new Map<string, KnownCredential>();
  /** What `token_changes` was when the credentials were remembered. */
  #tokenChanges = '';
  #believedUntil = 0;
  #inTurn = false;

  /** `onBatch` is told of the writes that shared a commit. */
  constructor(file: string, onBatch?: OnBatch) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600)); // people's data: whoever runs the service reads it, and nobody else
    const { database } = openWriter(file);
    migrateSqlite(database);
    database.close();
    this.#reader = openReader(file);
    this.#writer = new Thread(new URL('./writer.ts', import.meta.url), file, {
      beforeAnswers: () => this.#endTurn(),
      onBatch,
    });
    this.#scanner = new Thread(new URL('./reader.ts', import.meta.url), file);
    this.#checkpointer = new Worker(new URL('./checkpointer.ts', import.meta.url), { workerData: { file } });
  }

  // The port ties names, arguments and results together; scripts are found by name, so the ties are restored here.
  read: Store['read'] = async (name, args) => this.#run(scriptNamed(readScripts, name)(args, sqliteDialect)) as never;
  scan: Store['scan'] = (name, args) => this.#scanner.run(name, args) as never;
  write: Store['write'] = (name, args, origin) => {
    const written = this.#writer.run(name, args, origin);
    const doubt = () => {
      this.#believedUntil = 0;
    };
    return (isProvisioning(name) ? written : written.finally(doubt)) as never;
  };

  async findCredential(key: string, digest: string, now: number): Promise<Credential | undefined> {
    this.#forgetChangedTokens();
    const name = `${key} ${digest}`;
    const known = this.#credentials.get(name) ?? this.#run(findCredential({ key, digest, now }, sqliteDialect));
    if (!known || (known.expires !== null && known.expires <= now)) return undefined;
    if (this.#credentials.size >= keptCredentials) this.#credentials.clear();
    this.#credentials.set(name, known);
    return known;
  }

  async close(): Promise<void> {
    await Promise.all([this.#scanner.close(), this.#endCheckpointer()]);
    this.#endTurn();
    this.#reader.database.close();
    await this.#writer.close(); // last: only a connection that writes clears the log away
  }

  #forgetChangedTokens(): void {
    const now = performance.now();
    if (now < this.#believedUntil) return;
    const changes = this.#run(countTokenChanges({}, sqliteDialect));
    this.#believedUntil = now + believed;
    if (changes !== this.#tokenChanges) this.#credentials.clear();
    this.#tokenChanges = changes;
  }

  #run<Result>(script: Script<Result>): Result {
    this.#beginTurn();
    try {
      return runSync(script, this.#reader.answer);
    } catch (error) {
      throw errorOf(failureOf(error));
    }
  }

  /** All reads of one turn of the event loop see the file at one moment; the transaction ends before the next turn. */
  #beginTurn(): void {
    if (this.#inTurn) return;
    this.#inTurn = true;
    this.#reader.answer(begin);
    setImmediate(() => this.#endTurn());
  }

  #endTurn(): void {
    if (!this.#inTurn) return;
    this.#inTurn = false;
    this.#reader.answer(commit);
  }

  async #endCheckpointer(): Promise<void> {
    const ended = new Promise((resolve) => this.#checkpointer.once('exit', resolve));
    this.#checkpointer.postMessage('close');
    await ended;
  }
}

const begin: Query = { sql: 'begin', parameters: [] };
const commit: Query = { sql: 'commit', parameters: [] };
