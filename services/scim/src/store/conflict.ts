import { ScimError } from '@metacompliance/scim-protocol';

/** What a unique index guards, told to the administrator. The index decides; this only says which rule it was. */
const rules: readonly (readonly [index: RegExp, detail: string])[] = [
  [/user_name/, 'userName is taken by another user of this company, perhaps an inactive one, in any letter case'],
  [/groups.*name/, 'displayName is taken by another group of this company, in any letter case'],
  [/companies.*key/, 'The company key is taken'],
];

/** Translates the violation of a unique index, named by the database, to the standard's 409. @see RFC 7644 §3.3 */
export function uniquenessError(index: string, cause: unknown): ScimError {
  const detail = rules.find(([name]) => name.test(index))?.[1] ?? 'A value that must be unique is taken';
  return ScimError.uniqueness(detail, { cause });
}
