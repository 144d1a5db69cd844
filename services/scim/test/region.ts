import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationId } from '@metacompliance/scim-contract/admin';
import type { Administration } from '../src/admin/administration.ts';
import type { Actor, ResultOf } from '../src/admin/call.ts';
import { type AdminRequest, perform } from '../src/admin/perform.ts';
import { type Config, readConfig } from '../src/config.ts';
import { openAdministration } from '../src/service.ts';

/** A region in a fresh folder, whose clock the test moves. */
export interface TestRegion {
  readonly admin: Administration;
  readonly folder: string;
  readonly clock: { now: number };
}

export const start = Date.UTC(2026, 0, 15, 12);

/** Whatever calls back when it is over: a test, or a file of tests. */
export interface Ending {
  after(callback: () => Promise<void>): void;
}

/** Opens a region on SQLite for one test, and throws it away after. */
export async function openRegion(t: Ending, overrides: Partial<Config> = {}): Promise<TestRegion> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-region-'));
  const config = { ...readConfig({ DATABASE_URL: `sqlite:${join(folder, 'test.db')}` }), ...overrides };
  const clock = { now: start };
  const admin = { ...(await openAdministration(config)), now: () => clock.now };
  t.after(async () => {
    await admin.store.close();
    rmSync(folder, { recursive: true });
  });
  return { admin, folder, clock };
}

/** Does the operators' operations in a region, as an operator unless told. */
export function asOperator(admin: Administration, actor: Partial<Actor> = {}) {
  const known: Actor = { name: 'ann', role: 'operator', via: 'api', requestId: 'request-1', ...actor };
  return <Id extends OperationId>(id: Id, request: AdminRequest = {}): Promise<ResultOf<Id>> =>
    perform(id, request, { actor: known, admin });
}
