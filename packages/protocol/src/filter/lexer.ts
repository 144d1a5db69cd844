/*
 * Cuts a filter into tokens, one pass, each character looked at once. What separates tokens is optional: blanks are
 * skipped wherever they stand, so that `a eq "x"and b pr` is read as it was meant. Strings and numbers are JSON's.
 */
import { ScimError } from '../error.ts';

/** `at` counts characters from 1, for the messages. */
export type Token =
  | { readonly kind: '(' | ')' | '[' | ']' | 'end'; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: string | number; readonly at: number };

const blanks = /[ \t\r\n]*/y;
const word = /[A-Za-z_$.][\w$.:-]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/y;

/**
 * Cuts a filter into tokens, with one of the kind `end` behind the last. Throws `invalidFilter` at a character that begins
 * none, at a string that does not end and at one that no stored value can equal (NUL, lone surrogate).
 * @see RFC 7644 §3.4.2.2
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = skipBlanks(text, 0); index < text.length; index = skipBlanks(text, index)) {
    const [token, end] = readToken(text, index);
    tokens.push(token);
    index = end;
  }
  tokens.push({ kind: 'end', at: text.length + 1 });
  return tokens;
}

function skipBlanks(text: string, index: number): number {
  return index + (matchAt(blanks, text, index)?.length ?? 0);
}

function readToken(text: string, index: number): [token: Token, end: number] {
  const at = index + 1;
  const first = text.charAt(index);
  if (first === '(' || first === ')' || first === '[' || first === ']') return [{ kind: first, at }, at];
  const name = matchAt(word, text, index);
  if (name !== undefined) return [{ kind: 'word', text: name, at }, index + name.length];
  const digits = matchAt(number, text, index);
  if (digits !== undefined) return [{ kind: 'literal', value: readNumber(digits, at), at }, index + digits.length];
  const quoted = matchAt(string, text, index);
  if (quoted !== undefined) return [{ kind: 'literal', value: readString(quoted, at), at }, index + quoted.length];
  throw ScimError.invalidFilter(
    first === '"'
      ? `The filter has a string at character ${at} that does not end`
      : `The filter has an unexpected character at ${at}`,
  );
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function readNumber(digits: string, at: number): number {
  const value = Number(digits);
  if (!Number.isFinite(value))
    throw ScimError.invalidFilter(`The filter has a number at character ${at} that is too large`);
  return value;
}

function readString(quoted: string, at: number): string {
  const value = quoted.includes('\\') || hasControl(quoted) ? parseString(quoted, at) : quoted.slice(1, -1);
  if (!value.isWellFormed() || value.includes('\0')) {
    throw ScimError.invalidFilter(`The filter has a string at character ${at} that holds NUL or a lone surrogate`);
  }
  return value;
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 0x20) return true;
  return false;
}

function parseString(quoted: string, at: number): string {
  try {
    return JSON.parse(quoted);
  } catch (cause) {
    const detail = `The filter has a string at character ${at} that is not a JSON string`;
    throw new ScimError(400, 'invalidFilter', detail, { cause });
  }
}
