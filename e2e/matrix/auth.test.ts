/*
 * Every route of both documents, with every kind of credential that must not open it, in every spelling of its path: all are
 * refused, none answers with data, and nothing has changed afterwards. Generated, so that a new operation is in it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAdminClient } from '@metacompliance/scim-admin';
import { startService, type TestCompany, type TestService } from '@metacompliance/scim-service/testing';
import { stores } from '../harness.ts';
import { Listener, type RawAnswer } from './raw.ts';
import { adminRoutes, type Route, scimRoutes } from './routes.ts';
import { spellings } from './spellings.ts';

const hour = 3_600_000;

/** A kind of credential, what it is for this company or this listener, and how a plain path refuses it. */
type Credential = readonly [kind: string, authorization: string | undefined, status: number];

interface World {
  readonly service: TestService;
  readonly company: TestCompany;
  readonly forScim: readonly Credential[];
  readonly forSuspended: readonly Credential[];
  readonly forAdmin: readonly Credential[];
  readonly suspended: TestCompany;
  readonly close: () => Promise<void>;
}

for (const store of stores) {
  describe(`authentication, on ${store}`, () => {
    let world: World;
    before(async () => {
      world = await prepare(store);
    });
    after(() => world.close());

    test('every route of SCIM × every credential that must not open it × every spelling is refused', async (t) => {
      const { company, suspended, forScim, forSuspended, service } = world;
      const refusedCompany = await tryAll(service.publicUrl, scimCases(company, forScim));
      const refusedSuspended = await tryAll(service.publicUrl, scimCases(suspended, forSuspended));
      t.diagnostic(`${refusedCompany + refusedSuspended} of ${refusedCompany + refusedSuspended} refused`);
    });

    test('every route of the admin API × every credential that must not open it × every spelling is refused', async (t) => {
      const { company, forAdmin, service } = world;
      const refused = await tryAll(service.adminUrl, adminCases(company, forAdmin));
      t.diagnostic(`${refused} of ${refused} refused`);
    });

    test('each listener refuses the paths of the other, whatever opens the other', async (t) => {
      const { company, service } = world;
      const all: readonly Credential[] = [
        ['none', undefined, 404],
        ['the token', `Bearer ${company.token}`, 404],
        ['the admin secret', `Bearer ${service.adminSecret}`, 404],
      ];
      const here = await tryAll(service.adminUrl, scimCases(company, all));
      const there = await tryAll(service.publicUrl, adminCases(company, all));
      t.diagnostic(`${here + there} of ${here + there} refused`);
    });

    test('nothing has changed', async () => {
      const { company, service, suspended } = world;
      const admin = createAdminClient({ baseUrl: service.adminUrl, secret: service.adminSecret });
      const { data } = await admin.GET('/companies');
      assert.deepEqual(
        data?.items.map(({ name, state }) => [name, state]),
        [
          ['Test company', 'active'],
          ['Acme', 'active'],
          ['Other', 'active'],
          ['Suspended', 'suspended'],
        ],
      );
      const answer = await fetch(`${company.baseUrl}/Users`, { headers: { Authorization: `Bearer ${company.token}` } });
      const { totalResults } = JSON.parse(await answer.text());
      assert.deepEqual([answer.status, totalResults], [200, 1]);
      const { data: log } = await admin.GET('/companies/{companyKey}/log', {
        params: { path: { companyKey: suspended.companyKey }, query: { outcome: 'changed' } },
      });
      assert.deepEqual(
        log?.items.map(({ operation }) => operation),
        [],
      );
    });

    test('with the right credential every one of these requests is let in: none was refused for another reason', async () => {
      const { company, service, suspended } = world;
      const token: Credential = ['the token', `Bearer ${company.token}`, 401];
      const secret: Credential = ['the admin secret', `Bearer ${service.adminSecret}`, 401];
      for (const [url, all] of [
        [service.publicUrl, scimCases(company, [token])],
        [service.adminUrl, adminCases(suspended, [secret])],
      ] as const) {
        const listener = new Listener(url);
        for (const one of all.filter(({ isPlain }) => isPlain)) {
          const { status } = await send(listener, one);
          assert.ok(![401, 403, 405].includes(status), `${one.name}: ${status}`);
        }
        listener.close();
      }
    });
  });
}

/** Makes companies and credentials of every kind; the clock goes past the end of one token. */
async function prepare(store: (typeof stores)[number]): Promise<World> {
  const clock = { now: Date.UTC(2026, 0, 15, 12) };
  const service = await startService({ store, now: () => clock.now });
  const elsewhere = await startService({ store, region: 'us' });
  const admin = createAdminClient({ baseUrl: service.adminUrl, secret: service.adminSecret });
  const company = await service.createCompany({ name: 'Acme', withSampleUser: true });
  const other = await service.createCompany({ name: 'Other' });
  const suspended = await service.createCompany({ name: 'Suspended' });
  const params = { path: { companyKey: company.companyKey } };
  const issue = async (expires?: string) =>
    (await admin.POST('/companies/{companyKey}/tokens', { params, body: expires ? { expires } : {} })).data;
  const revoked = await issue();
  const id = revoked?.id ?? '';
  await admin.DELETE('/companies/{companyKey}/tokens/{id}', { params: { path: { ...params.path, id } } });
  const expired = await issue(new Date(clock.now + hour).toISOString());
  clock.now += hour;
  const ofSuspended = { params: { path: { companyKey: suspended.companyKey } } };
  await admin.PUT('/companies/{companyKey}/suspension', ofSuspended);
  const unknown = elsewhere.token.replace('_us_', '_ire_');
  const common: Credential[] = [
    ['none', undefined, 401],
    ['empty', '', 401],
    ['the word Bearer alone', 'Bearer', 401],
    ['the word undefined', 'Bearer undefined', 401],
    ['the word null', 'Bearer null', 401],
    ['another scheme', `Basic ${Buffer.from(`scim:${company.token}`).toString('base64')}`, 401],
    ['of another region', `Bearer ${elsewhere.token}`, 401],
    ['revoked', `Bearer ${revoked?.token}`, 401],
    ['expired', `Bearer ${expired?.token}`, 401],
  ];
  return {
    service,
    company,
    suspended,
    forScim: [
      ...common,
      ['wrong', `Bearer ${changed(company.token)}`, 401],
      ['unknown, by its form', `Bearer ${unknown}`, 401],
      ['cut', `Bearer ${company.token.slice(0, -1)}`, 401],
      ['of another company', `Bearer ${other.token}`, 401],
      ['an admin secret', `Bearer ${service.adminSecret}`, 401],
    ],
    forSuspended: [['of a suspended company', `Bearer ${suspended.token}`, 403]],
    forAdmin: [
      ...common,
      ['an API token', `Bearer ${company.token}`, 401],
      ['of a suspended company', `Bearer ${suspended.token}`, 401],
      ['wrong', `Bearer ${changed(service.adminSecret)}`, 401],
      ['cut', `Bearer ${service.adminSecret.slice(0, -1)}`, 401],
      ['of another region', `Bearer ${elsewhere.adminSecret}`, 401],
    ],
    close: async () => {
      await Promise.all([service.stop(), elsewhere.stop()]);
    },
  };
}

/** The same secret with one character in the middle another. */
function changed(secret: string): string {
  const at = secret.length - 20;
  return secret.slice(0, at) + (secret[at] === 'a' ? 'b' : 'a') + secret.slice(at + 1);
}

/** One request of the matrix. */
interface Case {
  readonly name: string;
  readonly route: Route;
  readonly path: string;
  readonly isPlain: boolean;
  readonly credential: Credential;
}

function scimCases({ companyKey }: TestCompany, credentials: readonly Credential[]): readonly Case[] {
  return cases(scimRoutes, (route) => `/scim/${companyKey}${route.path.replace('{id}', 'some-id')}`, credentials);
}

function adminCases({ companyKey }: TestCompany, credentials: readonly Credential[]): readonly Case[] {
  const names: Readonly<Record<string, string>> = { companyKey, id: 'some-id', provider: 'okta' };
  const pathOf = (route: Route) => `/admin/v1${route.path.replace(/\{(\w+)\}/g, (_, name) => names[name] ?? '')}`;
  return cases(adminRoutes, pathOf, credentials);
}

function cases(routes: readonly Route[], pathOf: (route: Route) => string, credentials: readonly Credential[]): Case[] {
  return routes.flatMap((route) =>
    credentials.flatMap((credential) =>
      spellings.map(([spelling, spell]) => ({
        name: `${route.method} ${route.id}, ${credential[0]}, ${spelling}`,
        route,
        path: spell(pathOf(route)),
        isPlain: spelling === 'plain',
        credential,
      })),
    ),
  );
}

/** Sends every case and fails with those that were not refused; gives their number. */
async function tryAll(url: string, all: readonly Case[]): Promise<number> {
  const listener = new Listener(url);
  const wrong: string[] = [];
  const queue = [...all];
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const answer = await send(listener, next);
      if (!isRefused(answer, next))
        wrong.push(`${next.name} (${next.path}): ${answer.status} ${answer.text.slice(0, 80)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  listener.close();
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${all.length} were not refused`);
  return all.length;
}

function send(listener: Listener, { route, path, credential: [, authorization] }: Case): Promise<RawAnswer> {
  const body = route.takesBody ? '{"name":"x"}' : undefined;
  return listener.send({ method: route.method, path, authorization, body });
}

/** A plain path is refused for the credential; another spelling may be no path, no method of it, or the same path. */
function isRefused({ status, type, text }: RawAnswer, { isPlain, credential: [, , expected] }: Case): boolean {
  if (isPlain && status !== expected) return false;
  if (![400, 404, 405, expected].includes(status)) return false;
  const { detail, status: said } = JSON.parse(text) as { detail?: string; status?: string | number };
  return /problem\+json|scim\+json/.test(type) && typeof detail === 'string' && Number(said) === status;
}
