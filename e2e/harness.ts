import { test } from 'node:test';
import { createScimClient, type NewUser, type ScimClient } from '@metacompliance/scim';
import { startService, type TestService } from '@metacompliance/scim-service/testing';
import { printResult, type ReplayOptions, replay, type Transcript } from '@metacompliance/scim-transcripts';

export const stores = ['sqlite', 'postgres'] as const;
export type StoreName = (typeof stores)[number];

/** Starts the service on one store, over a real socket, until the test ends. */
export async function startOn(
  store: StoreName,
  t: { after(stop: () => Promise<void>): void },
  options: Partial<Parameters<typeof startService>[0]> = {},
): Promise<TestService> {
  const service = await startService({ store, ...options });
  t.after(() => service.stop());
  return service;
}

/** Replays a transcript to its end and returns the steps that went wrong, as text for a reader. */
export async function failuresOf(transcript: Transcript, options: ReplayOptions): Promise<string> {
  const failures: string[] = [];
  for await (const result of replay(transcript, options)) {
    if (result.mismatches.length > 0) failures.push(printResult(result));
  }
  return failures.join('\n');
}

/** Tells one story on every store, through the SDK, in a company of its own. */
export function journey(name: string, story: (scim: ScimClient, service: TestService) => Promise<void>): void {
  for (const store of stores) {
    test(`${name}, on ${store}`, async (t) => {
      const service = await startOn(store, t);
      const { baseUrl, token } = await service.createCompany();
      await story(createScimClient({ baseUrl, token }), service);
    });
  }
}

/** A person with what MetaCompliance needs; the rest as given. */
export function aUser(user: Partial<NewUser> & { userName: string }): NewUser {
  return {
    name: { givenName: 'Ann', familyName: 'Archer' },
    emails: [{ value: user.userName, type: 'work', primary: true }],
    active: true,
    ...user,
  };
}
