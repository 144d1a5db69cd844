/**
 * bulkId references. Every POST gets its id before anything runs, so a reference is resolved by putting that id in its place,
 * wherever it stands and whichever operation comes first; two users can name each other as manager. What remains is the
 * order: an operation runs after those it refers to, as far as they do not refer back to it.
 * @see RFC 7644 §3.7.2
 */
import { type Json, ScimError } from '@metacompliance/scim-protocol';
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
    const name = reference.slice('bulkId:'.length);
    const target = targets.get(name);
    if (!target) throw ScimError.invalidValue(`"${reference}" refers to no POST of this request`);
    needs.add(target.place);
    return target.id;
  };
  if (item.endpoint === '/Groups') refuseNestedGroups(item.data, targets);
  const id = isReference(item.id) ? follow(item.id) : item.id;
  return { item: { ...item, id, data: replaced(item.data, follow) }, needs: [...needs] };
}

function replaced(value: Json, follow: (reference: string) => string): Json {
  if (typeof value === 'string') return isReference(value) ? follow(value) : replacedInPath(value, follow);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element: Json) => replaced(element, follow));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, follow)]));
}

/** `members[value eq "bulkId:ann"]`: a reference inside a longer text stands between quotes. */
function replacedInPath(text: string, follow: (reference: string) => string): string {
  if (!text.includes('"bulkId:')) return text;
  return text.replace(/"(bulkId:[^"]+)"/g, (_, reference: string) => JSON.stringify(follow(reference)));
}

function isReference(text: string): boolean {
  return text.startsWith('bulkId:');
}

/** A reference to a group can only make it a member of this one, and MetaCompliance has no nested groups. */
function refuseNestedGroups(data: Json, targets: Targets): void {
  replaced(data, (reference) => {
    if (targets.get(reference.slice('bulkId:'.length))?.endpoint === '/Groups') {
      throw ScimError.invalidValue(`members: "${reference}" is a group, and MetaCompliance has no nested groups`);
    }
    return '';
  });
}

/** The order in which to run: each after what it needs, in the order of the request otherwise, circles cut where they close. */
export function orderOf(needs: readonly (readonly number[])[]): readonly number[] {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const visit = (place: number): void => {
    // An explicit stack: a chain of a thousand references must not be a thousand calls deep.
    const stack = [{ place, next: 0 }];
    state.set(place, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const need = needs[top.place]?.[top.next++];
      if (need === undefined) {
        state.set(top.place, 'done');
        order.push(top.place);
        stack.pop();
      } else if (!state.has(need)) {
        state.set(need, 'open');
        stack.push({ place: need, next: 0 });
      }
    }
  };
  for (const place of needs.keys()) if (!state.has(place)) visit(place);
  return order;
}
