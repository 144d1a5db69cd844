import { ScimError } from '@metacompliance/scim-protocol';
import { LostRace } from '../../../src/store/postgres/connection.ts';
import type { Outcome, Query, Script } from '../../../src/store/script.ts';
import { runAsync } from '../../../src/store/script.ts';
import { attempt } from '../../../src/store/scripts/attempt.ts';
import { readScripts, scanScripts, scriptNamed } from '../../../src/store/scripts/index.ts';
import { findCredential } from '../../../src/store/scripts/tokens.ts';
import type { Credential, Origin, Store } from '../../../src/store/store.ts';
import { noteRefusal, runWrite } from '../../../src/store/write.ts';
import type { Direct } from '../direct.ts';

/** A store that does one thing after the other, and writes down what it asks the database and how many rows come back. */
export class RecordingStore implements Store {
  /** The texts of the statements, each once. */
  readonly statements = new Set<string>();
  /** The names of the scripts that ran. */
  readonly scripts = new Set<string>();
  /** Rows that came back. */
  rows = 0;
  readonly #direct: Direct;
  #last: Promise<unknown> = Promise.resolve();

  constructor(direct: Direct) {
    this.#direct = direct;
  }

  // As in the stores: scripts are found by name, so the ties of name, arguments and results are restored here.
  read: Store['read'] = (name, args) => this.#run(name, (d) => scriptNamed(readScripts, name)(args, d)) as never;
  scan: Store['scan'] = (name, args) => this.#run(name, (d) => scriptNamed(scanScripts, name)(args, d)) as never;
  write: Store['write'] = (name, args, origin) => this.#after(() => this.#write(name, args, origin)) as never;

  findCredential(key: string, digest: string, now: number): Promise<Credential | undefined> {
    return this.#run('findCredential', (d) => findCredential({ key, digest, now }, d));
  }

  async close(): Promise<void> {
    await this.#last;
  }

  #run<Result>(name: string, script: (d: Direct['dialect']) => Script<Result>): Promise<Result> {
    this.scripts.add(name);
    return this.#after(() => runAsync(script(this.#direct.dialect), this.#answer));
  }

  async #write(name: string, args: object, origin: Origin | undefined): Promise<unknown> {
    const { dialect } = this.#direct;
    this.scripts.add(name);
    await this.#direct.ask({ sql: 'begin', parameters: [] });
    const attempted = await runAsync(attempt(runWrite(name, args, origin, dialect)), this.#answer);
    if ('error' in attempted) await runAsync(noteRefusal(attempted.error, args, origin, dialect), this.#answer);
    await this.#direct.ask({ sql: 'commit', parameters: [] });
    if ('error' in attempted) throw asUnavailable(attempted.error);
    return attempted.result.result;
  }

  #after<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {}); // the next one does not mind; whoever asked is told
    return done;
  }

  #answer = async (query: Query): Promise<Outcome> => {
    this.statements.add(query.sql);
    const outcome = await this.#direct.ask(query);
    this.rows += outcome.rows.length;
    return outcome;
  };
}

/** A race that cannot be repeated here ends as one that was lost too often. */
function asUnavailable(error: unknown): unknown {
  return error instanceof LostRace ? ScimError.unavailable('The database cannot do this now', { cause: error }) : error;
}
