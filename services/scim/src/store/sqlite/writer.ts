/**
 * The thread that writes. A message is a batch of jobs: one transaction, a savepoint each, one commit for all of them, so that
 * durability costs one fsync for many requests. While it commits, the next batch gathers on the other side.
 *
 * Measured against: group commit on the main thread (look-ups wait for the fsync: p99 13 ms beside 16 writers, 2 ms here) and
 * one transaction each (56 ms on a slow disk).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Query, runSync } from '../script.ts';
import { attempt } from '../scripts/attempt.ts';
import { bulk } from '../scripts/bulk.ts';
import { runLength, sealRuns } from '../scripts/runs.ts';
import { noteRefusal, runWrite } from '../write.ts';
import { checkpoint, openWriter, translate } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { type Finished, failureOf, type Job } from './jobs.ts';

const { file } = workerData as { file: string };
const { database, answer } = openWriter(file);
const port = parentPort;

const begin: Query = { sql: 'begin immediate', parameters: [] };
const end: Query = { sql: 'commit', parameters: [] };
const lookAtLog: Query = { sql: 'pragma wal_checkpoint(noop)', parameters: [] };

/** Creates since the last sealing, by company and type. Only a hint: a lost one is made up for at the next start. */
const created = new Map<string, number>();
let undone = 'file';

/**
 * The log may grow to this before a batch has to wait until it is emptied. Pages that change again and again are copied once a
 * time: at 64 MB a create pays more than twice as much for it.
 */
const largestLog = 256 * 1024 * 1024;
const pageSize = 4096;

/** Milliseconds after which a batch begins no further job: whoever came later waits for no more than that, and for the job under way. */
const longestBatch = 50;

port?.on('message', (message: readonly Job[] | 'close') => {
  if (message === 'close') return close();
  port.postMessage(commit(message));
  sealFullRuns();
  capLog();
});

/**
 * Chooses where is kept what a savepoint may have to undo. In memory it costs a create a twentieth less than in a file; but a bulk has
 * savepoints within its own, and at the end of each SQLite walks through all that it keeps in memory.
 */
function keepUndone(place: 'memory' | 'file'): void {
  if (place !== undone) database.pragma(`temp_store = ${place}`);
  undone = place;
}

function commit(jobs: readonly Job[]): readonly Finished[] {
  try {
    keepUndone(jobs.some(({ name }) => name === bulk.name) ? 'file' : 'memory');
    answer(begin);
    const enough = performance.now() + longestBatch;
    const finished = jobs.map((job, place) =>
      place > 0 && performance.now() > enough ? ({ postponed: true } as const) : runJob(job),
    );
    answer(end);
    return finished;
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    const failure = failureOf(translate(error));
    return jobs.map(() => ({ failure }));
  }
}

function runJob({ name, args, origin }: Job): Finished {
  const attempted = runSync(attempt(runWrite(name, args, origin, sqliteDialect)), answer);
  if ('error' in attempted) {
    runSync(noteRefusal(attempted.error, args, origin, sqliteDialect), answer);
    return { failure: failureOf(attempted.error) };
  }
  for (const note of attempted.result.notes) if (note.created) countCreate(args, note.created);
  return { result: attempted.result.result };
}

function countCreate(args: object, resource: 'User' | 'Group'): void {
  const key = `${(args as { company: number }).company} ${resource}`; // only scripts with a company create resources
  created.set(key, (created.get(key) ?? 0) + 1);
}

function sealFullRuns(): void {
  for (const [key, count] of created) {
    if (count < runLength / 2) continue;
    created.delete(key);
    const [company, resource] = key.split(' ');
    commit([{ name: sealRuns.name, args: { company: Number(company), resource } }]);
  }
}

/** A passive checkpoint cannot bound the log under steady load; between two batches it can be started over. */
function capLog(): void {
  const [state] = answer(lookAtLog).rows as readonly { readonly log: number }[]; // the file's size never shrinks, and says nothing
  if ((state?.log ?? 0) * pageSize > largestLog) checkpoint(database, 'restart');
}

function close(): void {
  checkpoint(database, 'truncate');
  database.close();
  port?.close();
}
