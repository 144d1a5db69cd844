import type { Attribute } from '../schema/attribute.ts';

/**
 * An attribute or one of its sub-attributes, resolved against a schema, so that whoever holds one need not ask whether it
 * exists. `attribute` is top-level in its schema (core or extension); `subAttribute`, when there, is a child of it.
 * `attribute.schema` tells an extension's attribute from a core one.
 * @see RFC 7644 §3.10
 */
export interface AttributePath {
  readonly attribute: Attribute;
  readonly subAttribute?: Attribute;
}
