import type { Attribute } from '@metacompliance/scim-protocol';
import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

/** What a value is once it is out of a JSON text: enough to read it as the right SQL type. */
export type JsonType = Attribute['type'];

/** The few questions on which the two databases differ. Everything else is one text. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Builds statements for this database; it never runs them. */
  readonly builder: Kysely<Tables>;
  /** True where rows must be locked against other writers; SQLite has one writer at a time. */
  readonly locksRows: boolean;
  /** A JSON text on its way into a `folded` column. */
  json(text: string): RawBuilder<string>;
  /** A text that is the same for every row, ordered as all texts are. */
  constant(text: string): RawBuilder<string>;
  /** The value at a path of member names inside a JSON value: text, number, or 0 and 1 for a boolean; null when absent. */
  jsonValue(json: Expression<unknown>, path: readonly string[], type: JsonType): RawBuilder<unknown>;
  /** The array at a path as the rows of a table `e`, with the element in `e.value` and its place in `e.key`. */
  jsonElements(json: Expression<unknown>, path: readonly string[]): RawBuilder<unknown>;
  /** An element that is a simple value, as text or number. */
  elementText(element: Expression<unknown>): RawBuilder<unknown>;
  /** The strings, or whole numbers, of a parameter that holds a JSON array, for `in`. */
  stringsOf(list: string): RawBuilder<string>;
  integersOf(list: string): RawBuilder<number>;
  /**
   * A JSON array of pairs as text, one pair a row, in the given order, letter for letter as JSON.stringify has it: the text goes
   * into tags. Without rows null or `[]`. The rows come in that order.
   */
  jsonPairs(a: Expression<unknown>, b: Expression<unknown>, order: Expression<unknown>): RawBuilder<string | null>;
  /**
   * A condition that is looked up row by row, not made a join. PostgreSQL joins whatever it can: 256 joins it plans for
   * half a minute, and where it guesses wrong it walks each of them once a row.
   */
  apart(condition: Expression<SqlBool>): Expression<SqlBool>;
  contains(text: Expression<unknown>, part: string): RawBuilder<boolean>;
  startsWith(text: Expression<unknown>, part: string): RawBuilder<boolean>;
  endsWith(text: Expression<unknown>, part: string): RawBuilder<boolean>;
  /** Selects the next number in the creation order of all users, or of all groups. Ever-growing, never given twice. */
  nextSeq(resource: 'User' | 'Group'): RawBuilder<{ seq: number }>;
}
