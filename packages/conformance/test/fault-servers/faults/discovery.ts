import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, at, type Fault, misread, withBody, without, withParameter } from '../fault.ts';

const config = at('/ServiceProviderConfig');
const types = at('/ResourceTypes');
const schemas = at('/Schemas');

/** Describes the server in another way. */
function described(test: typeof config, alter: (body: JsonObject) => Json | undefined): Fault['answer'] {
  return altered(test, (answer) => (answer.status === 200 ? withBody(answer, alter) : answer));
}

/** Describes every attribute and sub-attribute in another way. */
function defined(alter: (attribute: JsonObject, schema: string) => JsonObject): Fault['answer'] {
  const each = (attributes: Json | undefined, schema: string): readonly JsonObject[] =>
    (isJsonArray(attributes) ? attributes.filter(isJsonObject) : []).map((one) =>
      alter('subAttributes' in one ? { ...one, subAttributes: each(one.subAttributes, schema) } : one, schema),
    );
  return described(schemas, (body) => ({
    ...body,
    Resources: (isJsonArray(body.Resources) ? body.Resources.filter(isJsonObject) : []).map((schema) => ({
      ...schema,
      attributes: each(schema.attributes, String(schema.id)),
    })),
  }));
}

const features = [
  ['patch', 'patch'],
  ['bulk', 'bulk'],
  ['filter', 'filter'],
  ['changePassword', 'change-password'],
  ['sort', 'sort'],
  ['etag', 'etag'],
] as const;

/** What is wrong with discovery. */
export const discoveryFaults: readonly Fault[] = [
  {
    name: 'there is no /ServiceProviderConfig',
    breaks: [
      'rfc7644/config-is-there',
      'contract/getServiceProviderConfig-200',
      'contract/getServiceProviderConfig-403',
      'contract/wrong-method-is-405',
    ],
    answer: misread((request) => (request.path === '/ServiceProviderConfig' ? { ...request, path: '/None' } : request)),
  },
  {
    name: '/ServiceProviderConfig is a list',
    breaks: ['rfc7644/config-is-there'],
    answer: described(config, (body) => ({ ...body, Resources: [] })),
  },
  ...features.map(
    ([name, rule]): Fault => ({
      name: `/ServiceProviderConfig says of ${name} what it is, not whether it is supported`,
      breaks: [`rfc7643/config-announces-${rule}`, 'contract/getServiceProviderConfig-200'],
      answer: described(config, (body) => ({ ...body, [name]: { ...(body[name] as object), supported: 'true' } })),
    }),
  ),
  {
    name: '/ServiceProviderConfig gives no bulk.maxOperations',
    breaks: ['rfc7643/config-announces-bulk', 'contract/getServiceProviderConfig-200'],
    answer: described(config, (body) => ({ ...body, bulk: { supported: true, maxPayloadSize: 1 } })),
  },
  {
    name: '/ServiceProviderConfig has no schemas',
    breaks: ['rfc7643/config-names-its-schema', 'contract/getServiceProviderConfig-200'],
    answer: described(config, (body) => without(body, 'schemas')),
  },
  {
    name: 'authentication schemes have no description',
    breaks: ['rfc7643/config-lists-authentication-schemes', 'contract/getServiceProviderConfig-200'],
    answer: described(config, (body) => ({
      ...body,
      authenticationSchemes: [{ type: 'oauthbearertoken', name: 'token' }],
    })),
  },
  {
    name: '/ServiceProviderConfig does not say whether index is supported',
    breaks: ['rfc9865/config-announces-pagination', 'contract/getServiceProviderConfig-200'],
    answer: described(config, (body) => ({ ...body, pagination: { cursor: true } })),
  },
  {
    name: '/ResourceTypes is a bare array',
    breaks: [
      'rfc7643/resource-types-name-the-user',
      'rfc7644/resource-types-are-listed',
      'contract/listResourceTypes-200',
    ],
    answer: described(types, (body) => body.Resources),
  },
  {
    name: '/Schemas is a bare array',
    breaks: [
      'rfc7643/resource-types-refer-to-schemas',
      'rfc7643/schemas-hold-the-user',
      'rfc7643/schema-describes-user-name',
      'rfc7644/schemas-are-listed',
      'okta/import-of-the-schema',
      'contract/listSchemas-200',
    ],
    answer: described(schemas, (body) => body.Resources),
  },
  {
    name: 'resource types have no endpoint',
    breaks: [
      'rfc7643/resource-types-are-whole',
      'rfc7643/resource-types-name-the-user',
      'contract/listResourceTypes-200',
    ],
    answer: described(types, (body) => ({
      ...body,
      Resources: (body.Resources as readonly JsonObject[]).map((type) => without(type, 'endpoint')),
    })),
  },
  {
    name: 'the resource type User is at /People',
    breaks: ['rfc7643/resource-types-name-the-user'],
    answer: described(types, (body) => JSON.parse(JSON.stringify(body).replace('"/Users"', '"/People"')) as Json),
  },
  {
    name: '/Schemas lacks the schema of groups',
    breaks: ['rfc7643/resource-types-refer-to-schemas'],
    answer: described(schemas, (body) => ({
      ...body,
      Resources: (body.Resources as readonly JsonObject[]).filter(({ id }) => !String(id).endsWith('core:2.0:Group')),
    })),
  },
  {
    name: '/Schemas lacks the schema of users',
    breaks: [
      'rfc7643/resource-types-refer-to-schemas',
      'rfc7643/schemas-hold-the-user',
      'rfc7643/schema-describes-user-name',
      'okta/import-of-the-schema',
    ],
    answer: described(schemas, (body) => ({
      ...body,
      Resources: (body.Resources as readonly JsonObject[]).filter(({ id }) => !String(id).endsWith('core:2.0:User')),
    })),
  },
  {
    name: 'attributes do not say whether they are multi-valued',
    breaks: ['rfc7643/schema-attributes-are-whole', 'contract/listSchemas-200'],
    answer: defined((attribute) => without(attribute, 'multiValued')),
  },
  {
    name: 'mutability is a word of its own',
    breaks: [
      'rfc7643/schema-characteristics-are-words-of-the-standard',
      'rfc7643/schema-describes-password',
      'contract/listSchemas-200',
    ],
    answer: defined((attribute) => ({ ...attribute, mutability: String(attribute.mutability).toUpperCase() })),
  },
  {
    name: 'a sub-attribute is complex',
    breaks: ['rfc7643/sub-attributes-are-simple'],
    answer: defined((attribute, schema) =>
      attribute.name === 'familyName' && schema.endsWith(':User') ? { ...attribute, type: 'complex' } : attribute,
    ),
  },
  {
    name: 'userName is described as case exact',
    breaks: ['rfc7643/schema-describes-user-name'],
    answer: defined((attribute) => (attribute.name === 'userName' ? { ...attribute, caseExact: true } : attribute)),
  },
  {
    name: 'password is described as readable',
    breaks: ['rfc7643/schema-describes-password'],
    answer: defined((attribute) =>
      attribute.name === 'password' ? { ...attribute, mutability: 'readWrite', returned: 'default' } : attribute,
    ),
  },
  {
    name: '/Schemas holds nulls',
    breaks: ['entra/schemas-have-no-nulls', 'contract/listSchemas-200'],
    answer: defined((attribute) => ({ ...attribute, description: null })),
  },
  {
    name: 'a schema cannot be read by its URN',
    breaks: ['rfc7644/one-schema-can-be-read', 'contract/getSchema-200', 'contract/getSchema-403'],
    answer: misread((request) =>
      request.path.endsWith('core:2.0:User') && request.path.startsWith('/Schemas/')
        ? { ...request, path: '/None' }
        : request,
    ),
  },
  {
    name: 'a resource type cannot be read by its name',
    breaks: ['rfc7644/one-resource-type-can-be-read', 'contract/getResourceType-200', 'contract/getResourceType-403'],
    answer: misread((request) => (request.path === '/ResourceTypes/User' ? { ...request, path: '/None' } : request)),
  },
  {
    name: 'an unknown schema is answered with all',
    breaks: ['rfc7644/unknown-schema-is-404', 'contract/getSchema-404'],
    answer: misread((request) =>
      /^\/Schemas\/(?!.*2\.0)/.test(request.path) ? { ...request, path: '/Schemas' } : request,
    ),
  },
  {
    name: 'discovery ignores filters',
    breaks: ['rfc7644/filter-on-resource-types-is-403', 'rfc7644/filter-on-schemas-is-403', 'contract/*-403'],
    answer: misread((request) =>
      /^\/(Schemas|ResourceTypes|ServiceProviderConfig)/.test(request.path)
        ? withParameter(request, 'filter', () => undefined)
        : request,
    ),
  },
];
