export type {
  Group,
  GroupInput,
  Member,
  PartialGroup,
  PartialUser,
  ResourceType,
  SchemaDefinitionResource,
  ServiceProviderConfig,
  User,
  UserInput,
} from '@metacompliance/scim-contract';
export { ScimError, type ScimType } from '@metacompliance/scim-protocol';
export type { BulkOptions } from './bulk/bulk.ts';
export type { BulkResult, BulkStep } from './bulk/steps.ts';
export { createScimClient, type ScimClient } from './client.ts';
export * from './errors.ts';
export { at, type Filter, filter, where } from './filter.ts';
export { type Behaviour, type CallOptions, type ClientOptions, type Region, regions } from './options.ts';
export type { Page } from './paging.ts';
export { type PatchOperation, patch } from './patch.ts';
export type { GroupNames, GroupPatchPath, GroupPath, UserNames, UserPatchPath, UserPath } from './paths.ts';
export type { ListQuery, Position, Selection } from './query.ts';
export type { RawClient } from './raw.ts';
export type { Discovery } from './resources/discovery.ts';
export type { Groups } from './resources/groups.ts';
export type { ChangeOptions, ListOptions, PageOptions, Resources } from './resources/methods.ts';
export type { Users } from './resources/users.ts';
export type { Fetch } from './transport/attempt.ts';
export type { Log, LogEntry } from './transport/log.ts';
export type { Middleware, ScimRequest, ScimResponse, Send, Timeouts } from './transport/message.ts';
export type { RetryOptions } from './transport/retry.ts';
export type { TokenSource } from './transport/secret.ts';
export { enterpriseUser, type NewGroup, type NewUser, type Target } from './views.ts';
