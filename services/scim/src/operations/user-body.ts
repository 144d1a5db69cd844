import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ListedUser, StoredUser } from '../store/scripts/rows.ts';
import type { Store } from '../store/store.ts';

/** Tells whether the page has all of the user. */
export function isWhole(user: ListedUser): user is StoredUser {
  return user.body !== null;
}

/**
 * The whole user, whose body the page may have left out. Others get their turn before each that is large.
 *
 * Fails when the user was deleted since the page was read: the number of resources was told already, so the answer must break off.
 */
export async function wholeUser(user: ListedUser, company: number, store: Store): Promise<StoredUser> {
  if (isWhole(user)) return user;
  await nextTurn();
  const body = await store.read('getUserBody', { company, seq: user.seq });
  if (body === undefined) throw new Error('a user of the page was deleted while it was sent');
  return { ...user, body };
}
