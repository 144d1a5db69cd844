import {
  applyPatch,
  canonicalize,
  groupSchema,
  type Json,
  type JsonObject,
  type MemberStep,
  memberSteps,
  parsePatch,
} from '@metacompliance/scim-protocol';

/** What a request wants of a group, as plain data. */
export type GroupChange =
  | ({ readonly kind: 'replace' } & Omit<ChangedGroup, 'members'>)
  | { readonly kind: 'patch'; readonly body: Json };

export interface ChangedGroup {
  /** The group without members, in canonical order and without what is derived. */
  readonly resource: JsonObject;
  /** What happens to the member rows, in order. */
  readonly members: readonly MemberStep[];
  readonly warnings: readonly string[];
  /** The names in the request that no attribute has. */
  readonly ignored: readonly string[];
}

/** The group after the change; its members are not read, only told what to do. Pure; throws `ScimError`. */
export function changeGroup(before: JsonObject, change: GroupChange): ChangedGroup {
  if (change.kind === 'replace') return replaceGroup(before, change);
  const patch = parsePatch(change.body, groupSchema);
  const { meta: _, ...after } = applyPatch(before, patch, groupSchema);
  const { warnings, ignored } = patch;
  return { resource: canonicalize(after, groupSchema), members: memberSteps(patch), warnings, ignored };
}

/** Absent members are kept: they were not asserted; an empty list or null empties the group. @see RFC 7644 §3.5.1 */
function replaceGroup(before: JsonObject, change: Extract<GroupChange, { kind: 'replace' }>): ChangedGroup {
  const { members, ...resource } = change.resource;
  const steps: MemberStep[] = members === undefined ? [] : [{ kind: 'set', ids: memberIds(members) }];
  return {
    resource: canonicalize({ ...resource, id: before.id ?? null }, groupSchema),
    members: steps,
    warnings: change.warnings,
    ignored: change.ignored,
  };
}

/** The ids that a checked `members` names, each once. */
export function memberIds(members: Json | undefined): readonly string[] {
  const values = ((members ?? []) as readonly JsonObject[]).map(({ value }) => String(value)); // readResource checked the shape
  return [...new Set(values)];
}
