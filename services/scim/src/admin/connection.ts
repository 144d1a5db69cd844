import type { NewCompany } from '@metacompliance/scim-contract/admin';

/** What an administrator needs to fill in the form of an identity provider. */
export type Connection = Pick<NewCompany, 'companyKey' | 'region' | 'baseUrl' | 'token'>;

/**
 * Picks what an identity provider is given of a company that was just created.
 */
export function connectionOf({ companyKey, region, baseUrl, token }: NewCompany): Connection {
  return { companyKey, region, baseUrl, token };
}
