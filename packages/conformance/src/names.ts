import { randomBytes } from 'node:crypto';

/** What every user and group of every run begins with. */
export const mark = 'scim-conformance-';

/** Gives names that nobody else has, and knows them again. */
export interface Names {
  /** What every name of this run begins with. */
  readonly prefix: string;
  /** A name that was never given before. */
  next(): string;
  /** Tells whether a name was given in this run, in whatever letter case it comes back. */
  isOurs(name: string): boolean;
}

/**
 * Starts the names of one run: `scim-conformance-<eight hex digits>-<number>`, so that two runs against one server never
 * meet, and whoever finds a left-over knows where it came from.
 */
export function newNames(): Names {
  const prefix = `${mark}${randomBytes(4).toString('hex')}-`;
  let last = 0;
  return {
    prefix,
    next: () => `${prefix}${++last}`,
    isOurs: (name) => name.toLowerCase().startsWith(prefix),
  };
}
