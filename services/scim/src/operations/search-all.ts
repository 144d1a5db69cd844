import { groupSchema, userSchema } from '@metacompliance/scim-protocol';
import { printUser } from '../resources/user-answer.ts';
import type { Found } from '../store/scripts/search-all.ts';
import type { Store } from '../store/store.ts';
import { groupBody } from './group-body.ts';
import { type Listing, printCount, printListHead, readListing } from './list.ts';
import type { Call, Operation } from './operation.ts';
import { type ListQuery, parseSearchRequest } from './search-request.ts';
import { wholeUser } from './user-body.ts';
import { show, viewOfQuery } from './view.ts';

/** A search over all types. An attribute that only one type has counts as absent in the other. @see RFC 7644 §3.4.3 */
export const searchAll: Operation = async (call, { store }) => {
  const query = parseSearchRequest(call.body);
  const listing = await readListing(query, call, userSchema, [groupSchema], store);
  const page = await store.scan('searchAll', listing.request);
  const head = await printListHead(page, listing, store);
  return { status: 200, body: streamAll(head, page.rows, { query, listing }, call, store) };
};

async function* streamAll(
  head: string,
  found: readonly Found[],
  { query, listing }: { readonly query: ListQuery; readonly listing: Listing },
  call: Call,
  store: Store,
): AsyncGenerator<string> {
  const [userView, groupView] = [viewOfQuery(query, userSchema), viewOfQuery(query, groupSchema)];
  yield `${head},"Resources":[`;
  let count = 0;
  for (const resource of found) {
    const comma = count === 0 ? '' : ',';
    if (resource.resourceType === 'User') {
      const user = await wholeUser(resource.user, listing.request, store);
      if (user === undefined) continue; // deleted since the page was read
      yield comma + show(printUser(user, call.baseUrl), userView, userSchema);
    } else {
      yield comma;
      const body = await groupBody(resource.group, call, store, groupView);
      if (typeof body === 'string') yield body;
      else yield* body;
    }
    count += 1;
  }
  yield `],${printCount(count)}}`;
}
