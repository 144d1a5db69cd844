import { ScimError } from '../error.ts';
import { booleanFromText } from '../patch/tolerate.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { printAttributePath } from '../path/print.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { CompareOperator, FilterValue } from './ast.ts';
import { parseInstant } from './instant.ts';

interface Rule {
  readonly operators: ReadonlySet<string>;
  /** What a literal must be, for the message. */
  readonly expects: string;
  /** The literal as the comparison uses it, or undefined when it does not fit. */
  readonly read: (value: string | number | boolean) => FilterValue | undefined;
}

const equality = ['eq', 'ne'];
const ordering = [...equality, 'gt', 'ge', 'lt', 'le'];
const substring = ['co', 'sw', 'ew'];

const text: Rule = {
  operators: new Set([...ordering, ...substring]),
  expects: 'a string',
  read: (value) => (typeof value === 'string' ? value : undefined),
};
const number: Rule = {
  operators: new Set(ordering),
  expects: 'a number',
  read: (value) => (typeof value === 'number' ? value : undefined),
};

const rules: Readonly<Record<Exclude<Attribute['type'], 'complex'>, Rule>> = {
  string: text,
  reference: text,
  binary: { ...text, operators: new Set(equality) },
  decimal: number,
  integer: { ...number, expects: 'a whole number', read: (value) => (Number.isInteger(value) ? value : undefined) },
  boolean: { operators: new Set(equality), expects: 'true or false', read: readBoolean },
  dateTime: {
    operators: new Set(ordering),
    expects: 'a date and time such as "2026-01-31T08:00:00Z"',
    read: (value) => (typeof value === 'string' && parseInstant(value) ? value : undefined),
  },
};

function readBoolean(value: string | number | boolean): boolean | undefined {
  const said = booleanFromText(value);
  return typeof said === 'boolean' ? said : undefined;
}

/**
 * Answers the literal as a comparison with the attribute uses it. Throws `invalidFilter`, naming attribute and rule, when
 * the operator or the literal does not fit the attribute's type; null fits any attribute, with `eq` and `ne`.
 * @see RFC 7644 §3.4.2.2
 */
export function readOperand(path: AttributePath, operator: CompareOperator, literal: FilterValue): FilterValue {
  const { type } = path.subAttribute ?? path.attribute;
  const name = printAttributePath(path);
  if (type === 'complex') throw ScimError.invalidFilter(`"${name}" is complex: name one of its sub-attributes`);
  const { operators, expects, read } = rules[type];
  if (!operators.has(operator)) {
    throw ScimError.invalidFilter(`"${operator}" does not apply to "${name}", whose type is ${type}`);
  }
  if (literal === null) {
    if (equality.includes(operator)) return null;
    throw ScimError.invalidFilter(`"${operator}" cannot compare "${name}" with null: only eq and ne can`);
  }
  const value = read(literal);
  if (value === undefined) throw ScimError.invalidFilter(`"${name}" is compared with ${expects}, its type is ${type}`);
  return value;
}
