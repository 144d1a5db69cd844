/**
 * Cursors are sealed: AES-256-GCM under a key that is kept in the database, so that they survive a restart and any process can
 * open them, and nobody else can read or make one. What a cursor belongs to (company, endpoint, filter, order) is
 * authenticated but not carried; the size of the page is carried, so that another size can be told from a forgery.
 * @see RFC 9865 §2, §5
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ScimError } from '@metacompliance/scim-protocol';
import { cutPosition, type Position } from '../store/scripts/positions.ts';
import type { Store } from '../store/store.ts';

/** Where a page begins, walking which way, and how long it is. */
export interface Cursor {
  readonly direction: 'after' | 'before';
  readonly position: Position;
  readonly count: number;
}

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const keys = new WeakMap<Store, Promise<Buffer>>();

function keyOf(store: Store): Promise<Buffer> {
  let key = keys.get(store);
  if (!key) {
    const proposal = randomBytes(32).toString('base64url');
    key = store.write('settle', { name: 'cursor_key', value: proposal }).then((kept) => Buffer.from(kept, 'base64url'));
    key.catch(() => keys.delete(store));
    keys.set(store, key);
  }
  return key;
}

/** Seals a cursor for the list that `scope` describes. Base64url, without padding. */
export async function sealCursor({ direction, position, count }: Cursor, scope: string, store: Store): Promise<string> {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, await keyOf(store), nonce).setAAD(Buffer.from(scope));
  const { seq, key, isCut } = cutPosition(position);
  const text = JSON.stringify([direction === 'after' ? 1 : 0, count, seq, key, ...(isCut ? [1] : [])]);
  return Buffer.concat([nonce, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]).toString(
    'base64url',
  );
}

/** What we sealed. */
type Sealed = readonly [after: number, count: number, seq: number, key: Position['key'], isCut?: number];

/** Opens a cursor that was sealed for the same scope. @throws ScimError invalidCursor for any other text */
export async function openCursor(text: string, scope: string, store: Store): Promise<Cursor> {
  const bytes = Buffer.from(text, 'base64url');
  const isOurs = bytes.length > nonceLength + tagLength && bytes.toString('base64url') === text;
  if (!isOurs) throw invalidCursor();
  const opening = createDecipheriv(cipher, await keyOf(store), bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(scope))
    .setAuthTag(bytes.subarray(-tagLength));
  try {
    const plain = Buffer.concat([opening.update(bytes.subarray(nonceLength, -tagLength)), opening.final()]);
    const [after, count, seq, key, isCut] = JSON.parse(plain.toString('utf8')) as Sealed;
    return {
      direction: after === 1 ? 'after' : 'before',
      count,
      position: { seq, key, ...(isCut && { isCut: true }) },
    };
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): ScimError {
  return ScimError.invalidCursor(
    'cursor is not one that this list gave out for the same filter, order and company. Start again without it',
  );
}
