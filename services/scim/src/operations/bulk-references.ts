/**
 * bulkId references. Every POST gets its id before anything runs, so a reference is resolved by putting that id in its place,
 * whichever operation comes first; two users can name each other as manager.
 * @see RFC 7644 §3.7.2
 */
import { groupSchema, ScimError, userSchema } from '@metacompliance/scim-protocol';
import { bulkIdOf, isReference, replaceReferences } from './bulk-reference-places.ts';
import type { BulkItem, ReadItem } from './bulk-request.ts';

/** Where a bulkId stands in the request, and which id its resource will have. */
interface Target {
  readonly place: number;
  readonly id: string;
  readonly endpoint: BulkItem['endpoint'];
}

export type Targets = ReadonlyMap<string, Target>;

/** An operation with its references replaced, and the places of the operations it needs. */
export interface ResolvedItem {
  readonly item: BulkItem;
  readonly needs: readonly number[];
}

/** Gives every POST that can be read an id. */
export function targetsOf(items: readonly ReadItem[], newId: () => string): Targets {
  const targets = new Map<string, Target>();
  for (const [place, item] of items.entries()) {
    if (!('refusal' in item) && item.method === 'POST' && item.bulkId)
      targets.set(item.bulkId, { place, id: newId(), endpoint: item.endpoint });
  }
  return targets;
}

/** Replaces the references of one operation. @throws ScimError 400 for one that no POST of the request makes */
export function resolveReferences(item: BulkItem, targets: Targets): ResolvedItem {
  const needs = new Set<number>();
  const follow = (reference: string): string => {
    const target = targets.get(bulkIdOf(reference));
    if (!target) throw ScimError.invalidValue(`"${reference}" refers to no POST of this request`);
    needs.add(target.place);
    return target.id;
  };
  if (item.endpoint === '/Groups') refuseNestedGroups(item, targets);
  const id = isReference(item.id) ? follow(item.id) : item.id;
  const schema = item.endpoint === '/Users' ? userSchema : groupSchema;
  return { item: { ...item, id, data: replaceReferences(item, { schema, follow }) }, needs: [...needs] };
}

/** A reference to a group can only make it a member of this one, and MetaCompliance has no nested groups. */
function refuseNestedGroups(item: BulkItem, targets: Targets): void {
  const follow = (reference: string): string => {
    if (targets.get(bulkIdOf(reference))?.endpoint === '/Groups') {
      throw ScimError.invalidValue(`members: "${reference}" is a group, and MetaCompliance has no nested groups`);
    }
    return '';
  };
  replaceReferences(item, { schema: groupSchema, follow });
}
