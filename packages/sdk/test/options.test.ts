import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { document } from '@metacompliance/scim-contract';
import { createScimClient, regions, UsageError } from '../src/index.ts';
import type { Address } from '../src/options.ts';
import { baseUrlOf } from '../src/options.ts';

const companyKey = '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77';

test('the regions and the address of a company are those of the document', () => {
  const [server] = (
    document as unknown as { servers: { url: string; variables: Record<string, { enum?: string[] }> }[] }
  ).servers;
  assert.deepEqual([...regions].sort(), [...(server?.variables.region?.enum ?? [])].sort());
  const printed = server?.url.replace('{region}', 'uk').replace('{companyKey}', companyKey);
  assert.equal(baseUrlOf({ region: 'uk', companyKey }), printed);
});

const good: [rule: string, address: Address, url: string][] = [
  [
    'slashes at the end are dropped',
    { baseUrl: 'https://x.example.com/scim/acme//' },
    'https://x.example.com/scim/acme',
  ],
  ['a port and a path are kept', { baseUrl: 'https://x.example.com:8443/a/b' }, 'https://x.example.com:8443/a/b'],
  ['http is for this machine: localhost', { baseUrl: 'http://localhost:8080/scim/x' }, 'http://localhost:8080/scim/x'],
  ['http is for this machine: 127.0.0.1', { baseUrl: 'http://127.0.0.1/scim/x' }, 'http://127.0.0.1/scim/x'],
  ['http is for this machine: ::1', { baseUrl: 'http://[::1]:80/scim/x' }, 'http://[::1]/scim/x'],
  [
    'the company key may be in capitals',
    { region: 'ire', companyKey: companyKey.toUpperCase() },
    `https://ire.scim.metacompliance.com/scim/${companyKey.toUpperCase()}`,
  ],
];
describe('an address', () => {
  for (const [rule, address, url] of good) test(rule, () => assert.equal(baseUrlOf(address), url));
  test('http elsewhere only when it is allowed', () => {
    assert.equal(baseUrlOf({ baseUrl: 'http://scim:8080/x' }, true), 'http://scim:8080/x');
  });
});

const bad: [rule: string, options: object, message: RegExp][] = [
  [
    'a region that does not exist: the five are listed',
    { region: 'de', companyKey, token: 't' },
    /"de".*ire, us, nl, uk, ca/,
  ],
  ['a region in capitals', { region: 'IRE', companyKey, token: 't' }, /ire, us, nl, uk, ca/],
  ['no region and no base URL', { companyKey, token: 't' }, /regions are/],
  ['both', { region: 'ire', companyKey, baseUrl: 'https://x', token: 't' }, /either/],
  ['a company key that is no GUID', { region: 'ire', companyKey: 'acme', token: 't' }, /GUID/],
  ['no company key', { region: 'ire', token: 't' }, /GUID/],
  ['a base URL without scheme', { baseUrl: 'x.example.com/scim', token: 't' }, /https/],
  ['a base URL with another scheme', { baseUrl: 'ftp://x.example.com', token: 't' }, /https/],
  ['http to another machine', { baseUrl: 'http://x.example.com', token: 't' }, /readable/],
  [
    'http to a name that only begins like this machine',
    { baseUrl: 'http://localhost.evil.com', token: 't' },
    /readable/,
  ],
  ['a query', { baseUrl: 'https://x.example.com/?a=b', token: 't' }, /neither/],
  ['credentials in the URL', { baseUrl: 'https://a:b@x.example.com', token: 't' }, /neither/],
  ['an empty token', { baseUrl: 'https://x', token: '' }, /empty/],
  ['a blank token', { baseUrl: 'https://x', token: '  ' }, /empty/],
  ['no token', { baseUrl: 'https://x' }, /empty/],
  ['a token with Bearer in front', { baseUrl: 'https://x', token: 'Bearer abc' }, /Bearer/],
  ['a token with a line break', { baseUrl: 'https://x', token: 'abc\n' }, /blank/],
];
describe('a client is not made of', () => {
  for (const [rule, options, message] of bad) {
    test(rule, () => {
      assert.throws(
        () => createScimClient(options as never),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });
  }
  test('nor does the message show the token', () => {
    assert.throws(
      () => createScimClient({ baseUrl: 'https://x', token: 'Bearer canary' }),
      (error) => !/canary/.test(String(error)),
    );
  });
});
