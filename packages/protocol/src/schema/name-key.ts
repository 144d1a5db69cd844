const beyondAscii = /[^\0-\x7f]/;

/**
 * Answers the form under which the schema maps keep an attribute name or URN: names ignore case. Only ASCII letters are
 * lower-cased, since names are ASCII; otherwise the Kelvin sign would pass for the k of `nickName`.
 * @see RFC 7643 §2.1
 */
export function nameKey(name: string): string {
  return beyondAscii.test(name) ? name : name.toLowerCase();
}
