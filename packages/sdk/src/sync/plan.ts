import type { PartialUser, User } from '@metacompliance/scim-contract';
import { fold } from '@metacompliance/scim-protocol';
import type { ScimClient } from '../client.ts';
import { UsageError } from '../errors.ts';
import { filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import type { UserPatchPath, UserPath } from '../paths.ts';
import type { NewUser } from '../views.ts';
import { type AttributeChange, differences } from './differences.ts';

type Many<T> = Iterable<T> | AsyncIterable<T>;

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

interface Known {
  readonly id: string;
  readonly userName: string;
}
/** What is known of the company's people after they were read. */
interface People {
  readonly byName: Map<string, Known>;
  readonly byId: Map<string, Known>;
}

/**
 * Compares the source with the company.
 * @throws SourceError when it names somebody twice, a group twice, or a member whom neither has
 */
export async function makePlan(scim: ScimClient, source: Source, options: CallOptions = {}): Promise<Plan> {
  const people: People = { byName: new Map(), byId: new Map() };
  const wanted = source.users === undefined ? undefined : await readSource(source.users, source.match);
  const users = await planUsers(scim, wanted, source, people, options);
  const groups =
    source.groups === undefined ? noGroups : await planGroups(scim, source.groups, people, wanted, options);
  return {
    changes: [...users.changes, ...groups.changes],
    activeUsers: users.active,
    deactivations: users.changes.filter(isDeactivation).length,
    unchanged: { users: users.unchanged, groups: groups.unchanged },
  };
}

const noGroups = { changes: [], unchanged: 0 };

function isDeactivation(change: Change): boolean {
  if (change.kind === 'update user') return change.changes.some(({ path, to }) => path === 'active' && to === false);
  return change.kind === 'deactivate user';
}

type Read = PartialUser & Pick<User, 'userName' | 'active'>;

/** The people of the source, by the key that recognises them, and by name. */
interface Wanted {
  readonly byName: Map<string, NewUser>;
  readonly byExternalId: Map<string, NewUser>;
}

async function readSource(users: Many<NewUser>, match: Source['match']): Promise<Wanted> {
  const wanted: Wanted = { byName: new Map(), byExternalId: new Map() };
  let number = 0;
  for await (const user of users) {
    number++;
    if (!user.userName) throw new SourceError(`Person ${number} of the source has no userName`);
    const { userName, externalId } = user;
    if (wanted.byName.has(fold(userName)))
      throw new SourceError(`The source has "${userName}" twice, the second time as person ${number}`);
    wanted.byName.set(fold(userName), user);
    if (match !== 'externalId' || !externalId) continue;
    if (wanted.byExternalId.has(externalId))
      throw new SourceError(`The source has the externalId "${externalId}" twice, the second time as person ${number}`);
    wanted.byExternalId.set(externalId, user);
  }
  return wanted;
}

async function planUsers(
  scim: ScimClient,
  wanted: Wanted | undefined,
  { missing = 'deactivate', manages }: Source,
  people: People,
  options: CallOptions,
): Promise<{ changes: Change[]; active: number; unchanged: number }> {
  const updates: Change[] = [];
  const deactivations: Change[] = [];
  const found = new Set<NewUser>();
  const candidates: (() => void)[] = [];
  let [active, unchanged] = [0, 0];
  const settle = (user: Read, person: NewUser | undefined) => {
    const known = { id: user.id, userName: user.userName };
    if (person) {
      found.add(person);
      const changes = differences(user, person, manages);
      if (changes.length > 0) updates.push({ kind: 'update user', ...known, changes });
      else unchanged++;
    } else if (user.active && missing === 'deactivate') deactivations.push({ kind: 'deactivate user', ...known });
    else unchanged++;
  };
  for await (const user of readUsers(scim, wanted, manages, options)) {
    const known = { id: user.id, userName: user.userName };
    people.byName.set(fold(user.userName), known);
    people.byId.set(user.id, known);
    if (user.active) active++;
    if (!wanted) continue;
    const person = wanted.byExternalId.get(user.externalId ?? '');
    if (person) settle(user, person);
    else {
      // By name only when nobody has turned out to be that person by externalId, which is not known before the end.
      const namesake = wanted.byName.get(fold(user.userName));
      candidates.push(() => settle(user, namesake && !found.has(namesake) ? namesake : undefined));
    }
  }
  for (const candidate of candidates) candidate();
  const created = [...(wanted?.byName.values() ?? [])].filter((person) => !found.has(person));
  const creations = created.map((user): Change => ({ kind: 'create user', userName: user.userName, user }));
  return { changes: [...creations, ...updates, ...deactivations], active, unchanged };
}

/** Reads everybody, and of everybody what the source speaks for. */
async function* readUsers(
  scim: ScimClient,
  wanted: Wanted | undefined,
  manages: readonly string[] = [],
  options: CallOptions,
): AsyncGenerator<Read> {
  const names = new Set(['userName', 'active', 'externalId']);
  for (const user of wanted?.byName.values() ?? []) for (const name of Object.keys(user)) names.add(name);
  for (const path of manages) names.add(/^urn:.*:\w+(?=:)|^[^.[]+/i.exec(path)?.[0] ?? path);
  for (const name of ['schemas', 'password']) names.delete(name);
  const query = { ...options, attributes: [...names] as UserPath[], count: await pageSize(scim, options) };
  for await (const user of scim.users.list(query)) yield user as Read; // userName and active were asked for
}

/** The largest page the server gives. */
async function pageSize(scim: ScimClient, options: CallOptions): Promise<number> {
  const config = await scim.discovery.serviceProviderConfig(options).catch(() => undefined);
  return config?.pagination?.maxPageSize ?? config?.filter?.maxResults ?? 1000;
}

async function planGroups(
  scim: ScimClient,
  groups: Many<SourceGroup>,
  people: People,
  wanted: Wanted | undefined,
  options: CallOptions,
): Promise<{ changes: Change[]; unchanged: number }> {
  const changes: Change[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for await (const { displayName, members } of groups) {
    if (!displayName) throw new SourceError('A group of the source has no displayName');
    if (seen.has(fold(displayName))) throw new SourceError(`The source has the group "${displayName}" twice`);
    seen.add(fold(displayName));
    const inside = new Map<string, PlannedMember>();
    for await (const userName of members) inside.set(fold(userName), memberOf(userName, displayName, people, wanted));
    const change = await planGroup(scim, displayName, inside, people, options);
    if (change) changes.push(change);
    else unchanged++;
  }
  return { changes, unchanged };
}

function memberOf(userName: string, group: string, { byName }: People, wanted: Wanted | undefined): PlannedMember {
  const known = byName.get(fold(userName));
  if (known) return known;
  const coming = wanted?.byName.get(fold(userName));
  if (coming) return { userName: coming.userName };
  throw new SourceError(
    `"${userName}" is a member of "${group}", and neither the source nor the company has that user`,
  );
}

async function planGroup(
  scim: ScimClient,
  displayName: string,
  inside: ReadonlyMap<string, PlannedMember>,
  { byId }: People,
  options: CallOptions,
): Promise<Change | undefined> {
  const query = { ...options, filter: filter`displayName eq ${displayName}`, attributes: ['displayName'] } as const;
  const [group] = (await scim.groups.page(query)).Resources;
  if (!group) return { kind: 'create group', displayName, add: [...inside.values()] };
  const remove: PlannedMember[] = [];
  const missing = new Map(inside);
  for await (const { value: id } of scim.groups.members(group.id, options)) {
    if (id === undefined) continue;
    const userName = byId.get(id)?.userName ?? id;
    if (!missing.delete(fold(userName))) remove.push({ userName, id });
  }
  const add = [...missing.values()];
  return add.length + remove.length > 0 ? { kind: 'update group', displayName, id: group.id, add, remove } : undefined;
}

/** Tells a plan that was read from JSON from anything else. @throws UsageError */
export function checkPlan(plan: unknown): Plan {
  if (Array.isArray(Object(plan).changes)) return plan as Plan; // the rest is the caller's word
  throw new UsageError('This is no plan: it has no list of changes');
}
