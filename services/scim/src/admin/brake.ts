import type { Company } from '../store/store.ts';
import { auditRow, type By } from './audit-row.ts';
import { printTime } from './time.ts';

/** A company's brake, as an operator reads it. */
export interface BrakeState {
  /** Whether it stops further losses when it is tripped, or only tells. */
  readonly hold: boolean;
  /** When it was tripped; absent when it is not. */
  readonly tripped?: string;
  /** How many users were lost then, of how many. */
  readonly lost?: number;
  readonly total?: number;
}

/**
 * Shows the brake of a company.
 */
export async function showBrake({ number: company }: Company, { admin }: Pick<By, 'admin'>): Promise<BrakeState> {
  const { hold, tripped, lost, total } = await admin.store.read('findBrake', { company });
  if (tripped === null) return { hold };
  return { hold, tripped: printTime(tripped), lost: lost ?? 0, total: total ?? 0 };
}

/**
 * Has a company's brake hold from now on when it is tripped, or only tell.
 */
export async function setBrake(company: Company, hold: boolean, by: By): Promise<BrakeState> {
  const about = { companyKey: company.key, subject: hold ? 'hold' : 'tell', status: 200 };
  const audit = auditRow('setBrake', about, by);
  await by.admin.store.write('setBrake', { company: company.number, hold, audit });
  return showBrake(company, by);
}

/**
 * Releases a company's brake: what was lost is meant to be lost.
 *
 * Fails with 409 when it is not tripped.
 */
export async function releaseBrake(company: Company, by: By): Promise<BrakeState> {
  const audit = auditRow('releaseBrake', { companyKey: company.key, status: 200 }, by);
  await by.admin.store.write('releaseBrake', { company: company.number, audit });
  return showBrake(company, by);
}
