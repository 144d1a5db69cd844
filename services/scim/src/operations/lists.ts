import { groupSchema, userSchema } from '@metacompliance/scim-protocol';
import { printUser, userParts } from '../resources/user-answer.ts';
import type { StoredPage } from '../store/scripts/lists.ts';
import type { ListedUser, StoredGroup } from '../store/scripts/rows.ts';
import { groupBody } from './group-body.ts';
import { type Listing, printCount, printListHead, readListing } from './list.ts';
import type { Call, Context, Operation, Reply } from './operation.ts';
import { type ListQuery, parseSearchRequest } from './search-request.ts';
import { isWhole, wholeUser } from './user-body.ts';
import { show } from './view.ts';

export const listUsers: Operation = (call, context) => answerUsers(call.query, call, context);
export const searchUsers: Operation = (call, context) => answerUsers(parseSearchRequest(call.body), call, context);
export const listGroups: Operation = (call, context) => answerGroups(call.query, call, context);
export const searchGroups: Operation = (call, context) => answerGroups(parseSearchRequest(call.body), call, context);

async function answerUsers(query: ListQuery, call: Call, { store }: Context): Promise<Reply> {
  const listing = await readListing(query, call, userSchema, [], store);
  const { request, scans } = listing;
  const page = await (scans ? store.scan('listUsers', request) : store.read('listUsers', request));
  const head = await printListHead(page, listing, store);
  if (!page.rows.every(isWhole)) return { status: 200, body: streamUsers(head, page, listing, call, { store }) };
  const body = [`${head},${printCount(page.rows.length)},"Resources":[`];
  for (const user of page.rows) {
    if (body.length > 1) body.push(',');
    if (listing.view) body.push(show(printUser(user, call.baseUrl), listing.view, userSchema));
    else body.push(...userParts(user, call.baseUrl));
  }
  body.push(']}');
  return { status: 200, body };
}

/** Users one after the other, when some are large, without those that are deleted meanwhile. */
async function* streamUsers(
  head: string,
  page: StoredPage<ListedUser>,
  { request, view }: Listing,
  { baseUrl }: Call,
  { store }: Pick<Context, 'store'>,
): AsyncGenerator<string> {
  yield `${head},"Resources":[`;
  let count = 0;
  for (const listed of page.rows) {
    const user = await wholeUser(listed, request, store);
    if (user === undefined) continue;
    yield (count === 0 ? '' : ',') + show(printUser(user, baseUrl), view, userSchema);
    count += 1;
  }
  yield `],${printCount(count)}}`;
}

async function answerGroups(query: ListQuery, call: Call, { store }: Context): Promise<Reply> {
  const listing = await readListing(query, call, groupSchema, [], store);
  const { request, scans } = listing;
  const page = await (scans ? store.scan('listGroups', request) : store.read('listGroups', request));
  const head = await printListHead(page, listing, store);
  return { status: 200, body: streamGroups(head, page, listing, call, { store }) };
}

/** Groups one after the other, each as large as it is, never all of them in memory. */
async function* streamGroups(
  head: string,
  page: StoredPage<StoredGroup>,
  { view }: Listing,
  call: Call,
  { store }: Pick<Context, 'store'>,
): AsyncGenerator<string> {
  yield `${head},${printCount(page.rows.length)},"Resources":[`;
  for (const [place, group] of page.rows.entries()) {
    const body = await groupBody(group, call, store, view);
    const comma = place === 0 ? '' : ',';
    if (typeof body === 'string') {
      yield comma + body;
      continue;
    }
    yield comma;
    yield* body;
  }
  yield ']}';
}
