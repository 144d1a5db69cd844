import type { Group, User } from '@metacompliance/scim-contract';
import type { CallError, RefusedError } from '../errors.ts';
import type { PatchOperation } from '../patch.ts';
import type { GroupPatchPath, UserPatchPath } from '../paths.ts';
import type { Endpoint, NewGroup, NewUser } from '../views.ts';

interface Patched<P extends string> {
  readonly Operations: readonly PatchOperation<P>[];
}
interface Create<E extends Endpoint, W> {
  readonly method: 'POST';
  readonly path: E;
  /** Name by which other steps refer to the resource, as `bulkId:name` in a value or a path. */
  readonly bulkId?: string;
  readonly data: W;
}
interface Replace<E extends Endpoint, W> {
  readonly method: 'PUT';
  readonly path: `${E}/${string}`;
  readonly data: W;
  readonly version?: string;
}
interface Patch<E extends Endpoint, P extends string> {
  readonly method: 'PATCH';
  readonly path: `${E}/${string}`;
  readonly data: Patched<P>;
  readonly version?: string;
}
interface Delete<E extends Endpoint> {
  readonly method: 'DELETE';
  readonly path: `${E}/${string}`;
  readonly version?: string;
}
type Steps<E extends Endpoint, R, W, P extends string> = Create<E, W> | Replace<E, W | R> | Patch<E, P> | Delete<E>;

/** One operation of a bulk, in the words of the standard and with the types of the contract. @see RFC 7644 §3.7 */
export type BulkStep =
  | Steps<'/Users', User, NewUser, UserPatchPath>
  | Steps<'/Groups', Group, NewGroup, GroupPatchPath>;

/** What became of a step. */
export interface BulkResult {
  /** Number of the step, from 0. */
  readonly index: number;
  readonly step: BulkStep;
  /** Status of the single call, such as 201. */
  readonly status: number;
  /** Id of the resource. Undefined only when a POST failed. */
  readonly id: string | undefined;
  readonly version: string | undefined;
  /** Set when the step failed. */
  readonly error: RefusedError | CallError | undefined;
}

/** How a bulk is carried out. */
export interface BulkLimits {
  readonly maxOperations: number;
  /** In bytes, of a whole request. */
  readonly maxPayloadSize: number;
}

/** The endpoint that a step is for. */
export function endpointOf({ path }: BulkStep): Endpoint {
  return path.startsWith('/Users') ? '/Users' : '/Groups';
}
