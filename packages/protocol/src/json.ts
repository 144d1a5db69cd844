/*
 * Reads a request body. JSON.parse decides the grammar; what it lets pass and SCIM must not is found around it, cheaply:
 * one pass over the bytes before (depth, and how many colons stand outside of strings), one walk over the value after
 * (names, numbers, strings). Every member name has exactly one colon, so fewer names in the value than colons in the text
 * means that a name came twice and JSON.parse kept the last. A parser of our own would cost ten times as much, a set of
 * names per object three times.
 */
import { ScimError } from './error.ts';

/** A JSON value as it is parsed: plain objects, own properties only. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

const maxDepth = 32;
const maxNameLength = 256;
const [quote, backslash, colon, letterU] = [0x22, 0x5c, 0x3a, 0x75];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Tells an object from every other JSON value. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells an array from every other JSON value: `Array.isArray` does not narrow a readonly array out of a union. */
export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * Parses the bytes of a body into JSON, and refuses what two parsers could read differently.
 *
 * Fails with `invalidSyntax` for broken UTF-8 or JSON, more than 32 levels, a member name that is longer than 256 characters,
 * comes twice in one object or is `__proto__`; with `invalidValue` for a NUL, a lone surrogate or a number beyond a double.
 * @see RFC 8259 §4, §8
 */
export function parseJson(bytes: Uint8Array): Json {
  const { names, escapes } = scan(bytes);
  const text = decode(bytes);
  const value = parseText(text);
  if (inspect(value, escapes) < names) {
    throw ScimError.invalidSyntax(`"${findRepeatedName(text)}" comes twice in one object of the JSON body`);
  }
  return value;
}

/** Counts the member names, notes whether any string has a \u escape, and stops at the 33rd level. */
function scan(bytes: Uint8Array): { names: number; escapes: boolean } {
  let depth = 0;
  let names = 0;
  let escapes = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      while (++at < bytes.length && bytes[at] !== quote) {
        if (bytes[at] === backslash && bytes[++at] === letterU) escapes = true;
      }
    } else if (byte === colon) names++;
    else if (byte === openBrace || byte === openBracket) {
      if (++depth > maxDepth) throw ScimError.invalidSyntax(`The JSON body is nested deeper than ${maxDepth} levels`);
    } else if (byte === closeBrace || byte === closeBracket) depth--;
  }
  return { names, escapes };
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw ScimError.invalidSyntax('The body is not UTF-8', { cause });
  }
}

function parseText(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = cause instanceof Error ? /\(line \d+ column \d+\)/.exec(cause.message)?.[0] : undefined;
    throw ScimError.invalidSyntax(['The body is not JSON', place].filter(Boolean).join(' '), { cause });
  }
}

/** Checks every name, number and string of a value, and counts the names. */
function inspect(value: Json, escapes: boolean): number {
  if (typeof value === 'string') {
    if (escapes) checkString(value);
    return 0;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw ScimError.invalidValue('A number of the JSON body is too large');
  }
  if (typeof value !== 'object' || value === null) return 0;
  let names = 0;
  if (isJsonArray(value)) {
    for (const element of value) names += inspect(element, escapes);
    return names;
  }
  for (const name of Object.keys(value)) {
    checkName(name);
    if (escapes) checkString(name);
    names += 1 + inspect(value[name] ?? null, escapes);
  }
  return names;
}

function checkName(name: string): void {
  if (name.length > maxNameLength) {
    throw ScimError.invalidSyntax(`A member name of the JSON body is longer than ${maxNameLength} characters`);
  }
  if (name === '__proto__') throw ScimError.invalidSyntax('"__proto__" is not allowed as a member name');
}

/** Only an escape can bring either: a bare NUL is no JSON, a bare surrogate no UTF-8. */
function checkString(text: string): void {
  if (text.includes('\0')) throw ScimError.invalidValue('A string of the JSON body contains the character NUL');
  if (!text.isWellFormed()) {
    throw ScimError.invalidValue('A string of the JSON body contains half of a surrogate pair');
  }
}

/** The first member name that an object of this text, known to be JSON, has twice. Only asked when there is one. */
function findRepeatedName(text: string): string | undefined {
  const open: Set<string>[] = [];
  let name = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '}') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      name = JSON.parse(text.slice(at, end + 1));
      at = end;
    } else if (character === ':') {
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
