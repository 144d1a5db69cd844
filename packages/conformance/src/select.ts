import type { Case, Profile } from './case.ts';
import { allCases } from './profiles/index.ts';
import { CannotRun } from './verdict.ts';

/**
 * The cases of some profiles whose rules fit one of the patterns, in their order. Without profiles or without patterns all
 * fit. `*` in a pattern stands for anything, and the profile may be left out. Throws `CannotRun` when nothing fits.
 */
export function selectCases(choice: {
  readonly profiles?: readonly Profile[] | undefined;
  readonly only?: readonly string[] | undefined;
}): readonly Case[] {
  const patterns = choice.only?.map(toPattern);
  const selected = allCases
    .filter(({ profile }) => choice.profiles?.includes(profile) ?? true)
    .filter(({ rule }) => patterns?.some((pattern) => pattern.test(rule)) ?? true);
  if (selected.length === 0)
    throw new CannotRun(`No rule fits ${choice.only?.join(', ') ?? 'these profiles'}. See --list`);
  return selected;
}

function toPattern(text: string): RegExp {
  const literal = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(text.includes('/') ? `^${literal}$` : `/${literal}$`);
}
