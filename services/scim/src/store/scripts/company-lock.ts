/**
 * On PostgreSQL a bulk has its company to itself. A single change locks groups before users, each in order, so that no two can
 * wait for each other; a bulk locks what it comes to in the order of the request, and two of them, or one and a change of a
 * group, would. The company's other changes wait until it ends, reads do not. SQLite has one writer at a time anyway.
 *
 * Turned down: to try again after a deadlock (each costs the second that PostgreSQL takes to see it, and four bulks met four in a
 * row), and a transaction for each operation (a thousand waits for the disk).
 */
import type { Dialect } from '../dialect.ts';
import { type Script, send } from '../script.ts';

/** Beside the numbers that stand for the creation order of users and of groups. */
const changes = 3;

/** Keeps bulks out until this transaction ends. To be taken before any other lock. */
export function* shareCompany(d: Dialect, company: number): Script<void> {
  if (d.locksRows) yield* lock('pg_advisory_xact_lock_shared', company);
}

/** Keeps every other change of the company out until this transaction ends. To be taken before any other lock. */
export function* claimCompany(d: Dialect, company: number): Script<void> {
  if (d.locksRows) yield* lock('pg_advisory_xact_lock', company);
}

function* lock(name: string, company: number): Script<void> {
  yield* send({ sql: `select ${name}($1::int, $2::int)`, parameters: [company, changes] });
}
