import { ScimError } from '@metacompliance/scim-protocol';
import { type Query, runAsync, type Script } from '../script.ts';
import { readScripts, scanScripts, scriptNamed } from '../scripts/index.ts';
import type { ListRequest } from '../scripts/lists.ts';
import { runLength, sealRuns } from '../scripts/runs.ts';
import { findCredential } from '../scripts/tokens.ts';
import { StatementTimeout, StorageFailure } from '../storage-failure.ts';
import type { Credential, Origin, Store } from '../store.ts';
import { noteRefusal, runWrite, type Written } from '../write.ts';
import { LostRace, openPool } from './connection.ts';
import { Conversation } from './conversation.ts';
import { postgresDialect as dialect } from './dialect.ts';
import { Lanes } from './lanes.ts';
import { migratePostgres } from './migrate.ts';

const commit: Query = { sql: 'commit', parameters: [] };
/** Work that no request asked for, such as removing a company's rows, may take its time. */
const takeTime: Query = { sql: 'set local statement_timeout = 0', parameters: [], unwatched: true };

/** Connections at most. */
const mostLanes = 20;

/** How often a write that lost a race is tried. */
const tries = 4;

/**
 * A PostgreSQL database, which any number of processes may share. Writes run at READ COMMITTED with the rows they change
 * locked; nothing is remembered here that another process could make untrue.
 */
export class PostgresStore implements Store {
  readonly #lanes: Lanes;
  /** Creates since the last sealing, by company and type. Only a hint: a lost one is made up for at the next start. */
  readonly #created = new Map<string, number>();
  readonly #sealing = new Set<Promise<unknown>>();

  private constructor(lanes: Lanes) {
    this.#lanes = lanes;
  }

  /** A statement of a request that takes longer than so many milliseconds is given up; without a number, never. */
  static async open(databaseUrl: string, statementTimeout?: number): Promise<PostgresStore> {
    const pool = openPool(databaseUrl, { max: 1 });
    try {
      await migratePostgres(pool);
    } finally {
      await pool.end({ timeout: 1 });
    }
    return new PostgresStore(new Lanes(databaseUrl, mostLanes, statementTimeout));
  }

  // The port ties names, arguments and results together; scripts are found by name, so the ties are restored here.
  read: Store['read'] = (name, args) =>
    this.#read(() => scriptNamed(readScripts, name)(args, dialect), needsSnapshot(name, args)) as never;
  scan: Store['scan'] = (name, args) => this.#read(() => scriptNamed(scanScripts, name)(args, dialect), true) as never;
  write: Store['write'] = (name, args, origin) => this.#write(name, args, origin) as never;

  async findCredential(key: string, digest: string, now: number): Promise<Credential | undefined> {
    return await this.#read(() => findCredential({ key, digest, now }, dialect), false);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#sealing);
    await this.#lanes.close();
  }

  async #read<Result>(script: () => Script<Result>, inSnapshot: boolean): Promise<Result> {
    try {
      if (!inSnapshot) return await this.#lanes.use((lane) => runAsync(script(), new Conversation(lane).answer));
      return await this.#inTransaction('begin isolation level repeatable read read only', script);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  async #write(name: string, args: object, origin: Origin | undefined): Promise<unknown> {
    try {
      const { result, notes } = await this.#tryWrite(name, args, origin);
      for (const note of notes)
        if (note.created) this.#countCreate((args as { company: number }).company, note.created); // creates have a company
      return result;
    } catch (error) {
      await this.#logRefusal(error, args, origin);
      throw asUnavailable(error);
    }
  }

  async #logRefusal(error: unknown, args: object, origin: Origin | undefined): Promise<void> {
    try {
      await this.#inTransaction('begin', () => noteRefusal(error, args, origin, dialect));
    } catch (failure) {
      throw asUnavailable(failure);
    }
  }

  async #tryWrite(name: string, args: object, origin: Origin | undefined): Promise<Written> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#inTransaction('begin', () => writing(name, args, origin));
      } catch (error) {
        if (!(error instanceof LostRace) || attempt === tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
      }
    }
  }

  #inTransaction<Result>(begin: string, script: () => Script<Result>): Promise<Result> {
    return this.#lanes.use(async (lane) => {
      const conversation = new Conversation(lane);
      try {
        await conversation.answer({ sql: begin, parameters: [], unwatched: true });
        const result = await runAsync(script(), conversation.answer);
        await conversation.answer(commit);
        return result;
      } catch (error) {
        await conversation.rollBack();
        throw error;
      }
    });
  }

  #countCreate(company: number, resource: 'User' | 'Group'): void {
    const key = `${company} ${resource}`;
    const count = (this.#created.get(key) ?? 0) + 1;
    this.#created.set(key, count < runLength / 2 ? count : 0);
    if (count < runLength / 2) return;
    const sealing = this.#inTransaction('begin', () => sealRuns({ company, resource }, dialect)).catch(() => {}); // only a hint, see above
    this.#sealing.add(sealing);
    sealing.finally(() => this.#sealing.delete(sealing));
  }
}

/** A list by place reads counts and rows, which must be of one moment. One that is filtered is a statement by itself. */
function needsSnapshot(name: string, args: object): boolean {
  return (
    (name === 'listUsers' || name === 'listGroups') &&
    ((args as ListRequest).filter === undefined || (args as ListRequest).page.kind !== 'index')
  );
}

function* writing(name: string, args: object, origin: Origin | undefined): Script<Written> {
  if (origin === undefined) yield takeTime;
  return yield* runWrite(name, args, origin, dialect);
}

function asUnavailable(error: unknown): unknown {
  if (error instanceof StatementTimeout) {
    const detail =
      'The database took longer over a part of this than it may. Nothing was changed; ask for less at once, or try again later';
    return ScimError.unavailable(detail, { cause: error });
  }
  if (!(error instanceof StorageFailure) && !(error instanceof LostRace)) return error;
  return ScimError.unavailable('The database cannot do this now. Nothing was changed; try again later', {
    cause: error,
  });
}
