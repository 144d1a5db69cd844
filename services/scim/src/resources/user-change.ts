import {
  applyPatch,
  canonicalize,
  type Json,
  type JsonObject,
  parsePatch,
  reconcileManager,
  userSchema,
} from '@metacompliance/scim-protocol';
import { enterpriseUser } from '../store/user-row.ts';

/** What a request wants of a user, as plain data: a change crosses threads by name, and its meaning is the function below. */
export type UserChange = ({ readonly kind: 'replace' } & Changed) | { readonly kind: 'patch'; readonly body: Json };

export interface Changed {
  readonly resource: JsonObject;
  readonly warnings: readonly string[];
  /** The names in the request that no attribute has. */
  readonly ignored: readonly string[];
}

/**
 * The user after the change, in canonical order and without what is derived. Pure; throws `ScimError`. `before` is the user as
 * its clients see it, so that a patch that repeats a read-only value can be told from one that changes it.
 */
export function changeUser(before: JsonObject, change: UserChange): Changed {
  const wanted = change.kind === 'replace' ? replaceUser(before, change) : patchUser(before, change.body);
  const { resource, warnings } = reconcileManager(before, wanted.resource);
  return {
    resource: canonicalize(withoutDerived(resource), userSchema),
    warnings: [...wanted.warnings, ...warnings],
    ignored: wanted.ignored,
  };
}

/** An absent `active` keeps its state; every other absent attribute is cleared. @see RFC 7644 §3.5.1 */
function replaceUser(before: JsonObject, { resource, ...rest }: Changed): Changed {
  return { resource: { active: before.active ?? true, ...resource, id: before.id ?? null }, ...rest };
}

function patchUser(before: JsonObject, body: Json): Changed {
  const patch = parsePatch(body, userSchema);
  const { warnings, ignored } = patch;
  return { resource: applyPatch(before, patch, userSchema), warnings, ignored };
}

function withoutDerived({ groups: _, meta: __, ...user }: JsonObject): JsonObject {
  const extension = user[enterpriseUser] as JsonObject | undefined; // typed by the schema
  const manager = extension?.manager as JsonObject | undefined;
  if (!extension || !manager) return user;
  const { displayName: ___, $ref: ____, ...kept } = manager;
  return { ...user, [enterpriseUser]: { ...extension, manager: kept } };
}
