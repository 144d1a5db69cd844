// Generated from openapi/admin.yaml by `pnpm generate`. Do not edit.

/** Name of a component schema. */
export type SchemaName =
  | 'AdminSecret'
  | 'AdminSecretList'
  | 'AuditEntry'
  | 'AuditPage'
  | 'Brake'
  | 'BrakeInput'
  | 'Company'
  | 'CompanyDetails'
  | 'CompanyInput'
  | 'CompanyKey'
  | 'CompanyList'
  | 'CompanyName'
  | 'ConnectionField'
  | 'ConnectionSettings'
  | 'IgnoredAttribute'
  | 'Label'
  | 'LogEntry'
  | 'LogPage'
  | 'Name'
  | 'NewCompany'
  | 'NewToken'
  | 'NextCursor'
  | 'Problem'
  | 'ProblemPlace'
  | 'RefreshInput'
  | 'Secret'
  | 'Token'
  | 'TokenInput'
  | 'TokenList';

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
