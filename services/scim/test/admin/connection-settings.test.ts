import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOperator, openRegion } from '../region.ts';

/** The fields of a provider's form for a new company, by name. */
async function fieldsOf(t: Parameters<typeof openRegion>[0], provider: string, publicUrl: string) {
  const { admin } = await openRegion(t, { region: 'ire', publicUrl });
  const ask = asOperator(admin);
  const { companyKey, token } = await ask('createCompany', { body: { name: 'Acme' } });
  const settings = await ask('getConnectionSettings', { parameters: { companyKey, provider } });
  assert.ok(!JSON.stringify(settings).includes(token));
  const fields = Object.fromEntries(settings.fields.map(({ field, value }) => [field, value]));
  return { companyKey, fields };
}

test("Okta's form has region code, company key, header and the expression that makes the base URL of both", async (t) => {
  const { companyKey, fields } = await fieldsOf(t, 'okta', 'https://ire.scim.metacompliance.com');
  assert.deepEqual(fields, {
    'Region code': 'ire',
    'Company key': companyKey,
    'API token': undefined,
    'Base URL': `https://ire.scim.metacompliance.com/scim/${companyKey}`,
    'Base URL expression': "'https://' + app.region + '.scim.metacompliance.com/scim/' + app.companykey",
    'Unique identifier field for users': 'userName',
    'Authentication mode': 'HTTP Header',
    Header: 'Authorization',
  });
});

test('a host that does not begin with the region stands in the expression as it is', async (t) => {
  const { fields } = await fieldsOf(t, 'okta', 'https://scim.example.com:8443');
  assert.equal(fields['Base URL expression'], "'https://scim.example.com:8443/scim/' + app.companykey");
});

test("Entra's form has the tenant URL with the flag that has it keep to the standard", async (t) => {
  const { companyKey, fields } = await fieldsOf(t, 'entra', 'https://ire.scim.metacompliance.com');
  assert.deepEqual(fields, {
    'Provisioning Mode': 'Automatic',
    'Tenant URL': `https://ire.scim.metacompliance.com/scim/${companyKey}?aadOptscim062020`,
    'Secret Token': undefined,
  });
});
