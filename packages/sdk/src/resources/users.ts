import type { PartialUser, User } from '@metacompliance/scim-contract';
import type { Caller } from '../call.ts';
import { UniquenessError } from '../errors.ts';
import { filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import { type PatchOperation, patch } from '../patch.ts';
import type { UserNames, UserPatchPath, UserPath } from '../paths.ts';
import { isPartial, type Selection, type Whole } from '../query.ts';
import { idOf, type NewUser, type Target } from '../views.ts';
import type { Discovery } from './discovery.ts';
import type { ChangeOptions, Resources } from './methods.ts';
import { type Base, createResources } from './resource.ts';
import type { PatchOptions } from './writes.ts';

/** The users of the company. */
export interface Users extends Resources<User, PartialUser, NewUser, UserNames> {
  /**
   * Carries out all operations or none. Conditional on the version when an object that was read is given.
   * @see RFC 7644 §3.5.2
   */
  patch(
    target: Target<User>,
    operations: readonly PatchOperation<UserPatchPath>[],
    options?: ChangeOptions & Whole,
  ): Promise<User>;
  /** The same, and answers the attributes that are asked for. */
  patch(
    target: Target<User>,
    operations: readonly PatchOperation<UserPatchPath>[],
    options: ChangeOptions & Selection<UserPath>,
  ): Promise<PartialUser>;
  /** Lets the person learn. */
  activate(target: Target<User>, options?: ChangeOptions): Promise<User>;
  /** Ends the person's access; the user is kept, and is found by its userName. */
  deactivate(target: Target<User>, options?: ChangeOptions): Promise<User>;
  /** Finds a user, active or not, whatever the letter case. */
  findByUserName(userName: string, options?: CallOptions): Promise<User | undefined>;
  /** Finds a user by the id that the source of truth has for the person. */
  findByExternalId(externalId: string, options?: CallOptions): Promise<User | undefined>;
  /** Creates the user, or replaces the one who has this userName. Safe to call again. */
  upsert(user: NewUser, options?: CallOptions): Promise<{ readonly user: User; readonly created: boolean }>;
}

type UserBase = Base<User, PartialUser, NewUser, UserNames>;

/** Binds the methods of `/Users`, and gives what they are made of beside them. */
export function createUsers(caller: Caller, discovery: Discovery): { users: Users; base: UserBase } {
  const nameOf = ({ userName }: NewUser) => filter`userName eq ${userName}`;
  const base = createResources<User, PartialUser, NewUser, UserNames>('/Users', caller, { discovery, nameOf });
  const { methods, first } = base;

  async function change(
    target: Target<User>,
    operations: readonly PatchOperation[],
    options: PatchOptions = {},
  ): Promise<User> {
    const answer = await base.patch(target, operations, options);
    // A server may answer 204 (RFC 7644 §3.5.2); the caller is promised the user as it is now.
    if (answer && answer.response.status !== 204) return base.one(answer, isPartial(options));
    return methods.get(idOf(target), options as Whole);
  }
  const setActive = (active: boolean) => (target: Target<User>, options?: ChangeOptions) =>
    change(target, [patch.replace('active', active)], options);

  const find = (user: NewUser, options?: CallOptions) => first(nameOf(user), options);

  const users: Users = {
    ...methods,
    patch: change,
    activate: setActive(true),
    deactivate: setActive(false),
    findByUserName: (userName, options) => first(filter`userName eq ${userName}`, options),
    findByExternalId: (externalId, options) => first(filter`externalId eq ${externalId}`, options),
    async upsert(user, options) {
      const found = await find(user, options);
      if (found) return { user: await methods.replace(found.id, user, options), created: false };
      try {
        return { user: await methods.create(user, options), created: true };
      } catch (error) {
        const other = error instanceof UniquenessError ? await find(user, options) : undefined;
        if (!other) throw error;
        return { user: await methods.replace(other.id, user, options), created: false };
      }
    },
  };
  return { users, base };
}
