/*
 * What of a company may want an operator, as the document describes it.
 */
import type { Brake, IgnoredAttribute } from '@metacompliance/scim-contract/admin';
import type { Company } from '../store/store.ts';
import type { Administration } from './administration.ts';
import { printTime } from './time.ts';

type Region = Pick<Administration, 'store'>;

/**
 * Reads the brake of a company.
 */
export async function readBrake({ number: company }: Company, { store }: Region): Promise<Brake> {
  const { hold, tripped, lost, total } = await store.read('findBrake', { company });
  if (tripped === null) return { hold };
  return { hold, tripped: printTime(tripped), lost: lost ?? 0, total: total ?? 0 };
}

/**
 * Reads what a company's requests brought and was ignored, the most frequent first.
 */
export async function readIgnored({ number: company }: Company, { store }: Region): Promise<IgnoredAttribute[]> {
  const names = await store.read('listIgnored', { company });
  return names.map(({ name, times, last }) => ({ ...(name !== '' && { name }), times, last: printTime(last) }));
}
