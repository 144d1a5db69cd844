import type { Group, Member, PartialGroup } from '@metacompliance/scim-contract';
import type { Caller } from '../call.ts';
import { filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import type { PatchOperation } from '../patch.ts';
import type { GroupNames, GroupPatchPath, GroupPath } from '../paths.ts';
import { isPartial, type Selection, type Whole } from '../query.ts';
import { idOf, type NewGroup, type Target } from '../views.ts';
import type { Discovery } from './discovery.ts';
import type { ChangeOptions, Resources } from './methods.ts';
import { type Base, createResources } from './resource.ts';
import type { Users } from './users.ts';

/** Ids of users, as they come. */
export type Ids = Iterable<string> | AsyncIterable<string>;

/** The groups of the company. */
export interface Groups extends Resources<Group, PartialGroup, NewGroup, GroupNames> {
  /**
   * Carries out all operations or none. Answers nothing, since a group may have many members, unless attributes are asked
   * for. Conditional on the version when an object that was read is given.
   * @see RFC 7644 §3.5.2
   */
  patch(
    target: Target<Group>,
    operations: readonly PatchOperation<GroupPatchPath>[],
    options?: ChangeOptions & Whole,
  ): Promise<void>;
  /** The same, and answers the attributes that are asked for. */
  patch(
    target: Target<Group>,
    operations: readonly PatchOperation<GroupPatchPath>[],
    options: ChangeOptions & Selection<GroupPath>,
  ): Promise<PartialGroup>;
  /** Finds a group, whatever the letter case. */
  findByDisplayName(displayName: string, options?: CallOptions): Promise<Group | undefined>;
  /** Walks the members, page by page where the server can, so that a large group never stands in memory. */
  members(id: string, options?: CallOptions): AsyncGenerator<Member>;
  /** Adds members, up to 1,000 a request. Those who are in already stay in. */
  addMembers(id: string, users: Ids, options?: CallOptions): Promise<void>;
  /** Takes members out, up to 1,000 a request. */
  removeMembers(id: string, users: Ids, options?: CallOptions): Promise<void>;
  /** Makes these users the members and nobody else: at once up to 1,000, beyond that by adding and removing the difference. */
  setMembers(id: string, users: Ids, options?: CallOptions): Promise<void>;
}

type GroupBase = Base<Group, PartialGroup, NewGroup, GroupNames>;

/** Binds the methods of `/Groups`, and gives what they are made of beside them. */
export function createGroups(caller: Caller, discovery: Discovery, users: Users): { groups: Groups; base: GroupBase } {
  const nameOf = ({ displayName }: NewGroup) => filter`displayName eq ${displayName}`;
  const base = createResources<Group, PartialGroup, NewGroup, GroupNames>('/Groups', caller, { discovery, nameOf });
  const { methods, first } = base;

  async function change(
    target: Target<Group>,
    operations: readonly PatchOperation[],
    options: ChangeOptions & (Whole | Selection<GroupPath>) = {},
  ): Promise<PartialGroup | undefined> {
    const answer = await base.patch(target, operations, options);
    if (!isPartial(options)) return undefined;
    if (answer && answer.response.status !== 204) return base.one(answer, true);
    return methods.get(idOf(target), options as Selection<GroupPath>);
  }
  const send = (id: string, operations: readonly PatchOperation[], options?: CallOptions) =>
    base.patch(id, operations, options ?? {});
  const load = () => import('./members.ts');
  async function* members(id: string, options?: CallOptions) {
    yield* (await load()).listMembers(id, { users, groups: methods, options });
  }

  const groups: Groups = {
    ...methods,
    patch: change as Groups['patch'], // undefined exactly when nothing was selected, as the overloads say
    findByDisplayName: (displayName, options) => first(filter`displayName eq ${displayName}`, options),
    members,
    addMembers: async (id, ids, options) => (await load()).addMembers(id, ids, { send, options }),
    removeMembers: async (id, ids, options) => (await load()).removeMembers(id, ids, { send, options }),
    setMembers: async (id, ids, options) => (await load()).setMembers(id, ids, { send, options, members }),
  };
  return { groups, base };
}
