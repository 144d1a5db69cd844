/*
 * Around the whole suite: a PostgreSQL cluster, and a folder for the logs of every service that any test starts. When all tests
 * are done the logs are searched: they name no person and show no token, whatever the tests did.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cluster from '@metacompliance/scim-service/testing/postgres';
import { findLeaks } from './leaks.ts';

export async function globalSetup(): Promise<void> {
  process.env.TEST_LOG_FOLDER = mkdtempSync(join(tmpdir(), 'scim-e2e-logs-'));
  await cluster.globalSetup();
}

/** Does all of it at once: the runner waits for nothing when it is told to force the end. */
export function globalTeardown(): void {
  cluster.globalTeardown();
  const folder = String(process.env.TEST_LOG_FOLDER);
  try {
    const { leaks, lines } = findLeaks(folder);
    process.stdout.write(`${lines} lines of log searched for tokens and names: ${leaks.length} found\n`);
    if (leaks.length === 0 && lines > 0) return;
    process.stdout.write(`${leaks.slice(0, 20).join('\n')}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
