/*
 * A company full of generated users and groups, the same on every database: created, and then some of them replaced, taken into
 * groups, put out of them and deleted. One seed makes one world.
 */
import { fold, type JsonObject } from '@metacompliance/scim-protocol';
import { arbitraryGroup, arbitraryUser } from '@metacompliance/scim-protocol/testing';
import fc from 'fast-check';
import {
  createGroupArgs,
  createUserArgs,
  deleteUserArgs,
  patchGroupArgs,
  replaceUserArgs,
} from '../../../src/operations/commands.ts';
import type { Dialect } from '../../../src/store/dialect.ts';
import type { Script } from '../../../src/store/script.ts';
import { createCompany } from '../../../src/store/scripts/companies.ts';
import { createGroup, updateGroup } from '../../../src/store/scripts/groups.ts';
import { createUser, deleteUser, updateUser } from '../../../src/store/scripts/users.ts';
import { enterpriseUser } from '../../../src/store/user-row.ts';

export const baseUrl = 'https://ire.example.com/scim/world';
export const company = 1;

/** What a seed makes: scripts to run in their order. */
export interface World {
  readonly steps: readonly ((d: Dialect) => Script<unknown>)[];
  /** Texts that a filter may ask for and find: ids, names, addresses. */
  readonly literals: readonly string[];
}

export interface Size {
  readonly seed: number;
  readonly users: number;
  readonly groups: number;
}

/** Times lie where generated filters ask: at the whole second, a millisecond behind it, and elsewhere. */
const times = [0, 1, 2, 1000, 3_600_000].map((later) => Date.UTC(2026, 0, 31, 8) + later);

/** How one generated user differs from the raw one: how much of it is kept, whose manager it has, what becomes of it. */
const fates = fc.record({
  kept: fc.array(fc.constantFrom(true, false, false), { minLength: 60, maxLength: 60 }),
  manager: fc.option(fc.nat(), { freq: 2 }),
  time: fc.constantFrom(...times),
  end: fc.constantFrom('stays', 'stays', 'stays', 'stays', 'replaced', 'moves', 'deleted'),
});

/** Users fall into so many circles, and a group takes its members from one. */
const circles = 5;

function never(): never {
  throw new Error('a sample of one has one');
}

export function makeWorld({ seed, users: userCount, groups: groupCount }: Size): World {
  const ids = Array.from({ length: userCount }, (_, place) => idOf('a', place));
  const raw = fc.sample(fc.tuple(arbitraryUser(), fates), { seed, numRuns: 2 * userCount });
  const names = new Set<string>();
  const users = raw.map(([user, fate], place) => ({
    fate,
    user: unique(withManager(thinned(user, fate.kept), fate.manager, ids), 'userName', names, place),
  }));
  const groupNames = new Set<string>();
  const groups = Array.from({ length: groupCount }, (_, place) => {
    const some = ids.filter((_, user) => user % circles === place % circles);
    const [[group, fate] = never()] = fc.sample(fc.tuple(arbitraryGroup(some), fates), {
      seed: seed + place,
      numRuns: 1,
    });
    return { fate, group: unique(group, 'displayName', groupNames, place) };
  });
  const created = users.slice(0, userCount);
  const spare = users.slice(userCount);
  return {
    steps: [
      (d) => createCompany({ key: '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77', name: 'World', now: 0 }, d),
      ...created.map(({ user, fate }, place) => createStep(user, fate.time, ids[place] ?? '')),
      ...groups.map(({ group, fate }, place) => groupStep(group, fate.time, idOf('b', place))),
      ...created.flatMap(({ fate }, place) => endSteps(fate, ids[place] ?? '', spare[place]?.user ?? {}, groupCount)),
    ],
    literals: [...ids.slice(0, 20), ...groups.map((_, place) => idOf('b', place)), ...textsOf(created.slice(0, 20))],
  };
}

type Fate = typeof fates extends fc.Arbitrary<infer Value> ? Value : never;

function idOf(kind: 'a' | 'b', place: number): string {
  return `${kind}0000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
}

const aimAt = (id: string, now: number) => ({ company, id, now, ifMatch: undefined, baseUrl });

function createStep(user: JsonObject, now: number, id: string): World['steps'][number] {
  const args = createUserArgs(user, aimAt(id, now));
  return (d) => createUser(args, d);
}

function groupStep(group: JsonObject, now: number, id: string): World['steps'][number] {
  const args = createGroupArgs(group, aimAt(id, now));
  return (d) => createGroup(args, d);
}

function endSteps({ end, time }: Fate, id: string, spare: JsonObject, groupCount: number): World['steps'] {
  const aim = aimAt(id, time);
  switch (end) {
    case 'replaced':
      return [(d) => updateUser(replaceUserArgs(spare, aim), d)];
    case 'moves':
      return [
        (d) => updateGroup(patchGroupArgs(memberPatch('add', id), aimAt(idOf('b', time % groupCount), time)), d),
        (d) => updateGroup(patchGroupArgs(memberPatch('remove', id), aimAt(idOf('b', 0), time)), d),
      ];
    case 'deleted':
      return [(d) => deleteUser(deleteUserArgs(aim), d)];
    default:
      return [];
  }
}

function memberPatch(op: 'add' | 'remove', value: string): JsonObject {
  const Operations = [{ op, path: 'members', value: [{ value }] }];
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
}

const mandatory = new Set(['schemas', 'userName', 'name', 'emails', 'active']);

/** Keeps some of the optional attributes: real users are thin, and absence matters to filters. */
function thinned(user: JsonObject, kept: readonly boolean[]): JsonObject {
  return Object.fromEntries(Object.entries(user).filter(([name], place) => mandatory.has(name) || kept[place]));
}

function withManager(user: JsonObject, manager: number | null, ids: readonly string[]): JsonObject {
  const extension = user[enterpriseUser] as JsonObject | undefined; // generated by its schema
  if (!extension || manager === null) return user;
  return { ...user, [enterpriseUser]: { ...extension, manager: { value: ids[manager % ids.length] ?? '' } } };
}

/** Names are unique by fold; the stores' refusal is another test's business. */
function unique(resource: JsonObject, name: string, taken: Set<string>, place: number): JsonObject {
  const value = String(resource[name]);
  const free = taken.has(fold(value)) ? `${value}${place}` : value;
  taken.add(fold(free));
  return { ...resource, [name]: free };
}

function textsOf(users: readonly { readonly user: JsonObject }[]): readonly string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const { user } of users) walk(user);
  return texts;
}
