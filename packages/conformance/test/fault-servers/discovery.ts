import { type AttributeDefinition, schemaDefinitions } from '@metacompliance/scim-contract';
import { groupSchema, type JsonObject, listResponse, ScimError, userSchema } from '@metacompliance/scim-protocol';
import type { Answer } from './message.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0';

const config: JsonObject = {
  schemas: [`${core}:ServiceProviderConfig`],
  documentationUri: 'https://www.example.com/help',
  patch: { supported: true },
  bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 4194304 },
  filter: { supported: true, maxResults: 1000 },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  pagination: {
    cursor: true,
    index: true,
    defaultPaginationMethod: 'index',
    defaultPageSize: 100,
    maxPageSize: 1000,
  },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'API token',
      description: 'The API token of the company',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
};

/** Answers /ServiceProviderConfig, /ResourceTypes and /Schemas. */
export function answerDiscovery(baseUrl: string, path: string, query: URLSearchParams): Answer {
  if (query.has('filter')) throw ScimError.forbidden('Discovery takes no filter');
  const [, endpoint = '', id] = path.split('/');
  const located = (resource: JsonObject, resourceType: string, name: string): JsonObject => ({
    ...resource,
    meta: { resourceType, location: `${baseUrl}/${endpoint}${name && `/${name}`}` },
  });
  if (endpoint === 'ServiceProviderConfig') return { status: 200, body: located(config, 'ServiceProviderConfig', '') };
  const all =
    endpoint === 'Schemas'
      ? schemaDefinitions.map((schema) => located(showSchema(schema), 'Schema', schema.id))
      : resourceTypes.map((type) => located(type, 'ResourceType', String(type.id)));
  if (id === undefined) {
    return { status: 200, body: { ...listResponse({ resources: all, totalResults: all.length, startIndex: 1 }) } };
  }
  const one = all.find((resource) => resource.id === id);
  if (one === undefined) throw ScimError.notFound(`There is no "${id}" in ${endpoint}`);
  return { status: 200, body: one };
}

const resourceTypes = [userSchema, groupSchema].map(
  ({ resourceType, endpoint, core: schema, extensions }): JsonObject => ({
    schemas: [`${core}:ResourceType`],
    id: resourceType,
    name: resourceType,
    endpoint,
    description: `The ${resourceType.toLowerCase()}s of a company`,
    schema,
    ...(extensions.length > 0 && { schemaExtensions: extensions.map((urn) => ({ schema: urn, required: false })) }),
  }),
);

function showSchema({ attributes, ...schema }: (typeof schemaDefinitions)[number]): JsonObject {
  return { schemas: [`${core}:Schema`], ...schema, attributes: attributes.map(showAttribute) };
}

/** Without the limits, which are ours and not the standard's. */
function showAttribute({ maxLength: _, maxItems: __, subAttributes, ...attribute }: AttributeDefinition): JsonObject {
  return { ...attribute, ...(subAttributes && { subAttributes: subAttributes.map(showAttribute) }) } as JsonObject;
}
