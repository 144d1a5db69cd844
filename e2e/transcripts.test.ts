import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startService, type TestService } from '@metacompliance/scim-service/testing';
import { type AuthorizationForm, loadTranscripts, providers } from '@metacompliance/scim-transcripts';
import { failuresOf, type StoreName, stores } from './harness.ts';

/** Each store hears one of the two forms of Authorization, so that every transcript is heard in both. */
const forms: Readonly<Record<StoreName, AuthorizationForm>> = { sqlite: 'bearer', postgres: 'bare' };
const transcripts = (await Promise.all(providers.map(loadTranscripts))).flat();

for (const store of stores) {
  describe(`on ${store}`, () => {
    let service: TestService;
    before(async () => {
      service = await startService({ store });
    });
    after(() => service.stop());

    for (const transcript of transcripts) {
      test(`${transcript.file}: ${transcript.name}`, async () => {
        const { baseUrl, token } = await service.createCompany({ withSampleUser: true });
        const options = { baseUrl, token, authorization: forms[store], variables: { otherToken: service.token } };
        assert.equal(await failuresOf(transcript, options), '');
      });
    }
  });
}
