import { randomUUID } from 'node:crypto';
import { ScimError } from '@metacompliance/scim-protocol';
import { publicUrlOf } from '../config.ts';
import { companyPath } from '../contract/routes.ts';
import type { Company } from '../store/store.ts';
import type { Administration } from './administration.ts';
import { issueCompanyToken } from './tokens.ts';

const longestName = 256;

/** A company as an administrator needs it to fill in the form of an identity provider. */
export interface Connection {
  readonly companyKey: string;
  readonly region: string;
  readonly baseUrl: string;
  readonly token: string;
}

/**
 * Creates a company with its first API token, which is given here and never again.
 *
 * Fails with `invalidValue` when the name is empty, too long or has control characters.
 */
export async function createCompany(
  name: string,
  admin: Administration,
): Promise<{ company: Company; connection: Connection }> {
  const { store, now, config } = admin;
  checkName(name);
  const company = await store.write('createCompany', { key: randomUUID(), name, now: now() });
  const token = await issueCompanyToken(company, 'first', admin);
  const connection = { companyKey: company.key, region: config.region, baseUrl: baseUrlOf(company.key, admin), token };
  return { company, connection };
}

/**
 * Gets a company by its key, in any letter case.
 *
 * Fails with 404 when this region has none with that key.
 */
export async function getCompany(key: string, { store }: Administration): Promise<Company> {
  const company = await store.read('findCompany', { key: key.toLowerCase() });
  if (company === undefined) throw ScimError.notFound('There is no company with this key in this region');
  return company;
}

/**
 * The address that an administrator enters as the base of everything.
 */
export function baseUrlOf(companyKey: string, { config }: Administration): string {
  return publicUrlOf(config, config.port) + companyPath(companyKey);
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > longestName || /\p{Cc}/u.test(name)) {
    throw ScimError.invalidValue(
      `The name of a company has 1 to ${longestName} characters, none of them a control character`,
    );
  }
}
