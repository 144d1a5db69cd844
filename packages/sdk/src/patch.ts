import type { GroupPatchPath, MandatoryPath, UserPatchPath, WriteValue } from './paths.ts';

declare const names: unique symbol;

/** One operation of a PATCH, with the path that it changes. Only `patch` makes one. @see RFC 7644 §3.5.2 */
export interface PatchOperation<out P extends string = string> {
  /** Stands in the type alone, so that an operation fits no other resource type than its path. */
  readonly [names]: P;
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

type PatchPath = UserPatchPath | GroupPatchPath;
/** What can be set at a path: parts of a complex attribute are merged, a multi-valued one takes a list. */
type Settable<P extends string> =
  WriteValue<P> extends readonly (infer E)[]
    ? readonly E[]
    : WriteValue<P> extends object
      ? Partial<WriteValue<P>>
      : WriteValue<P>;
/** Members are taken out by `at('members', …)` or as a whole; what MetaCompliance needs cannot be taken away. */
type RemovablePath = Exclude<PatchPath, MandatoryPath>;

function operation<P extends string>(parts: Omit<PatchOperation<P>, typeof names>): PatchOperation<P> {
  return parts as PatchOperation<P>; // the name is in the type alone
}

/**
 * The operations of a PATCH. Paths and values are those of the contract: a read-only or unknown attribute, a value of
 * another type and the removal of a mandatory attribute do not compile.
 * @see RFC 7644 §3.5.2
 */
export const patch = {
  /** Adds values to a multi-valued attribute, or sets a single one. @see RFC 7644 §3.5.2.1 */
  add<P extends PatchPath>(path: P, value: Settable<P>): PatchOperation<P> {
    return operation({ op: 'add', path, value });
  },
  /** Sets an attribute; of a complex one, the parts that are given. @see RFC 7644 §3.5.2.3 */
  replace<P extends PatchPath>(path: P, value: Settable<P>): PatchOperation<P> {
    return operation({ op: 'replace', path, value });
  },
  /** Takes an attribute away, or the values that a filter selects. @see RFC 7644 §3.5.2.2 */
  remove<P extends RemovablePath>(path: P): PatchOperation<P> {
    return operation({ op: 'remove', path });
  },
} as const;
