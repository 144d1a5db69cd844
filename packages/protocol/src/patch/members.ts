import { ScimError } from '../error.ts';
import type { Filter } from '../filter/ast.ts';
import { isJsonObject, type Json } from '../json.ts';
import { readMemberIds } from '../resource/members.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Request } from './operation.ts';
import type { MemberStep, PatchOperation, PatchPath } from './patch.ts';
import { valuesToRemove } from './tolerate.ts';

/**
 * Reads what is asked of a group's members into a step that a store can take without reading the group. Members come and go
 * but do not change: whatever is inside one is immutable, and writing it fails with `mutability`.
 * @see RFC 7643 §4.2
 * @see RFC 7644 §3.5.2.1-3
 */
export function readMemberStep(path: PatchPath, request: Request): readonly PatchOperation[] {
  const { attribute, subAttribute, filter } = path;
  if (subAttribute || (filter && request.verb !== 'remove')) {
    throw ScimError.mutability('The sub-attributes of members are immutable: add and remove members instead');
  }
  const step = filter ? removeSelected(filter) : readStep(attribute, request);
  return isIdle(step) ? [] : [{ kind: 'members', step }];
}

function readStep(members: Attribute, { verb, value }: Request): MemberStep {
  if (verb === 'remove') {
    const listed = valuesToRemove(value);
    return listed ? { kind: 'remove', ids: readMemberIds(members, listed) } : { kind: 'set', ids: [] };
  }
  if (value === undefined) throw ScimError.invalidValue(`${verb} of members needs a value`);
  return { kind: verb === 'add' ? 'add' : 'set', ids: readMemberIds(members, asList(value)) };
}

/** The standard allows a single value where a list is meant (RFC 7644 §3.5.2.1). */
function asList(value: Json): Json {
  return isJsonObject(value) ? [value] : value;
}

/** Tells the id in `members[value eq "…"]`, as Okta names a member. That needs no search; any other filter does. */
export function namedMember(filter: Filter): string | undefined {
  const named = filter.kind === 'compare' && filter.operator === 'eq' && filter.path.subAttribute?.name === 'value';
  return named && typeof filter.value === 'string' ? filter.value : undefined;
}

function removeSelected(filter: Filter): MemberStep {
  const id = namedMember(filter);
  return id === undefined ? { kind: 'removeWhere', filter } : { kind: 'remove', ids: [id] };
}

function isIdle(step: MemberStep): boolean {
  return (step.kind === 'add' || step.kind === 'remove') && step.ids.length === 0;
}
