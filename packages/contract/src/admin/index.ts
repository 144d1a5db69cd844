// Generated from openapi/admin.yaml by `pnpm generate`. Do not edit.

import type { components, operations, Readable, Writable } from './types.ts';

export type { components, operations, paths, Readable, Writable } from './types.ts';

type Schemas = components['schemas'];

/** The name of an operation of the document. */
export type OperationId = keyof operations;

export * from './document.ts';
export * from './operation-table.ts';
export * from './validators.js';

export type AdminSecret = Readable<Schemas['AdminSecret']>;
export type AdminSecretList = Readable<Schemas['AdminSecretList']>;
export type AuditEntry = Readable<Schemas['AuditEntry']>;
export type AuditPage = Readable<Schemas['AuditPage']>;
export type Brake = Readable<Schemas['Brake']>;
export type BrakeInput = Writable<Schemas['BrakeInput']>;
export type Company = Readable<Schemas['Company']>;
export type CompanyDetails = Readable<Schemas['CompanyDetails']>;
export type CompanyInput = Writable<Schemas['CompanyInput']>;
export type CompanyKey = Readable<Schemas['CompanyKey']>;
export type CompanyList = Readable<Schemas['CompanyList']>;
export type CompanyName = Readable<Schemas['CompanyName']>;
export type ConnectionField = Readable<Schemas['ConnectionField']>;
export type ConnectionSettings = Readable<Schemas['ConnectionSettings']>;
export type IgnoredAttribute = Readable<Schemas['IgnoredAttribute']>;
export type Label = Readable<Schemas['Label']>;
export type LogEntry = Readable<Schemas['LogEntry']>;
export type LogPage = Readable<Schemas['LogPage']>;
export type Name = Readable<Schemas['Name']>;
export type NewCompany = Readable<Schemas['NewCompany']>;
export type NewToken = Readable<Schemas['NewToken']>;
export type NextCursor = Readable<Schemas['NextCursor']>;
export type Problem = Readable<Schemas['Problem']>;
export type ProblemPlace = Readable<Schemas['ProblemPlace']>;
export type RefreshInput = Writable<Schemas['RefreshInput']>;
export type Secret = Readable<Schemas['Secret']>;
export type Token = Readable<Schemas['Token']>;
export type TokenInput = Writable<Schemas['TokenInput']>;
export type TokenList = Readable<Schemas['TokenList']>;
