/*
 * The one way in which text is compared without regard to case, for filters, sorts and unique names alike: evaluator and
 * stores call this function and nothing else, since two folds that differ by a character are two users with one name.
 *
 * Composed, each code point lower-cased by itself, the final sigma made an ordinary one, composed again (lower-casing İ
 * yields a letter and a mark). The whole text is lower-cased in one call: the only lower-casing that looks at its
 * surroundings is that of the capital sigma at the end of a word, and both its outcomes become σ.
 *
 * Turned down: full case folding, which makes ss of ß and so takes two German names for one; and the databases' own
 * functions, which fold ASCII only or by locale.
 */

/** The number of this rule. Stored copies are remade when it, or the Unicode version beside it, changes. */
export const foldRule = 1;

const beyondAscii = /[^\0-\x7f]/;

/**
 * Answers the form in which texts that differ in letter case or normal form only are equal. Idempotent.
 * @see RFC 7643 §2.2
 */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

/**
 * Orders texts by code point: negative when `a` comes first, positive when `b` does, 0 when they are equal. JavaScript's
 * own order is by UTF-16 unit, which puts 💡 in front of U+FFFD; both databases compare UTF-8 bytes, which is this order.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Moves surrogates behind the rest of the basic plane: they stand for the code points that follow it. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
