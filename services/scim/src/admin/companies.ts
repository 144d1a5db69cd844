import { randomUUID } from 'node:crypto';
import type { Company as CompanyAnswer, NewCompany } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import { publicUrlOf } from '../config.ts';
import { companyPath } from '../contract/routes.ts';
import type { CompanyFacts } from '../store/scripts/companies.ts';
import type { Company } from '../store/store.ts';
import { digestToken, issueToken } from '../tokens.ts';
import type { Administration } from './administration.ts';
import type { AdminOperation } from './call.ts';
import { readBrake, readIgnored } from './company-details.ts';
import { openPage, pageOf } from './pages.ts';
import { createSampleUser } from './sample-user.ts';
import { printTime } from './time.ts';

/** Lists the companies of the region, without those that are gone. */
export const listCompanies: AdminOperation<'listCompanies'> = async ({ parameters }, admin) => {
  const { state } = parameters;
  const page = await openPage(parameters, `companies ${state ?? ''}`, admin);
  const after = Number(page.after ?? 0);
  const found = await admin.store.read('listCompanyFacts', { after, limit: page.count + 1, state });
  const { items, nextCursor } = await pageOf(found, page, ({ number }) => String(number));
  return { items: items.map((facts) => printCompany(facts, admin)), ...nextCursor };
};

/** Creates a company with its first API token, which is given here and never again. */
export const createCompany: AdminOperation<'createCompany'> = async ({ body, audit }, admin) => {
  const { store, now, config } = admin;
  const [key, token] = [randomUUID(), issueToken(config.region)];
  const company = await store.write('createCompany', {
    key,
    name: body.name,
    now: now(),
    token: { digest: digestToken(token), label: 'first' },
    audit: audit({ companyKey: key, subject: body.name }),
  });
  if (body.withSampleUser) await createSampleUser(company, admin);
  const answer: NewCompany = { ...(await describe(key, admin)), token };
  return answer;
};

/** Shows a company, dead or alive; of one that lives, also what may want an operator. */
export const showCompany: AdminOperation<'getCompany'> = async ({ parameters }, admin) => {
  const answer = await describe(parameters.companyKey, admin);
  const company = await admin.store.read('findCompany', { key: answer.companyKey });
  if (company === undefined) return answer;
  return { ...answer, brake: await readBrake(company, admin), ignoredAttributes: await readIgnored(company, admin) };
};

/** Gives a company another name. */
export const renameCompany: AdminOperation<'renameCompany'> = async ({ parameters, body, audit }, admin) => {
  const { number, key } = await getCompany(parameters.companyKey, admin);
  await admin.store.write('renameCompany', { company: number, name: body.name, audit: audit({ subject: body.name }) });
  return describe(key, admin);
};

/** Has every SCIM request of a company refused with 403 from now on; nothing is lost. */
export const suspendCompany: AdminOperation<'suspendCompany'> = (call, admin) => setState('suspended', call, admin);

/** Ends a suspension. */
export const resumeCompany: AdminOperation<'resumeCompany'> = (call, admin) => setState('active', call, admin);

/** Has a company die at once. Its rows go in the background; who deletes it again is answered the same. */
export const deleteCompany: AdminOperation<'deleteCompany'> = async ({ parameters, audit }, admin) => {
  const facts = await describe(parameters.companyKey, admin);
  if (facts.deleted !== undefined) return facts;
  const { number, key } = await getCompany(parameters.companyKey, admin);
  await admin.store.write('deleteCompany', { company: number, now: admin.now(), audit: audit({}) });
  return describe(key, admin);
};

/**
 * Gets a company that lives by its key, in any letter case.
 *
 * Fails with 404 when this region has none with that key.
 */
export async function getCompany(key: string, { store }: Administration): Promise<Company> {
  const company = await store.read('findCompany', { key: key.toLowerCase() });
  if (company === undefined) throw noSuchCompany();
  return company;
}

/**
 * The address that an administrator enters as the base of everything.
 */
export function baseUrlOf(companyKey: string, { config }: Pick<Administration, 'config'>): string {
  return publicUrlOf(config, config.port) + companyPath(companyKey);
}

async function setState(
  state: Company['state'],
  { parameters, audit }: Parameters<AdminOperation<'suspendCompany'>>[0],
  admin: Administration,
): Promise<CompanyAnswer> {
  const { number, key } = await getCompany(parameters.companyKey, admin);
  await admin.store.write('setCompanyState', { company: number, state, audit: audit({}) });
  return describe(key, admin);
}

async function describe(key: string, admin: Administration): Promise<CompanyAnswer> {
  const facts = await admin.store.read('describeCompany', { key: key.toLowerCase() });
  if (facts === undefined) throw noSuchCompany();
  return printCompany(facts, admin);
}

function printCompany(facts: CompanyFacts, admin: Administration): CompanyAnswer {
  const { key, name, state, created, deleted, emptied } = facts;
  return {
    companyKey: key,
    name,
    state,
    region: admin.config.region,
    baseUrl: baseUrlOf(key, admin),
    created: printTime(created),
    ...(deleted !== null && { deleted: printTime(deleted) }),
    ...(emptied !== null && { emptied: printTime(emptied) }),
  };
}

function noSuchCompany(): ScimError {
  return ScimError.notFound('There is no company with this key in this region');
}
