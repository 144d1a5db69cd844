import { groupSchema, type Projection, wants } from '@metacompliance/scim-protocol';
import { printGroup, type StoredMember, streamGroup } from '../resources/group-answer.ts';
import type { StoredGroup } from '../store/scripts/rows.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './operation.ts';
import { show } from './view.ts';

/** Members read at a time, so that a large group neither stands in memory nor holds up anybody else. */
const memberPage = 1000;

/** The text of a group: whole when it is small or cut to a view, in pieces when its members are many. */
export async function groupBody(
  group: StoredGroup,
  { company, baseUrl }: Call,
  store: Store,
  view: Projection | undefined,
): Promise<string | AsyncIterable<string>> {
  if (!wants(view, 'members')) return show(printGroup(group, baseUrl), view, groupSchema);
  const of = { company: company.number, group: group.seq };
  const first = await store.read('listMembers', { ...of, after: 0, limit: memberPage });
  const pieces = streamGroup(group, memberPages(first, of, store), baseUrl);
  if (view) return show(await joined(pieces), view, groupSchema);
  return first.length < memberPage ? joined(pieces) : pieces;
}

async function* memberPages(
  first: readonly StoredMember[],
  of: { readonly company: number; readonly group: number },
  store: Store,
): AsyncGenerator<readonly StoredMember[]> {
  for (let page = first; ; ) {
    yield page;
    const last = page.at(-1);
    if (!last || page.length < memberPage) return;
    page = await store.read('listMembers', { ...of, after: last.seq, limit: memberPage });
  }
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
