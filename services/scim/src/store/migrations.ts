import { readdirSync, readFileSync } from 'node:fs';

export interface Migration {
  readonly number: number;
  readonly sql: string;
}

/**
 * The numbered SQL files of a folder that come after the last one applied, in order. Forward only: a database that a newer
 * program has been at is refused.
 */
export function missingMigrations(folder: URL, applied: number): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, number: Number(name.slice(0, 4)) }));
  const newest = files.at(-1)?.number ?? 0;
  if (applied > newest) {
    throw new Error(
      `DATABASE_URL: the database is at version ${applied}, this program knows ${newest}. Run the newer program`,
    );
  }
  return files
    .filter(({ number }) => number > applied)
    .map(({ name, number }) => ({ number, sql: readFileSync(new URL(name, folder), 'utf8') }));
}
