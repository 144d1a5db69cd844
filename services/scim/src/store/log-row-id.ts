import { newId } from '../new-id.ts';
import type { Origin } from './store.ts';

/** In one millisecond ids of one thread go up by their twelve bits behind the version. */
const perMillisecond = 4096;
/** A clock that was set back by less goes on from where it was, so that the order holds; by more, it starts anew. */
const smallStep = 60_000;

let latest = 0;
let count = 0;

/**
 * Names a row of the log as it is written: a change has its resource locked then, so the rows of one resource stand in the order
 * in which its changes were made, however long each request had to wait. An origin that does not say when it came keeps its name.
 * @see RFC 9562 §6.2, method 1
 */
export function logRowId({ id, at, received }: Origin): string {
  if (received === undefined) return id;
  const time = at + Math.max(0, Date.now() - received);
  if (time > latest || time < latest - smallStep) [latest, count] = [time, 0];
  else count += 1;
  if (count === perMillisecond) [latest, count] = [latest + 1, 0];
  const next = newId(latest);
  return `${next.slice(0, 15)}${count.toString(16).padStart(3, '0')}${next.slice(18)}`;
}
