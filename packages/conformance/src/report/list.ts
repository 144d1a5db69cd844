import type { Case } from '../case.ts';

/**
 * The rules as a table for a person: name, level, where it is written, what it says, what it needs.
 */
export function printList(cases: readonly Case[]): string {
  const width = Math.max(...cases.map(({ rule }) => rule.length)) + 2;
  const lines = cases.map(({ rule, level, title, section, needs }) => {
    const condition = needs.length > 0 ? ` [${needs.join(', ')}]` : '';
    return `${rule.padEnd(width)}${level.padEnd(8)}${title} (${section})${condition}`;
  });
  return [...lines, '', `${cases.length} rules`, ''].join('\n');
}
