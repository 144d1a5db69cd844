/*
 * Many filters in one statement: each gives one row with its number and the creation numbers that it selects. The condition is
 * the one that lists use; what a list does around it is the business of oracle.test.ts.
 */
import { groupSchema, type JsonObject, matches, parseFilter, userSchema } from '@metacompliance/scim-protocol';
import { type RawBuilder, sql } from 'kysely';
import { bindValues } from '../../../src/store/filter-sql.ts';
import { groupList, userList } from '../../../src/store/scripts/list-of.ts';
import { planOf } from '../../../src/store/scripts/lists.ts';
import type { Direct } from '../direct.ts';
import { company } from './world.ts';

/** A filter of one type. */
export interface Asked {
  readonly resource: 'User' | 'Group';
  readonly filter: string;
}

/** What a world holds, with the creation number of each resource. */
export type Numbered = Readonly<
  Record<Asked['resource'], readonly { readonly seq: number; readonly answer: JsonObject }[]>
>;

/** Asks a database all of it at once; each answer is a text of creation numbers, in order. */
export async function askBatch(direct: Direct, batch: readonly Asked[]): Promise<readonly string[]> {
  const parts = batch.map((asked, number) => select(direct, asked, number));
  const { sql: text, parameters } = sql`${sql.join(parts, sql` union all `)}`.compile(direct.dialect.builder);
  const { rows } = await direct.askOnce({ sql: text, parameters });
  const answers: string[] = new Array(batch.length).fill('not answered');
  for (const { number, seqs } of rows as readonly { number: number; seqs: string | null }[])
    answers[number] = seqs ?? ''; // as selected
  return answers;
}

function select({ dialect }: Direct, { resource, filter }: Asked, number: number): RawBuilder<unknown> {
  const of = resource === 'User' ? userList : groupList;
  const seq = sql.ref(`${of.alias}.seq`);
  const table = sql.raw(resource === 'User' ? 'users as u' : 'groups as g');
  const where = planOf({ company, filter }, of).where(dialect, bindValues);
  return sql`select ${sql.lit(number)} as number, string_agg(cast(${seq} as text), ',' order by ${seq}) as seqs from ${table} where ${where}`;
}

/** The same from the evaluator. */
export function evaluate({ resource, filter }: Asked, world: Numbered): string {
  const parsed = parseFilter(filter, resource === 'User' ? userSchema : groupSchema);
  const selected: number[] = [];
  for (const { seq, answer } of world[resource]) if (matches(parsed, answer)) selected.push(seq);
  return selected.join(',');
}
