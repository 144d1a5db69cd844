import {
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  type SchemaDefinition,
  schemaDefinitions,
  userSchemaDefinition,
} from '@metacompliance/scim-contract';
import { defaultCount, maxCount, ScimError } from '@metacompliance/scim-protocol';
import { maxBulkOperations } from './bulk-request.ts';
import type { Call, Operation, Reply } from './operation.ts';

const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
const resourceTypeUrn = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const configUrn = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

/** What this service does, and nothing that it does not. @see RFC 7643 §5, RFC 9865 §4 */
export const getServiceProviderConfig: Operation = async (call, { maxBodyBytes }) =>
  answer({
    schemas: [configUrn],
    documentationUri: 'https://support.metacompliance.com/hc/en-gb',
    patch: { supported: true },
    bulk: { supported: true, maxOperations: maxBulkOperations, maxPayloadSize: maxBodyBytes },
    filter: { supported: true, maxResults: maxCount },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: defaultCount,
      maxPageSize: maxCount,
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'API token',
        description: 'The API token of the company, as "Authorization: Bearer <token>" or "Authorization: <token>"',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${call.baseUrl}/ServiceProviderConfig` },
  });

export const listSchemas: Operation = async (call) =>
  answerAll(schemaDefinitions.map((schema) => printSchema(schema, call)));

export const getSchema: Operation = async (call) => {
  const schema = schemaDefinitions.find(({ id }) => id.toLowerCase() === call.id.toLowerCase());
  if (!schema) throw ScimError.notFound(`There is no schema "${call.id}" here`);
  return answer(printSchema(schema, call));
};

export const listResourceTypes: Operation = async (call) => answerAll(resourceTypes(call));

export const getResourceType: Operation = async (call) => {
  const type = resourceTypes(call).find(({ id }) => id.toLowerCase() === call.id.toLowerCase());
  if (!type) throw ScimError.notFound(`There is no resource type "${call.id}" here`);
  return answer(type);
};

function resourceTypes({ baseUrl }: Call) {
  const type = (id: string, endpoint: string, description: string, schema: SchemaDefinition) => ({
    schemas: [resourceTypeUrn],
    id,
    name: id,
    description,
    endpoint,
    schema: schema.id,
    schemaExtensions: id === 'User' ? [{ schema: enterpriseUserSchemaDefinition.id, required: false }] : [],
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${id}` },
  });
  return [
    type('User', '/Users', 'A person who takes part in security-awareness training', userSchemaDefinition),
    type('Group', '/Groups', 'A group of users', groupSchemaDefinition),
  ];
}

function printSchema({ id, name, description, attributes }: SchemaDefinition, { baseUrl }: Call) {
  return {
    schemas: [schemaUrn],
    id,
    name,
    description,
    attributes: attributes.map(printAttribute),
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${id}` },
  };
}

/** The definition without the limits, which are ours and no characteristic of RFC 7643 §7. */
function printAttribute({
  maxLength: _,
  maxItems: __,
  subAttributes,
  ...attribute
}: SchemaDefinition['attributes'][number]): object {
  return { ...attribute, ...(subAttributes && { subAttributes: subAttributes.map(printAttribute) }) };
}

function answer(body: object): Reply {
  return { status: 200, body: JSON.stringify(body) };
}

function answerAll(resources: readonly object[]): Reply {
  const { length } = resources;
  return answer({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: length,
    itemsPerPage: length,
    startIndex: 1,
    Resources: resources,
  });
}
