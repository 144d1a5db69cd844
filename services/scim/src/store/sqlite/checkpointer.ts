/** The thread that moves the write-ahead log into the file, a little at a time, so that no commit has to wait for it. */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { checkpoint } from './connection.ts';
import { standBack } from './stand-back.ts';

standBack('background');
const { file } = workerData as { file: string };
const database = new Database(file, { timeout: 0 });
const worthIt = 4 * 1024 * 1024;

const timer = setInterval(() => {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size > worthIt) checkpoint(database, 'passive');
}, 250);

parentPort?.on('message', () => {
  clearInterval(timer);
  database.close();
  parentPort?.close();
});
