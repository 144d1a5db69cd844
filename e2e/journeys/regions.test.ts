/*
 * Two regions, each a service of its own: what the guide calls "Incorrect region codes" is told at the front door, through Okta's
 * credential test and through the SDK alike, and what one region holds the other does not.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createScimClient, UnauthorizedError } from '@metacompliance/scim';
import { createAdminClient } from '@metacompliance/scim-admin';
import { startService, type TestService } from '@metacompliance/scim-service/testing';
import { loadTranscript, replay } from '@metacompliance/scim-transcripts';
import { aUser, stores } from '../harness.ts';

const clientOf = ({ baseUrl, token }: TestService) => createScimClient({ baseUrl, token });
const testOfCredentials = '/Users?startIndex=1&count=2';

for (const store of stores) {
  describe(`two regions, on ${store}`, () => {
    const regions = async (t: { after(stop: () => Promise<void>): void }) => {
      const services = await Promise.all([
        startService({ store, region: 'ire' }),
        startService({ store, region: 'us' }),
      ]);
      t.after(async () => {
        await Promise.all(services.map((service) => service.stop()));
      });
      return services as [TestService, TestService]; // as many as were started
    };

    test("Okta's credential test is green in the token's own region, and red in the other, which says what to enter", async (t) => {
      const [ireland, america] = await regions(t);
      const transcript = await loadTranscript('okta/connection-test');
      for await (const { mismatches } of replay(transcript, america)) assert.deepEqual(mismatches, []);
      for (const authorization of [`Bearer ${america.token}`, america.token]) {
        const answer = await fetch(ireland.baseUrl + testOfCredentials, { headers: { Authorization: authorization } });
        const { schemas, status, detail } = JSON.parse(await answer.text());
        assert.deepEqual([answer.status, status], [401, '401']);
        assert.deepEqual(schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
        assert.match(
          detail,
          /^Invalid Credentials: this API token belongs to region us, this address serves ire\. Enter the region code us /,
        );
      }
    });

    test('the SDK rejects with what the region said', async (t) => {
      const [ireland, america] = await regions(t);
      const wrong = createScimClient({ baseUrl: america.baseUrl, token: ireland.token });
      await assert.rejects(wrong.users.page(), (error) => {
        assert.ok(error instanceof UnauthorizedError);
        assert.match(error.detail, /this API token belongs to region ire, this address serves us/);
        return true;
      });
    });

    test('a company of another region is unknown here, and its token is known nowhere else', async (t) => {
      const [ireland, america] = await regions(t);
      const elsewhere = `${new URL(ireland.baseUrl).origin}/scim/${america.companyKey}${testOfCredentials}`;
      const refused = async (url: string, token: string) => {
        const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
        return [answer.status, JSON.parse(await answer.text()).detail.replace(/ \(.*/, '')];
      };
      const oneText =
        'Invalid Credentials: this API token is unknown, revoked or expired, or belongs to another company';
      assert.deepEqual(await refused(elsewhere, ireland.token), [401, oneText]);
      const here = createAdminClient({ baseUrl: ireland.adminUrl, secret: ireland.adminSecret });
      const params = { path: { companyKey: america.companyKey } };
      await assert.rejects(here.GET('/companies/{companyKey}', { params }), { status: 404 });
      const there = createAdminClient({ baseUrl: america.adminUrl, secret: ireland.adminSecret });
      await assert.rejects(there.GET('/companies'), { status: 401 });
    });

    test('a person who is created in one region is in that region alone', async (t) => {
      const [ireland, america] = await regions(t);
      const userName = 'ann@acme.example';
      await clientOf(ireland).users.create(aUser({ userName }));
      assert.equal(await clientOf(america).users.findByUserName(userName), undefined);
      assert.notEqual(await clientOf(ireland).users.findByUserName(userName), undefined);
    });
  });
}
