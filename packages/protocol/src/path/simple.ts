import type { AttributePath } from './attribute-path.ts';

/**
 * Answers the path whose values can be compared: a complex attribute stands for its `value`, as in `members eq "…"`. One
 * that has none, such as `name`, is answered as it is and remains complex.
 */
export function simplePath(path: AttributePath): AttributePath {
  const value = path.subAttribute ? undefined : path.attribute.children.get('value');
  return value ? { attribute: path.attribute, subAttribute: value } : path;
}
