import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What no line of a log may have: an address of a person, the secret part of a token or admin secret, a name that the tests give
 * to people. The welcome of a demo shows its token, to a terminal and in no log line.
 */
const leak = /[\w.+%-]+(?:@|%40)[\w-]+\.|mc(?:scim_[a-z]+|admin)_\w{20}|\b(?:Archer|Barbara|Babs|Jensen|canarybird)\b/i;

/** Searches every log in a folder. A leak is told with its file and line. */
export function findLeaks(folder: string): { readonly leaks: readonly string[]; readonly lines: number } {
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => ({ name, line })),
  );
  const leaks = lines.filter(({ line }) => leak.test(line)).map(({ name, line }) => `${name}: ${line.slice(0, 500)}`);
  return { leaks, lines: lines.length };
}
