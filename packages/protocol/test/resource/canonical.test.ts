import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalize, groupSchema, type JsonObject, userSchema } from '../../src/index.ts';
import { aGroup, aUser, core, enterprise } from '../resources.ts';

const printed = (user: JsonObject) => JSON.stringify(canonicalize(user, userSchema));

const equal: readonly [rule: string, one: JsonObject, other: JsonObject][] = [
  ['the order of attributes', { title: 'a', ...aUser() }, { ...aUser(), title: 'a' }],
  [
    'the order of sub-attributes',
    aUser({ emails: [{ type: 'w', value: 'v' }] }),
    aUser({ emails: [{ value: 'v', type: 'w' }] }),
  ],
  ['what is empty', aUser({ title: null, ims: [], addresses: [{}], [enterprise]: { manager: {} } }), aUser()],
  [
    'what schemas says',
    aUser({ schemas: [enterprise, core], [enterprise]: { department: 'd' } }),
    aUser({ [enterprise]: { department: 'd' } }),
  ],
  ['what the schema lacks', aUser({ hat: 1, name: { givenName: 'Barbara', familyName: 'Jensen', hat: 1 } }), aUser()],
];
for (const [rule, one, other] of equal) {
  test(`${rule} makes no difference to the canonical text`, () => assert.equal(printed(one), printed(other)));
}

const different: readonly [rule: string, one: JsonObject, other: JsonObject][] = [
  [
    'the order of values',
    aUser({ roles: [{ value: 'a' }, { value: 'b' }] }),
    aUser({ roles: [{ value: 'b' }, { value: 'a' }] }),
  ],
  ['false and absent', aUser({ ims: [{ value: 'a', primary: false }] }), aUser({ ims: [{ value: 'a' }] })],
  ['an empty string and absent', aUser({ title: '' }), aUser()],
];
for (const [rule, one, other] of different) {
  test(`${rule} makes a difference to the canonical text`, () => assert.notEqual(printed(one), printed(other)));
}

test('extensions stand behind the core schema with the manager last, and only meta behind them', () => {
  const extension = { manager: { displayName: 'M', value: 'm' }, department: 'd' };
  const user = canonicalize({ meta: { version: 'v' }, [enterprise]: extension, ...aUser(), id: '1' }, userSchema);
  assert.deepEqual(Object.keys(user).slice(0, 3), ['schemas', 'id', 'userName']);
  assert.deepEqual(Object.keys(user).slice(-2), [enterprise, 'meta']);
  assert.match(JSON.stringify(user), /"department":"d","manager":\{"value":"m","displayName":"M"\}\},"meta"/);
});

test('schemas lists the core schema and the extensions that hold data', () => {
  assert.deepEqual(canonicalize({ [enterprise]: { department: 'd' } }, userSchema).schemas, [core, enterprise]);
  assert.deepEqual(canonicalize({}, groupSchema), { schemas: [groupSchema.core] });
  assert.deepEqual(canonicalize(aGroup({ id: '1' }), groupSchema).id, '1');
});
