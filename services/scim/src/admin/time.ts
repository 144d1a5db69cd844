/**
 * Prints a time of ours, milliseconds since 1970, as the dateTime of an answer.
 * @see RFC 3339 §5.6
 */
export function printTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
