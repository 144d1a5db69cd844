import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { printNumber } from './report.ts';
import { median } from './statistics.ts';

/** Describes what the figures come from: they mean little without it. */
export function describeMachine(folder: string): string {
  const memory = printNumber(totalmem() / 2 ** 30, 0);
  const sqlite = new Database(':memory:').prepare('select sqlite_version()').pluck().get();
  return [
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${type()} ${release()}`,
    `Node ${process.version}, SQLite ${sqlite}`,
    `an fsync takes ${printNumber(timeOfSync(folder), 2)} ms, load before the run ${printNumber(loadavg()[0] ?? Number.NaN, 1)}`,
    'the generator runs on the same machine',
  ].join('; ');
}

/** The median time of an fsync after a write of a page, in milliseconds. */
function timeOfSync(folder: string): number {
  const file = join(folder, 'fsync');
  const opened = openSync(file, 'w');
  const times: number[] = [];
  const page = Buffer.alloc(4_096, 1);
  for (let turn = 0; turn < 100; turn++) {
    writeSync(opened, page);
    const start = performance.now();
    fsyncSync(opened);
    times.push(performance.now() - start);
  }
  closeSync(opened);
  unlinkSync(file);
  return median(times);
}
