/**
 * Connections, of which each has one user at a time: a script runs on a lane from its first statement to its last.
 *
 * The driver has a pool, but what waits in it when a connection breaks is sent on the next one, outside of its transaction, and
 * a connection that it reserved for somebody and lost is written to all the same, which ends the process. So each lane is a
 * pool of one, nothing ever waits inside it, and one that broke is thrown away.
 */
import type { Sql } from 'postgres';
import type { Outcome, Query } from '../script.ts';
import { StorageFailure } from '../storage-failure.ts';
import { answer, openPool } from './connection.ts';

/** Statements that a lane keeps prepared on the server. Forms of filters can be made up: a full lane is made anew. */
const keptStatements = 500;
/** What may be under way on a lane at once without a wait inside the driver. */
const mostUnderWay = { queries: 32, bytes: 8192 };
/** How long a closing pool waits for its users. */
const patience = 5000;

/** One connection. */
export class Lane {
  readonly #sql: Sql;
  readonly #prepared = new Set<string>();
  /** What is under way; told when the connection breaks, since the driver does not tell everybody. */
  readonly #underWay = new Set<(error: Error) => void>();
  #bytes = 0;
  #isPreparing = false;
  #isLost = false;

  constructor(databaseUrl: string, statementTimeout: number | undefined) {
    this.#sql = openPool(databaseUrl, { max: 1, onclose: () => this.lose(), statementTimeout });
  }

  /** The lane is good for nothing more, or has been used enough. */
  get isSpent(): boolean {
    return this.#isLost || this.#prepared.size >= keptStatements;
  }

  /** Tells whether a query may be sent before the ones under way are answered. What is new to the server has to wait. */
  mayFollow({ sql }: Query): boolean {
    if (this.#underWay.size === 0) return true;
    const isFree = this.#underWay.size < mostUnderWay.queries && this.#bytes < mostUnderWay.bytes;
    return isFree && !this.#isPreparing && this.#prepared.has(sql);
  }

  /** Runs one query. On a broken connection it is refused: the driver would run it on another, outside of its transaction. */
  ask(query: Query): Promise<Outcome> {
    if (this.#isLost) return Promise.reject(broken());
    const bytes = sizeOf(query);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#underWay.delete(reject);
        this.#bytes -= bytes;
      };
      this.#underWay.add(reject);
      this.#bytes += bytes;
      this.#isPreparing = !this.#prepared.has(query.sql);
      answer(this.#sql, query).then(
        (outcome) => {
          leave();
          this.#prepared.add(query.sql);
          resolve(outcome);
        },
        (error) => {
          leave();
          reject(error);
        },
      );
    });
  }

  /** Gives the lane up, and whatever is under way on it. */
  lose(): void {
    this.#isLost = true;
    for (const reject of this.#underWay) reject(broken());
  }

  async end(): Promise<void> {
    await this.#sql.end({ timeout: 1 });
  }
}

function broken(): StorageFailure {
  return new StorageFailure('PostgreSQL: the connection broke');
}

/** At most so many bytes as UTF-8. */
function sizeOf({ sql, parameters }: Query): number {
  let characters = sql.length;
  for (const parameter of parameters) characters += typeof parameter === 'string' ? parameter.length : 20;
  return 3 * characters;
}

/** The lanes to one database. */
export class Lanes {
  readonly #databaseUrl: string;
  readonly #most: number;
  readonly #statementTimeout: number | undefined;
  readonly #idle: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  readonly #users = new Set<Promise<unknown>>();
  #count = 0;
  #closed = false;

  constructor(databaseUrl: string, most: number, statementTimeout?: number) {
    this.#databaseUrl = databaseUrl;
    this.#most = most;
    this.#statementTimeout = statementTimeout;
  }

  /** Gives a lane to one user until its work is done. Users wait in order while there is none. */
  use<Result>(work: (lane: Lane) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new StorageFailure('PostgreSQL: the database is closed'));
    const user = this.#use(work);
    this.#users.add(user);
    const leave = () => this.#users.delete(user);
    user.then(leave, leave);
    return user;
  }

  /** Waits for whoever uses a lane, for a while, then closes all. */
  async close(): Promise<void> {
    this.#closed = true;
    const late = new Promise((resolve) => setTimeout(resolve, patience).unref());
    await Promise.race([Promise.allSettled(this.#users), late]);
    await Promise.all(this.#idle.map((lane) => lane.end()));
  }

  async #use<Result>(work: (lane: Lane) => Promise<Result>): Promise<Result> {
    const lane = await this.#take();
    try {
      return await work(lane);
    } finally {
      this.#giveBack(lane);
    }
  }

  #take(): Lane | Promise<Lane> {
    const lane = this.#idle.pop();
    if (lane) return this.#fit(lane);
    if (this.#count === this.#most) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#count += 1;
    return new Lane(this.#databaseUrl, this.#statementTimeout);
  }

  #giveBack(lane: Lane): void {
    const fit = this.#fit(lane);
    const next = this.#waiting.shift();
    if (next) next(fit);
    else this.#idle.push(fit);
  }

  /** The lane, or a new one in its place. */
  #fit(lane: Lane): Lane {
    if (!lane.isSpent) return lane;
    lane.end().catch(() => {}); // whatever is left of it, nobody uses it
    return new Lane(this.#databaseUrl, this.#statementTimeout);
  }
}
