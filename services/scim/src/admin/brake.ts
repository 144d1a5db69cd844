import type { AdminOperation } from './call.ts';
import { getCompany } from './companies.ts';
import { readBrake } from './company-details.ts';

/** Shows the brake of a company. */
export const getBrake: AdminOperation<'getBrake'> = async ({ parameters }, admin) =>
  readBrake(await getCompany(parameters.companyKey, admin), admin);

/** Has a company's brake hold from now on when it is tripped, or only tell. */
export const setBrake: AdminOperation<'setBrake'> = async ({ parameters, body: { hold }, audit }, admin) => {
  const company = await getCompany(parameters.companyKey, admin);
  const row = audit({ subject: hold ? 'hold' : 'tell' });
  await admin.store.write('setBrake', { company: company.number, hold, audit: row });
  return readBrake(company, admin);
};

/**
 * Releases a company's brake: what was lost is meant to be lost.
 *
 * Fails with 409 when it is not tripped.
 */
export const releaseBrake: AdminOperation<'releaseBrake'> = async ({ parameters, audit }, admin) => {
  const company = await getCompany(parameters.companyKey, admin);
  await admin.store.write('releaseBrake', { company: company.number, audit: audit({}) });
  return readBrake(company, admin);
};
