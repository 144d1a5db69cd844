import { ScimError } from '@metacompliance/scim-protocol';
import { patchUserArgs } from '../operations/commands.ts';
import type { Company } from '../store/store.ts';
import { auditRow, type By } from './audit-row.ts';
import { baseUrlOf } from './companies.ts';
import { findUser, nobody, originOf } from './personal-data.ts';

/** What an identity provider knows a person by. */
export interface Link {
  readonly externalId: string;
  /** Given when the identity provider has another userName than the person has here. */
  readonly userName?: string | undefined;
}

/**
 * Gives a person who came by another route the identifiers of an identity provider, which then finds the person instead of making
 * another. Nothing is ever linked by itself, least of all for an equal e-mail address: whoever can choose an address could
 * take over an account. Gives the id of the user.
 *
 * Fails with 404 when there is no such person, with 409 when somebody else has one of the identifiers, and with 400 when one cannot be.
 */
export async function linkUser(company: Company, person: string, link: Link, by: By): Promise<string> {
  const { admin } = by;
  if (link.externalId.trim() === '')
    throw ScimError.invalidValue('externalId: it is empty, and nobody is found by that');
  const user = await findUser(company, person, by);
  if (user === undefined) throw nobody();
  await refuseTwin(company, user.id, link, by);
  const { externalId, userName } = link;
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { externalId, ...(userName !== undefined && { userName }) } }],
  };
  const aim = {
    company: company.number,
    id: user.id,
    now: admin.now(),
    ifMatch: undefined,
    baseUrl: baseUrlOf(company.key, admin),
  };
  const audit = auditRow('linkUser', { companyKey: company.key, subject: user.id, status: 200 }, by);
  await admin.store.write('updateUser', { ...patchUserArgs(body, aim), audit }, originOf('patchUser', by));
  return user.id;
}

/** SCIM lets two have one externalId; somebody who links one person to what is another's has made a mistake. */
async function refuseTwin(company: Company, id: string, { externalId }: Link, { admin }: By): Promise<void> {
  const { rows } = await admin.store.read('listUsers', {
    company: company.number,
    filter: `externalId eq ${JSON.stringify(externalId)}`,
    page: { kind: 'index', startIndex: 1, count: 2 },
    groups: false,
  });
  const twin = rows.find((row) => row.id !== id);
  if (twin !== undefined)
    throw ScimError.uniqueness(`externalId: another user of this company, ${twin.id}, has it already`);
}
