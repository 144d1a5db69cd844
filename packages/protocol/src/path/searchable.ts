import type { AttributePath } from './attribute-path.ts';

/** Sub-attributes that are put in when a resource is read and that no store keeps. `$ref` is one wherever it stands. */
const derived = /(?:^meta\.(?:version|location)|:manager\.displayName|\.\$ref)$/;

/**
 * Tells whether filters and sorts may name the path. They may not name what is never returned, such as the password, since
 * answers would tell its value, nor what is made at reading: `meta.version`, `meta.location`, every `$ref` and the
 * `displayName` of a manager.
 * @see RFC 7643 §7
 */
export function isSearchable({ attribute, subAttribute }: AttributePath): boolean {
  if (attribute.returned === 'never' || subAttribute?.returned === 'never') return false;
  return !derived.test((subAttribute ?? attribute).path);
}
