/*
 * What a page does with the SDK: all that is loaded at once and later, and a failure of each family. It runs in the browser,
 * and sends to /outcome what came of it.
 */
import {
  AbortedError,
  createScimClient,
  NetworkError,
  NotFoundError,
  patch,
  TimeoutError,
  UnauthorizedError,
  where,
} from '@metacompliance/scim';
import { readPeople, sync } from '@metacompliance/scim/sync';

/** What the page is told in the query of its address. */
const { origin, searchParams } = new URL(import.meta.url);
const told = (name: string) => searchParams.get(name) ?? '';
const token = told('token');
const baseUrl = origin + told('path');
const scim = createScimClient({ baseUrl, token });

const kinds = { AbortedError, NetworkError, NotFoundError, TimeoutError, UnauthorizedError };
async function failureOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => 'none',
    (reason) => reason,
  );
  return Object.entries(kinds).find(([, kind]) => error instanceof kind)?.[0] ?? String(error);
}

async function work(): Promise<object> {
  const ann = await scim.users.create({
    userName: 'ann@acme.example',
    name: { givenName: 'Änn', familyName: 'Lee' },
    emails: [{ value: 'ann@acme.example', type: 'work', primary: true }],
  });
  await scim.users.patch(ann, [patch.replace('title', 'Guide')]);
  const found = [];
  for await (const user of scim.users.list({ filter: where('title').eq('Guide') })) found.push(user.name.givenName);
  const group = await scim.groups.create({ displayName: 'Guides' });
  await scim.groups.addMembers(group.id, [ann.id]);
  const members = [];
  for await (const { value } of scim.groups.members(group.id)) members.push(value === ann.id);
  const statuses = [];
  const steps = [{ method: 'DELETE', path: `/Groups/${group.id}` }] as const;
  for await (const { status } of scim.bulk(steps)) statuses.push(status);
  const people = await readPeople(['userName,givenName,familyName,email\nben@a.example,Ben,Bow,ben@a.example\n']);
  const { plan } = await sync(scim, { ...people, missing: 'keep', mode: 'plan' });
  const raw = await scim.raw.GET('/Users/{id}', { params: { path: { id: ann.id } } });
  return {
    found,
    members,
    statuses,
    planned: plan.changes.map(({ kind }) => kind),
    raw: raw.response.status,
    failures: [
      await failureOf(scim.users.get('nobody')),
      await failureOf(createScimClient({ baseUrl, token: 'a-wrong-token' }).users.get(ann.id)),
      await failureOf(scim.users.get(ann.id, { signal: AbortSignal.abort() })),
      await failureOf(
        createScimClient({ baseUrl: `${origin}/silent`, token }).users.get('a', { timeout: { total: 50 } }),
      ),
      // The service itself, which is another origin to the page and sends no CORS header.
      await failureOf(createScimClient({ baseUrl: told('service'), token }).users.get(ann.id, { retries: 0 })),
    ],
  };
}

const outcome = await work().catch((error: Error) => ({ error: error.stack }));
await fetch('/outcome', { method: 'POST', body: JSON.stringify(outcome) });
