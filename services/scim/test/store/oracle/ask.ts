/*
 * Asks a database for a list the way a client would see it: ids, totals, and page after page by cursor in both directions.
 */
import assert from 'node:assert/strict';
import { listGroups, listUsers, type StoredPage } from '../../../src/store/scripts/lists.ts';
import type { PageRequest, Position } from '../../../src/store/scripts/positions.ts';
import { searchAll } from '../../../src/store/scripts/search-all.ts';
import type { Direct } from '../direct.ts';
import type { Question } from './expected.ts';
import { company } from './world.ts';

/** What is listed: one type, or both as the root search has it. */
export type Endpoint = 'User' | 'Group' | 'All';

/** A page, reduced to what is compared. */
export interface AskedPage extends Omit<StoredPage<unknown>, 'rows'> {
  readonly ids: readonly string[];
}

export async function askPage(
  direct: Direct,
  endpoint: Endpoint,
  question: Question,
  page: PageRequest,
): Promise<AskedPage> {
  const request = { company, ...question, page, groups: false };
  if (endpoint === 'All') {
    const { rows, ...rest } = await direct.run((d) => searchAll({ ...request, acrossTypes: true }, d));
    return { ...rest, ids: rows.map((found) => (found.resourceType === 'User' ? found.user.id : found.group.id)) };
  }
  const { rows, ...rest } = await direct.run<StoredPage<{ readonly id: string }>>((d) =>
    endpoint === 'User' ? listUsers(request, d) : listGroups(request, d),
  );
  return { ...rest, ids: rows.map(({ id }) => id) };
}

/** Walks a whole list by cursor to its end and back, and asserts that both ways give the ids in order. */
export async function walk(
  direct: Direct,
  endpoint: Endpoint,
  question: Question,
  { count, want }: { readonly count: number; readonly want: readonly string[] },
): Promise<void> {
  const there: string[] = [];
  let page = await askPage(direct, endpoint, question, { kind: 'after', position: undefined, count });
  assert.equal(page.earlier, false, 'the first page has nothing before it');
  for (; ; page = await askPage(direct, endpoint, question, { kind: 'after', position: sealed(page.last), count })) {
    assert.equal(page.total, want.length);
    there.push(...page.ids);
    if (!page.later) break;
  }
  assert.deepEqual(there, want, 'walking to the end');
  const back = [...page.ids];
  while (page.earlier) {
    page = await askPage(direct, endpoint, question, { kind: 'before', position: sealed(page.first), count });
    assert.equal(page.later, true, 'a page that was walked back to has one behind it');
    back.unshift(...page.ids);
  }
  assert.deepEqual(back, want, 'walking back');
}

/** A position goes out in a cursor as JSON, and comes back. */
function sealed(position: Position | undefined): Position {
  assert.ok(position, 'a page with a neighbour has rows');
  return JSON.parse(JSON.stringify(position));
}
