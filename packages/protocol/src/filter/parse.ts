/*
 * Recursive descent over the tokens: `or` over `and` over terms, so that `and` binds tighter. Chains of one operator are a
 * loop and lean to the left; only brackets and `not` recurse, and their depth is counted before descending, so that no
 * text can exhaust the stack. Each token is consumed once: the time is linear.
 *
 * Names are resolved and literals checked on the way; the result holds attributes, not text. Entra's
 * `emails[type eq "work"].value eq "x"` is outside the standard's grammar. It is read as the one value path it means:
 * `emails[type eq "work" and value eq "x"]`.
 */
import { ScimError } from '../error.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { printAttributePath } from '../path/print.ts';
import { simplePath } from '../path/simple.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import type { Filter } from './ast.ts';
import { tokenize } from './lexer.ts';
import { readOperand } from './operand.ts';
import { expect, peek, type Reading, take, takeLiteral, takeOperator, takeWord, unexpected } from './reading.ts';
import { type Scope, schemaScope, valueScope } from './scope.ts';

const maxBytes = 16_384;
const maxDepth = 32;
const maxTerms = 256;

type Term = Extract<Filter, { path: AttributePath }>;

/**
 * Parses a filter for resources of one type; names are looked up in `others` where that type lacks them, and count as
 * absent then, as in a search over all types. Throws `invalidFilter`, naming attribute and rule, for anything but a whole
 * filter of known attributes and fitting literals, within 16 KiB, 32 levels and 256 terms.
 * @see RFC 7644 §3.4.2.2
 */
export function parseFilter(text: string, schema: ResourceSchema, others: readonly ResourceSchema[] = []): Filter {
  return parseWhole(text, schemaScope(schema, others));
}

/**
 * Parses what stands between the brackets of a value path, where names are sub-attributes of the attribute in front of
 * them. Promises and failures are those of `parseFilter`.
 * @see RFC 7644 §3.5.2
 */
export function parseValueFilter(text: string, attribute: Attribute): Filter {
  return parseWhole(text, valueScope(attribute));
}

function parseWhole(text: string, scope: Scope): Filter {
  if (isLarger(text, maxBytes)) throw ScimError.invalidFilter(`The filter is longer than ${maxBytes} bytes (16 KiB)`);
  const reading: Reading = { tokens: tokenize(text), position: 0, depth: 0, terms: 0 };
  if (peek(reading).kind === 'end') throw ScimError.invalidFilter('The filter is empty');
  const filter = parseOr(reading, scope);
  expect(reading, 'end', '"and", "or" or the end of the filter');
  return filter;
}

function isLarger(text: string, limit: number): boolean {
  if (text.length > limit || text.length * 3 <= limit) return text.length > limit;
  return new TextEncoder().encode(text).length > limit;
}

function parseOr(reading: Reading, scope: Scope): Filter {
  let left = parseAnd(reading, scope);
  while (takeWord(reading, 'or')) left = { kind: 'or', left, right: parseAnd(reading, scope) };
  return left;
}

function parseAnd(reading: Reading, scope: Scope): Filter {
  let left = parseOne(reading, scope);
  while (takeWord(reading, 'and')) left = { kind: 'and', left, right: parseOne(reading, scope) };
  return left;
}

function parseOne(reading: Reading, scope: Scope): Filter {
  const token = take(reading);
  if (token.kind === '(') return parseGroup(reading, scope, ')');
  if (token.kind !== 'word') throw unexpected(token, 'an attribute name, "not" or "("');
  if (token.text.toLowerCase() !== 'not') return parseTerm(reading, scope, token.text);
  expect(reading, '(', '"(" after "not"');
  return { kind: 'not', filter: parseGroup(reading, scope, ')') };
}

/** Reads what an opening bracket, just taken, encloses. */
function parseGroup(reading: Reading, scope: Scope, end: ')' | ']'): Filter {
  reading.depth++;
  if (reading.depth > maxDepth) throw ScimError.invalidFilter(`The filter is nested more than ${maxDepth} levels deep`);
  const filter = parseOr(reading, scope);
  expect(reading, end, `"and", "or" or "${end}"`);
  reading.depth--;
  return filter;
}

function parseTerm(reading: Reading, scope: Scope, name: string): Filter {
  const path = scope.resolve(name);
  if (peek(reading).kind !== '[') return scope.settle(parseComparison(reading, path));
  take(reading);
  return scope.settle(parseValuePath(reading, path));
}

function parseComparison(reading: Reading, path: AttributePath): Term {
  reading.terms++;
  if (reading.terms > maxTerms) throw ScimError.invalidFilter(`The filter has more than ${maxTerms} terms`);
  if (takeWord(reading, 'pr')) return { kind: 'present', path };
  const operator = takeOperator(reading);
  const compared = simplePath(path);
  return { kind: 'compare', path: compared, operator, value: readOperand(compared, operator, takeLiteral(reading)) };
}

function parseValuePath(reading: Reading, path: AttributePath): Term {
  const { attribute } = path;
  if (path.subAttribute || attribute.children.size === 0) {
    throw ScimError.invalidFilter(`"${printAttributePath(path)}" has no sub-attributes that could stand in brackets`);
  }
  const scope = valueScope(attribute);
  const filter = parseGroup(reading, scope, ']');
  const behind = peek(reading);
  if (behind.kind !== 'word' || !behind.text.startsWith('.')) return { kind: 'valuePath', path, filter };
  take(reading);
  const right = parseComparison(reading, scope.resolve(behind.text.slice(1)));
  return { kind: 'valuePath', path, filter: { kind: 'and', left: filter, right } };
}
