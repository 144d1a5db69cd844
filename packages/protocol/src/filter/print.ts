import type { AttributePath } from '../path/attribute-path.ts';
import { printAttributePath } from '../path/print.ts';
import type { Filter } from './ast.ts';

type PrintName = (path: AttributePath) => string;

/**
 * Prints a filter canonically; `parseFilter` is the inverse and gives an equal filter. Parentheses stand where `and` meets
 * `or` and where a chain leans to the right, so that nobody needs to remember what binds tighter.
 * @see RFC 7644 §3.4.2.2
 */
export function printFilter(filter: Filter): string {
  return print(filter, printAttributePath);
}

function print(filter: Filter, name: PrintName): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `${printOperand(filter.left, name, filter.kind)} ${filter.kind} ${printOperand(filter.right, name)}`;
    case 'not':
      return `not (${print(filter.filter, name)})`;
    case 'present':
      return `${name(filter.path)} pr`;
    case 'compare':
      return `${name(filter.path)} ${filter.operator} ${JSON.stringify(filter.value)}`;
    case 'valuePath':
      return `${name(filter.path)}[${print(filter.filter, subAttributeName)}]`;
  }
}

/** Prints one side of `and` or `or`; a chain of the `bare` kind goes without parentheses. */
function printOperand(filter: Filter, name: PrintName, bare?: 'and' | 'or'): string {
  const isChain = filter.kind === 'and' || filter.kind === 'or';
  return isChain && filter.kind !== bare ? `(${print(filter, name)})` : print(filter, name);
}

/** Inside a value path names are those of sub-attributes. */
function subAttributeName({ attribute, subAttribute }: AttributePath): string {
  return (subAttribute ?? attribute).name;
}
