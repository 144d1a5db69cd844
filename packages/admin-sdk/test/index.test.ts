import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AdminError, createAdminClient, everyItem } from '../src/index.ts';

const companyKey = '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77';

/** A client whose requests are kept, and answered in turn. */
function clientOf(...answers: Response[]) {
  const sent: Request[] = [];
  const client = createAdminClient({
    baseUrl: 'https://admin.example/admin/v1',
    secret: 'mcadmin_x',
    fetch: async (request) => {
      sent.push(request);
      return answers.shift() ?? Response.json({});
    },
  });
  return { client, sent };
}

const problem = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

test('a request has the path, the body and the secret', async () => {
  const { client, sent } = clientOf(Response.json({ token: 't' }, { status: 201 }));
  const { data } = await client.POST('/companies/{companyKey}/tokens', {
    params: { path: { companyKey } },
    body: { label: 'Okta' },
  });
  assert.equal(data?.token, 't');
  assert.equal(sent[0]?.url, `https://admin.example/admin/v1/companies/${companyKey}/tokens`);
  assert.equal(sent[0]?.headers.get('authorization'), 'Bearer mcadmin_x');
  assert.deepEqual(await sent[0]?.json(), { label: 'Okta' });
});

test('a company is shown with its brake and with what its requests bring in vain', async () => {
  const ignoredAttributes = [{ name: 'shoeSize', times: 3, last: '2026-03-14T09:26:53.589Z' }];
  const { client } = clientOf(Response.json({ brake: { hold: true }, ignoredAttributes }));
  const { data } = await client.GET('/companies/{companyKey}', { params: { path: { companyKey } } });
  assert.deepEqual([data?.brake?.hold, data?.ignoredAttributes?.[0]?.name], [true, 'shoeSize']);
});

test('a refusal rejects with what the problem says (RFC 9457)', async () => {
  const errors = [{ where: '/name', detail: 'must NOT have fewer than 1 characters' }];
  const { client } = clientOf(problem(400, { detail: 'The request is not right', requestId: 'r-1', errors }));
  await assert.rejects(client.POST('/companies', { body: { name: '' } }), (error) => {
    assert.ok(error instanceof AdminError);
    assert.deepEqual([error.status, error.message, error.requestId], [400, 'The request is not right', 'r-1']);
    assert.deepEqual(error.errors, errors);
    return true;
  });
});

test('an answer that is not of the API rejects with its status', async () => {
  const { client } = clientOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await assert.rejects(client.GET('/companies'), { name: 'AdminError', status: 502 });
});

test('a list is read to its end by its cursors', async () => {
  const page = (name: string, nextCursor?: string) =>
    Response.json({ items: [{ name }], ...(nextCursor && { nextCursor }) });
  const { client, sent } = clientOf(page('A', 'c1'), page('B', 'c2'), page('C'));
  const names: string[] = [];
  const pages = everyItem((cursor) => client.GET('/companies', { params: { query: cursor ? { cursor } : {} } }));
  for await (const { name } of pages) names.push(name);
  assert.deepEqual(names, ['A', 'B', 'C']);
  assert.deepEqual(
    sent.map(({ url }) => new URL(url).search),
    ['', '?cursor=c1', '?cursor=c2'],
  );
});

test('what the document does not have does not compile', () => {
  const { client } = clientOf();
  // Never called: the compiler reads it.
  void (() => {
    // @ts-expect-error there is no such path
    client.GET('/company');
    // @ts-expect-error a company needs a name
    client.POST('/companies', { body: {} });
    // @ts-expect-error a brake holds or it does not
    client.PATCH('/companies/{companyKey}/brake', { params: { path: { companyKey } }, body: { hold: 'yes' } });
    // @ts-expect-error a company key is wanted
    client.GET('/companies/{companyKey}', { params: { path: {} } });
  });
});
