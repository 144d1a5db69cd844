/*
 * How a text becomes what goes to the socket. A short one stays a text and leaves in one piece with its head. A long one is written
 * into a buffer, part by part: put together first, a page of 100 users would be a string of its own, copied once to be measured
 * and once to be sent, in fresh pages of memory each time.
 */

const longestInOnePiece = 16_384;
/** Room for what is not ASCII. */
const spare = 1.125;

/** Encodes a text, whole or in parts, as UTF-8, unless it is short. */
export function encode(text: string | readonly string[]): string | Buffer {
  if (typeof text === 'string') return text.length > longestInOnePiece ? Buffer.from(text) : text;
  const length = text.reduce((sum, part) => sum + part.length, 0);
  return length > longestInOnePiece ? encodeParts(text, Math.ceil(length * spare)) : text.join('');
}

/** A part that does not fit is cut at a character, which has four bytes at most: it can only have been if so few are left. */
function encodeParts(parts: readonly string[], room: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(room);
  let end = 0;
  for (const part of parts) end += buffer.write(part, end);
  return end > room - 4 ? Buffer.from(parts.join('')) : buffer.subarray(0, end);
}
