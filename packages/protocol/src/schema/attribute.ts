import type { AttributeDefinition } from '@metacompliance/scim-contract';

/** An attribute in its place: which schema it belongs to, and which attribute it is a part of. */
export interface Attribute extends AttributeDefinition {
  /** The URN of the schema that defines it; of the core schema for the common attributes id, externalId, meta, schemas. */
  readonly schema: string;
  readonly parent: Attribute | undefined;
  /** Sub-attributes by lower-cased name. Empty for a simple attribute. */
  readonly children: ReadonlyMap<string, Attribute>;
  /** Canonical dotted name; an extension's attribute is prefixed by its URN and a colon: `urn:…:2.0:User:manager.value`. */
  readonly path: string;
}

/** One resource type as the engine sees it: core schema, extensions and common attributes, looked up in any letter case. */
export interface ResourceSchema {
  readonly resourceType: 'User' | 'Group';
  readonly endpoint: '/Users' | '/Groups';
  /** URN of the core schema. */
  readonly core: string;
  /** URNs of the extensions, as they are spelled canonically. */
  readonly extensions: readonly string[];
  /** Attributes of the core schema and the common ones, by lower-cased name, in canonical order. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Attributes of each extension, by lower-cased URN, then by lower-cased name. */
  readonly extensionAttributes: ReadonlyMap<string, ReadonlyMap<string, Attribute>>;
}
