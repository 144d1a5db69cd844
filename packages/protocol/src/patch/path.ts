import { ScimError } from '../error.ts';
import { parseValueFilter } from '../filter/parse.ts';
import { parseAttributePath } from '../path/parse.ts';
import { clip } from '../resource/fields.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { nameKey } from '../schema/name-key.ts';
import type { PatchPath } from './patch.ts';

/**
 * Resolves `attribute`, `attribute.sub`, `attribute[filter]` or `attribute[filter].sub`, each with a URN in front or not;
 * undefined when the text is malformed or the schema has no such attribute. A URN ends at its last colon before the
 * brackets, a filter at the last bracket. Fails with `invalidFilter` when the filter does not parse, with `invalidPath`
 * when it stands behind an attribute without sub-attributes.
 * @see RFC 7644 §3.5.2
 */
export function parsePatchPath(text: string, schema: ResourceSchema): PatchPath | undefined {
  const open = text.indexOf('[');
  if (open < 0) return parseAttributePath(text, schema);
  const close = text.lastIndexOf(']');
  const attributePath = parseAttributePath(text.slice(0, open), schema);
  if (!attributePath || close < open) return undefined;
  const { attribute, subAttribute } = attributePath;
  if (subAttribute || attribute.children.size === 0) {
    throw ScimError.invalidPath(`"${clip(text)}" filters an attribute that has no sub-attributes`);
  }
  const filter = parseValueFilter(text.slice(open + 1, close), attribute);
  const rest = text.slice(close + 1);
  if (rest === '') return { attribute, filter };
  const selected = rest.startsWith('.') ? attribute.children.get(nameKey(rest.slice(1))) : undefined;
  return selected && { attribute, subAttribute: selected, filter };
}
