/**
 * Compares an answer with what a transcript expects of it.
 *
 * An expected object is partial: members it does not name are free. An expected array is whole: same length, element by
 * element. Everything else must be equal, in type too, so `"1"` is not `1`. Where that is too strict or too lax the
 * transcript writes a matcher, an object whose only member begins with `$`. Every difference is collected, because an
 * administrator who repairs a service wants to see all of them at once.
 */
import { isObject } from './json.ts';

/** One difference between the expected and the real answer. `at` is a JSON pointer, or names a header or the status. */
export interface Mismatch {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

type Matcher = (argument: unknown, value: unknown, at: string) => readonly Mismatch[];

const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string' && value.trim() !== '',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isObject,
};

const matchers: Readonly<Record<string, Matcher>> = {
  $any: (type, value, at) => claim(typeTests[String(type)]?.(value) === true, at, `any ${type}`, value),
  $absent: (absent, value, at) =>
    claim((value === undefined) === absent, at, absent === true ? 'no value' : 'a value', value),
  $empty: (_, value, at) =>
    claim(value === undefined || value === null || isEmptyArray(value), at, 'no value, null or []', value),
  $exact: (expected, value, at) => claim(isEqual(expected, value), at, `exactly ${print(expected)}`, value),
  $matches: (pattern, value, at) =>
    claim(typeof value === 'string' && new RegExp(String(pattern)).test(value), at, `text like ${pattern}`, value),
  $length: (length, value, at) =>
    claim(Array.isArray(value) && value.length === Number(length), at, `${length} elements`, value),
  $atLeast: (least, value, at) =>
    claim(typeof value === 'number' && value >= Number(least), at, `at least ${least}`, value),
  $contains: (patterns, value, at) => listed(patterns).flatMap((pattern) => contains(pattern, value, at)),
  $distinct: (_, value, at) =>
    claim(Array.isArray(value) && new Set(value).size === value.length, at, 'no value twice', value),
  $not: (pattern, value, at) =>
    claim(match(pattern, value, at).length > 0, at, `anything but ${print(pattern)}`, value),
  $all: (patterns, value, at) => listed(patterns).flatMap((pattern) => match(pattern, value, at)),
  $oneOf: (patterns, value, at) =>
    claim(
      listed(patterns).some((pattern) => match(pattern, value, at).length === 0),
      at,
      `one of ${print(patterns)}`,
      value,
    ),
};

/**
 * Every difference between a value and the pattern it must fit; none when it fits.
 * Throws when the pattern uses a matcher that does not exist.
 */
export function match(pattern: unknown, value: unknown, at = ''): readonly Mismatch[] {
  if (Array.isArray(pattern)) return matchArray(pattern, value, at);
  if (!isObject(pattern)) return claim(pattern === value, at, print(pattern), value);
  const matcher = matcherName(pattern);
  if (matcher !== undefined) return findMatcher(matcher)(pattern[matcher], value, at);
  if (!isObject(value)) return claim(false, at, 'an object', value);
  return Object.entries(pattern).flatMap(([name, inner]) => match(inner, value[name], `${at}/${name}`));
}

/** `$ref` is the one attribute of SCIM that begins with a dollar sign. */
function matcherName(pattern: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(pattern);
  return names.length === 1 && names[0]?.startsWith('$') && names[0] !== '$ref' ? names[0] : undefined;
}

function findMatcher(name: string): Matcher {
  const matcher = matchers[name];
  if (matcher === undefined)
    throw new Error(`${name} is not a matcher. There are: ${Object.keys(matchers).join(', ')}`);
  return matcher;
}

function matchArray(pattern: readonly unknown[], value: unknown, at: string): readonly Mismatch[] {
  if (!Array.isArray(value) || value.length !== pattern.length) {
    return claim(false, at, `an array of ${pattern.length}: ${print(pattern)}`, value);
  }
  return pattern.flatMap((inner, index) => match(inner, value[index], `${at}/${index}`));
}

function contains(pattern: unknown, value: unknown, at: string): readonly Mismatch[] {
  const holds = Array.isArray(value) && value.some((element) => match(pattern, element).length === 0);
  return claim(holds, at, `an element like ${print(pattern)}`, value);
}

function claim(holds: boolean, at: string, expected: string, found: unknown): readonly Mismatch[] {
  return holds ? [] : [{ at: at === '' ? '/' : at, expected, found: print(found) }];
}

function listed(patterns: unknown): readonly unknown[] {
  return Array.isArray(patterns) ? patterns : [patterns];
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Equal as JSON: the order of members does not matter, that of elements does. */
function isEqual(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((element, index) => isEqual(element, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return left === right;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => isEqual(left[name], right[name]));
}

/** A value as it is shown to a reader: JSON on one line, cut when it is long. */
export function print(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 300 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
}
