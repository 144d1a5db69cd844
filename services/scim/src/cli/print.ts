/**
 * Prints what a command found: as JSON on one line for programs, or as lines for a reader.
 */
export function print(
  value: unknown,
  { json, text }: { readonly json: boolean | undefined; readonly text: string },
): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
}

/**
 * Lays out rows in columns as wide as their widest value; what is missing is a dash.
 */
export function printTable(rows: readonly Readonly<Record<string, string | null>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? '-'))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((value, column) => value.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * A text from outside, so that it cannot steer the reader's terminal: what is not visible stands as its number.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}
