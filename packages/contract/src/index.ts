// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

import type { components, operations, Readable, Writable } from './types.ts';

export * from './schemas.ts';
export type { components, operations, paths, Readable, Writable } from './types.ts';

type Schemas = components['schemas'];

/** What an answer holds when no `attributes` or `excludedAttributes` was asked for: everything mandatory is there. */
export type User = Readable<Schemas['User'] & Schemas['UserInput']> & { active: boolean; meta: Meta };
/** A user of which an answer holds the attributes that were asked for. */
export type PartialUser = Readable<Schemas['User']>;
/** What an answer holds when no `attributes` or `excludedAttributes` was asked for: everything mandatory is there. */
export type Group = Readable<Schemas['Group'] & Schemas['GroupInput']> & { meta: Meta };
/** A group of which an answer holds the attributes that were asked for. */
export type PartialGroup = Readable<Schemas['Group']>;
/** Facts about a resource, all of them: an answer that shows meta at all shows them together. */
export type Meta = Required<Readable<Schemas['Meta']>>;
export type UserInput = Writable<Schemas['UserInput']>;
export type Name = Readable<Schemas['Name']>;
export type Email = Readable<Schemas['Email']>;
export type PhoneNumber = Readable<Schemas['PhoneNumber']>;
export type InstantMessaging = Readable<Schemas['InstantMessaging']>;
export type Photo = Readable<Schemas['Photo']>;
export type Address = Readable<Schemas['Address']>;
export type GroupMembership = Readable<Schemas['GroupMembership']>;
export type Entitlement = Readable<Schemas['Entitlement']>;
export type Role = Readable<Schemas['Role']>;
export type X509Certificate = Readable<Schemas['X509Certificate']>;
export type EnterpriseUser = Readable<Schemas['EnterpriseUser']>;
export type Manager = Readable<Schemas['Manager']>;
export type GroupInput = Writable<Schemas['GroupInput']>;
export type Member = Readable<Schemas['Member']>;

/** The name of an operation of the document. */
export type OperationId = keyof operations;
