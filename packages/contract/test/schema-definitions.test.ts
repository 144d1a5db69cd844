import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../scripts/document.ts';
import { readDocument } from '../scripts/generated-files.ts';
import { readSchemaDefinition } from '../scripts/schema-definitions.ts';
import {
  type AttributeDefinition,
  commonAttributes,
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  resourceTypeSchemaDefinition,
  schemaDefinitions,
  schemaSchemaDefinition,
  serviceProviderConfigSchemaDefinition,
  userSchemaDefinition,
} from '../src/index.ts';
import * as rfc from './rfc7643.ts';

/** One line for each attribute, in the notation of rfc7643.ts. */
function print(attributes: readonly AttributeDefinition[], indent = ''): string[] {
  return attributes.flatMap((attribute) => [
    indent + line(attribute),
    ...print(attribute.subAttributes ?? [], `${indent}  `),
  ]);
}

function line({
  name,
  type,
  multiValued,
  required,
  mutability,
  caseExact,
  returned,
  uniqueness,
  canonicalValues,
  referenceTypes,
}: AttributeDefinition): string {
  const words = [
    name,
    type !== 'string' && type,
    multiValued && '[]',
    required && 'required',
    mutability !== 'readWrite' && mutability,
    caseExact && 'caseExact',
    returned !== 'default' && returned,
    uniqueness !== 'none' && uniqueness,
    canonicalValues && `= ${canonicalValues.join(' ')}`,
    referenceTypes && `> ${referenceTypes.join(' ')}`,
  ];
  return words.filter(Boolean).join(' ');
}

/** Lines of the one that the other lacks, each with what it stands under. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const placed = (all: readonly string[]) => {
    const parents: string[] = [];
    return all.map((text) => {
      const depth = text.search(/\S/) / 2;
      parents.splice(depth, parents.length, text.trim().split(' ')[0] ?? '');
      return [...parents.slice(0, depth), text.trim()].join('.');
    });
  };
  const known = new Set(placed(others));
  return placed(lines).filter((text) => !known.has(text));
}

interface Comparison {
  readonly ours: readonly AttributeDefinition[];
  readonly standard: string;
  /** How we differ, and why: the line of the standard, if it has one, and ours. */
  readonly departures?: readonly [why: string, standard: string | undefined, ours: string][];
}

const needed = 'MetaCompliance needs it';
const noNesting = 'MetaCompliance has no groups in groups';

const comparisons: Record<string, Comparison> = {
  common: { ours: commonAttributes, standard: rfc.common },
  User: {
    ours: userSchemaDefinition.attributes,
    standard: rfc.user,
    departures: [
      [needed, 'name complex', 'name complex required'],
      [needed, 'name.familyName', 'name.familyName required'],
      [needed, 'name.givenName', 'name.givenName required'],
      [needed, 'active boolean', 'active boolean required'],
      [needed, 'emails complex []', 'emails complex [] required'],
      [needed, 'emails.value', 'emails.value required'],
      ['§2.4 defines it for every multi-valued attribute, and §8.2 uses it', undefined, 'addresses.primary boolean'],
      [
        'a person is in groups only (erratum 8471)',
        'groups.$ref reference readOnly > User Group',
        'groups.$ref reference readOnly > Group',
      ],
      [noNesting, 'groups.type readOnly = direct indirect', 'groups.type readOnly = direct'],
    ],
  },
  EnterpriseUser: {
    ours: enterpriseUserSchemaDefinition.attributes,
    standard: rfc.enterpriseUser,
    departures: [['MetaCompliance knows managers by address too', undefined, 'manager.Email']],
  },
  Group: {
    ours: groupSchemaDefinition.attributes,
    standard: rfc.group,
    departures: [
      [
        '§4.2 says REQUIRED; two groups of one name could not be told apart',
        'displayName',
        'displayName required server',
      ],
      [noNesting, 'members.$ref reference immutable > User Group', 'members.$ref reference immutable > User'],
      [noNesting, 'members.type immutable = User Group', 'members.type immutable = User'],
      ['§2.4 defines it for every multi-valued attribute, and §8.4 uses it', undefined, 'members.display readOnly'],
    ],
  },
  ServiceProviderConfig: {
    ours: serviceProviderConfigSchemaDefinition.attributes,
    standard: rfc.serviceProviderConfig,
    departures: [
      [
        '§5 defines it',
        undefined,
        'authenticationSchemes.type required readOnly = oauth oauth2 oauthbearertoken httpbasic httpdigest',
      ],
      ['§2.4 defines it for every multi-valued attribute', undefined, 'authenticationSchemes.primary boolean readOnly'],
    ],
  },
  ResourceType: {
    ours: resourceTypeSchemaDefinition.attributes,
    standard: rfc.resourceType,
    departures: [
      [
        '§6 says that it is a list and optional',
        'schemaExtensions complex required readOnly',
        'schemaExtensions complex [] readOnly',
      ],
    ],
  },
  Schema: { ours: schemaSchemaDefinition.attributes, standard: rfc.schema },
};

for (const [name, { ours, standard, departures = [] }] of Object.entries(comparisons)) {
  test(`${name} has the characteristics of RFC 7643, but where MetaCompliance says more`, () => {
    const [printed, expected] = [print(ours), standard.trim().split('\n')];
    assert.deepEqual(without(printed, expected).sort(), departures.map(([, , our]) => our).sort());
    assert.deepEqual(without(expected, printed).sort(), departures.flatMap(([, their]) => their ?? []).sort());
  });
}

test('attributes stand in the order in which answers give them', () => {
  const names = (attributes: readonly AttributeDefinition[]) => attributes.map(({ name }) => name);
  assert.deepEqual(names(commonAttributes), ['schemas', 'id', 'externalId', 'meta']);
  assert.equal(names(userSchemaDefinition.attributes)[0], 'userName');
  assert.equal(names(enterpriseUserSchemaDefinition.attributes).at(-1), 'manager');
});

test('/Schemas lists the schemas of resources and of the service (RFC 7644 §4)', () => {
  assert.deepEqual(
    schemaDefinitions.map(({ id }) => id.replace('urn:ietf:params:scim:schemas:', '')),
    [
      'core:2.0:User',
      'extension:enterprise:2.0:User',
      'core:2.0:Group',
      'core:2.0:ServiceProviderConfig',
      'core:2.0:ResourceType',
      'core:2.0:Schema',
    ],
  );
});

test('the limits of the product are known', () => {
  const limit = (attributes: readonly AttributeDefinition[], name: string) => {
    const { maxLength, maxItems } = attributes.find((attribute) => attribute.name === name) ?? {};
    return { maxLength, maxItems };
  };
  const emails = userSchemaDefinition.attributes.find(({ name }) => name === 'emails')?.subAttributes ?? [];
  assert.deepEqual(limit(userSchemaDefinition.attributes, 'userName'), { maxLength: 512, maxItems: undefined });
  assert.deepEqual(limit(commonAttributes, 'externalId'), { maxLength: 512, maxItems: undefined });
  assert.deepEqual(limit(groupSchemaDefinition.attributes, 'displayName'), { maxLength: 512, maxItems: undefined });
  assert.deepEqual(limit(emails, 'value'), { maxLength: 512, maxItems: undefined });
  assert.deepEqual(limit(userSchemaDefinition.attributes, 'title'), { maxLength: 4096, maxItems: undefined });
  assert.deepEqual(limit(userSchemaDefinition.attributes, 'emails'), { maxLength: undefined, maxItems: 1000 });
  assert.deepEqual(limit(groupSchemaDefinition.attributes, 'members'), { maxLength: undefined, maxItems: undefined });
});

const mistakes: [rule: string, property: object, message: RegExp][] = [
  ['has x-scim', { type: 'string', description: 'x' }, /EnterpriseUser.shoe has no x-scim/],
  ['has a description', { type: 'string', 'x-scim': {} }, /shoe has no description/],
  ['has a type that SCIM has', { description: 'x', 'x-scim': {} }, /shoe has no SCIM type/],
  [
    'is readOnly when SCIM says so',
    { type: 'string', description: 'x', 'x-scim': { mutability: 'readOnly' } },
    /readOnly contradicts x-scim/,
  ],
  [
    'is not readOnly when SCIM does not say so',
    { type: 'string', description: 'x', readOnly: true, 'x-scim': {} },
    /readOnly contradicts x-scim/,
  ],
  [
    'is writeOnly when SCIM says so',
    { type: 'string', description: 'x', 'x-scim': { mutability: 'writeOnly' } },
    /writeOnly contradicts x-scim/,
  ],
  [
    'has no other annotations',
    { type: 'string', description: 'x', 'x-scim': { mutabilty: 'readOnly' } },
    /x-scim does not know mutabilty/,
  ],
];

for (const [rule, property, message] of mistakes) {
  test(`an attribute of the document ${rule}`, () => {
    const document: Document = structuredClone(readDocument('scim'));
    Object.assign(document.components.schemas.EnterpriseUser?.properties ?? {}, { shoe: property });
    assert.throws(() => readSchemaDefinition(document, 'EnterpriseUser'), message);
  });
}
