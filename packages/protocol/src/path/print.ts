import type { AttributePath } from './attribute-path.ts';

/**
 * Prints a path canonically: dotted, an extension's attribute behind its URN. `parseAttributePath` is the inverse.
 * @see RFC 7644 §3.10
 */
export function printAttributePath({ attribute, subAttribute }: AttributePath): string {
  return (subAttribute ?? attribute).path;
}
