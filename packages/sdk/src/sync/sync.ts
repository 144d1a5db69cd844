/*
 * Makes a company as a source of truth says, for partners without an identity provider. First the whole plan is made, with
 * reads alone; then the brake looks at it; then it is applied. Interrupted, it is simply run again: the next plan holds what
 * is left. Or the plan is kept and gone on with `from`.
 */
import type { ScimClient } from '../client.ts';
import { type ApplyOptions, applyPlan, type Report } from './apply.ts';
import type { Plan, Source } from './change.ts';
import { makePlan } from './plan.ts';

/** What `sync` takes. */
export interface SyncOptions extends Source, ApplyOptions {
  /** `plan` changes nothing. */
  readonly mode: 'plan' | 'apply';
  /** Largest share of the active users that may be deactivated, from 0 to 1. Default 0.2. */
  readonly brake?: number | undefined;
}

/** The plan would deactivate more than is allowed. Nothing was changed. */
export class BrakeError extends Error {
  override readonly name = 'BrakeError';
  readonly plan: Plan;

  constructor(plan: Plan, brake: number) {
    const { deactivations, activeUsers } = plan;
    super(
      `The plan deactivates ${deactivations} of ${activeUsers} active users, and no more than ${Math.round(brake * 100)} % ` +
        'are allowed. Is the source complete?',
    );
    this.plan = plan;
  }
}

/** Stops a plan that deactivates too many. @throws BrakeError */
export function checkBrake(plan: Plan, brake = 0.2): void {
  if (plan.deactivations > brake * plan.activeUsers) throw new BrakeError(plan, brake);
}

/**
 * Compares a source of truth with the company: creates who is missing, updates who differs, deactivates who is gone, moves
 * members in and out. People are never deleted.
 *
 * @throws SourceError when the source contradicts itself, BrakeError when it would deactivate too many: before any change
 * @throws StoppedError with the report so far when the changes could not all be tried
 */
export async function sync(
  scim: ScimClient,
  { mode, brake, ...options }: SyncOptions,
): Promise<{ readonly plan: Plan; readonly report: Report | undefined }> {
  const { signal, timeout, retries, headers } = options;
  const plan = await makePlan(scim, options, { signal, timeout, retries, headers });
  if (mode === 'plan') return { plan, report: undefined };
  checkBrake(plan, brake);
  return { plan, report: await applyPlan(scim, plan, options) };
}
