/* The guide for Okta quotes what the service answers. Here each quotation is brought about, and compared. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startService, type TestService } from '@metacompliance/scim-service/testing';
import { readDocument } from '../src/document.ts';

const guide = readDocument('packages/docs/guides/connect-okta.md').text;
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ann = {
  schemas: [userSchema],
  userName: 'ann@acme.example',
  name: { givenName: 'Ann', familyName: 'Archer' },
  emails: [{ value: 'ann@acme.example', type: 'work', primary: true }],
};

let service: TestService;
let tokens = { ofAnotherCompany: '', ofAnotherRegion: '' };
let group = '';

before(async () => {
  service = await startService({ store: 'sqlite' });
  await ask({ path: '/Users', body: ann });
  const { id } = JSON.parse(await ask({ path: '/Groups', body: { schemas: [groupSchema], displayName: 'Sales' } }));
  group = id;
  const elsewhere = await startService({ store: 'sqlite', region: 'us' });
  tokens = { ofAnotherCompany: (await service.createCompany()).token, ofAnotherRegion: elsewhere.token };
  await elsewhere.stop();
});
after(() => service.stop());

interface Request {
  /** Below the base URL, or a whole address. */
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
  /** Makes the Authorization header from the token. */
  readonly authorization?: (token: string) => string;
}

async function ask({ path, body, method = body ? 'POST' : 'GET', authorization }: Request): Promise<string> {
  const { baseUrl, token } = service;
  const headers = {
    Authorization: authorization?.(token) ?? `Bearer ${token}`,
    'Content-Type': 'application/scim+json',
  };
  const address = path.startsWith('/') ? baseUrl + path : path;
  const answer = await fetch(address, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return await answer.text();
}

const users = '/Users?startIndex=1&count=2';
const unknownToken = (token: string) => `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;

const quotations: readonly (readonly [quoted: string, request: () => Request])[] = [
  ['Invalid Credentials: this is not a MetaCompliance API token', () => ({ path: users, authorization: unknownToken })],
  [
    'Remove the word Bearer: it was sent twice',
    () => ({ path: users, authorization: (token) => `Bearer Bearer ${token}` }),
  ],
  ['Remove the blanks and quotation marks around it', () => ({ path: users, authorization: (token) => `"${token}"` })],
  [
    'Invalid Credentials: this API token belongs to region us, this address serves ire. Enter the region code us',
    () => ({ path: users, authorization: () => tokens.ofAnotherRegion }),
  ],
  [
    'Invalid Credentials: this API token is unknown, revoked or expired, or belongs to another company',
    () => ({ path: users, authorization: () => tokens.ofAnotherCompany }),
  ],
  [
    'There is nothing at this address. A company is at /scim/{company key}, its users at /scim/{company key}/Users',
    () => ({ path: `${service.publicUrl}/scim${users}` }),
  ],
  [
    'There is nothing at this address. The base URL must end with the company key: take /Users off its end',
    () => ({ path: `/Users${users}` }),
  ],
  [
    'name.familyName and emails are required by MetaCompliance',
    () => ({ path: '/Users', body: { schemas: [userSchema], userName: 'ben', name: { givenName: 'Ben' } } }),
  ],
  [
    'userName is taken by another user of this company, perhaps an inactive one, in any letter case',
    () => ({ path: '/Users', body: { ...ann, userName: 'ANN@acme.example' } }),
  ],
  [
    'userName must not begin or end with a blank or contain control, bidirectional or zero-width characters',
    () => ({ path: '/Users', body: { ...ann, userName: ' ann' } }),
  ],
  ['There is no user with the id "…" in this company', () => ({ path: '/Users/00u1' })],
  [
    'displayName is taken by another group of this company, in any letter case',
    () => ({ path: '/Groups', body: { schemas: [groupSchema], displayName: 'SALES' } }),
  ],
  [
    'members.type must be User: MetaCompliance has no nested groups',
    () => ({
      path: `/Groups/${group}`,
      method: 'PUT',
      body: { schemas: [groupSchema], displayName: 'Sales', members: [{ value: group, type: 'Group' }] },
    }),
  ],
];
for (const [quoted, request] of quotations) {
  test(`the guide for Okta quotes "${quoted}" as it is answered`, async () => {
    assert.ok(guide.includes(quoted), 'the guide says something else');
    const { detail } = JSON.parse(await ask(request()));
    for (const part of quoted.split('…')) assert.ok(detail.includes(part), detail);
  });
}
