import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AttributeDefinition } from '@metacompliance/scim-contract';
import {
  groupSchema,
  type JsonObject,
  type ProjectionQuery,
  parseProjection,
  project,
  type ResourceSchema,
  userSchema,
  wants,
} from '../src/index.ts';
import { core, enterprise } from './resources.ts';

const user: JsonObject = {
  schemas: [core, enterprise],
  id: '1',
  userName: 'b',
  name: { givenName: 'B', familyName: 'J' },
  emails: [{ value: 'b@x', type: 'work' }, { value: 'c@x' }],
  [enterprise]: { department: 'D', manager: { value: 'm', displayName: 'M' } },
  meta: { resourceType: 'User', version: 'v' },
};
const { schemas, id, userName, name, emails, meta } = user;
const always = { schemas, id } as JsonObject;
const { [enterprise]: extension, ...withoutExtension } = user;

const rules: readonly [rule: string, query: ProjectionQuery, shown: JsonObject][] = [
  ['all is shown by default', {}, user],
  ['all is shown when no name is given', { attributes: '', excludedAttributes: ' , ' }, user],
  [
    'only what is asked for, and what is always returned (RFC 7644 §3.9)',
    { attributes: 'userName' },
    { ...always, userName } as JsonObject,
  ],
  [
    'names in any letter case, blanks around them',
    { attributes: 'USERNAME , emails' },
    { ...always, userName, emails } as JsonObject,
  ],
  ['a sub-attribute alone', { attributes: 'name.familyName' }, { ...always, name: { familyName: 'J' } }],
  [
    'a sub-attribute in each value that has it',
    { attributes: 'emails.type' },
    { ...always, emails: [{ type: 'work' }] },
  ],
  ['a sub-attribute beside its whole', { attributes: 'name.familyName,name' }, { ...always, name } as JsonObject],
  ['nothing of an attribute whose sub-attribute is absent', { attributes: 'name.middleName,emails.display' }, always],
  ['a name behind the core URN', { attributes: `${core}:userName` }, { ...always, userName } as JsonObject],
  [
    'a name of an extension behind its URN',
    { attributes: `${enterprise.toUpperCase()}:department` },
    { ...always, [enterprise]: { department: 'D' } },
  ],
  [
    'a sub-attribute of an extension',
    { attributes: `${enterprise}:manager.displayName` },
    { ...always, [enterprise]: { manager: { displayName: 'M' } } },
  ],
  [
    'the URN of an extension for all it has',
    { attributes: enterprise },
    { ...always, [enterprise]: extension } as JsonObject,
  ],
  ['the URN of the core schema for all it has', { attributes: core }, withoutExtension as JsonObject],
  [
    'unknown names are ignored',
    { attributes: 'hat,userName,emails[type eq "work"]' },
    { ...always, userName } as JsonObject,
  ],
  ['of unknown names alone only what is always returned is left', { attributes: 'hat' }, always],
  ['a list, as .search sends it', { attributes: ['userName', 'meta'] }, { ...always, userName, meta } as JsonObject],
  ['a list whose texts hold commas', { attributes: ['userName,meta'] }, { ...always, userName, meta } as JsonObject],
  [
    'all but what is excluded',
    { excludedAttributes: `name,emails,meta,${enterprise}` },
    { ...always, userName } as JsonObject,
  ],
  [
    'all but an excluded sub-attribute',
    { excludedAttributes: 'name.givenName,emails.value' },
    { ...user, name: { familyName: 'J' }, emails: [{ type: 'work' }] },
  ],
  ['what is always returned is not excluded (RFC 7643 §7)', { excludedAttributes: 'id,schemas' }, user],
  [
    'all but an attribute of an extension',
    { excludedAttributes: `${enterprise}:manager` },
    { ...user, [enterprise]: { department: 'D' } },
  ],
  ['null as if it were not sent', { attributes: null, excludedAttributes: null }, user],
];
for (const [rule, query, shown] of rules) {
  test(rule, () => assert.deepEqual(project(user, parseProjection(query, userSchema), userSchema), shown));
}

const refused: readonly [rule: string, query: ProjectionQuery, detail: RegExp][] = [
  [
    'both at once are refused (RFC 7644 §3.9)',
    { attributes: 'userName', excludedAttributes: 'name' },
    /must not be given together/,
  ],
  ['a number is no name', { attributes: 1 }, /^attributes must be names/],
  ['a list of numbers is none of names', { excludedAttributes: [1] }, /^excludedAttributes must be names/],
];
for (const [rule, query, detail] of refused) {
  test(rule, () =>
    assert.throws(() => parseProjection(query, userSchema), { status: 400, scimType: 'invalidValue', detail }),
  );
}

test('canonical order is that of the schema, whatever the query says', () => {
  const view = project(
    user,
    parseProjection({ attributes: `meta,${enterprise},name,userName` }, userSchema),
    userSchema,
  );
  assert.deepEqual(Object.keys(view), ['schemas', 'id', 'userName', 'name', enterprise, 'meta']);
});

const wanted: readonly [rule: string, query: ProjectionQuery, name: string, shows: boolean][] = [
  ['members are wanted by default', {}, 'members', true],
  ['members are not wanted when excluded, as Entra asks', { excludedAttributes: 'members' }, 'members', false],
  ['members are wanted when a part of them is excluded', { excludedAttributes: 'members.display' }, 'members', true],
  ['members are not wanted when other names are asked for', { attributes: 'displayName' }, 'members', false],
  ['members are wanted when asked for', { attributes: 'MEMBERS' }, 'members', true],
  ['members are wanted when a part of them is asked for', { attributes: 'members.value' }, 'members', true],
  ['id is wanted whatever is asked for', { attributes: 'displayName' }, 'id', true],
  ['id is wanted though it is excluded', { excludedAttributes: 'id,members' }, 'id', true],
];
for (const [rule, query, name, shows] of wanted) {
  test(rule, () => assert.equal(wants(parseProjection(query, groupSchema), name), shows));
}

describe('the returned characteristic (RFC 7643 §7)', () => {
  const returning = (name: string, returned: AttributeDefinition['returned']): ResourceSchema => {
    const attribute = userSchema.attributes.get(name);
    assert.ok(attribute);
    return {
      ...userSchema,
      attributes: new Map([...userSchema.attributes, [name.toLowerCase(), { ...attribute, returned }]]),
    };
  };
  const shows = (schema: ResourceSchema, query: ProjectionQuery) =>
    'title' in project({ ...user, title: 'T' }, parseProjection(query, schema), schema);
  const cases: readonly [
    rule: string,
    returned: AttributeDefinition['returned'],
    query: ProjectionQuery,
    shown: boolean,
  ][] = [
    ['never is not shown by default', 'never', {}, false],
    ['never is not shown when asked for', 'never', { attributes: 'title' }, false],
    ['request is not shown by default', 'request', {}, false],
    ['request is not shown when others are excluded', 'request', { excludedAttributes: 'name' }, false],
    ['request is shown when asked for', 'request', { attributes: 'title' }, true],
    ['always is shown when others are asked for', 'always', { attributes: 'userName' }, true],
    ['always is shown when excluded', 'always', { excludedAttributes: 'title' }, true],
  ];
  for (const [rule, returned, query, shown] of cases) {
    test(rule, () => assert.equal(shows(returning('title', returned), query), shown));
  }

  test('a sub-attribute that is always returned comes with any other of its attribute, and is not excluded', () => {
    const emails = userSchema.attributes.get('emails');
    const value = emails?.children.get('value');
    assert.ok(emails && value);
    const attribute = {
      ...emails,
      children: new Map([...emails.children, ['value', { ...value, returned: 'always' as const }]]),
    };
    const schema = { ...userSchema, attributes: new Map([...userSchema.attributes, ['emails', attribute]]) };
    const seen = (query: ProjectionQuery) => project(user, parseProjection(query, schema), schema).emails;
    assert.deepEqual(seen({ attributes: 'emails.type' }), user.emails);
    assert.deepEqual(seen({ excludedAttributes: 'emails.value,emails.type' }), [{ value: 'b@x' }, { value: 'c@x' }]);
    assert.equal(seen({ attributes: 'userName' }), undefined);
  });
});
