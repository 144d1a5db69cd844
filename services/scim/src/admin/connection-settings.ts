import type { ConnectionField } from '@metacompliance/scim-contract/admin';
import type { Region } from '../regions.ts';
import type { AdminOperation } from './call.ts';
import { baseUrlOf, getCompany } from './companies.ts';

/** What an identity provider's form asks about a company. */
interface Answers {
  readonly companyKey: string;
  readonly region: Region;
  readonly baseUrl: string;
}

const tokenNote =
  'The API token. It was shown when it was issued and cannot be shown again; issue or refresh one if it is lost.';

/** What to enter in the form of an identity provider, field by field in the order of the form. */
export const getConnectionSettings: AdminOperation<'getConnectionSettings'> = async ({ parameters }, admin) => {
  const { key: companyKey } = await getCompany(parameters.companyKey, admin);
  const answers = { companyKey, region: admin.config.region, baseUrl: baseUrlOf(companyKey, admin) };
  return { provider: parameters.provider, companyKey, fields: forms[parameters.provider](answers) };
};

const forms = { okta: oktaForm, entra: entraForm };

function oktaForm({ companyKey, region, baseUrl }: Answers): ConnectionField[] {
  const general = 'Asked for when the application is added; later on its tab General.';
  const integration = 'On the tab Provisioning, under Integration.';
  return [
    { field: 'Region code', value: region, note: general },
    { field: 'Company key', value: companyKey, note: general },
    { field: 'API token', note: `${integration} ${tokenNote}` },
    {
      field: 'Base URL',
      value: baseUrl,
      note: 'What region code and company key come to. For an application made by hand.',
    },
    {
      field: 'Base URL expression',
      value: baseUrlExpression({ companyKey, region, baseUrl }),
      note: 'For the application template, where app.region and app.companykey are its two variables.',
    },
    { field: 'Unique identifier field for users', value: 'userName', note: 'For an application made by hand.' },
    {
      field: 'Authentication mode',
      value: 'HTTP Header',
      note: 'Okta sends the API token in the header field Authorization, after the word Bearer or alone; both are taken.',
    },
    { field: 'Header', value: 'Authorization', note: 'The value is the API token, without the word Bearer.' },
  ];
}

/** As Okta's expression language wants it. A host that does not begin with the region is written out. */
function baseUrlExpression({ companyKey, region, baseUrl }: Answers): string {
  const base = baseUrl.slice(0, -companyKey.length);
  const [scheme, rest] = base.split(`://${region}.`, 2);
  if (rest === undefined) return `'${base}' + app.companykey`;
  return `'${scheme}://' + app.region + '.${rest}' + app.companykey`;
}

function entraForm({ baseUrl }: Answers): ConnectionField[] {
  const credentials = 'On the page Provisioning, under Admin Credentials.';
  return [
    { field: 'Provisioning Mode', value: 'Automatic', note: 'On the page Provisioning.' },
    {
      field: 'Tenant URL',
      value: `${baseUrl}?aadOptscim062020`,
      note: `${credentials} The flag at the end has Entra keep to the standard when it changes users and groups.`,
    },
    { field: 'Secret Token', note: `${credentials} ${tokenNote}` },
  ];
}
