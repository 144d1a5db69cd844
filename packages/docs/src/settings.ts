import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './document.ts';

/** A variable of the service's configuration, as `config.ts` reads it. */
export interface Setting {
  readonly name: string;
  /** It may be given as a file, by NAME_FILE. */
  readonly isSecret: boolean;
  /** What it is when nobody sets it, where that is a plain value. */
  readonly default: string | undefined;
}

const reading = /read\.(\w+)\('([A-Z_]+)'(?:, (.*))?\)[,;]$/gm;
const mebibyte = 1_048_576;

/**
 * Finds every variable that the service reads, in the order of its source. The source is read as text, because the
 * documentation may look into the service but not depend on it.
 *
 * Fails when it finds none, which means that `config.ts` is written in another way now.
 */
export function readSettings(): readonly Setting[] {
  const source = readFileSync(join(repository, 'services/scim/src/config.ts'), 'utf8');
  const settings = [...source.matchAll(reading)].map(([, kind = '', name = '', rest = '']) => ({
    name,
    isSecret: kind === 'secret',
    default: defaultOf(kind, rest.split(/, /)),
  }));
  if (settings.length === 0) throw new Error('services/scim/src/config.ts reads no variable that can be found there');
  return settings;
}

function defaultOf(kind: string, given: readonly string[]): string | undefined {
  if (kind === 'integer') return String(productOf(given[0] ?? ''));
  const text = kind === 'oneOf' ? given.at(-1) : given[0];
  return kind === 'oneOf' || kind === 'text' ? text?.replace(/^'|'$/g, '') : undefined;
}

/** `4 * mebibyte`, or a number by itself. */
function productOf(expression: string): number {
  return expression
    .split(' * ')
    .map((factor) => (factor === 'mebibyte' ? mebibyte : Number(factor.replaceAll('_', ''))))
    .reduce((product, factor) => product * factor);
}
