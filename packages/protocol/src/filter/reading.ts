import { ScimError } from '../error.ts';
import type { CompareOperator, FilterValue } from './ast.ts';
import type { Token } from './lexer.ts';

/** How far a filter has been read, and what has been counted on the way. */
export interface Reading {
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
  terms: number;
}

const operators: ReadonlySet<string> = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);
const words: ReadonlyMap<string, FilterValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Answers the next token and leaves it; behind the last it is the one of the kind `end`. */
export function peek({ tokens, position }: Reading): Token {
  const token = tokens[position];
  if (!token) throw new Error('The filter was read beyond its end');
  return token;
}

/** Answers the next token and goes on, but never past the end. */
export function take(reading: Reading): Token {
  const token = peek(reading);
  if (token.kind !== 'end') reading.position++;
  return token;
}

/** Goes past the next token when it is the word, in any letter case, and tells whether it was. */
export function takeWord(reading: Reading, word: string): boolean {
  const token = peek(reading);
  if (token.kind !== 'word' || token.text.toLowerCase() !== word) return false;
  reading.position++;
  return true;
}

/** Answers the comparison that comes next, or throws `invalidFilter`. `pr` is none: it takes no literal. */
export function takeOperator(reading: Reading): CompareOperator {
  const token = take(reading);
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  if (!operators.has(word)) throw unexpected(token, 'an operator such as eq, co or pr');
  return word as CompareOperator; // the set has these words and no others
}

/** Answers the literal that comes next, or throws `invalidFilter`. true, false and null may be in any letter case. */
export function takeLiteral(reading: Reading): FilterValue {
  const token = take(reading);
  if (token.kind === 'literal') return token.value;
  const value = token.kind === 'word' ? words.get(token.text.toLowerCase()) : undefined;
  if (value === undefined) throw unexpected(token, 'a string in double quotes, a number, true, false or null');
  return value;
}

/** Goes past a token of the kind, or throws `invalidFilter`, saying what was expected in its place. */
export function expect(reading: Reading, kind: Token['kind'], description: string): void {
  const token = take(reading);
  if (token.kind !== kind) throw unexpected(token, description);
}

/** Says what is expected and where, and never repeats a literal: it may be somebody's name. */
export function unexpected(token: Token, wanted: string): ScimError {
  if (token.kind === 'end') return ScimError.invalidFilter(`The filter ends where ${wanted} is expected`);
  return ScimError.invalidFilter(`The filter needs ${wanted} at character ${token.at}`);
}
