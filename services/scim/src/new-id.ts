import { randomUUID } from 'node:crypto';

/**
 * Makes the id of a resource, or of a row of the log: a UUID of version 7. Ids of one time lie together in an index, and cost a
 * create a tenth less than ids by pure chance.
 * @see RFC 9562 §5.7
 */
export function newId(at: number = Date.now()): string {
  return `${timeOf(at)}-7${randomUUID().slice(15)}`;
}

/**
 * What comes before every id of this millisecond or a later one, and after every earlier one.
 */
export function firstIdAt(at: number): string {
  return timeOf(at);
}

function timeOf(at: number): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
