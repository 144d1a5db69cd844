import type { Filter } from '../filter/ast.ts';
import type { Json } from '../json.ts';
import type { AttributePath } from '../path/attribute-path.ts';

/** Where an operation works: an attribute or sub-attribute, of the values that the filter selects when there is one. */
export interface PatchPath extends AttributePath {
  readonly filter?: Filter;
}

/** What one operation does to the members of a group. Ids are in the order of the request, each once. */
export type MemberStep =
  | { readonly kind: 'add' | 'remove' | 'set'; readonly ids: readonly string[] }
  | { readonly kind: 'removeWhere'; readonly filter: Filter };

/**
 * One change, its path resolved and its value checked and canonical. An operation of the request without path, or on a
 * complex attribute, is several of them.
 */
export type PatchOperation =
  /** `value` is a whole value of what the path names; a list for a multi-valued attribute without filter. */
  | { readonly kind: 'add' | 'replace'; readonly path: PatchPath; readonly value: Json }
  /** `values` are those to remove; without them, all. */
  | { readonly kind: 'remove'; readonly path: PatchPath; readonly values?: readonly Json[] }
  /** A read-only attribute in a value without path: allowed when it repeats what is. `value` is as it was sent. */
  | { readonly kind: 'confirm'; readonly path: AttributePath; readonly value: Json }
  | { readonly kind: 'members'; readonly step: MemberStep };

/** A PATCH request that fits its schema. */
export interface Patch {
  readonly operations: readonly PatchOperation[];
  /** What was left out of the request, a sentence each, for the provisioning log. */
  readonly warnings: readonly string[];
  /** The paths and names that no attribute has, as they were sent: those that the warnings tell of. */
  readonly ignored: readonly string[];
}
