import { userInfo } from 'node:os';
import type { OperationId } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Administration } from '../admin/administration.ts';
import type { Actor, ResultOf } from '../admin/call.ts';
import { type AdminRequest, perform } from '../admin/perform.ts';
import { ConfigError, readConfig } from '../config.ts';
import { openAdministration } from '../service.ts';

/**
 * Opens the region's database for one command and closes it again, however the command ends.
 */
export async function administer<Result>(work: (admin: Administration) => Promise<Result>): Promise<Result> {
  const admin = await openAdministration(readConfig(process.env));
  try {
    return await work(admin);
  } finally {
    await admin.store.close();
  }
}

/**
 * Whoever may open the database may do everything; the audit names the user of this machine.
 */
export function localOperator(): Actor {
  return { name: `command line: ${userInfo().username}`, role: 'operator', via: 'command line' };
}

/**
 * Does one of the operators' operations, as the admin API does it.
 */
export function operate<Id extends OperationId>(id: Id, request: AdminRequest): Promise<ResultOf<Id>> {
  return administer((admin) => perform(id, request, { actor: localOperator(), admin }));
}

/**
 * Runs a command; a failure that was to be expected ends it with one line for the reader and exit code 1.
 */
export async function reportFailures(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error instanceof ScimError ? error.detail : error.message}\n`);
    process.exitCode = 1;
  }
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof ScimError ||
    error instanceof ConfigError ||
    (error instanceof Error && /^[A-Z_]+: /.test(error.message))
  );
}
