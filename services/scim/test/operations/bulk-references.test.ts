import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@metacompliance/scim-protocol';
import { resolveReferences } from '../../src/operations/bulk-references.ts';
import type { BulkItem } from '../../src/operations/bulk-request.ts';

const targets = new Map([['ann', { place: 7, id: 'id-of-ann', endpoint: '/Users' as const }]]);
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ann = 'bulkId:ann';

function resolve(method: BulkItem['method'], endpoint: BulkItem['endpoint'], data: Json) {
  const { item, needs } = resolveReferences(
    { method, endpoint, id: '', bulkId: undefined, version: undefined, data },
    targets,
  );
  return { data: item.data, needs };
}

const user = (data: Json) => ['POST', '/Users', data] as const;
const group = (data: Json) => ['PUT', '/Groups', data] as const;
const patchUser = (operation: Json) => ['PATCH', '/Users', { Operations: [operation] }] as const;
const patchGroup = (operation: Json) => ['PATCH', '/Groups', { operations: [operation] }] as const;

type Row = readonly [rule: string, request: readonly [BulkItem['method'], BulkItem['endpoint'], Json]];

const references: readonly Row[] = [
  ['the manager of a user', user({ [enterprise]: { manager: { value: ann } } })],
  ['the manager in any letter case', user({ [enterprise.toUpperCase()]: { Manager: { VALUE: ann } } })],
  ['the address of a manager', user({ [enterprise]: { manager: { $ref: ann } } })],
  ['a manager that is an array of one', user({ [enterprise]: { manager: [{ value: ann }] } })],
  ['members of a group', group({ members: [{ value: ann }] })],
  ['a manager by path', patchUser({ op: 'add', path: `${enterprise}:manager`, value: { value: ann } })],
  ['a manager that is a text', patchUser({ op: 'add', path: `${enterprise}:manager`, value: ann })],
  ["a manager's value by path", patchUser({ op: 'add', path: `${enterprise}:manager.value`, value: ann })],
  ['a manager by a plain path', patchUser({ op: 'add', path: 'manager', value: ann })],
  ['an extension by path', patchUser({ op: 'add', path: enterprise, value: { manager: { value: ann } } })],
  ['a manager without path', patchUser({ op: 'add', value: { [enterprise]: { manager: { value: ann } } } })],
  ['a dotted name without path', patchUser({ OP: 'add', Value: { [`${enterprise}:manager.value`]: ann } })],
  ['an object in an array of one', patchUser({ op: 'add', value: [{ [enterprise]: { manager: { value: ann } } }] })],
  ['members by path', patchGroup({ op: 'add', path: 'members', value: [{ value: ann }] })],
  ['a member that is no list', patchGroup({ op: 'add', Path: 'Members', value: { value: ann } })],
  ['members without path', patchGroup({ op: 'add', value: { members: [{ value: ann }] } })],
  ['a filter over members', patchGroup({ op: 'remove', path: `members[value eq "${ann}"]` })],
  ['a filter in any letter case', patchGroup({ op: 'remove', path: `members[display eq "x" or Value EQ "${ann}"]` })],
  ['a filter that is a name', patchGroup({ op: 'replace', value: { [`members[value eq "${ann}"]`]: [] } })],
];

for (const [rule, request] of references) {
  test(`${rule} can be a reference (RFC 7644 §3.7.2)`, () => {
    const { data, needs } = resolve(...request);
    assert.deepEqual(data, JSON.parse(JSON.stringify(request[2]).replaceAll(ann, 'id-of-ann')));
    assert.deepEqual(needs, [7]);
  });
}

const texts: readonly Row[] = [
  ['a title', user({ title: ann })],
  ['a title that names nobody', user({ title: 'bulkId:nobody' })],
  ['a userName and an externalId', user({ userName: ann, externalId: ann })],
  ['the value of an e-mail', user({ emails: [{ value: ann, display: ann }] })],
  ['the address of a manager by e-mail', user({ [enterprise]: { manager: { Email: ann } } })],
  ['a department', user({ [enterprise]: { department: ann } })],
  ['an unknown attribute', user({ shoeSize: { value: ann } })],
  ["a user's groups, which are read-only", user({ groups: [{ value: 'bulkId:nobody' }] })],
  ['the name of a group', group({ displayName: ann })],
  ['the name of a member', group({ members: [{ value: 'x', display: ann }] })],
  ['a title by path', patchUser({ op: 'replace', path: 'title', value: ann })],
  ['a title without path', patchUser({ op: 'replace', value: { title: ann } })],
  ['a filter over e-mails', patchUser({ op: 'remove', path: `emails[value eq "${ann}"]` })],
  ['a filter over names of members', patchGroup({ op: 'remove', path: `members[display eq "${ann}"]` })],
  ['a path that cannot be read', patchGroup({ op: 'remove', path: `]members[value eq "${ann}"` })],
  ['a path that is no text', patchGroup({ op: 'remove', path: [ann] })],
  ['an operation that is no object', patchGroup(ann)],
];

for (const [rule, request] of texts) {
  test(`${rule} is left as it is`, () => {
    assert.deepEqual(resolve(...request), { data: request[2], needs: [] });
  });
}

test('a path of 1 MiB of brackets is read at once', () => {
  const path = `members${'['.repeat(1_000_000)}"bulkId:`;
  const started = performance.now();
  resolve(...patchGroup({ op: 'remove', path }));
  assert.ok(performance.now() - started < 500);
});
