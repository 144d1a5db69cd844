/*
 * Attribute paths as types. Every path that compiles is one the contract has, with the type its value has there, because
 * both are computed from the generated read and write views: an attribute added to the document needs no line here.
 * Three levels are enough for SCIM: attribute, sub-attribute, and the extension URN in front of both.
 */
import type { GroupInput, PartialGroup, PartialUser, UserInput } from '@metacompliance/scim-contract';

/** Names that can hold a value: the write view keeps a read-only attribute as a name that nothing can be assigned to. */
type Name<T> = {
  [K in keyof T]-?: [Exclude<T[K], undefined>] extends [never] ? never : K & string;
}[keyof T];

/** One value of an attribute: the element of a multi-valued one. */
type Single<T> = T extends readonly (infer E)[] ? E : T;
/** Names of sub-attributes, none for a simple attribute. */
type SubName<T> = Single<NonNullable<T>> extends infer E ? (E extends object ? Name<E> : never) : never;

type UrnName<T> = Extract<Name<T>, `urn:${string}`>;
type PlainName<T> = Exclude<Name<T>, UrnName<T>>;
type MultiName<T> = {
  [K in PlainName<T> & keyof T]: NonNullable<T[K]> extends readonly object[] ? K : never;
}[PlainName<T> & keyof T];

type Dotted<T> = { [K in PlainName<T> & keyof T & string]: K | `${K}.${SubName<T[K]>}` }[PlainName<T> &
  keyof T &
  string];
type Qualified<T> = {
  [U in UrnName<T> & keyof T & string]: U | `${U}:${Dotted<NonNullable<T[U]>>}`;
}[UrnName<T> & keyof T & string];
type Bracketed<T> = {
  [K in MultiName<T> & keyof T & string]: `${K}[${string}]` | `${K}[${string}].${SubName<T[K]>}`;
}[MultiName<T> & keyof T & string];

type AtDotted<T, P> = P extends keyof T
  ? NonNullable<T[P]>
  : P extends `${infer K}.${infer S}`
    ? K extends keyof T
      ? S extends keyof Single<NonNullable<T[K]>>
        ? NonNullable<Single<NonNullable<T[K]>>[S]>
        : never
      : never
    : never;
type AtQualified<T, P> = {
  [U in UrnName<T> & keyof T & string]: P extends `${U}:${infer Rest}` ? AtDotted<NonNullable<T[U]>, Rest> : never;
}[UrnName<T> & keyof T & string];
type AtBracketed<T, P> = P extends `${infer K}[${string}].${infer S}`
  ? AtDotted<T, `${K}.${S}`>
  : P extends `${infer K}[${string}]`
    ? K extends keyof T
      ? Single<NonNullable<T[K]>>
      : never
    : never;

/** The type of the value at a path of T. */
type ValueAt<T, P extends string> = P extends `${string}[${string}`
  ? AtBracketed<T, P>
  : P extends `urn:${string}`
    ? P extends keyof T
      ? NonNullable<T[P]>
      : AtQualified<T, P>
    : AtDotted<T, P>;

/** Every attribute and sub-attribute of a read view, by its path. */
type ReadPath<T> = Dotted<T> | Qualified<T>;
/** What a patch may name: writable attributes, and in a multi-valued one the values that a filter selects. */
type WritePath<T> = Exclude<Dotted<T> | Qualified<T> | Bracketed<T>, 'schemas'>;

/** Put in when a resource is read and kept nowhere, so that no filter and no order can go by it; nor by a whole extension. */
type Derived<T> = 'meta.version' | 'meta.location' | `${string}.$ref` | `${string}:manager.displayName` | UrnName<T>;
type FilterPath<T> = Exclude<ReadPath<T>, Derived<T>>;
/** An order goes by simple values; a complex attribute may stand for its `value`. */
type SortPath<T> = {
  [P in FilterPath<T>]: Single<ValueAt<T, P>> extends infer V
    ? V extends object
      ? 'value' extends keyof V
        ? P
        : never
      : P
    : never;
}[FilterPath<T>];

/** A path of an attribute of a user, as `attributes` takes it. */
export type UserPath = ReadPath<PartialUser>;
/** A path of an attribute of a group, as `attributes` takes it. */
export type GroupPath = ReadPath<PartialGroup>;

/** What the queries of a resource type may name. */
export interface Names {
  select: string;
  filter: string;
  sort: string;
}
/** What queries for users may name. */
export interface UserNames extends Names {
  select: UserPath;
  filter: FilterPath<PartialUser>;
  sort: SortPath<PartialUser>;
}
/** What queries for groups may name. */
export interface GroupNames extends Names {
  select: GroupPath;
  filter: FilterPath<PartialGroup>;
  sort: SortPath<PartialGroup>;
}
/** What queries over all resource types may name. */
export interface AnyNames extends Names {
  select: UserNames['select'] | GroupNames['select'];
  filter: UserNames['filter'] | GroupNames['filter'];
  sort: UserNames['sort'] | GroupNames['sort'];
}

/** A path that a patch of a user may change. */
export type UserPatchPath = WritePath<UserInput>;
/** A path that a patch of a group may change; the sub-attributes of a member are immutable (RFC 7643 §4.2). */
export type GroupPatchPath = Exclude<WritePath<GroupInput>, `members.${string}` | `members[${string}].${string}`>;

/** The read view that has a path, for values to compare with. */
export type ReadValue<P extends string> = P extends UserPath ? ValueAt<PartialUser, P> : ValueAt<PartialGroup, P>;
/** The write view that has a path, for values to set. */
export type WriteValue<P extends string> = P extends UserPatchPath ? ValueAt<UserInput, P> : ValueAt<GroupInput, P>;

/** Names of multi-valued attributes, and the values they hold. */
export type MultiValued = MultiName<PartialUser> | MultiName<PartialGroup>;
/** One value of a multi-valued attribute. */
export type ElementOf<K extends MultiValued> = Single<ReadValue<K>>;

type Required<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K & string }[keyof T];
type MandatorySub<T> = {
  [K in PlainName<T> & keyof T & string]: T[K] extends readonly unknown[] | undefined
    ? never
    : `${K}.${Required<NonNullable<T[K]>> & SubName<T[K]>}`;
}[PlainName<T> & keyof T & string];
/** Mandatory for MetaCompliance: removing one is refused. */
export type MandatoryPath = Required<UserInput> | MandatorySub<UserInput> | Required<GroupInput> | 'active';
