import { newRequestId } from '../http/request-id.ts';
import { operations } from '../operations/index.ts';
import type { Company } from '../store/store.ts';
import type { Administration } from './administration.ts';
import { baseUrlOf } from './companies.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Complete: Okta's SPEC test reads the first user of the list and wants every attribute that is mandatory. */
const sampleUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName: 'sample.user@example.com',
  name: { givenName: 'Sample', familyName: 'User', formatted: 'Sample User' },
  displayName: 'Sample User',
  emails: [{ value: 'sample.user@example.com', type: 'work', primary: true }],
  active: true,
  preferredLanguage: 'en',
  locale: 'en-IE',
  timezone: 'Europe/Dublin',
  title: 'Sample of a complete user',
  [enterprise]: { employeeNumber: '1', department: 'Onboarding' },
};

/**
 * Creates a complete user in a company, as an identity provider would, so that a look at its list shows what one looks like.
 */
export async function createSampleUser(company: Company, admin: Administration): Promise<void> {
  const { now, newId } = admin;
  const at = now();
  await operations.createUser(
    {
      company,
      baseUrl: baseUrlOf(company.key, admin),
      id: '',
      query: {},
      ifMatch: undefined,
      ifNoneMatch: undefined,
      body: sampleUser,
      origin: {
        id: newId(at),
        requestId: newRequestId(),
        operation: 'createUser',
        at,
        token: 'command line',
        provider: 'MetaCompliance SCIM',
      },
    },
    admin,
  );
}
