import { attributeWithoutUrn } from '../patch/tolerate.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { splitUrn } from '../schema/find.ts';
import type { AttributePath } from './attribute-path.ts';

/**
 * Resolves `name`, `name.sub`, `urn:…:name` or `urn:…:name.sub`, in any letter case; undefined when the text is malformed
 * or the schema has no such attribute.
 * @see RFC 7644 §3.10
 */
export function parseAttributePath(text: string, schema: ResourceSchema): AttributePath | undefined {
  const qualified = splitUrn(schema, text);
  if (!qualified) return undefined;
  const { attributes, name } = qualified;
  const dot = name.indexOf('.');
  const topLevel = dot < 0 ? name : name.slice(0, dot);
  const isPlain = name.length === text.length;
  const attribute = attributes.get(topLevel) ?? (isPlain ? attributeWithoutUrn(schema, topLevel) : undefined);
  if (!attribute || dot < 0) return attribute && { attribute };
  const subAttribute = attribute.children.get(name.slice(dot + 1));
  return subAttribute && { attribute, subAttribute };
}
