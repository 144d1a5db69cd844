import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './document.ts';

/** A variable of the service's configuration, as `config.ts` reads it. */
export interface Setting {
  readonly name: string;
  /** May be given as a file, by NAME_FILE. */
  readonly isSecret: boolean;
  /** What `config.ts` says beside the name: the default, and the bounds. */
  readonly rest: readonly string[];
}

const reading = /read\.(\w+)\('([A-Z_]+)'(?:, (.*?))?\)[,;]/gs;

/** Finds every variable that the service reads, in the order of its source. */
export function readSettings(): readonly Setting[] {
  const source = readFileSync(join(repository, 'services/scim/src/config.ts'), 'utf8');
  const found = [...source.matchAll(reading)].map(([, kind, name = '', rest = '']) => ({
    name,
    isSecret: kind === 'secret',
    rest: rest.split(/,\s*/),
  }));
  if (found.length === 0) throw new Error('services/scim/src/config.ts reads no variable that this can see');
  return found;
}
