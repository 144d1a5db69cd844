// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

/** Name of a component schema. */
export type SchemaName =
  | 'AddOrReplaceOperation'
  | 'Address'
  | 'AuthenticationScheme'
  | 'BulkOperation'
  | 'BulkOperationResponse'
  | 'BulkRequest'
  | 'BulkResponse'
  | 'Email'
  | 'EnterpriseUser'
  | 'Entitlement'
  | 'Error'
  | 'ExternalId'
  | 'Group'
  | 'GroupAttributes'
  | 'GroupInput'
  | 'GroupListResponse'
  | 'GroupMembership'
  | 'Id'
  | 'InstantMessaging'
  | 'ListResponse'
  | 'ListResponseAttributes'
  | 'Manager'
  | 'Member'
  | 'Meta'
  | 'Name'
  | 'PatchOp'
  | 'PatchOperation'
  | 'PhoneNumber'
  | 'Photo'
  | 'RemoveOperation'
  | 'ResourceType'
  | 'ResourceTypeListResponse'
  | 'Role'
  | 'Schema'
  | 'SchemaAttribute'
  | 'SchemaExtension'
  | 'SchemaListResponse'
  | 'SearchRequest'
  | 'ServiceProviderConfig'
  | 'Supported'
  | 'User'
  | 'UserAttributes'
  | 'UserInput'
  | 'UserListResponse'
  | 'X509Certificate';

/** One way in which a value does not fit. `instancePath` is a JSON pointer into the value. */
export interface Mismatch {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  /** What the keyword asks for. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Says whether a value fits a component schema. After false, `errors` says why, until the next call. */
export type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly Mismatch[] | null };

/** One validator for each component schema. Properties that a schema does not know make a value unfit only where it is a closed object. */
export declare const validators: Readonly<Record<SchemaName, Validator>>;
