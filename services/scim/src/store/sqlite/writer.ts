/**
 * The thread that writes. Whatever waits is a batch: one transaction and one commit for all of them, so that durability costs one
 * fsync for many requests. While it commits, the next batch gathers.
 *
 * Measured against: group commit on the main thread (look-ups wait for the fsync: p99 13 ms beside 16 writers, 2 ms here) and
 * one transaction each (56 ms on a slow disk).
 */
import { workerData } from 'node:worker_threads';
import { type Query, runSync } from '../script.ts';
import { attempt } from '../scripts/attempt.ts';
import { runLength, sealRuns } from '../scripts/runs.ts';
import { noteRefusal, runWrite } from '../write.ts';
import { checkpoint, openWriter, translate } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { serveJobs } from './far-end.ts';
import type { JobLines } from './job-lines.ts';
import { type Answer, type Finished, failureOf, type Job, type SentJob } from './jobs.ts';
import { standBack } from './stand-back.ts';
import { SavepointMissing, withoutSavepoints } from './unset-savepoints.ts';

standBack('commits');
const { file } = workerData as { file: string };
const { database, answer } = openWriter(file);

type Ask = typeof answer;

const begin: Query = { sql: 'begin immediate', parameters: [] };
const end: Query = { sql: 'commit', parameters: [] };
const lookAtLog: Query = { sql: 'pragma wal_checkpoint(noop)', parameters: [] };

/** Creates since the last sealing, by company and type. Only a hint: a lost one is made up for at the next start. */
const created = new Map<string, number>();

/**
 * The log may grow to this before a batch has to wait until it is emptied. Pages that change again and again are copied once a
 * time: at 64 MB a create pays more than twice as much for it.
 */
const largestLog = 256 * 1024 * 1024;
const pageSize = 4096;
/** Milliseconds between two looks at the log, each of which costs a commit a twentieth. */
const lookEvery = 25;
let lookedAt = 0;

/** Milliseconds after which a batch begins no further job: whoever came later waits for no more than that, and for the job under way. */
const longestBatch = 50;

serveJobs({
  carryOut: commitSome,
  afterwards() {
    sealFullRuns();
    capLog();
  },
  close() {
    checkpoint(database, 'truncate');
    database.close();
  },
});

/** Takes jobs from the lines while there is time, and commits what they write. */
function commitSome(lines: JobLines<SentJob>): readonly Answer[] {
  const jobs: SentJob[] = [];
  try {
    return inTransaction(() => runSome(lines, jobs));
  } catch (error) {
    if (error instanceof SavepointMissing) return commitAgain(jobs);
    if (jobs.length === 0) for (let job = lines.next(); job; job = lines.next()) jobs.push(job); // nobody could begin
    return failAll(jobs, error);
  }
}

function runSome(lines: JobLines<SentJob>, begun: SentJob[]): readonly Answer[] {
  const enough = performance.now() + longestBatch;
  const ask = withoutSavepoints(answer);
  const answers: Answer[] = [];
  for (let job = lines.next(); job; job = performance.now() < enough ? lines.next() : undefined) {
    begun.push(job);
    answers.push([job.number, runJob(job, ask)]);
  }
  return answers;
}

/** Of these jobs one has to be undone, and not the others. */
function commitAgain(jobs: readonly SentJob[]): readonly Answer[] {
  try {
    return inTransaction(() => jobs.map((job): Answer => [job.number, runJob(job, answer)]));
  } catch (error) {
    return failAll(jobs, error);
  }
}

function failAll(jobs: readonly SentJob[], error: unknown): readonly Answer[] {
  const failure = failureOf(error);
  return jobs.map(({ number }) => [number, { failure }]);
}

function inTransaction<Result>(run: () => Result): Result {
  try {
    answer(begin);
    const result = run();
    answer(end);
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw translate(error);
  }
}

function runJob({ name, args, origin }: Job, ask: Ask): Finished {
  const attempted = runSync(attempt(runWrite(name, args, origin, sqliteDialect)), ask);
  if ('error' in attempted) {
    runSync(noteRefusal(attempted.error, args, origin, sqliteDialect), ask);
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
    commitAgain([{ number: 0, name: sealRuns.name, args: { company: Number(company), resource } }]);
  }
}

/** A passive checkpoint cannot bound the log under steady load; between two batches it can be started over. */
function capLog(): void {
  const now = performance.now();
  if (now - lookedAt < lookEvery) return;
  lookedAt = now;
  const [state] = answer(lookAtLog).rows as readonly { readonly log: number }[]; // the file's size never shrinks, and says nothing
  if ((state?.log ?? 0) * pageSize > largestLog) checkpoint(database, 'restart');
}
