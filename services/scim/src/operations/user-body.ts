import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ListRequest } from '../store/scripts/lists.ts';
import type { ListedUser, StoredUser } from '../store/scripts/rows.ts';
import type { Store } from '../store/store.ts';

/** Tells whether the page has all of the user. */
export function isWhole(user: ListedUser): user is StoredUser {
  return user.body !== null;
}

/**
 * The whole user: one whose body the page has left out is read again, as he is now. Others get their turn before each of
 * those. Undefined when he was deleted since the page was read.
 */
export async function wholeUser(
  user: ListedUser,
  { company, groups }: Pick<ListRequest, 'company' | 'groups'>,
  store: Store,
): Promise<StoredUser | undefined> {
  if (isWhole(user)) return user;
  await nextTurn();
  return await store.read('getUser', { company, id: user.id, groups });
}
