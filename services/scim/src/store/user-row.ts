import { fold, type Json, type JsonObject, userSchema } from '@metacompliance/scim-protocol';
import { foldResource } from './fold-resource.ts';

export const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What the database must know of a user beside the body: columns to look up by, and the folded copy. */
export interface UserColumns {
  readonly user_name: string;
  readonly external_id: string | null;
  readonly display_name: string | null;
  readonly manager: string | null;
  readonly folded: string;
}

/** One address, folded, as `user_emails` keeps it. */
export interface EmailRow {
  readonly value: string;
  readonly type: string | null;
  readonly display: string | null;
  readonly is_primary: number | null;
}

/** A complete user, ready to be inserted: whoever checked it has derived this, and the one that writes need not. */
export interface NewUser {
  readonly userName: string;
  /** The names of its attributes, for the log. */
  readonly attributes: readonly string[];
  /** JSON text of the user without `groups` and `meta`. */
  readonly body: string;
  readonly columns: UserColumns;
  readonly emails: readonly EmailRow[];
}

/** Derives all that is inserted of a complete user. */
export function newUser(user: JsonObject): NewUser {
  return {
    userName: String(user.userName),
    attributes: Object.keys(user),
    body: JSON.stringify(user),
    columns: userColumns(user),
    emails: emailRows(user),
  };
}

/** Derives the columns from a complete user. */
export function userColumns(user: JsonObject): UserColumns {
  return {
    user_name: fold(text(user.userName) ?? ''),
    external_id: text(user.externalId),
    display_name: text(user.displayName),
    manager: text(managerOf(user)?.value),
    folded: foldResource(user, userSchema),
  };
}

/** Derives the address rows from a complete user. */
export function emailRows(user: JsonObject): readonly EmailRow[] {
  const emails = (user.emails ?? []) as readonly JsonObject[]; // readResource and applyPatch let nothing else through
  return emails.map((email) => ({
    value: fold(text(email.value) ?? ''),
    type: folded(email.type),
    display: folded(email.display),
    is_primary: typeof email.primary === 'boolean' ? Number(email.primary) : null,
  }));
}

function managerOf(user: JsonObject): JsonObject | undefined {
  return (user[enterpriseUser] as JsonObject | undefined)?.manager as JsonObject | undefined; // typed by the schema
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function folded(value: Json | undefined): string | null {
  return typeof value === 'string' ? fold(value) : null;
}
