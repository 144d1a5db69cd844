// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

import type { components, operations, Readable, Writable } from './types.ts';

export type { components, operations, paths, Readable, Writable } from './types.ts';

type Schemas = components['schemas'];

/** The name of an operation of the document. */
export type OperationId = keyof operations;

export * from './schemas.ts';
export * from './document.ts';
export * from './operation-table.ts';
export * from './validators.js';

/** What an answer holds when no `attributes` or `excludedAttributes` was asked for: everything mandatory is there. */
export type User = Readable<Schemas['User'] & Schemas['UserInput']> & { active: boolean; meta: Meta };
/** A user of which an answer holds the attributes that were asked for. */
export type PartialUser = Readable<Schemas['User']>;
/** What an answer holds when no `attributes` or `excludedAttributes` was asked for: everything mandatory is there. */
export type Group = Readable<Schemas['Group'] & Schemas['GroupInput']> & { meta: Meta };
/** A group of which an answer holds the attributes that were asked for. */
export type PartialGroup = Readable<Schemas['Group']>;
/** A page of users, when no `attributes` or `excludedAttributes` was asked for. */
export type UserListResponse = Readable<Schemas['ListResponseAttributes']> & { Resources: User[] };
/** A page of groups, when no `attributes` or `excludedAttributes` was asked for. */
export type GroupListResponse = Readable<Schemas['ListResponseAttributes']> & { Resources: Group[] };
/** Facts about a resource, all of them: an answer that shows meta at all shows them together. */
export type Meta = Required<Readable<Schemas['Meta']>>;
export type AddOrReplaceOperation = Readable<Schemas['AddOrReplaceOperation']>;
export type Address = Readable<Schemas['Address']>;
export type AuthenticationScheme = Readable<Schemas['AuthenticationScheme']>;
export type BulkOperation = Readable<Schemas['BulkOperation']>;
export type BulkOperationResponse = Readable<Schemas['BulkOperationResponse']>;
export type BulkRequest = Readable<Schemas['BulkRequest']>;
export type BulkResponse = Readable<Schemas['BulkResponse']>;
export type Email = Readable<Schemas['Email']>;
export type EnterpriseUser = Readable<Schemas['EnterpriseUser']>;
export type Entitlement = Readable<Schemas['Entitlement']>;
export type ErrorMessage = Readable<Schemas['Error']>;
export type GroupInput = Writable<Schemas['GroupInput']>;
export type GroupMembership = Readable<Schemas['GroupMembership']>;
export type InstantMessaging = Readable<Schemas['InstantMessaging']>;
export type ListResponse = Readable<Schemas['ListResponse']>;
export type Manager = Readable<Schemas['Manager']>;
export type Member = Readable<Schemas['Member']>;
export type Name = Readable<Schemas['Name']>;
export type PatchOp = Readable<Schemas['PatchOp']>;
export type PatchOperation = Readable<Schemas['PatchOperation']>;
export type PhoneNumber = Readable<Schemas['PhoneNumber']>;
export type Photo = Readable<Schemas['Photo']>;
export type RemoveOperation = Readable<Schemas['RemoveOperation']>;
export type ResourceType = Readable<Schemas['ResourceType']>;
export type ResourceTypeListResponse = Readable<Schemas['ResourceTypeListResponse']>;
export type Role = Readable<Schemas['Role']>;
export type SchemaDefinitionResource = Readable<Schemas['Schema']>;
export type SchemaAttribute = Readable<Schemas['SchemaAttribute']>;
export type SchemaExtension = Readable<Schemas['SchemaExtension']>;
export type SchemaListResponse = Readable<Schemas['SchemaListResponse']>;
export type SearchRequest = Readable<Schemas['SearchRequest']>;
export type ServiceProviderConfig = Readable<Schemas['ServiceProviderConfig']>;
export type UserInput = Writable<Schemas['UserInput']>;
export type X509Certificate = Readable<Schemas['X509Certificate']>;
