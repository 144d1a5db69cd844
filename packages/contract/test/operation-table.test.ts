import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as admin from '../src/admin/index.ts';
import { document, type OperationEntry, operationTable } from '../src/index.ts';

const endpoints: [path: string, operations: Record<string, string>][] = [
  ['/Users', { get: 'listUsers', post: 'createUser' }],
  ['/Users/{id}', { get: 'getUser', put: 'replaceUser', patch: 'patchUser', delete: 'deleteUser' }],
  ['/Users/.search', { post: 'searchUsers' }],
  ['/Groups', { get: 'listGroups', post: 'createGroup' }],
  ['/Groups/{id}', { get: 'getGroup', put: 'replaceGroup', patch: 'patchGroup', delete: 'deleteGroup' }],
  ['/Groups/.search', { post: 'searchGroups' }],
  ['/.search', { post: 'searchAll' }],
  ['/Bulk', { post: 'bulk' }],
  ['/Me', { get: 'getMe', post: 'createMe', put: 'replaceMe', patch: 'patchMe', delete: 'deleteMe' }],
  ['/ServiceProviderConfig', { get: 'getServiceProviderConfig' }],
  ['/ResourceTypes', { get: 'listResourceTypes' }],
  ['/ResourceTypes/{id}', { get: 'getResourceType' }],
  ['/Schemas', { get: 'listSchemas' }],
  ['/Schemas/{id}', { get: 'getSchema' }],
];

const table: Readonly<Record<string, OperationEntry>> = operationTable;

test('the table has every endpoint of RFC 7644 §3.2, and no other', () => {
  const expected = endpoints.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, id]) => [id, `${method.toUpperCase()} ${path}`]),
  );
  const actual = Object.entries(table).map(([id, { method, path }]) => [id, `${method} ${path}`]);
  assert.deepEqual(Object.fromEntries(actual), Object.fromEntries(expected));
});

for (const [id, { method, path, parameters, requestSchema, responses }] of Object.entries(table)) {
  test(`${id}: every answer has a Request-Id, every error a SCIM error`, () => {
    for (const [status, { schema, headers }] of Object.entries(responses)) {
      assert.ok(headers.includes('Request-Id'), status);
      if (Number(status) >= 400) assert.equal(schema, 'Error', status);
    }
  });

  test(`${id}: what can happen to every request is described`, () => {
    for (const status of ['401', '403', '429', '500', '503']) assert.ok(status in responses, status);
    if (requestSchema) for (const status of ['400', '413', '415']) assert.ok(status in responses, status);
    if (path.endsWith('{id}')) assert.ok('404' in responses);
    assert.ok(responses['401']?.headers.includes('WWW-Authenticate'));
    assert.ok(responses['429']?.headers.includes('Retry-After'));
  });

  test(`${id}: parameters are those of its path and of the protocol`, () => {
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
    assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? []);
    const lists = parameters.filter(({ list }) => list).map(({ name }) => name);
    assert.deepEqual(
      lists,
      parameters.some(({ name }) => name === 'attributes') ? ['attributes', 'excludedAttributes'] : [],
    );
  });

  if (/^\/(Users|Groups)\/\{id\}$/.test(path)) {
    test(`${id}: honours versions (RFC 7644 §3.14)`, () => {
      assert.ok('412' in responses);
      assert.ok('400' in responses, 'a tag can be malformed');
      assert.equal('304' in responses, method === 'GET');
      assert.ok(['If-Match', 'If-None-Match'].every((name) => parameters.some((parameter) => parameter.name === name)));
    });
  }
}

test('a resource that is created says where it is and at which version', () => {
  for (const id of ['createUser', 'createGroup'] as const) {
    assert.deepEqual(operationTable[id].responses['201']?.headers, ['ETag', 'Location', 'Request-Id']);
  }
});

test('a company has an address in each of the five regions', () => {
  const [server] = document.servers;
  assert.equal(server?.url, 'https://{region}.scim.metacompliance.com/scim/{companyKey}');
  assert.deepEqual(server?.variables.region?.enum, ['ire', 'us', 'nl', 'uk', 'ca']);
});

const administration: Readonly<Record<string, admin.OperationEntry>> = admin.operationTable;

for (const [id, { method, path, roles, parameters, requestSchema, responses }] of Object.entries(administration)) {
  test(`${id}: whoever reads needs to be a viewer, whoever changes something an operator`, () => {
    assert.deepEqual(roles, [method === 'GET' ? 'viewer' : 'operator']);
    assert.equal('403' in responses, method !== 'GET');
  });

  test(`${id}: what can happen to every request is described, and every error is a problem (RFC 9457)`, () => {
    const always = ['400', '401', '500', '503', ...(requestSchema ? ['413', '415'] : [])];
    for (const status of always) assert.ok(status in responses, status);
    assert.equal('404' in responses, path.includes('{companyKey}'));
    for (const [status, { schema, headers }] of Object.entries(responses)) {
      assert.ok(headers.includes('Request-Id'), status);
      if (Number(status) >= 400) assert.equal(schema, 'Problem', status);
    }
  });

  test(`${id}: has the parameters of its path`, () => {
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
    assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? []);
  });
}
