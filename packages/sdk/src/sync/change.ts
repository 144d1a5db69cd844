import type { UserPatchPath } from '../paths.ts';
import type { NewUser } from '../views.ts';
import type { AttributeChange } from './differences.ts';

/** What comes one after the other. */
export type Many<T> = Iterable<T> | AsyncIterable<T>;

/** A group of the source. Members are named by their userName. */
export interface SourceGroup {
  readonly displayName: string;
  readonly members: Many<string>;
}

/** The truth that a company is compared with. */
export interface Source {
  /** Everybody who is to be active. Left out, users stay as they are. */
  readonly users?: Many<NewUser> | undefined;
  /** Groups to have exactly these members. Groups that are not named stay as they are. */
  readonly groups?: Many<SourceGroup> | undefined;
  /** How people are recognised. By externalId a changed userName is a change; who has none is recognised by userName. */
  readonly match?: 'userName' | 'externalId' | undefined;
  /** Attributes that the source speaks for also where it has no value: then they are removed. */
  readonly manages?: readonly UserPatchPath[] | undefined;
  /** What happens to active users whom the source does not have. Default: they are deactivated. */
  readonly missing?: 'deactivate' | 'keep' | undefined;
}

/** A member by name; the id is known when the user is in the company already. */
export interface PlannedMember {
  readonly userName: string;
  readonly id?: string;
}
/** One change of a plan. */
export type Change =
  | { readonly kind: 'create user'; readonly userName: string; readonly user: NewUser }
  | {
      readonly kind: 'update user';
      readonly userName: string;
      readonly id: string;
      readonly changes: readonly AttributeChange[];
    }
  | { readonly kind: 'deactivate user'; readonly userName: string; readonly id: string }
  | { readonly kind: 'create group'; readonly displayName: string; readonly add: readonly PlannedMember[] }
  | {
      readonly kind: 'update group';
      readonly displayName: string;
      readonly id: string;
      readonly add: readonly PlannedMember[];
      readonly remove: readonly PlannedMember[];
    };

/** What would make the company as the source says. It is plain JSON: keep it, show it, apply it later. */
export interface Plan {
  /** In the order in which they are made: users first, then groups. */
  readonly changes: readonly Change[];
  /** Active users in the company when the plan was made. */
  readonly activeUsers: number;
  /** How many of them it deactivates. */
  readonly deactivations: number;
  readonly unchanged: { readonly users: number; readonly groups: number };
}

/** A source that contradicts itself. Nothing was sent but reads. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
