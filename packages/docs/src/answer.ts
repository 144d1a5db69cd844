/*
 * A block of output behind a command says what the reader will see, so it is held against what the command printed. An ellipsis
 * stands for whatever differs from run to run: … inside a text, or as a line of its own.
 */

/**
 * Finds where JSON departs from what a document shows of it: objects may hold more than is shown, "…" stands for any text
 * inside a string. Gives the place, or undefined when all is as shown.
 */
export function departureOf(shown: unknown, found: unknown, at = ''): string | undefined {
  if (typeof shown === 'string' && typeof found === 'string') return fits(shown, found) ? undefined : at || '/';
  if (Array.isArray(shown)) {
    if (!Array.isArray(found) || found.length !== shown.length) return at || '/';
    return firstOf(
      shown.map((value, index) => [String(index), value, found[index]]),
      at,
    );
  }
  if (typeof shown !== 'object' || shown === null) return shown === found ? undefined : at || '/';
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return at || '/';
  const members = new Map(Object.entries(found));
  return firstOf(
    Object.entries(shown).map(([name, value]) => [name, value, members.get(name)]),
    at,
  );
}

/** Tells whether printed text is what is shown, where … stands for any text. Blanks at the ends of lines do not count. */
export function fits(shown: string, found: string): boolean {
  const parts = trimLines(shown)
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(trimLines(found));
}

function firstOf(
  parts: readonly (readonly [name: string, shown: unknown, found: unknown])[],
  at: string,
): string | undefined {
  for (const [name, shown, found] of parts) {
    const departure = departureOf(shown, found, `${at}/${name}`);
    if (departure !== undefined) return departure;
  }
  return undefined;
}

function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trim();
}
