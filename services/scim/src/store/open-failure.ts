/** Ways in which a database cannot be opened, by what their codes begin with, and what an operator can do about each. */
const failures: readonly (readonly [code: RegExp, advice: string])[] = [
  [
    /^(EACCES|EPERM|SQLITE_READONLY|SQLITE_PERM|42501|25006)/,
    'it cannot be written: check who owns it and whether it is read-only',
  ],
  [/^EROFS/, 'its file system is read-only'],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL|53100)/, 'the disk is full: make room, then start again; nothing was lost'],
  [/^(EISDIR|ENOTDIR|EEXIST|SQLITE_CANTOPEN)/, 'this is no file that can be opened: check the path'],
  [/^SQLITE_NOTADB/, 'the file is not a SQLite database: check the path'],
  [/^(SQLITE_CORRUPT|XX001)/, 'the file is damaged: restore the latest backup with `scim restore`'],
  [/^SQLITE_IOERR/, 'the disk does not read or write: check the disk'],
  [/^SQLITE_(BUSY|LOCKED)/, 'another program has locked the file: stop it, or wait until it has finished'],
  [/^(ECONNREFUSED|ECONNRESET|CONNECT_TIMEOUT|ETIMEDOUT|CONNECTION_)/, 'no PostgreSQL answers at that address'],
  [/^(ENOTFOUND|EAI_AGAIN)/, 'the host of that address is not known'],
  [/^28/, 'PostgreSQL refuses this user or password'],
  [/^3D000/, 'PostgreSQL has no database of that name: create it with `createdb`, encoding UTF8'],
  [/^53300/, 'PostgreSQL has no connection left: raise max_connections'],
  [/^57P03/, 'PostgreSQL is starting or stopping: try again in a moment'],
];

/**
 * What to tell an operator whose database cannot be opened: the variable, what is wrong, and what to do. The address itself
 * stays out, for it may hold a password. A failure of any other kind comes back as it was.
 */
export function explainOpenFailure(cause: unknown): unknown {
  for (const code of codesOf(cause)) {
    const advice = failures.find(([pattern]) => pattern.test(code))?.[1];
    if (advice !== undefined) return new Error(`DATABASE_URL: ${advice} (${code})`, { cause });
  }
  return cause;
}

/** The codes along the causes of an error; what comes out of another thread has its code in its text. */
function codesOf(cause: unknown): readonly string[] {
  const codes: string[] = [];
  for (let error = cause; error instanceof Error && codes.length < 8; error = error.cause) {
    const { code } = error as { readonly code?: unknown };
    const told = /^(?:SQLite|PostgreSQL): (\w+)/.exec(error.message)?.[1];
    codes.push(...[code, told].filter((text) => typeof text === 'string'));
  }
  return codes;
}
