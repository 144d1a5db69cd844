/** The thread for scans: whatever may visit every row of a company runs here, and nobody else waits for it. */
import { workerData } from 'node:worker_threads';
import { runSync } from '../script.ts';
import { scanScripts, scriptNamed } from '../scripts/index.ts';
import { openReader, translate } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { serveJobs } from './far-end.ts';
import { type Finished, failureOf, type Job } from './jobs.ts';
import { standBack } from './stand-back.ts';

standBack('background');
const { file } = workerData as { file: string };
const { database, answer } = openReader(file);

serveJobs({
  // One at a time: whoever's turn it is next need not wait for more than that.
  carryOut(lines) {
    const job = lines.next();
    return job ? [[job.number, scan(job)]] : [];
  },
  close: () => database.close(),
});

function scan({ name, args }: Job): Finished {
  try {
    database.exec('begin');
    return { result: runSync(scriptNamed(scanScripts, name)(args, sqliteDialect), answer) };
  } catch (error) {
    return { failure: failureOf(translate(error)) };
  } finally {
    if (database.inTransaction) database.exec('commit');
  }
}
